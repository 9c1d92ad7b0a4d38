"""The head of an agenda: body, day, place, members."""
