"""Drafts of minutes as lines of text: what differs between two of them, and how it is shown."""
