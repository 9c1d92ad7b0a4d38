"""TOML that others wrote, read within bounds."""

import re
import tomllib
from typing import Any

# A name of names within names (a.a.a.a) takes tomllib the square of its length: half a megabyte
# of it would take hours. No file of ours has more than two.
_NAMES_WITHIN = re.compile(r"(?:\.[^.\n=]{1,80}){200}")


def tables_of(text: str) -> dict[str, Any]:
    """The tables of *text*.

    Raises tomllib.TOMLDecodeError where it is not TOML, RecursionError where one thing is within
    another without end, and ValueError where a number is too long.
    """
    if _NAMES_WITHIN.search(text):
        raise RecursionError("names are within names without end")
    return tomllib.loads(text)
