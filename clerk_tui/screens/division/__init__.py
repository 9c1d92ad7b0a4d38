"""The recorded vote."""
