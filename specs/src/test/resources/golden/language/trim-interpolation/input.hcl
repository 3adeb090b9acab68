a = "hello ${~ "world" }"
b = "${ "hello" ~} world"
c = "a \n ${~ 1 ~} \t b"
