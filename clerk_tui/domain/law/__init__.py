"""What the law makes depend on the nation in which a body meets, and on its kind."""
