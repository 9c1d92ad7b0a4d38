"""Spelling in British English, without a network: the dictionary, and the clerk's own words."""
