"""Jump mode: small letters stand on what one can go to, and a letter goes there."""
