"""The board that a screen in the room shows, in letters as large as there is room for."""
