"""At the desk: votes, their corrections, the budget."""
