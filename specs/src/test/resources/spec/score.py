# Scores; read by nobody in tests.
