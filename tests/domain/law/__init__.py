"""Tests of what the law makes depend on nation and kind."""
