part { n = 1 }
part {
}
part { n = 1 }
