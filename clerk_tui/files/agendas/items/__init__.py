"""The items of an agenda, and the lines below each."""
