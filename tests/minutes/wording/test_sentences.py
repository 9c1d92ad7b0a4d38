"""The sentence of each matter, in the words of the house."""

import re
from datetime import time
from typing import Any

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, harbours, opened
from tests.helpers.printed import minutes, read


def table(style: str = "panel", **changes: Any) -> Desk:
    """Return a desk with one item open, in this house style, which prints no foot."""
    body = harbours(style=style, wording={"signature": ""}, **changes)
    return opened(a_desk(body), "Moorings")


def printed_item(desk: Desk) -> list[str]:
    """Return what is printed under the item, a line each."""
    lines = read(minutes(desk.meeting)).split("\n")
    return [line for line in lines[lines.index("1 Moorings") + 1 :] if line]


def test_declarations_name_the_members_the_item_and_what_they_did() -> None:
    desk = table()
    desk.interests.declare_none()
    desk.interests.declare(
        [ADA, LOON], kind="other registrable", nature="boat owners", relates_to="item 4"
    )
    desk.interests.declare([ONEIL], nature="a swimmer", withdrew="spoke then left")
    desk.interests.declare([ROOKE], kind="personal", withdrew="left")
    desk.interests.declare(["A resident"], withdrew="something of their own")
    assert printed_item(desk) == [
        "There were no declarations of interest.",
        "Councillor Ada Quill and Councillor J van der Loon declared an other registrable interest "
        "in item 4 as boat owners.",
        "Councillor Siobhán O'Neil declared an interest as a swimmer. Councillor O'Neil "
        "spoke on that item, then left the meeting and took no part in the vote.",
        "Councillor P. Rooke declared a personal interest. Councillor Rooke left the meeting "
        "for that item and took no part in the discussion or vote.",
        "A resident declared an interest.",
    ]


def test_questions_and_what_followed_are_worded_by_the_house() -> None:
    desk = table()
    desk.questions.ask(TESS, "whether it floats")
    desk.questions.follow_up("the Harbour Master", "it does", "response")
    desk.questions.follow_up(TESS, "how long?", "supplementary")
    desk.questions.follow_up("the Harbour Master", "he meant always", "clarification")
    desk.questions.follow_up("the Harbour Master", "measure it", "undertaking")
    desk.questions.follow_up(ADA, "it rocks", "heckling")
    desk.questions.ask("A resident", "Who pays?", on_notice=True)
    assert printed_item(desk) == [
        "1. Ms T. Quill asked whether it floats.",
        "In summary, the Harbour Master responded that it does.",
        "Ms Quill asked a supplementary question: how long?",
        "The Harbour Master clarified that he meant always.",
        "The Harbour Master undertook to measure it.",
        "Councillor Ada Quill commented that it rocks.",
        "2. A resident had given notice of the following question: Who pays?",
    ]


@pytest.mark.parametrize(
    ("vote", "result"),
    [
        (
            Vote(in_favour=4, against=1),
            ("the motion was declared CARRIED (4 in favour of the motion, 1 against)."),
        ),
        (
            Vote(in_favour=1, against=0, abstained=5),
            ("CARRIED (1 in favour of the motion, 0 against, 5 abstained)."),
        ),
        (
            Vote(in_favour=2, against=3, not_voting=1),
            ("LOST (2 in favour of the motion, 3 against, 1 not voting)."),
        ),
        (Vote(words="all were in favour"), ". All were in favour."),
        (Vote("unanimous"), "declared CARRIED unanimously."),
        (
            Vote(in_favour=3, against=3, casting="against", casting_by=ROOKE),
            "The vote was 3 in favour of the motion, 3 against. There being an equality of votes, "
            "Councillor P. Rooke exercised the casting vote against the motion. The motion was "
            "declared LOST.",
        ),
        (
            Vote(words="three each way", in_favour=3, against=3, casting="for"),
            "Three each way. There being an equality of votes, the Chairman exercised the casting "
            "vote in favour of the motion. The motion was declared CARRIED.",
        ),
    ],
)
def test_a_motion_says_what_became_of_it(vote: Vote, result: str) -> None:
    desk = table()
    desk.motions.move("That it be so", ADA, LOON)
    desk.voting.vote(vote, "carried" if vote.words and not vote.casting else "")
    carried = desk.corrections.last_entry().matter.outcome == "carried"  # type: ignore[union-attr]
    assert printed_item(desk)[1:] == (["RESOLVED", "That it be so."] if carried else [])
    movers = "It was moved by Councillor Ada Quill and seconded by Councillor J van der Loon"
    words = ". " if carried else ": “That it be so”. "  # once: in the resolution, or here
    assert printed_item(desk)[0].startswith(f"{movers}{words}")
    assert printed_item(desk)[0].endswith(result)


