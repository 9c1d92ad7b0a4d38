"""The numbers of one meeting, as business was taken."""

from typing import TypedDict, Unpack

import pytest

from clerk_tui.desk import Desk
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
    here = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, here, "40.")
    assert [n.printed for n in numbers.values()] == ["40.1", "40.2"]
    desk.corrections.number_entry(here.entries[3].ident, "(a)")
    here = desk.meeting.item(here.ident)
    assert entry_numbers(desk.meeting, here, "40")[here.entries[3].ident].printed == "(a)"


def test_questions_are_counted_apart_from_paragraphs() -> None:
    desk = opened(numbered_desk(paragraph="{item}.{n}", question="Q{n}"))
    desk.paragraphs.write("Questions were taken.")
    for number in range(2):
        desk.questions.ask("A resident", f"question {number}")
    desk.questions.ask("A resident", "and by the way", numbered=False)
    here = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, here, "40")
    assert [n.printed for n in numbers.values()] == ["40.1", "Q1", "Q2"]


def test_a_house_style_may_number_every_entry_alike() -> None:
    body = harbours(numbering=Numbering(paragraph="{item}.{n}"), layout={"numbers": "everything"})
    desk = opened(a_desk(body), "Buoys")
    desk.paragraphs.write("They float.")
    desk.questions.ask("A resident", "whether they float")
    desk.motions.move("That they float", "@1", "@2")
    here = desk.meeting.item(desk.meeting.current)
    numbers = entry_numbers(desk.meeting, here, "1")
    assert [n.printed for n in numbers.values()] == ["1.1", "1.2", "1.3"]


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
