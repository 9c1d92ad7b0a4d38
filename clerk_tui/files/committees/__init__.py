"""Read committee files, and write them with the clerk's remarks kept."""
