"""Checks of the words themselves, and the dates in them."""
