"""Finding and replacing words through the whole minutes."""