def test_a_parish_says_it_in_words() -> None:
    desk = table("parish")
    desk.motions.move("That the pump be mended", ADA, LOON)
    desk.voting.vote(Vote(in_favour=21, against=0, abstained=2))
    assert printed_item(desk)[0] == (
        "Proposed by Councillor Ada Quill and seconded by Councillor J van der Loon. "
        "The motion was carried (21 in favour of the motion, none against, two abstaining)."
    )


def test_a_motion_is_decided_after_its_amendments_and_then_is_the_substantive_one() -> None:
    desk = table()
    motion = desk.motions.move("That it be red", ADA, LOON)
    desk.motions.amend("That it be blue", OKAFOR)
    desk.motions.settle("not seconded")
    desk.motions.amend("That it be green", OKAFOR, ONEIL)
    desk.voting.vote(Vote(in_favour=4, against=2))
    desk.paragraphs.write("Members asked for the colour to be read out.")
    desk.voting.vote(named_vote((ADA, LOON), (TESS,)), motion=motion)
    assert printed_item(desk) == [
        "It was moved by Councillor Ada Quill and seconded by Councillor J van der Loon: "
        "“That it be red”.",
        "An amendment was moved by Councillor B Okafor: “That it be blue”. The amendment was "
        "not seconded.",
        "An amendment was moved by Councillor B Okafor and seconded by Councillor Siobhán O'Neil: "
        "“That it be green”. On being put to the vote, the amendment was declared CARRIED "
        "(4 in favour of the amendment, 2 against).",
        "The amended motion became the substantive motion.",
        "Members asked for the colour to be read out.",
        (
            "On being put to the vote, the substantive motion was declared CARRIED "
            "(2 in favour of the motion, 1 against)."
        ),
        "For (2): Councillor Ada Quill, Councillor J van der Loon.",
        "Against (1): Ms T. Quill.",
        "RESOLVED",
        "That it be green.",
    ]


def test_the_clerks_own_words_stand_and_a_later_vote_is_still_told() -> None:
    desk = table()
    motion = desk.motions.move("That it be red", ADA, LOON)
    desk.corrections.reword(motion, "Ada wanted it red.")
    desk.voting.vote(Vote(in_favour=4, against=1))
    result = (
        "On being put to the vote, the motion was declared CARRIED "
        "(4 in favour of the motion, 1 against)."
    )
    decided = ["RESOLVED", "That it be red."]
    assert printed_item(desk) == [f"Ada wanted it red. {result}", *decided]
    desk.corrections.reword(motion, "Ada wanted it red, and so did nearly all.")
    assert printed_item(desk) == ["Ada wanted it red, and so did nearly all.", *decided]
    desk.voting.vote(Vote(in_favour=1, against=4), motion=motion)
    assert printed_item(desk)[0].endswith("declared LOST (1 in favour of the motion, 4 against).")
    desk.voting.vote(Vote(in_favour=4, against=1), motion=motion, wording="Agreed after a recount.")
    assert printed_item(desk) == ["Agreed after a recount."]


