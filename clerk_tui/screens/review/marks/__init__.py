"""What changed in the minutes, marked in the review."""
