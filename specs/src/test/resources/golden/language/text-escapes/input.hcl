a = "n\nr\rt\tq\"b\\"
b = "\u00e9 \u00C9 \U0001F600"
