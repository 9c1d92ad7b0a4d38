"""The sentences of the house."""
