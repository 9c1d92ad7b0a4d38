"""The keys of the roll call."""

from clerk_tui.keys.tables.roll import KEYS

# The roll hands its keys over in order instead of leaving them to the bindings.
ACTIONS = {key: action.act for action in KEYS for key in action.keys.split(",")}
# Those that ask for words: refused, they leave the clerk typing.
BOX_ACTIONS = frozenset({"substitute", "rename", "add", "public"})
