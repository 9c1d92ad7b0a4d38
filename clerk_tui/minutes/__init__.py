"""From a meeting to paper: pure, and knowing nothing of screens or tables."""
