"""The papers that leave the office: set in the style of the house, and written out."""
