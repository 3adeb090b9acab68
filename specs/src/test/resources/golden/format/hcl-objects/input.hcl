locals {
a={b=1,c:2}
d = {
b = 1
cccc=2
"e f" = 3
(g)=4
h : 5
}
i = [{
a=1
},{
b=2
}]
j = f({
a=1
})
k = [
1,2,
  [
3]]
}
