"""Apps to compare with."""
