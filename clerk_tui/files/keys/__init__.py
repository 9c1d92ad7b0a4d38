"""The clerk's own keys: keys.toml."""
