part { n = 2 }
part { n = 1 }
part { n = 2 }
