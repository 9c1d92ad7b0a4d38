"""The chairman's changed file, read back as lines of text."""
