"""A person's name as a clerk types it, with the title that goes before it and the role after."""

import re

from clerk_tui.domain.model.people import Person
from clerk_tui.domain.names.name_forms import TITLES
from clerk_tui.domain.text import one_line

_COUNCILLOR = {"cllr", "councillor"}
_BRACKETED = re.compile(r"(?P<name>[^()\[\]]*\S)\s*[(\[](?P<role>[^()\[\]]+)[)\]]\s*")


def typed_person(typed: str, like: Person | None = None) -> Person:
    """The person *typed* names: "Dr W Stace", or with a role "K Brandreth, Treasurer".

    A role may stand in brackets after the name: "K Brandreth (Treasurer)".

    Without a title, or with another spelling of the same one, they get that of the person
    they are *like*: who attends for a councillor is a councillor.
    """
    name, _, role = one_line(typed).partition(",")
    if not role.strip() and (bracketed := _BRACKETED.fullmatch(name)):
        name, role = bracketed["name"], bracketed["role"]
    words = name.split()
    title = like.title if like and _plainly(like.title) in _COUNCILLOR else ""
    if len(words) > 1 and _plainly(words[0]) in TITLES:
        said = words.pop(0)
        title = title if _same(said, title) else said
    return Person(" ".join(words), title=title, role=role.strip())


def _plainly(title: str) -> str:
    return title.casefold().rstrip(".")


def _same(one: str, other: str) -> bool:
    pair = {_plainly(one), _plainly(other)}
    return len(pair) == 1 or pair == _COUNCILLOR
