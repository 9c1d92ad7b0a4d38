"""The committees and their members."""
