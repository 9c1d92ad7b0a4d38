"""Pictures of figures on the screen: bars to go up and down, and what can be clicked above them."""
