"""The panels of the meeting screen: the running order, the minutes as they grow, the room."""
