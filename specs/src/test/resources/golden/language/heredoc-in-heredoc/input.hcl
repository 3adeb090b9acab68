a = <<A
outer
${<<B
inner
B
}
end
A
