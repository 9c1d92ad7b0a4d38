"""What is typed after a command, parsed into values."""
