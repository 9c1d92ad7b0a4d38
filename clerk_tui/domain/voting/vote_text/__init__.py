"""Votes as clerks put them into words: the one reader of figures, sides and outcomes."""
