"""The rules of votes: who may vote, what adds up, recorded votes and the budget."""
