"""A recorded vote typed in bulk: groups, everybody, exceptions, and nothing guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import SIDES, Side, named_vote
from clerk_tui.domain.voting.recorded import RecordedSide, read_sides, recorded_vote

WHO = (
    ("A Jones", "Labour"),
    ("B Khan", "Labour"),
    ("C Moss", "Conservative"),
    ("D Smith", "Conservative"),
    ("E Green", "Liberal Democrat"),
    ("F Thornby", "Green"),
)
PEOPLE = [
    Attendee(f"@{n}", Person(name, party=party), presence="present")
    for n, (name, party) in enumerate(WHO, 1)
]
OFFICER = Attendee("@9", Person("P Lamb"), "officer", presence="present")
KEYS = [a.key for a in PEOPLE]


def read(typed: str) -> str:
    """The sides of the six, a letter each: f, a, b, n, x absent, . for not yet recorded."""
    sides = read_sides(typed, [*PEOPLE, OFFICER], PEOPLE)
    letters = {"for": "f", "against": "a", "abstained": "b", "not voting": "n", "absent": "x"}
    return "".join(letters[sides[key]] if key in sides else "." for key in KEYS)


@pytest.mark.parametrize(
    ("typed", "sides"),
    [
        ("all for", "ffffff"),
        ("for all", "ffffff"),
        ("all for but -jones ~khan =moss", "abnfff"),
        ("everyone for except −jones", "afffff"),
        ("labour for, conservative against but +smith", "ffaf.."),
        ("labour for conservative against", "ffaa.."),
        ("for labour against conservatives", "ffaa.."),
        ("for labour, conservative against, rest abstained", "ffaabb"),
        ("lab, lib dems for; rest =thornby against", "ffaafn"),
        ("for all against jones abstain khan", "abffff"),
        ("all for against jones", "afffff"),
        ("for jones, khan, moss against smith", "fffa.."),
        ("all against but smith and moss for", "aaffaa"),
        ("-jones +khan", "af...."),
        ("jones for, khan not voting", "fn...."),
        ("green party for", ".....f"),
        ("e green for", "....f."),
        ("all for absent jones", "xfffff"),
        ("A Jones for D Smith against", "f..a.."),
        ("for: jones khan; against: smith", "ff.a.."),
        ("For: A Jones, B Khan; Against: none; Abstained: C Moss", "ffb..."),
        ("jones: for; khan : not voting", "fn...."),
        ("labour: for, conservatives: against", "ffaa.."),
        ("not voting: jones; rest for", "nfffff"),
    ],
)
def test_sides_are_read_as_a_clerk_would_say_them(typed: str, sides: str) -> None:
    assert read(typed) == sides


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [
        ("jones", "On which side is “jones”"),
        ("all for but jones", "On which side is “jones”"),
        ("for all but jones", "On which side is “jones”"),
        ("for jones against", "Who was against"),
        ("all for against", "Who was against"),
        ("jones for, jones against", "A Jones is named twice"),
        ("labour for, labour against", "put down on two sides"),
        ("all for, all against", "Everybody is put down on two sides"),
        ("green for", "may be E Green or the group Green"),
        ("nobody for", "Nobody at this meeting is called"),
        ("all for but -", "Who is meant"),
        ("con against, c for", "Nobody at this meeting is called “c”"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_and_never_guessed(typed: str, refusal: str) -> None:
    with pytest.raises(Refusal, match=refusal):
        read(typed)


def test_an_ambiguous_name_or_group_is_refused_with_who_it_may_be() -> None:
    people = [
        Attendee("@1", Person("A Jones", party="Independent Group")),
        Attendee("@2", Person("B Jones", party="Independent Alliance")),
    ]
    with pytest.raises(Refusal, match="“jones” may be A Jones, B Jones"):
        read_sides("all for but -jones", people, people)
    with pytest.raises(Refusal, match="“independent” may be Independent Group, Independent All"):
        read_sides("independent for", people, people)
    assert read_sides("all for but -b jones", people, people) == {"@1": "for", "@2": "against"}


SIGNS: dict[Side, str] = {"for": "+", "against": "-", "abstained": "~", "not voting": "="}


@given(st.lists(st.sampled_from((*SIDES, None)), min_size=6, max_size=6), st.sampled_from(SIDES))
def test_bulk_with_exceptions_is_the_same_as_marking_one_by_one(
    sides: list[Side | None], most: Side
) -> None:
    expected: dict[str, RecordedSide] = {
        key: side or most for key, side in zip(KEYS, sides, strict=True)
    }
    excepted = [
        f"{SIGNS[side]}{a.person.name}" for a, side in zip(PEOPLE, sides, strict=True) if side
    ]
    typed = f"all {most} but {' '.join(excepted)}" if excepted else f"all {most}"
    read_back = read_sides(typed, PEOPLE, PEOPLE)
    assert read_back == expected
    lists = [tuple(k for k in KEYS if expected[k] == side) for side in SIDES]
    vote = named_vote(lists[0], lists[1], lists[2], (), lists[3])
    assert recorded_vote(read_back, PEOPLE) == vote
    assert vote.counted == len(PEOPLE)
