"""Facts of a meeting, turned into a committee file and the lines that a clerk would type."""
