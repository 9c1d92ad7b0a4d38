"""What a file says of itself: whose it is, how its tables were made, how the book was read off."""

APPLICATION = 0x636C6B74  # "clkt", in the file's header: this database is ours
VERSION = 6  # how many migrations there are; a database with more is from a newer program
MADE_AS = "3"  # changes whenever what is read off the record changes: all is then made anew
