"""The year in figures: pictures of attendance, time, votes and actions, on the screen."""
