a = [true && true, true && false, false && true, false && false]
b = [true || true, true || false, false || true, false || false]
c = [!true, !false, !!true]
