"""What a meeting is: facts, rules and words. Standard library only; no clock, no files."""
