"""The display in the room, in a terminal."""
