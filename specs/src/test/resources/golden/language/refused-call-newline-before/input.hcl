x = max
(1)