locals {
a = foo(bar({
b=1
}))
c = f(g(
1
),
2)
d = [[
1
],[
2
]]
e = [1,2,
3 ]
f = (
1+
2
)
}
