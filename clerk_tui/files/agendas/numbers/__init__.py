"""The numbers, bullets and lists by which the items of an agenda are found."""
