"""What a file says of itself: whose it is, how its tables were made, how the book was read off."""

APPLICATION_ID = 0x636C6B74  # "clkt", in the file's header: this database is ours
SCHEMA_VERSION = 7  # how many migrations there are; a database with more is from a newer program
BOOK_VERSION = "3"  # changes whenever what is read off the record changes: all is then made anew
