"""The numbers of one meeting, as business was taken."""

from typing import TypedDict, Unpack

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from tests.helpers.ostermere import a_desk, harbours, opened


class Patterns(TypedDict, total=False):
    """Patterns of numbers other than those of minutes."""

    paragraph: str
    question: str
    action: str


def numbered_desk(minute: str = "{n}", first: int = 40, **patterns: Unpack[Patterns]) -> Desk:
    """Return a desk with four items, none taken yet, numbered from *first*."""
    numbering = Numbering(minute=minute, **patterns)
    desk = a_desk(harbours(numbering=numbering), first_number=first)
    desk.agenda.list_items(
        [{"title": title} for title in ("Apologies", "Buoys", "Cranes", "Dredging")]
    )
    return desk


def item(desk: Desk, title: str) -> str:
    """The ident of the item of that title."""
    return next(item.ident for item in desk.meeting.items if item.title == title)


def printed(desk: Desk) -> list[tuple[str, str]]:
    """Number and title of each item taken, in the order of business."""
    numbers = minute_numbers(desk.meeting)
    return [(numbers[i.ident].printed, i.title) for i in desk.meeting.taken_items]


def test_items_take_their_numbers_in_the_order_business_is_taken() -> None:
    desk = numbered_desk("{n}/{yy}")
    for title in ("Apologies", "Dredging", "Buoys"):
        desk.agenda.open_item(item(desk, title))
    assert printed(desk) == [("40/27", "Apologies"), ("41/27", "Dredging"), ("42/27", "Buoys")]


def test_going_back_to_an_item_gives_it_no_second_number() -> None:
    desk = numbered_desk()
    for title in ("Apologies", "Buoys", "Apologies", "Cranes"):
        desk.agenda.open_item(item(desk, title))
    assert printed(desk) == [("40", "Apologies"), ("41", "Buoys"), ("42", "Cranes")]


@pytest.mark.parametrize(
    ("by_hand", "numbers"),
    [
        ("9A", ["40", "9A", "41", "42"]),
        ("", ["40", "", "41", "42"]),
        ("40", ["40", "40", "41", "42"]),
        ("50", ["40", "50", "51", "52"]),
        ("50.", ["40", "50.", "51", "52"]),
    ],
)
def test_a_number_set_by_hand_is_kept_and_the_sequence_goes_on(
    by_hand: str, numbers: list[str]
) -> None:
    desk = numbered_desk()
    for title in ("Apologies", "Buoys", "Cranes", "Dredging"):
        desk.agenda.open_item(item(desk, title))
    desk.agenda.number_item(by_hand, item(desk, "Buoys"))
    assert [number for number, _ in printed(desk)] == numbers
    desk.agenda.number_item(None, item(desk, "Buoys"))
    assert [number for number, _ in printed(desk)] == ["40", "41", "42", "43"]


def test_undoing_an_item_gives_its_number_to_the_next() -> None:
    desk = numbered_desk()
    desk.agenda.open_item(item(desk, "Apologies"))
    desk.agenda.open_item(item(desk, "Buoys"))
    desk.undo()
    desk.agenda.open_item(item(desk, "Cranes"))
    assert printed(desk) == [("40", "Apologies"), ("41", "Cranes")]


def test_paragraphs_are_numbered_within_their_item_and_headings_are_not() -> None:
    desk = opened(numbered_desk(paragraph="{item}.{n}"))
    desk.paragraphs.head("The east pier")
    desk.paragraphs.write("It stands.")
    desk.paragraphs.write("So it was said.", sub=True)
    desk.paragraphs.bullet("It leaks.")
    desk.paragraphs.write("It will be mended.")
    item = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, item, "40.")
    assert [n.printed for n in numbers.values()] == ["40.1", "40.2"]
    desk.corrections.number_entry(item.entries[3].ident, "(a)")
    item = desk.meeting.item(item.ident)
    assert entry_numbers(desk.meeting, item, "40")[item.entries[3].ident].printed == "(a)"


def test_questions_are_counted_apart_from_paragraphs() -> None:
    desk = opened(numbered_desk(paragraph="{item}.{n}", question="Q{n}"))
    desk.paragraphs.write("Questions were taken.")
    for number in range(2):
        desk.questions.ask("A resident", f"question {number}")
    desk.questions.ask("A resident", "and by the way", numbered=False)
    item = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, item, "40")
    assert [n.printed for n in numbers.values()] == ["40.1", "Q1", "Q2"]


def test_a_house_style_may_number_every_entry_alike() -> None:
    body = harbours(numbering=Numbering(paragraph="{item}.{n}"), layout={"numbers": "everything"})
    desk = opened(a_desk(body), "Buoys")
    desk.paragraphs.write("They float.")
    desk.questions.ask("A resident", "whether they float")
    desk.motions.move("That they float", "@1", "@2")
    item = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, item, "1")
    assert [n.printed for n in numbers.values()] == ["1.1", "1.2", "1.3"]


