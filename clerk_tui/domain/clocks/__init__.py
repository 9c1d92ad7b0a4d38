"""The clock of a meeting in session, and of one that is written up later."""
