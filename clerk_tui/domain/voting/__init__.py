"""The rules of votes: voting rights, the arithmetic, recorded votes and the budget."""
