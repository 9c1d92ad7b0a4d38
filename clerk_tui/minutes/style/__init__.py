"""House styles, and the bounds within which they run."""
