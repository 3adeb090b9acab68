name = []
size = "large"
