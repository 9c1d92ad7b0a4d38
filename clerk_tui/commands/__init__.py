"""What can be typed after a slash at the table, and what each does at the desk."""
