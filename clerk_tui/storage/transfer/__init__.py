"""Meetings packed for another database, and unpacked."""
