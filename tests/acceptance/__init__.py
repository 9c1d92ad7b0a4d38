"""Whole meetings, minuted from their facts and compared with the minutes as published."""
