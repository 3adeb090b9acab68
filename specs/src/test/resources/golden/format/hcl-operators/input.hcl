locals {
a = -1+ - 2*3
b = x?y:z
c = !a&&b||c
d = (1+2) [0]
e = a [ 0 ] . b . c
f = a.*.b
g = a[*] . b
h = [for x in   [1]:x if x>1]
i = {for k,v in m:k=>v...}
j = foo( 1,2 ... )
k = a-1
l = a - 1
m = a%2
n = a==b
o = a<=b
p = -(a)
q = a::b ( 1 )
r = [ ]
s = { }
t = f( )
u = [-1,- 2]
v = a ? -1 : - 2
}
