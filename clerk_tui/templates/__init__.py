"""House styles, committees and what the app ships with, as package data."""
