"""What a screen in the room shows of a meeting: public things only."""
