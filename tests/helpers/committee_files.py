"""Committee files for tests, and the refusals of bad ones."""

import pytest
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import (
    read_committee,
    write_committee,
)

HEAD = 'name = "Meon Parish Council"\n'


def refusal_message(text: str) -> str:
    """Return the message with which *text* is refused, in a clerk's words and with a remedy."""
    with pytest.raises(Refusal) as caught:
        read_committee(text, "meon.toml")
    message = str(caught.value)
    assert caught.value.remedy, message
    assert message.startswith("meon.toml"), message
    for machine in ("dict", "Traceback", "<class", "NoneType", "Error"):
        assert machine not in message
    return message


def refusal_message_at(line: int, text: str) -> str:
    """Return the message with which *text* is refused, which must name *line*."""
    message = refusal_message(text)
    assert message.startswith(f"meon.toml, line {line}: "), message
    return message


CLERKS_OWN = """\
# Our parish. Ring Tim before changing anything here!

name = "Meon Parish Council"   # as on the banner
kind = 'parish council'
interests = [
  "personal",   # the usual one
  # rarely:
  "prejudicial",
]

[quorum]   # standing order 4
number = 3

# ---- Members ----

[[members]]
name = "Ann Pike"   # elected 2019
role = "Chairman"

# Bob is often late.
[[members]]
role = "Vice-Chairman"
name = "Bob Rook"

[[members]]
name = "Cy Moss"

# ---- Others ----

[[officers]]
name = "Di Fell"

[wording]
# resolved = "AGREED"
"""
BODY = read_committee(CLERKS_OWN)


def compare_lines(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that were removed, and those that were added."""
    old, new = before.splitlines(), after.splitlines()
    return [line for line in old if line not in new], [line for line in new if line not in old]


def write_changed(**parts: object) -> str:
    """Return the clerk's own file after *parts* of the body changed; it must mean the change."""
    body = replace(BODY, **parts)
    text = write_committee(body, CLERKS_OWN)
    assert read_committee(text) == body
    return text