def test_a_movement_that_the_house_keeps_unprinted_takes_no_number() -> None:
    layout = {"numbers": "everything", "movements": "kept", "chairs": "kept"}
    body = harbours(numbering=Numbering(paragraph="{item}.{n}"), layout=layout)
    desk = opened(a_desk(body), "Buoys")
    desk.roll.mark_all_present()
    desk.chair.preside("@1")
    desk.room.depart("@2")
    desk.chair.preside("@3")
    desk.paragraphs.write("They float.")
    item = desk.meeting.item(desk.meeting.current)
    assert [n.printed for n in entry_numbers(desk.meeting, item, "1").values()] == ["1.1"]


def test_actions_are_numbered_through_the_meeting() -> None:
    desk = opened(numbered_desk(action="{year}/{n:02}"), "Ferries")
    desk.actions.add("To paint the buoys")
    desk.agenda.open_item(item(desk, "Cranes"))
    desk.actions.add("To grease the crane")
    desk.actions.add("To oil it", number="2027/07")
    desk.actions.add("To watch it")
    assert [n.printed for n in action_numbers(desk.meeting).values()] == [
        "2027/01",
        "2027/02",
        "2027/07",
        "2027/08",
    ]


def test_paragraphs_run_through_the_meeting_and_on_from_an_earlier_one() -> None:
    numbering = Numbering(minute="{n}", paragraph="{n:i})", paragraphs="meeting")
    desk = a_desk(harbours(numbering=numbering), first_paragraph=12)
    for title in ("Apologies", "Buoys"):
        desk.agenda.add_item(title)
        desk.paragraphs.write("One.")
        desk.paragraphs.write("Two.")
    assert printed_paragraphs(desk) == ["xii)", "xiii)", "xiv)", "xv)"]
    first = desk.meeting.taken_items[0].entries[0].ident
    desk.corrections.number_entry(first, "iv)")
    assert printed_paragraphs(desk) == ["iv)", "v)", "vi)", "vii)"]


def test_a_paragraph_carried_on_from_an_earlier_minute_takes_the_next_along() -> None:
    desk = numbered_desk("4.{n}", 4, paragraph="{item} {n:i})")
    desk.agenda.open_item(item(desk, "Buoys"))
    desk.paragraphs.write("One.")
    desk.corrections.number_entry(desk.corrections.last_entry().ident, "4.4.5 vii)")
    desk.paragraphs.write("Two.")
    assert printed_paragraphs(desk) == ["4.4.5 vii)", "4.4.5 viii)"]


def test_minutes_numbered_as_the_agenda_is() -> None:
    desk = a_desk(harbours(numbering=Numbering(minute="{agenda}.", paragraph="{item}.{n}")))
    desk.agenda.list_items([{"title": "Buoys", "agenda_number": "6a."}, {"title": "Urgent"}])
    for title in ("Buoys", "Urgent"):
        desk.agenda.open_item(item(desk, title))
        desk.paragraphs.write("One.")
    assert printed(desk) == [("6a.", "Buoys"), ("", "Urgent")]
    assert printed_paragraphs(desk)[0] == "6a.1"


def test_the_number_of_the_meeting_is_counted_in_its_month() -> None:
    numbering = Numbering("{yy}{month:02}-{meeting}.{n:02}", resets="meeting", meetings="month")
    desk = a_desk(harbours(numbering=numbering))
    desk.agenda.add_item("Buoys")
    assert printed(desk) == [("2703-1.01", "Buoys")]
    desk.head_and_foot.describe(meeting_number=3)
    assert printed(desk) == [("2703-3.01", "Buoys")]


def test_a_private_item_is_numbered_in_private_session_and_tells_nothing() -> None:
    desk = numbered_desk("H{n}")
    desk.agenda.open_item(item(desk, "Buoys"))
    desk.private_business.exclude_public("paragraph 3")
    desk.agenda.add_item("Sale of the slipway")
    for number in ("H50", "50A", "H9"):
        desk.agenda.number_item(number)
        assert desk.meeting.taken_items[-1].number == number
    for words in ("FENN1", "AB1", "H50 AB"):
        with pytest.raises(Refusal):
            desk.agenda.number_item(words)
    with pytest.raises(Refusal):
        desk.agenda.number_item("H51", item(desk, "Buoys"))


def printed_paragraphs(desk: Desk) -> list[str]:
    """The numbers of the paragraphs of all items taken."""
    numbers = minute_numbers(desk.meeting)
    return [
        number.printed
        for i in desk.meeting.taken_items
        for number in entry_numbers(desk.meeting, i, numbers[i.ident].printed).values()
    ]
