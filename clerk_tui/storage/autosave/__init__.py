"""What is being typed, kept until it is filed."""
