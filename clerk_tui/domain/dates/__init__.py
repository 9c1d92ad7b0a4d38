"""Dates and times of day, as clerks type them and houses print them."""
