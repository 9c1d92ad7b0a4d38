"""Standing wording: what Tab makes of a short code, and what is said where it makes nothing."""

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from clerk_tui.commands.snippets import code_hint, complete_code, list_codes
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

CODES = {
    "noted": "The report on {item} was noted by {body}.",
    "notice": "Notice was given.",
    "thanks": "{chairman} thanked everybody on {date} at {venue}, {time}.",
    "rn": "/r That the report be noted",
}
BODY = Body("Harbour Committee", members=(Person("A Kinver", "Cllr"),), codes=CODES)
FORM = "{title} {name}"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    record = SqliteRecord(tmp_path / "minutes.db")
    ident = prepare(record, FixedClock(), BODY, date(2027, 3, 24), venue="Town Hall")
    return Desk(record, FixedClock(), ident)


def completed(desk: Desk, before: str) -> str:
    """Return the text before the cursor after Tab; "" if Tab completed nothing."""
    completion = complete_code(desk, before, FORM)
    return before[: len(before) - completion.drop] + completion.add if completion else ""


def test_a_code_makes_its_sentence_with_the_bodys_own_words(desk: Desk) -> None:
    desk.agenda.add_item("Harbour lighting")
    assert completed(desk, ";noted") == "The report on Harbour lighting was noted by the Committee."
    assert completed(desk, "So it was. ;NOTED").startswith("So it was. The report on")


def test_a_slot_at_the_start_of_a_sentence_has_a_capital(desk: Desk) -> None:
    assert completed(desk, "So it was: ;thanks").startswith("So it was: the Chairman")
    assert completed(desk, "So it was. ;thanks").startswith("So it was. The Chairman")


def test_whoever_presides_is_named_as_the_house_names_them(desk: Desk) -> None:
    assert completed(desk, ";th").startswith("The Chairman thanked everybody on 24 March 2027")
    desk.chair.preside("@1")
    assert completed(desk, ";thanks").startswith("Cllr A Kinver thanked")
    assert completed(desk, ";thanks").endswith("at Town Hall, 10.30 am.")


@pytest.mark.parametrize(
    ("before", "hint"),
    [
        (";nosuch", "There is no code ;nosuch. /codes lists them."),
        (";not", ";noted  ;notice"),
        (";noted", ";noted needs the title of the item in hand, and there is none yet."),
        ("words ;rn", ";rn begins a paragraph."),
    ],
)
def test_where_tab_makes_nothing_the_line_below_says_why(
    desk: Desk, before: str, hint: str
) -> None:
    assert completed(desk, before) == ""
    assert (code_hint(desk, before, FORM) or "").startswith(hint)


@pytest.mark.parametrize("before", ["so;noted", "noted", "a; b", ";noted and"])
def test_what_is_no_code_is_left_alone(desk: Desk, before: str) -> None:
    assert completed(desk, before) == ""
    assert code_hint(desk, before, FORM) is None


def test_a_code_may_stand_for_a_command(desk: Desk) -> None:
    assert completed(desk, ";rn") == "/r That the report be noted"


def test_the_codes_are_listed_or_where_to_write_them_is_said(desk: Desk) -> None:
    assert list_codes(desk.meeting).splitlines()[1] == ";notice  Notice was given."
    none = replace(desk.meeting, body=replace(BODY, codes={}))
    with pytest.raises(Refusal, match=r"\[codes\]"):
        list_codes(none)
