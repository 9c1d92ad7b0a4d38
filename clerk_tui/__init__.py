"""clerk-tui: minute a live meeting at the table and leave with the draft minutes."""

__version__ = "0.1.0"
