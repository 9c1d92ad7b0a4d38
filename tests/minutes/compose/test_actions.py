"""Actions: in a table, in a list, between paragraphs, in a margin or in columns; never left out."""

from datetime import date

import pytest
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.minute_book.action_log import log_actions
from clerk_tui.domain.model.body import Numbering
from clerk_tui.minutes.compose.selection import Selection
from clerk_tui.minutes.formats.formats import FORMATS
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import assert_says, document, minutes
from tests.helpers.read_back import READERS, essence, written


def table(style: str, **choices: str) -> Desk:
    """Return a desk with one item open, in this house style, where actions are numbered.

    *choices* are choices of its layout.
    """
    numbering = Numbering(action="A{n}")
    return opened(a_desk(harbours(style=style, numbering=numbering, layout=choices)), "Moorings")


def last(desk: Desk) -> str:
    """Return the ident of the entry last written."""
    return desk.corrections.last_entry().ident


def printed_item(desk: Desk) -> str:
    """Return the minutes of the item."""
    markdown = minutes(desk.meeting)
    assert_says(markdown, document(desk.meeting).texts())
    return markdown.partition("Moorings")[2].partition("Signed")[0]


def test_actions_that_follow_one_another_stand_under_one_heading() -> None:
    desk = table("panel", actions="after")
    desk.actions.add("To paint the buoys", "HL", "by May")
    desk.actions.add("To oil the crane", heading="ACTION")
    desk.paragraphs.write("And so on.")
    desk.actions.add("To rest", heading="ACTION")
    assert printed_item(desk) == (
        "\n\n**ACTION**\n\nA1: To paint the buoys **HL** by May\n\nA2: To oil the crane\n\n"
        "And so on.\n\n**ACTION**\n\nA3: To rest\n\n"
    )


def test_a_board_prints_them_between_its_paragraphs_with_no_owner_apart() -> None:
    desk = table("board")
    desk.actions.add("The Treasurer to report by June", "The Treasurer", "by June")
    assert printed_item(desk).strip() == "**ACTIONS:**\n\nA1: The Treasurer to report by June"


def test_an_action_carried_over_says_how_it_stands() -> None:
    desk = table("parish", actions="after")
    desk.actions.add("To mend the pump", "HL", update="The part is on order.")
    assert printed_item(desk).strip() == (
        "**ACTIONS:**\n\nA1: To mend the pump **HL**\n\nThe part is on order."
    )


def test_actions_carried_forward_have_a_heading_of_their_own_and_say_how_they_stand() -> None:
    desk = table("parish", actions="after")
    for text, options in (
        ("To mend the pump", {"minuted": date(2027, 1, 20)}),
        ("To paint the gate", {"state": "done"}),
        ("To sell the barrow", {"state": "withdrawn", "update": "It was stolen."}),
        ("To find the key", {}),
    ):
        desk.actions.add(text, origin="earlier/e1", **options)
    desk.actions.add("To change the lock")
    assert printed_item(desk).strip() == (
        "**ACTIONS CARRIED FORWARD:**\n\nTo mend the pump\n\n"
        "Carried forward from Wednesday 20 January 2027.\n\n"
        "To paint the gate\n\nCompleted.\n\nTo sell the barrow\n\nIt was stolen.\n\n"
        "To find the key\n\nCarried forward.\n\n"
        "**ACTIONS:**\n\nA1: To change the lock"
    )


def test_a_house_that_chooses_nothing_has_them_in_a_table_with_their_owners() -> None:
    desk = table("panel")
    desk.actions.add("Clerk to oil the crane", "Clerk", "by May")
    desk.actions.add("To rest", heading="ACTION")
    desk.paragraphs.write("And so on.")
    desk.actions.add("To look", "PR")
    head = "**ACTION**\n\n| Ref | Action | Owner | Due |\n| --- | --- | --- | --- |\n"
    assert printed_item(desk).strip() == (
        f"{head}| A1 | Clerk to oil the crane | Clerk | by May |\n| A2 | To rest |  |  |\n\n"
        f"And so on.\n\n{head}| A3 | To look | PR |  |"
    )


def test_minutes_prepared_before_print_their_actions_in_a_list_as_they_did() -> None:
    desk = table("panel")
    desk.actions.add("To oil the crane", "HL", "by May")
    earlier = replace(desk.meeting, edition=1)
    assert "**ACTION**\n\nA1: To oil the crane **HL** by May\n\n" in minutes(earlier)


