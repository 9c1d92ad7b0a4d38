"""The marks in a database file: of which program it is, and the versions of its contents."""

APPLICATION_ID = 0x636C6B74  # "clkt", in the file's header: this database is ours
SCHEMA_VERSION = 7  # the number of migrations; a database with more is from a newer program
BOOK_VERSION = "3"  # raised when the rows worked out from the record change; they are then rebuilt
