"""What the keys do, a table a screen."""
