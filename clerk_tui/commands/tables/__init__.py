"""The commands, a table for each part of a meeting: a new command is a line in one of them."""
