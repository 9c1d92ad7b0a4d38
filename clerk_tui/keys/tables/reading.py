"""The keys of what is only read, such as the help."""

from clerk_tui.keys import KeyAction

KEYS = (KeyAction("reading.close", "escape,enter,q", "Close", "dismiss_reading"),)
