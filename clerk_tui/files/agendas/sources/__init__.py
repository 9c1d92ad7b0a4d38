"""Get the text of an agenda out of a file of any kind."""
