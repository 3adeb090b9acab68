a = "${"hello" ~}${" world"}"
b = "x${~ " y " ~}z"
