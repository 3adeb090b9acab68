locals {
a = 1
bbb = [
1
]
cccc = 2
dd = {}
# a comment ends the run
e = 3
ffff = <<EOT
x
EOT
g = 4

hhhhhh = 5
}
