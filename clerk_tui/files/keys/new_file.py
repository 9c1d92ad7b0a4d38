"""A keys.toml to begin from: every action with the keys that it is delivered with, as a remark."""

import json

from clerk_tui.keys import actions_of, signs_of
from clerk_tui.keys.screens import SCREENS

HEAD = """\
# The keys of clerk-tui. Take the # from a line, and write the key that you want.
#
#   next-item = "F12"               one key
#   next-item = ["F12", "Ctrl+R"]   several
#
# Then: clerk-tui keys --check says what cannot be, by its line. What has no line here is as
# delivered. Esc, Enter, Tab and the arrows always do what they do.
"""


def new_keys_file() -> str:
    """Return the text of the file."""
    parts = [HEAD]
    for screen in SCREENS:
        rows = [
            (f"# {action.name.partition('.')[2]} = {_value(action.keys)}", action.words)
            for action in actions_of(screen.name)
            if action.words
        ]
        width = max(len(setting) for setting, _ in rows)
        lines = [f"{setting:<{width}}  # {words}" for setting, words in rows]
        parts.append("\n".join([f"\n# {screen.title}", f"[{screen.name}]", *lines, ""]))
    return "".join(parts)


def _value(binding: str) -> str:
    """Return the keys of *binding* as a value in the file."""
    key_signs = signs_of(binding.split(",")).split(", ") if "comma" not in binding else [","]
    return json.dumps(key_signs[0] if len(key_signs) == 1 else key_signs, ensure_ascii=False)
