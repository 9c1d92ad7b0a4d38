"""The keys of the app, from the shell."""
