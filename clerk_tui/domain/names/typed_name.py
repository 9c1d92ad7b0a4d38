"""Reading a person from a typed name, with the title before it and the role after it."""

import re

from clerk_tui.domain.model.people import Person
from clerk_tui.domain.names.name_forms import TITLES
from clerk_tui.domain.text import one_line

_COUNCILLOR = {"cllr", "councillor"}
_BRACKETED = re.compile(r"(?P<name>[^()\[\]]*\S)\s*[(\[](?P<role>[^()\[\]]+)[)\]]\s*")


def parse_person(typed: str, example: Person | None = None) -> Person:
    """Read a person: "Dr W Stace", or with a role "K Brandreth, Treasurer".

    A role may stand in brackets after the name: "K Brandreth (Treasurer)".

    Args:
        typed: The name as typed.
        example: Somebody whose title the person gets if none, or another spelling of it, is
            typed: a substitute for a councillor is a councillor.
    """
    name, _, role = one_line(typed).partition(",")
    if not role.strip() and (bracketed := _BRACKETED.fullmatch(name)):
        name, role = bracketed["name"], bracketed["role"]
    words = name.split()
    title = example.title if example and _plain_title(example.title) in _COUNCILLOR else ""
    if len(words) > 1 and _plain_title(words[0]) in TITLES:
        typed_title = words.pop(0)
        title = title if _is_same_title(typed_title, title) else typed_title
    return Person(" ".join(words), title=title, role=role.strip())


def _plain_title(title: str) -> str:
    return title.casefold().rstrip(".")


def _is_same_title(title: str, other_title: str) -> bool:
    pair = {_plain_title(title), _plain_title(other_title)}
    return len(pair) == 1 or pair == _COUNCILLOR
