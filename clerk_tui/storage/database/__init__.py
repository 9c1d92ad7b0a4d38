"""The SQLite file: connections, schema, locks."""
