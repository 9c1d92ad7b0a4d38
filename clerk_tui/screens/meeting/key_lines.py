"""The two lines at the foot of the meeting screen."""

HINT = "Enter files · / commands · @ name · ; code · Up brings back · Ctrl+Q leaves"
KEYS = " F1 help  F2 next  F3 people  F4 question  F5 motion  F6 noted  F8 vote  ^Q quit"
