"""Every sentence of a house with every slot it may have, of facts that are there and are not."""

import itertools
from datetime import time

import pytest

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.votes import OwnVote, Vote
from clerk_tui.minutes.compose.selection import Selection
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.formats.template_check import known_slots, wording_mistakes
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.required_slots import NEEDED, faulty_sentences
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.office.papers.paper_files import paper_of
from tests.helpers.ostermere import ADA, LOON, OKAFOR, a_desk, harbours, opened
from tests.helpers.whole_meeting import whole_meeting

SHARED = ("action_columns", "title")  # parted at |, or made of other sentences


def with_every_slot(style: str) -> dict[str, str]:
    """Return the wording of *style*, each sentence with every slot that it may have."""
    usual = style_of(harbours(style=style)).wording
    return {
        key: f"{frame} {' '.join(f'{{{slot}}}' for slot in sorted(known_slots().get(key, ())))}"
        for key, frame in usual.items()
        if frame and key not in SHARED
    }


@pytest.mark.parametrize("style", shipped_styles())
def test_minutes_are_written_whatever_slots_the_house_uses(style: str) -> None:
    wording = with_every_slot(style)
    assert list(wording_mistakes(wording)) == []
    desk = whole_meeting(style, wording=wording)
    house = style_of(desk.meeting.body)
    assert house.wording["motion"] == wording["motion"]
    for form, private in itertools.product(FORMATS.values(), (True, False)):
        assert paper_of(desk.meeting, house, form, private=private)
    for only in ("decisions", "actions"):
        sheet = Selection(only)
        assert paper_of(desk.meeting, house, FORMATS["md"], private=True, selection=sheet)


VOTES = (
    None,
    Vote(words="all in favour"),
    Vote(in_favour=2, against=7),
    Vote("secret ballot", 2, 7, 1, 1),
    Vote("unanimous", 5, 0),
    Vote("unanimous"),
    Vote("voice"),
    Vote("count", 2, 2, casting="for", casting_by=ADA),
    Vote("recorded", 1, 1, casting="against", names_for=(ADA,), names_against=(LOON,),
         names_abstained=(OKAFOR,), names_absent=("@3",), names_not_voting=("@1",)),
    Vote(in_favour=3, against=1, bloc=("e2", "e3")),
    Vote(in_favour=1, against=1, casting="for", bloc=("e2", "e3")),
    Vote(own=(OwnVote(ADA, "for"), OwnVote(LOON, "abstained"))),
)  # fmt: skip
OUTCOMES: tuple[mt.Outcome, ...] = ("", "carried", "lost", "withdrawn", "not seconded", "not put")
KINDS = ("original", "amendment", "substantive", "procedural")


@pytest.mark.parametrize("style", shipped_styles())
def test_every_motion_every_vote_and_all_that_happens_has_its_slots(style: str) -> None:
    desk = opened(a_desk(harbours(style=style, wording=with_every_slot(style))))
    say = Sentences(desk.meeting, style_of(desk.meeting.body))
    for vote, outcome, kind in itertools.product(VOTES, OUTCOMES, KINDS):
        for mover, seconder in ((ADA, LOON), (ADA, ""), ("", "")):
            motion = mt.Motion("That it be so", mover, seconder, kind, outcome=outcome, vote=vote)  # type: ignore[arg-type]
            assert say.sentence_for(motion)
        if vote:
            say.division_lists(vote)
    happenings = [key for key in say.style.wording if known_slots()[key] <= {"who", "time"}]
    for kind in happenings:
        say.sentence_for(mt.Happening(kind.removesuffix("_untimed"), who=ADA, time=time(11)))
        say.sentence_for(mt.Happening(kind.removesuffix("_untimed")))


@pytest.mark.parametrize("style", shipped_styles())
def test_what_a_sentence_must_say_every_house_style_says(style: str) -> None:
    usual = style_of(harbours(style=style))
    assert list(faulty_sentences(usual)) == []
    assert set(NEEDED) <= set(usual.wording)
    for key, slots in NEEDED.items():
        assert {alternative for slot in slots for alternative in slot.split("|")} <= known_slots()[
            key
        ], key


def test_a_sentence_with_an_unknown_slot_is_replaced_by_the_programs_own() -> None:
    """Minutes with that sentence could not be written at all."""
    desk = opened(a_desk(harbours(wording={"interest": "{members} declared {whom}."})))
    desk.interests.declare([ADA], kind="personal")
    house = style_of(desk.meeting.body)
    printed = paper_of(desk.meeting, house, FORMATS["md"]).decode()
    assert "Councillor Ada Quill declared a personal interest." in printed
