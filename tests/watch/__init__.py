"""A test's scenario played in a terminal, to be watched, and recorded as an asciicast."""
