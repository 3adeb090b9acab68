rule "a" "b" { n = 1 }
rule "a" "c" { n = 2 }
rule "b" "a" { n = 3 }
