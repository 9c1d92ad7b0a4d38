"""Where the record is kept: the only package that knows tables (sqlite-utils)."""
