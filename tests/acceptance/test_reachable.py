"""Whatever the minutes can print, a clerk can type: nothing is reached by a test alone.

Lines are typed at the table, and the model and the document are walked. A field of either that is
set by no line, no field of the form, no agenda and no key of a committee file is named.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec import NODEFAULT, Struct
from msgspec.structs import fields, replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.additions import Attachment, Part
from clerk_tui.domain.model.attendees import Attendee, Movement, Switch
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.business import Entry, Item
from clerk_tui.domain.model.details import Details
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import OwnVote, Vote
from clerk_tui.files.committees.layout import IN_PROGRAM, key_types
from clerk_tui.minutes.compose import document as doc
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers import everything_typed as typed

MODEL = (
    *(Details, Part, Attachment, Entry, Item, Attendee, Movement, Switch, Vote, OwnVote),
    *(mt.Paragraph, mt.SubHeading, mt.Bullet, mt.Table, mt.Declaration, mt.Question),
    *(mt.Exchange, mt.Motion, mt.Resolution, mt.Action, mt.Happening),
)
BLOCKS = (
    *(doc.Title, doc.Lines, doc.Heading, doc.Para, doc.Bullets, doc.Grid, doc.Decision),
    *(doc.ActionLine, doc.Actions, doc.Signature, doc.Document),
)
COMMITTEE_FILE = (Body, Group, Numbering, Quorum, StandingItem, Person)
# Set as the clerk works, by the program itself, and printed nowhere in words of their own.
BY_ITSELF: dict[type, set[str]] = {
    Details: {"first_number", "first_action", "status", "mode"},
    Entry: {"stands", "privacy", "reference", "source", "heading"},  # /h and /actionheading
    Attendee: {"with_members"},  # in records of before: now it is said of the person
    Attachment: {"belongs_to"},
    Movement: {"interest", "absence"},
    OwnVote: {"override"},
    mt.Motion: {"reworded"},
    mt.Question: {"numbered"},  # /entrynumber none prints the same
    Item: {"budget_reason"},
}
# What the agenda prints of an item; none of it is minuted by itself.
FROM_THE_AGENDA = {"note", "page", "officer", "recommendations", "motions", "exempt", "marker"}


@pytest.fixture(scope="module")
def meetings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Meeting, ...]:
    """The meetings as they stood after each line that was typed."""
    typist = typed.Typist(tmp_path_factory.mktemp("everything"))
    first = (*typed.HEAD, *typed.OPENING, *typed.LIGHTING, *typed.COMING_AND_GOING)
    typist.type_meeting(typed.BODY, date(2027, 3, 24), (*first, *typed.SECOND_MEETING))
    numbering = Numbering("{n}", action="{year}/{n:02}", paragraphs="meeting")
    for month, style in enumerate(("panel", "committee", "columns", "parish"), 4):
        body = replace(typed.BODY, style=style, numbering=numbering)
        report = ("/update county done: It was sent.",) if style == "panel" else ()
        typist.type_meeting(body, date(2027, month, 24), (*typed.NEXT, *report))
    row = {"action_row": "{ref}|{text}|{owner}|{state}"}
    body = replace(typed.BODY, numbering=numbering, layout={"actions": "table"}, wording=row)
    typist.type_meeting(body, date(2027, 9, 24), (*typed.NEXT, "/takeup"))
    typist.record.close()
    return tuple(typist.states)


def structs(value: object) -> Iterator[Struct]:
    """Yield every struct in *value*, itself included."""
    if isinstance(value, Struct):
        yield value
        for name in value.__struct_fields__:
            yield from structs(getattr(value, name))
    elif isinstance(value, tuple | list):
        for member in value:
            yield from structs(member)


def fields_set(values: Iterable[Struct]) -> dict[type, set[str]]:
    """Return the fields that have another value than their default, by the kind of struct."""
    reached: dict[type, set[str]] = {}
    for value in values:
        own_fields = reached.setdefault(type(value), set())
        for field in fields(value):
            if field.default is NODEFAULT or getattr(value, field.name) != field.default:
                own_fields.add(field.name)
    return reached


def never_set(kinds: Iterable[type[Struct]], reached: dict[type, set[str]]) -> set[str]:
    """Return the fields of *kinds* that nothing has set, as "Kind.field"."""
    return {
        f"{kind.__name__}.{field.name}"
        for kind in kinds
        for field in fields(kind)
        if field.name not in reached.get(kind, set()) | BY_ITSELF.get(kind, set())
    }


def test_every_field_of_a_meeting_that_prints_is_set_by_what_a_clerk_types(
    meetings: tuple[Meeting, ...],
) -> None:
    reached = fields_set(value for meeting in meetings for value in structs(meeting))
    reached[Item] |= FROM_THE_AGENDA
    assert never_set(MODEL, reached) == set()


def test_every_field_of_the_document_comes_from_what_a_clerk_types(
    meetings: tuple[Meeting, ...],
) -> None:
    papers = (
        compose(meeting, style_of(meeting.body), private=private)
        for meeting, following in zip(meetings, (*meetings[1:], None), strict=True)
        if following is None or following.ident != meeting.ident
        for private in (True, False)
    )
    reached = fields_set(value for paper in papers for value in structs(paper))
    assert never_set(BLOCKS, reached) == set()


@pytest.mark.parametrize("kind", COMMITTEE_FILE)
def test_every_field_of_a_body_is_a_key_of_the_committee_file(kind: type[Struct]) -> None:
    keys = {IN_PROGRAM.get(key, key) for key in key_types(kind)}
    by_keys = {"attendance_heading", "groups"} if kind is Body else set()
    assert {field.name for field in fields(kind)} - by_keys <= keys


def test_a_field_that_nothing_sets_is_named() -> None:
    assert "Part.opening" in never_set([Part], {Part: {"heading"}})
    assert Path(typed.__file__).exists()
