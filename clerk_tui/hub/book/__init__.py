"""The book of the office: what is published, searched, and shared as files."""
