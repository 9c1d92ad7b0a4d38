"""What the commands of votes do."""
