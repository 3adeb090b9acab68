// alone
a = 1 // behind
