"""Setting up a hub, its officers and its bodies."""
