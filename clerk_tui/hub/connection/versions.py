"""The versions that this program speaks with a hub."""

PROTOCOL = 1  # raised when what a client sends or reads changes in meaning
BOOK_MAKER = 1  # raised when the rows of the book that a client makes change
