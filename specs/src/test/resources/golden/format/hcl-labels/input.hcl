workspace fraud {
}
version scoring "blue"{
}
azure{}
locals { }
