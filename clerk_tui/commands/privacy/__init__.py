"""What is held back until it is certain who may hear it."""
