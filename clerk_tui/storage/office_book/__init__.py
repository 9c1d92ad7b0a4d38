"""What came from the office's hub, in a file of its own: it can be fetched again at any time."""
