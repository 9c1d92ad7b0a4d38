"""The replay of the record: the changes that each event makes to a meeting."""
