"""Votes typed in words: the one reader of figures, sides and outcomes."""
