"""What a meeting is made of: people, body, items, matters, votes."""
