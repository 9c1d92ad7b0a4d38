"""What the minute book is searched by, and the action log."""
