version /* one */ "a" /* two */ "b" /* three */ { /* four */
  traffic /* five */ = /* six */ 20 /* seven */
  model = f(         # eight
    1,               # nine
    222, /* ten */ 3 # eleven
  )
}