def house_table(**wording: str) -> Desk:
    body = harbours(style="board", layout={"actions": "table"}, wording=wording)
    return opened(a_desk(replace(body, numbering=Numbering(action="A{n}"))), "Moorings")


def test_the_house_has_heads_of_its_own_and_the_columns_in_its_own_order() -> None:
    desk = house_table(action_table="Who|Task|Ref|State", action_row="{owner}|{text}|{ref}|{state}")
    desk.actions.add("To oil the crane", "HL")
    desk.actions.add("To mend the pump", "PR", origin="earlier/e1", state="done")
    assert printed_item(desk).strip() == (
        "**ACTIONS:**\n\n| Who | Task | Ref | State |\n| --- | --- | --- | --- |\n"
        "| HL | To oil the crane | A1 | Open |\n\n"
        "**ACTIONS CARRIED FORWARD:**\n\n| Who | Task | State |\n| --- | --- | --- |\n"
        "| PR | To mend the pump | Completed |"
    )


def test_what_was_said_of_an_earlier_action_stands_in_its_row() -> None:
    desk = house_table()
    desk.actions.add("To mend the pump", "HL", update="The part is on order.")
    assert "| A1 | To mend the pump. The part is on order. | HL |  |" in printed_item(desk)


def test_actions_are_counted_anew_under_each_minute_where_their_numbers_have_it() -> None:
    body = harbours(style="board")
    desk = opened(
        a_desk(replace(body, numbering=Numbering("{n}", action="{item}{n:a}"))), "Moorings"
    )
    desk.actions.add("To oil the crane", "HL")
    desk.actions.add("To mend the pump", "PR")
    desk.agenda.add_item("Lamps")
    desk.actions.add("To light them", "HL")
    desk.agenda.add_item("Quay")
    desk.actions.add("To sweep it", "HL")
    refs = [action.ref for action in log_actions(desk.meeting)]
    first = int(refs[0][:-1])
    assert refs == [f"{first}a", f"{first}b", f"{first + 1}a", f"{first + 2}a"]
    earlier = log_actions(replace(desk.meeting, edition=1))
    assert [action.ref for action in earlier] == ["a", "b", "c", "d"]


@pytest.mark.parametrize("form", FORMATS)
def test_each_format_prints_the_table_with_every_owner(form: str) -> None:
    desk = house_table()
    desk.actions.add("Clerk to oil the crane", "Clerk", "by May")
    paper = essence(READERS[form](written(desk.meeting, form)))
    assert essence("Ref Action Owner Due A1 Clerk to oil the crane Clerk by May") in paper


@pytest.mark.parametrize(
    ("text", "owner", "due", "printed"),
    [
        (
            "Oil the crane.",
            "Clerk",
            "3 May 2027",
            "Action A1: Clerk to oil the crane by 3 May 2027.",
        ),
        (
            "Clerk to oil it",
            "Clerk",
            "before the fair",
            "Action A1: Clerk to oil it before the fair.",
        ),
        ("The Clerk to oil it by May", "Clerk", "by May", "Action A1: Clerk to oil it by May."),
        ("RFO's note to be sent", "PR", "", "Action A1: PR to RFO's note to be sent."),
        ("To rest", "", "3 May", "Action A1: To rest by 3 May."),
    ],
)
def test_a_house_tells_an_action_in_a_sentence_with_its_owner_and_date(
    text: str, owner: str, due: str, printed: str
) -> None:
    desk = table("parish", actions="sentence")
    desk.actions.add(text, owner, due)
    assert printed_item(desk).strip() == printed


def test_a_house_without_references_begins_the_sentence_without_one() -> None:
    body = harbours(style="panel", layout={"actions": "sentence"})
    desk = opened(a_desk(body), "Moorings")
    desk.actions.add("Oil the crane", "Clerk")
    assert printed_item(desk).strip() == "Action: Clerk to oil the crane."


def test_a_list_has_the_owner_always_where_the_house_wants_it() -> None:
    desk = table("board", action_owner="always")
    desk.actions.add("The Treasurer to report", "The Treasurer")
    assert printed_item(desk).strip() == (
        "**ACTIONS:**\n\nA1: The Treasurer to report **The Treasurer**"
    )


