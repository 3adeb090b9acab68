# Scores.
