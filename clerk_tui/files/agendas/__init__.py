"""How an agenda is understood: lines, layout, marks, parts and items."""
