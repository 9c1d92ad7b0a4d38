"""Files on the disk: read only where they are files, written whole or not at all."""
