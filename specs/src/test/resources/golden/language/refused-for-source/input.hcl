a = [for x in 5 : x]
b = [for x in null : x]
c = [for x in "abc" : x]
