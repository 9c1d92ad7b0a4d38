"""What is read off the record to be listed and searched."""
