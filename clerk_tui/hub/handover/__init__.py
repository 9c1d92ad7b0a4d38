"""A meeting handed over between two officers, and followed in a process of its own."""
