"""Lists, and their rows."""