@pytest.mark.parametrize(
    ("style", "printed"),
    [
        ("committee", "The crane squeaks.\\\n**Action: HL – 1 May**"),
        ("panel", "The crane squeaks.\\\n**Action: HL – 1 May**"),
    ],
)
def test_an_action_whose_words_stand_in_a_paragraph_is_beside_it_and_in_the_log(
    style: str, printed: str
) -> None:
    desk = table(style)
    desk.paragraphs.write("The crane squeaks.")
    desk.actions.add("To oil it", "HL", "1 May", beside=last(desk), printed_elsewhere=True)
    assert printed_item(desk).strip() == printed
    assert [action.text for action in log_actions(desk.meeting)] == ["To oil it"]
    sheet = document(desk.meeting, selection=Selection("actions"))
    assert "To oil it" in sheet.texts()


def test_a_margin_and_the_action_sheet_say_from_when_an_action_is_carried() -> None:
    desk = table("committee")
    desk.actions.add("To mend the pump", "HL", origin="earlier/e1", minuted=date(2027, 1, 20))
    status = "Carried forward from Wednesday, 20 January 2027."
    assert printed_item(desk).strip() == f"To mend the pump\\\n**Action: HL**\n\n{status}"
    sheet = document(desk.meeting, selection=Selection("actions"))
    assert f"To mend the pump\n{status}" in sheet.texts()


def test_a_committee_prints_owner_and_date_beside_the_paragraph_or_the_resolution() -> None:
    desk = table("committee")
    desk.paragraphs.write("The crane squeaks.")
    desk.actions.add("To oil it", "HL", "1 May", beside=last(desk))
    desk.decisions.resolve(["That it be oiled"])
    desk.actions.add("To oil it", "PR", beside=last(desk))
    desk.actions.add("To oil it again", "AQ", "2 May")
    assert printed_item(desk).strip() == (
        "The crane squeaks.\\\n**Action: HL – 1 May**\n\n"
        "**RESOLVED:** That it be oiled\\\n**Action: PR**\n\n"
        "A3 To oil it again\\\n**Action: AQ – 2 May**"
    )


def test_several_actions_beside_one_paragraph_are_all_printed_with_its_own_margin() -> None:
    desk = table("committee")
    desk.paragraphs.write("The crane squeaks.", margin="All")
    beside = last(desk)
    desk.actions.add("To oil it", "HL", "1 May", beside=beside)
    desk.actions.add("To watch", "PR", beside=beside)
    assert printed_item(desk).strip() == "The crane squeaks.\\\n**Action: All; HL – 1 May; PR**"
    columns = table("columns")
    columns.paragraphs.bullet("The crane squeaks.", margin="All")
    beside = last(columns)
    columns.actions.add("To oil it", "HL", "1 May", beside=beside)
    columns.actions.add("To watch", "PR", "2 May", beside=beside)
    assert "|  | • The crane squeaks. | All; HL; PR | 1 May; 2 May |\n" in printed_item(columns)


def test_an_action_is_printed_by_itself_where_what_it_stood_beside_is_gone() -> None:
    desk = table("committee")
    desk.paragraphs.head("The crane")
    heading = last(desk)
    desk.paragraphs.write("It squeaks.")
    paragraph = last(desk)
    desk.actions.add("To oil it", "HL", beside=paragraph)
    desk.actions.add("To look at it", "PR", beside=heading)
    desk.corrections.remove_entry(paragraph)
    assert printed_item(desk).strip() == (
        "### The crane\n\nA1 To oil it\\\n**Action: HL**\n\nA2 To look at it\\\n**Action: PR**"
    )


def test_an_action_beside_private_words_is_as_private_as_they_are() -> None:
    desk = table("committee")
    desk.paragraphs.write("An offer was made.", private=True)
    desk.actions.add("To reply", "HL", beside=last(desk))
    assert "To reply" not in printed_item(desk)
    assert "An offer" not in printed_item(desk)
    private_copy = minutes(desk.meeting, private=True)
    assert "An offer was made." in private_copy
    assert "**Action: HL**" in private_copy


def test_an_action_without_anybody_or_any_date_leaves_no_empty_margin() -> None:
    desk = table("committee")
    desk.actions.add("To be done")
    assert printed_item(desk).strip() == "A1 To be done"
