"""The business before the meeting: questions, private items, standing wording, the next agenda."""
