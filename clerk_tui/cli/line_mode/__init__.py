"""The table without a screen: lines are typed, and each is answered in a line or two."""
