"""What the room and newcomers are shown: the display, the demonstration, the keys."""
