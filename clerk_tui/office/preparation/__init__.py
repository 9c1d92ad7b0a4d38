"""A new meeting: what was typed and understood of it, and how it is set up."""
