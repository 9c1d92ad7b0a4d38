"""What a public copy holds, and the proof that nothing private is in it."""
