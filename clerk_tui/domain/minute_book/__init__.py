"""The text that the minute book is searched by, search queries, steps in words, and actions."""
