"""The agenda of the next meeting: standing items, minutes, matters arising, what was left over."""

from datetime import date, time

import pytest

from clerk_tui.domain.agenda.next_agenda import (
    agenda_after,
    describe_open_action,
    is_for_minutes,
    title_with_date,
)
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.minute_book.action_log import ActionReport, LoggedAction
from clerk_tui.domain.model.body import Body, StandingItem
from clerk_tui.domain.model.meeting import Details, Item, Meeting

MARCH, APRIL = date(2027, 3, 24), date(2027, 4, 21)
TITLES = ("Apologies", "Declarations of interest", "Budget", "Date of the next meeting")


def standing(*titles: str) -> Body:
    return Body("Harbour Committee", standing_items=tuple(map(StandingItem, titles)))


def agenda(
    body: Body,
    *items: Item,
    actions: tuple[LoggedAction, ...] = (),
    days: tuple[date, ...] = (MARCH,),
) -> list[str]:
    """The titles of the agenda after a closed meeting with *items*, none of which was taken."""
    last = Meeting("m1", body, Details(MARCH), items=items, ended=time(12))
    return [item["title"] for item in agenda_after(body, last, days, actions)]


def an_action(**changes: object) -> LoggedAction:
    facts: dict[str, object] = {
        "meeting": "m1", "entry": "e1", "origin": "m1/e1", "ref": "2027/01", "body": "B",
        "day": MARCH, "first": MARCH, "title": "Lamps",
        "text": "write to the county", "owner": "Clerk", "due": "3 May", "due_on": None,
        "state": "open", "private": False,
        "history": (ActionReport(date(2027, 4, 1), "open", "It was written."),),
    }  # fmt: skip
    return LoggedAction(**{**facts, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("title", "printed"),
    [
        ("Minutes", "Minutes of the meeting held on 24 March 2027"),
        ("MINUTES OF THE LAST MEETING", "MINUTES OF THE meeting held on 24 March 2027"),
        ("To approve the minutes", "To approve the minutes of the meeting held on 24 March 2027"),
        (
            "Minutes of the previous meeting, and signature",
            "Minutes of the meeting held on 24 March 2027, and signature",
        ),
        ("Previous minutes", "Previous minutes (24 March 2027)"),
        ("Minutes of 1 May 2026", "Minutes of 1 May 2026"),
    ],
)
def test_an_item_for_minutes_gets_the_day_whose_minutes_they_are(title: str, printed: str) -> None:
    assert title_with_date(title, MARCH) == printed
    assert find_date(title_with_date(title, MARCH))


@pytest.mark.parametrize("title", ["Minute silence", "Ten-minute speeches", "Sub-committees"])
def test_other_items_are_not_for_minutes(title: str) -> None:
    assert not is_for_minutes(title)


def test_an_item_for_minutes_is_added_if_there_is_none() -> None:
    assert agenda(standing(*TITLES))[1:4] == [
        "Declarations of interest",
        "Minutes of the meeting held on 24 March 2027",
        "Budget",
    ]


def test_each_unapproved_meeting_has_an_item_for_its_minutes() -> None:
    assert agenda(standing("Minutes", "Budget"), days=(MARCH, APRIL)) == [
        "Minutes of the meeting held on 24 March 2027",
        "Minutes of the meeting held on 21 April 2027",
        "Budget",
    ]


def test_open_actions_bring_matters_arising_with_their_history() -> None:
    body = standing("Apologies", "Minutes", "Budget")
    last = Meeting("m1", body, Details(MARCH))
    arising = agenda_after(body, last, (MARCH,), (an_action(), an_action(private=True)))[2]
    assert arising["title"] == "Matters arising"
    assert arising["note"] == (
        "2027/01 Clerk: write to the county, by 3 May. 1 April 2027: It was written."
    )


def test_a_private_action_is_not_put_on_the_agenda() -> None:
    assert "Matters arising" not in agenda(standing("Minutes"), actions=(an_action(private=True),))


def test_items_deferred_or_not_reached_come_before_the_closing_items() -> None:
    items = (
        Item("i1", "Budget"),
        Item("i2", "Dredging", disposition="deferred"),
        Item("i3", "Slipway", disposition="withdrawn"),
        Item("i4", "Moorings"),
        Item("i5", "A lease", private=True, exempt="paragraph 3", public_title="A private matter"),
    )
    assert agenda(standing(*TITLES), *items)[3:] == [
        "Budget",
        "Dredging",
        "Moorings",
        "Date of the next meeting",
        "A lease",
    ]
    last = Meeting("m1", standing(*TITLES), Details(MARCH), items=items, ended=time(12))
    lease = agenda_after(standing(), last, (), ())[-1]
    assert (lease["private"], lease["public_title"]) == (True, "A private matter")
    assert lease["note"] == "Deferred from the meeting of 24 March 2027."


def test_an_open_meeting_leaves_over_only_deferred_items() -> None:
    items = (Item("i1", "Dredging", disposition="deferred"), Item("i2", "Moorings"))
    last = Meeting("m1", standing(), Details(MARCH), items=items)
    assert [i["title"] for i in agenda_after(standing(), last, (), ())] == ["Dredging"]


@pytest.mark.parametrize(
    ("text", "due", "summary"),
    [
        ("Write to Cllr Cartmell.", "3 May", "Write to Cllr Cartmell, by 3 May."),
        ("Write to Cllr Cartmell.", "by 3 May", "Write to Cllr Cartmell, by 3 May."),
        ("Write to Cllr Cartmell.", "", "Write to Cllr Cartmell."),
    ],
)
def test_an_open_action_is_described_with_one_full_stop(text: str, due: str, summary: str) -> None:
    assert (
        describe_open_action(an_action(text=text, due=due, history=()))
        == f"2027/01 Clerk: {summary}"
    )
