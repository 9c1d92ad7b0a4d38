"""Pictures of figures for those who look rather than read, with the table beside them."""
