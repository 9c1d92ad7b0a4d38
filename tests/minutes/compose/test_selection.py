"""Decision sheet, action sheet and extract: the same words and numbers as in the minutes."""

import json

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.selection import Selection, find_item_by_number
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.office import Office
from clerk_tui.office.papers.paper_files import export_name
from tests.helpers.ostermere import ADA, DAY, ROOKE, a_desk, harbours, opened
from tests.helpers.read_back import READERS, essence
from tests.helpers.whole_meeting import SECRETS, whole_meeting

DECISIONS, ACTIONS = Selection("decisions"), Selection("actions")


@pytest.fixture
def office_of_one(office: Office) -> Office:
    """An office with one meeting, at which an item was taken."""
    opened(office.sit_down(office.prepare(harbours(), DAY)))
    return office


def read(desk: Desk, selection: Selection, form: str = "txt", *, private: bool = False) -> str:
    """Return the words of that part of the minutes, in this format."""
    style = style_of(desk.meeting.body)
    document = compose(desk.meeting, style, private=private, selection=selection)
    return READERS[form](FORMATS[form].write(document, style))


@pytest.mark.parametrize("style", shipped_styles())
@pytest.mark.parametrize("private", [False, True])
def test_every_format_of_a_sheet_says_the_same(style: str, private: bool) -> None:
    desk = whole_meeting(style)
    sheets = [DECISIONS, ACTIONS, Selection(item=find_item_by_number(desk.meeting, "H2").ident)]
    for sheet in sheets:
        markdown = essence(read(desk, sheet, "md", private=private))
        for form in FORMATS:
            text = read(desk, sheet, form, private=private)
            assert essence(text) == markdown
            assert private or not any(secret in text for secret in SECRETS)


def test_the_decisions_are_those_of_the_minutes_under_their_numbers() -> None:
    text = read(whole_meeting("panel"), DECISIONS)
    assert "DECISION SHEET" in text
    assert "H2 Moorings\n\nRESOLVED\n\nThat the fees be frozen" in text
    assert "The Committee considered" not in text
    assert "Signed" not in text
    assert "Declarations of interest" not in text
    assert "The minute of this item is not for publication." in text, "there a decision was taken"


def test_a_motion_is_a_decision_where_nothing_was_resolved() -> None:
    desk = opened(a_desk(harbours()), "Dredging")
    desk.motions.move("That the channel be dredged", ROOKE, ADA)
    assert "No decisions were taken." in read(desk, DECISIONS)
    desk.motions.settle("lost")
    assert "the motion was declared LOST" in read(desk, DECISIONS)


def test_a_deferred_item_is_among_the_decisions() -> None:
    desk = opened(a_desk(harbours()), "Dredging", "Buoys")
    desk.agenda.dispose("deferred")
    assert "1 Dredging\n\nConsideration of this item was deferred." in read(desk, DECISIONS)


def test_the_actions_stand_in_one_table_with_their_references() -> None:
    text = read(whole_meeting("panel"), ACTIONS)
    assert "Reference | Minute | Action | Owner | Due" in text
    assert "2027/01 | H2 | To write to the berth holders | HL | by 1 May" in text
    assert "2027/02" not in text
    assert "2027/02 | H3 | To tell secreto | HL" in read(
        whole_meeting("panel"), ACTIONS, private=True
    )
    assert "No actions were agreed." in read(opened(a_desk(harbours())), ACTIONS)


def test_an_extract_holds_one_item_as_it_stands_in_the_minutes() -> None:
    desk = whole_meeting("board")
    text = read(desk, Selection(item=find_item_by_number(desk.meeting, "h2").ident))
    assert "EXTRACT FROM THE MINUTES" in text
    assert "H2 Moorings" in text
    assert "H1" not in text
    assert "Present" not in text


