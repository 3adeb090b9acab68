a = /* one */ 1 /* two
lines */ + /**/ 2
/* alone */ b = 3
