"""The way to a hub: its address, the connection, and PostgreSQL's errors in words."""
