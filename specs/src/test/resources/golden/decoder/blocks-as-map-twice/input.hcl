rule "a" {}
rule "a" {}
