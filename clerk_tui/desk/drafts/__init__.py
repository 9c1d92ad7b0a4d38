"""At the desk: drafts, the chairman's changes, approval and signature."""
