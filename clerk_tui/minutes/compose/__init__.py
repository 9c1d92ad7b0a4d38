"""From the meeting to the document."""