def test_an_item_is_called_by_its_printed_number_then_by_that_of_the_agenda() -> None:
    desk = a_desk(harbours())
    desk.agenda.list_items([{"title": "Buoys", "agenda_number": "7"}, {"title": "Cranes"}])
    desk.agenda.next_item()
    assert (
        find_item_by_number(desk.meeting, "7").title
        == find_item_by_number(desk.meeting, "1").title
        == "Buoys"
    )
    for typed in ("2", "", "x"):
        with pytest.raises(Refusal, match="No item was taken"):
            find_item_by_number(desk.meeting, typed)


def test_agenda_and_minute_before_a_number_are_exact() -> None:
    desk = a_desk(harbours())
    desk.agenda.list_items([{"title": "Buoys", "agenda_number": "2"}, {"title": "Cranes"}])
    desk.agenda.next_item()
    desk.agenda.next_item()
    assert find_item_by_number(desk.meeting, "2").title == "Cranes"
    assert find_item_by_number(desk.meeting, "agenda 2").title == "Buoys"
    assert find_item_by_number(desk.meeting, "Minute 2").title == "Cranes"
    with pytest.raises(Refusal, match="No item was taken"):
        find_item_by_number(desk.meeting, "agenda 1")


def test_the_file_is_named_for_what_it_holds() -> None:
    meeting = whole_meeting("panel").meeting
    item = find_item_by_number(meeting, "H2").ident
    named = [
        export_name(meeting, selection=s, suffix=".docx")
        for s in (DECISIONS, ACTIONS, Selection(item=item), Selection("actions", item))
    ]
    assert [name.split("draft-")[1] for name in named] == [
        "decisions-public.docx",
        "actions-public.docx",
        "extract-H2-public.docx",
        "actions-H2-public.docx",
    ]


@pytest.mark.parametrize("selection", [DECISIONS, ACTIONS])
def test_json_holds_the_facts_of_what_is_shown_and_no_more(selection: Selection) -> None:
    desk = whole_meeting("panel")
    style = style_of(desk.meeting.body)
    for chosen in (selection, Selection()):
        document = compose(desk.meeting, style, selection=chosen)
        text = FORMATS["json"].write(document, style).decode()
        assert not [secret for secret in SECRETS if secret in text]
    exported = json.loads(
        FORMATS["json"].write(compose(desk.meeting, style, selection=selection), style)
    )
    kinds = {entry["kind"] for item in exported["items"] for entry in item["entries"]}
    assert kinds == {"resolution"} if selection is DECISIONS else kinds == {"action"}


def test_json_tells_votes_decisions_and_actions_with_their_numbers() -> None:
    desk = whole_meeting("panel")
    style = style_of(desk.meeting.body)
    exported = json.loads(FORMATS["json"].write(compose(desk.meeting, style), style))
    assert (exported["date"], exported["copy"], exported["draft"]) == (
        "2027-03-24",
        "PUBLIC COPY",
        True,
    )
    assert exported["body"]["name"] == "Ostermere Harbours Committee"
    assert [item["number"] for item in exported["items"]] == ["H1", "H2", "H3", "H4"]
    assert [item["withheld"] for item in exported["items"]] == [False, False, True, False]
    motion, amendment = exported["motions"]
    assert (motion["item"], motion["outcome"], amendment["vote"]["against"]) == ("H2", "carried", 4)
    assert motion["vote"]["names_against"] == ["Councillor B Okafor"]
    assert exported["decisions"][0]["clauses"] == [{"mark": "", "text": "That the fees be frozen"}]
    action = exported["actions"][0]
    assert (action["number"], action["text"]) == ("2027/01", "To write to the berth holders")


def test_the_office_writes_a_sheet(office_of_one: Office) -> None:
    meeting = office_of_one.sit_down(office_of_one.minute_book.find("last").ident).meeting
    written = office_of_one.papers.export(meeting, form="txt", selection=DECISIONS)
    assert written.name.endswith("-draft-decisions.txt")
    assert "DECISION SHEET" in written.read_text(encoding="utf-8")
