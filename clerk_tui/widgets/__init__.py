"""Widgets: each shows a part of a meeting, and says by messages what the clerk wants."""
