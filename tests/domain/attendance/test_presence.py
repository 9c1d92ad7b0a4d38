"""Who is in the room, who counts, and who may vote: now and at any moment of the meeting."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.attendance.presence import room_at
from clerk_tui.domain.attendance.quorum import inquorate_since, is_quorate
from clerk_tui.domain.checks.impact import consequences
from clerk_tui.domain.model.attendees import Attendee, Movement
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.matters import Declaration, Motion, Paragraph
from clerk_tui.domain.model.meeting import Details, Entry, Item, Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.voting.tally import arithmetic_line, tally
from clerk_tui.domain.voting.validity import vote_objection

NAMES = ("A Ruddock", "B Sallis", "C Tranter", "D Umber", "E Vane")
AT = datetime(2027, 3, 24, 10, 30, tzinfo=UTC)
HALF_PAST = time(10, 30)


def member(
    place: int, *movements: Movement, presence: str = "present", remote: bool = False
) -> Attendee:
    return Attendee(
        f"@{place}",
        Person(NAMES[place - 1], "Cllr"),
        "member",
        presence,  # type: ignore[arg-type]
        movements=movements,
        remote=remote,
    )


def meeting(*people: Attendee, entries: tuple[Entry, ...] = (), **body: object) -> Meeting:
    """A meeting with two items taken, numbered 1 and 2; the second is in hand."""
    full_body = Body("Wharf Committee", quorum=Quorum(2), **body)  # type: ignore[arg-type]
    items = (
        Item("i1", "Lighting", opened=(AT,)),
        Item("i2", "Dredging", opened=(AT,), entries=entries),
    )
    return Meeting(
        "m",
        full_body,
        Details(date(2027, 3, 24)),
        people,
        items=items,
        taken=("i1", "i2"),
        current="i2",
        started=HALF_PAST,
    )


def declaration(key: str, kind: str = "disclosable pecuniary", **fields: object) -> Entry:
    return Entry("e1", "i2", AT, Declaration((key,), kind, items=("i2",), **fields))  # type: ignore[arg-type]


def keys_of(people: tuple[Attendee, ...]) -> list[str]:
    return [a.key for a in people]


def departure(at: time | None = None, minute: str = "", *, interest: bool = False) -> Movement:
    return Movement("left", at, minute, interest)


def arrival(at: time | None = None, minute: str = "", *, interest: bool = False) -> Movement:
    return Movement("arrived", at, minute, interest)


def test_a_member_who_left_was_in_the_room_until_then() -> None:
    meeting_held = meeting(member(1), member(2, departure(time(11, 2))))
    assert keys_of(room_at(meeting_held, time(11, 1)).here) == ["@1", "@2"]
    assert keys_of(room_at(meeting_held, time(11, 2)).here) == ["@1"]
    assert keys_of(room_at(meeting_held).here) == ["@1"]


def test_who_leaves_for_an_interest_in_the_next_item_voted_before_in_that_minute() -> None:
    left = Movement("left", HALF_PAST, "", interest=True, entry="e9")
    entry = Entry("e9", "i2", AT, Paragraph("Councillor B Sallis left."))
    meeting_held = meeting(member(1), member(2, left), entries=(entry,))
    assert keys_of(room_at(meeting_held, HALF_PAST, "i1", 5).voting) == ["@1", "@2"]
    assert keys_of(room_at(meeting_held, HALF_PAST, "i2", 5).voting) == ["@1"], "gone at once there"


def test_a_member_who_came_late_was_not_in_the_room_before() -> None:
    meeting_held = meeting(member(1), member(2, arrival(time(11, 0))))
    assert keys_of(room_at(meeting_held, time(10, 45)).here) == ["@1"]
    assert keys_of(room_at(meeting_held).here) == ["@1", "@2"]


def test_a_member_counted_from_a_minute_number_is_there_from_that_minute_on() -> None:
    meeting_held = meeting(member(1, arrival(minute="2")), member(2, departure(minute="1")))
    assert keys_of(room_at(meeting_held, HALF_PAST, "i1").here) == ["@2"]
    assert keys_of(room_at(meeting_held, HALF_PAST, "i2").here) == ["@1"]


def test_a_remote_member_counts_only_where_the_body_says_so() -> None:
    meeting_held = meeting(member(1), member(2, remote=True))
    assert keys_of(room_at(meeting_held).counting) == ["@1"]
    meeting_held = meeting(member(1), member(2, remote=True), remote_members="count")
    assert keys_of(room_at(meeting_held).counting) == ["@1", "@2"]


def test_a_pecuniary_interest_bars_the_vote_on_its_item_alone() -> None:
    meeting_held = meeting(member(1), member(2), entries=(declaration("@2"),))
    assert keys_of(room_at(meeting_held, None, "i2").voting) == ["@1"]
    assert room_at(meeting_held, None, "i2").barred == {"@2": "disclosable pecuniary interest"}
    assert keys_of(room_at(meeting_held, None, "i1").voting) == ["@1", "@2"]


def test_a_dispensation_or_a_personal_interest_does_not_bar_the_vote() -> None:
    meeting_held = meeting(member(1), entries=(declaration("@1", dispensation=True),))
    assert keys_of(room_at(meeting_held).voting) == ["@1"]
    meeting_held = meeting(member(1), entries=(declaration("@1", "personal"),))
    assert keys_of(room_at(meeting_held).voting) == ["@1"]


def test_the_quorum_is_lost_when_a_member_goes_and_found_when_one_comes() -> None:
    meeting_held = meeting(member(1), member(2, departure(time(11, 42))))
    assert inquorate_since(meeting_held) == time(11, 42)
    assert is_quorate(meeting_held, time(11, 41))
    meeting_held = meeting(member(1), member(2, departure(time(11, 42)), arrival(time(11, 50))))
    assert inquorate_since(meeting_held) is None
    assert not is_quorate(meeting_held, time(11, 45))


def test_more_votes_than_voters_are_objected_to() -> None:
    meeting_held = meeting(member(1), member(2))
    assert vote_objection(meeting_held, Vote(in_favour=2, against=1)) == (
        "3 were counted and only 2 may vote."
    )
    assert not vote_objection(meeting_held, Vote(in_favour=1, against=1))
    assert not vote_objection(meeting(), Vote(in_favour=9)), "the roll was never called"


def test_a_casting_vote_belongs_to_the_person_presiding_and_to_a_tie() -> None:
    meeting_held = meeting(member(1), member(2))
    assert "not equal" in vote_objection(meeting_held, Vote(in_favour=2, against=0, casting="for"))


@pytest.mark.parametrize(
    ("figures", "line"),
    [
        ((2, 1, 1), "4 may vote, 4 counted: adds up"),
        ((2, 1, 0), "4 may vote, 3 counted: 1 not accounted for"),
        ((4, 1, 0), "4 may vote, 5 counted: 1 TOO MANY"),
        ((None, None, None), "4 may vote"),
    ],
)
def test_the_line_under_the_figures_says_whether_they_add_up(
    figures: tuple[int | None, int | None, int | None], line: str
) -> None:
    meeting_held = meeting(*(member(n) for n in range(1, 5)))
    assert arithmetic_line(meeting_held, Vote("show of hands", *figures)) == line


def test_a_corrected_departure_tells_which_vote_rests_on_it() -> None:
    vote = Vote("show of hands", 2, 0, at=time(11, 0), item="i2")
    motion = Entry("e1", "i2", AT, Motion("That it be so", outcome="carried", vote=vote))
    before = meeting(member(1), member(2, departure(time(11, 30))), entries=(motion,))
    after = meeting(member(1), member(2, departure(time(10, 50))), entries=(motion,))
    assert consequences(before, after) == [
        "vote at 2: 1 may vote, 2 counted: 1 TOO MANY",
        "vote at 2: NO QUORUM then",
    ]
    assert consequences(before, before) == []


times = st.times(time(9, 0), time(17, 0)).map(lambda t: t.replace(second=0, microsecond=0))


@st.composite
def rooms(draw: st.DrawFn) -> Meeting:
    """Members who come and go at any times, some with interests."""
    people = []
    for place in range(1, 6):
        moments = sorted(draw(st.lists(times, max_size=4, unique=True)))
        first = draw(st.booleans())
        movements = tuple(
            Movement("arrived" if (n % 2 == 0) == first else "left", at)
            for n, at in enumerate(moments)
        )
        presence = draw(st.sampled_from(["present", "apologies", "expected"]))
        present = "present" if movements else presence
        people.append(member(place, *movements, presence=present))
    barred = draw(st.sets(st.sampled_from([a.key for a in people])))
    entries = tuple(declaration(key) for key in sorted(barred))
    return meeting(*people, entries=entries)


@given(meeting_held=rooms(), at=st.none() | times)
def test_who_may_vote_is_who_is_here_and_not_barred(meeting_held: Meeting, at: time | None) -> None:
    room = room_at(meeting_held, at)
    assert set(keys_of(room.voting)) == set(keys_of(room.counting)) - set(room.barred)
    assert set(keys_of(room.counting)) <= set(keys_of(room.here))
    assert is_quorate(meeting_held, at) == (len(room.counting) >= 2)


@given(meeting_held=rooms(), at=times, data=st.data())
def test_a_vote_accepted_never_counts_more_than_may_vote(
    meeting_held: Meeting, at: time, data: st.DataObject
) -> None:
    figures = [data.draw(st.none() | st.integers(0, 4)) for _ in range(4)]
    vote = Vote("show of hands", figures[0], figures[1], figures[2], figures[3], at=at, item="i2")
    eligible = len(room_at(meeting_held, at, "i2").voting)
    if not vote_objection(meeting_held, vote) and eligible:
        assert sum(f or 0 for f in figures) <= eligible
        assert tally(meeting_held, vote).missing >= 0
