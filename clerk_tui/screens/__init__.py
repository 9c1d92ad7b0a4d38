"""Screens: each hands what the clerk wants to the desk, and shows the meeting it returns."""
