"""At the desk: who is in the room, who presides, and what follows from it."""
