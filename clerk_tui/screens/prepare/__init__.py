"""The form that prepares a meeting from its agenda."""
