a = nowhere
b = nowhere.else