def test_arrivals_and_breaks_are_told_where_they_fell_if_the_house_prints_them() -> None:
    desk = table()
    desk.room.arrive(ADA, time(10, 40))
    desk.room.arrive(LOON, minute="2")
    desk.timings.adjourn(time(11, 0))
    desk.timings.reconvene(timed=False)
    desk.room.depart(ADA, time(11, 30), text="Councillor Quill had a train to catch.")
    desk.paragraphs.happen("fire alarm")
    sentences = [
        "Councillor Ada Quill joined the meeting at 10.40 am.",
        "Councillor J van der Loon joined the meeting.",
        "The meeting was adjourned at 11.00 am.",
        "The meeting reconvened.",
        "Councillor Quill had a train to catch.",
        "fire alarm",
    ]
    assert printed_item(desk) == sentences
    quiet = table(layout={"movements": "unprinted"})
    quiet.room.arrive(ADA, time(10, 40))
    quiet.timings.adjourn(time(11, 0))
    assert printed_item(quiet) == ["The meeting was adjourned at 11.00 am."]


def test_what_followed_a_lost_quorum_is_told_as_the_record_has_it() -> None:
    desk = table()
    desk.roll.mark_all_present()
    desk.timings.commence(time(10, 0))
    for key in (ADA, LOON, OKAFOR, TESS):
        desk.room.depart(key, time(10, 20), printed_elsewhere=True)
    desk.paragraphs.happen("inquorate", at=time(10, 20))
    lost = "At 10.20 am the meeting became inquorate"
    assert printed_item(desk) == [f"{lost}."]
    desk.agenda.list_item("Dredging")
    assert printed_item(desk) == [f"{lost}; the remaining business was deferred."]
    desk.room.arrive(ADA, time(10, 40), printed_elsewhere=True)
    assert printed_item(desk) == [f"{lost}. There was a quorum again from 10.40 am."]


def test_a_withdrawal_is_told_once_with_its_time() -> None:
    desk = table()
    desk.roll.mark_all_present()
    desk.interests.declare(
        [ADA, LOON], kind="personal", withdrew="left", items=(desk.meeting.current,)
    )
    desk.room.depart(ADA, time(10, 20), interest=True)
    declared, left = printed_item(desk)
    assert declared.endswith(
        "interest. Councillor van der Loon left the meeting for that item "
        "and took no part in the discussion or vote."
    )
    assert left.startswith("Councillor Quill, having declared an interest, left the meeting at")
    desk.room.depart(LOON, time(10, 20), interest=True)
    assert printed_item(desk)[0].endswith("declared a personal interest.")


def test_an_amendment_that_is_no_clause_is_quoted() -> None:
    desk = table("parish")
    desk.motions.move("That the pump be mended", ADA, LOON)
    desk.motions.amend("delete pump, insert pier", ADA, LOON)
    assert printed_item(desk)[1].endswith("the amendment “delete pump, insert pier”.")


@pytest.mark.parametrize("typed", ["That it be red", "That it be red."])
@pytest.mark.parametrize("style", ["panel", "board", "committee"])
@pytest.mark.parametrize(("rule", "ends"), [("inside", "red.”"), ("outside", "red”.")])
def test_each_house_has_one_place_for_the_full_stop_of_what_it_quotes(
    style: str, typed: str, rule: str, ends: str
) -> None:
    desk = table(style, layout={"quoted_stop": rule})
    desk.motions.move(typed, ADA, LOON)
    desk.motions.amend(typed, ADA)
    desk.voting.vote(Vote(in_favour=4, against=1))
    desk.motions.restate(typed.replace("red", "dark red"))
    printed = " ".join(printed_item(desk))
    assert printed.count(ends) == 3
    assert "”." not in printed.replace(ends, "")
    assert ".”" not in printed.replace(ends, "")


@pytest.mark.parametrize("style", ["panel", "board", "committee"])
def test_a_motion_that_ends_at_half_past_ten_keeps_the_stop_of_its_p_m(style: str) -> None:
    desk = table(style)
    desk.motions.move("That it be lit until 10.30 p.m.", ADA, LOON)
    desk.paragraphs.jot("Members spoke.")
    desk.voting.vote(Vote(in_favour=1, against=4))
    printed = " ".join(printed_item(desk))
    assert "10.30 p.m." in printed
    assert not re.search(r"p\.m(?!\.)|p\.m\.”?\.", printed)


def test_what_is_asked_or_called_out_keeps_its_own_mark() -> None:
    desk = table()
    desk.motions.move("Shall it be red?", ADA, LOON)
    assert printed_item(desk)[0].endswith("“Shall it be red?”")
