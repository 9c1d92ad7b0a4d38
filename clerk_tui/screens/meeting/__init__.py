"""The meeting screen, at which the clerk minutes."""
