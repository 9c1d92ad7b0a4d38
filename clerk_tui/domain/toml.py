"""Reading TOML of unknown origin, within limits."""

import re
import tomllib
from typing import Any

# A dotted name (a.a.a.a) takes tomllib the square of its length: half a megabyte of one would take
# hours. No file of this program has more than two dots in a name.
_NAMES_WITHIN = re.compile(r"(?:\.[^.\n=]{1,80}){200}")


def read_toml(text: str) -> dict[str, Any]:
    """Return the tables of *text*.

    Raises:
        tomllib.TOMLDecodeError: It is not TOML.
        RecursionError: Names or values are nested too deeply.
        ValueError: A number is too long.
    """
    if _NAMES_WITHIN.search(text):
        raise RecursionError("names are within names without end")
    return tomllib.loads(text)
