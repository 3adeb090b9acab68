a = { image = 1 }.imgae
b = [1].x
c = 5.x
d = null.x
