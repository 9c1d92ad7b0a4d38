"""The guiding line: what the clerk is likely to do next."""
