"""A person's name as a clerk types it, with the title that goes before it and the role after."""

from clerk_tui.domain.name_forms import TITLES
from clerk_tui.domain.people import Person
from clerk_tui.domain.text import one_line

_COUNCILLOR = {"cllr", "councillor"}


def typed_person(typed: str, like: Person | None = None) -> Person:
    """The person *typed* names: "Dr W Stace", or "K Brandreth, Treasurer" with a role.

    Without a title, or with another spelling of the same one, they get that of the person
    they are *like*: who attends for a councillor is a councillor.
    """
    name, _, role = one_line(typed).partition(",")
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
