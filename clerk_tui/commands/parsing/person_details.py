"""A person as typed with details after semicolons: "Jo Reed, Clerk; initials JR"."""

import re
from collections.abc import Iterable
from typing import cast

from msgspec.structs import replace

from clerk_tui.desk.attendance.roll import PersonFields
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.names.typed_name import parse_person
from clerk_tui.domain.text import one_line

_OF_PERSON = (
    *("name", "title", "initials", "role", "authority", "party", "organisation", "surname"),
    *("named", "pronoun"),
)
_DETAIL = re.compile(
    rf"(?:^|;)\s*(?P<key>{'|'.join((*_OF_PERSON, 'remark', 'listed'))})\b[ :=]*",
    re.IGNORECASE,
)
_PLACES = {
    "before": "before the members",
    "first": "before the members",
    "after": "after the members",
    "last": "after the members",
    "not": "not at all",
    "no": "not at all",
    "nowhere": "not at all",
    "with": "",
    "apart": "",
    "as": "",
}


def read_details(typed: str) -> PersonFields:
    """Return the details that *typed* gives: "initials JR; organisation Tideway Trust".

    The words of each run to the next semicolon that the name of a detail follows. Raises Refusal
    where they begin with the name of none.
    """
    matches = list(_DETAIL.finditer(typed))
    before = typed[: matches[0].start()] if matches else typed
    if before.strip(" ;") or not matches:
        name = one_line(before).strip(" ;") or "nothing"
        raise Refusal(
            f"“{name}” is no detail of a person.",
            f"They are {', '.join(_OF_PERSON)}, remark and listed, as in: "
            "/person kinver: initials AK; organisation Tideway Trust",
        )
    ends = [*(match.start() for match in matches[1:]), len(typed)]
    fields: dict[str, str] = {}
    for match, end in zip(matches, ends, strict=True):
        key, words = match["key"].casefold(), one_line(typed[match.end() : end]).strip(" ;")
        if key == "listed":
            fields[key] = read_place(words)
        else:
            value = "" if words.casefold() in ("none", "nil", "-") and key != "name" else words
            fields["printed" if key == "remark" else key] = value
    return cast("PersonFields", fields)


def read_place(words: str) -> str:
    """Return where somebody is listed: "before the members", "after …", "not at all", or "".

    Raises Refusal for other words.
    """
    first_word = words.casefold().split()[:1]
    if not first_word or first_word[0] not in _PLACES:
        raise Refusal(
            f"“{words}” is no place in the list of those present.",
            "Type before the members, after the members, not at all, or as usual.",
        )
    return _PLACES[first_word[0]]


def read_new_person(
    typed: str, people: Iterable[Attendee], example: Person | None = None
) -> tuple[Person, PersonFields]:
    """Return a person as typed, and how they are listed: "Jo Reed, Clerk; remark from 7.12 pm".

    Args:
        typed: The name and role, then details after semicolons.
        people: Those on the list. Raises Refusal for the name of one of them.
        example: Somebody whose title the person gets if none is typed.
    """
    from clerk_tui.domain.names.new_names import check_new_name  # hardly ever typed

    person, fields = _read_person(typed, example)
    return check_new_name(people, person), fields


def _read_person(typed: str, example: Person | None) -> tuple[Person, PersonFields]:
    if not _DETAIL.search(typed):
        return parse_person(typed, example), {}
    head = typed[: next(_DETAIL.finditer(typed)).start()]
    person, fields = parse_person(head, example), read_details(typed[len(head) :])
    names = {n: v for n, v in fields.items() if hasattr(person, n)}
    rest = {n: v for n, v in fields.items() if n not in names}
    return replace(person, **names), cast("PersonFields", rest)
