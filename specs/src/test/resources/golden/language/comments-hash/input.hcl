# alone
a = 1 # behind
# last