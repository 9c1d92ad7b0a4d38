"""The record: events as they are stored, in steps."""
