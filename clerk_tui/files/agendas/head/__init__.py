"""The lines above the items of an agenda: body, day, place, members, officers."""
