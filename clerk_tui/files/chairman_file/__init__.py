"""Read the file that the chairman sent back, as lines of text."""
