"""Who is in the room, who presides, who counts to the quorum, and what bars a member."""
