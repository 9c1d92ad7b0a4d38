"""The items of an agenda, and what stands below each."""
