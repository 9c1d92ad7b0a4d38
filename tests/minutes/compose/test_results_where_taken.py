"""The result of a motion prints where the vote was taken, and is shown there at the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.screens.meeting.entries import shown_entries
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, a_desk, harbours, opened
from tests.helpers.printed import read

CARRIED, LOST = Vote(in_favour=4, against=2), Vote(in_favour=2, against=4)
MOVED = "It was moved by Councillor Ada Quill and seconded by Councillor J van der Loon: "
ON_BEING_PUT = "On being put to the vote, the motion was declared "


def table(style: str = "panel") -> Desk:
    desk = opened(a_desk(harbours(style=style)), "Moorings")
    desk.roll.mark_all_present()
    return desk


def printed(desk: Desk, *, private: bool = True) -> list[str]:
    """Return what is printed under the item, a paragraph each."""
    style = style_of(desk.meeting.body)
    words = read(to_markdown(compose(desk.meeting, style, private=private), style))
    lines = [line for line in words.split("\n") if line and not line.startswith("Signed ")]
    return lines[next(n for n, line in enumerate(lines) if line.endswith("Moorings")) + 1 :]


def shown_texts(desk: Desk) -> list[str]:
    """Return what the meeting screen shows under the open item."""
    return [line.text for line in shown_entries(desk.meeting, style_of(desk.meeting.body))]


@pytest.mark.parametrize("style", shipped_styles())
def test_debate_stands_between_motion_and_vote(style: str) -> None:
    desk = table(style)
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Councillor Okafor thought red dear.")
    desk.voting.vote(CARRIED)
    desk.paragraphs.write("It would be painted in May.")
    item_text = "\n".join(printed(desk))
    order = ["be red", "thought red dear", "arried", "RESOLVED", "painted in May"]
    places = [item_text.casefold().index(words.casefold()) for words in order]
    assert places == sorted(places)
    assert item_text.casefold().count("carried") == 1


def test_a_vote_taken_at_once_stands_with_its_motion_and_notes_are_no_debate() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.note("ask about red")
    desk.voting.vote(LOST)
    assert printed(desk) == [
        (f"{MOVED}“That it be red”. {ON_BEING_PUT}LOST (2 in favour of the motion, 4 against).")
    ]


def test_amendment_debate_and_votes_print_in_their_order() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.motions.amend("That it be green", OKAFOR, ONEIL)
    desk.paragraphs.write("Green was dark.")
    desk.voting.vote(CARRIED)
    desk.paragraphs.write("All agreed that it must be seen.")
    desk.voting.vote(named_vote((ADA, LOON, ROOKE), (OKAFOR,)))
    assert printed(desk) == [
        f"{MOVED}“That it be red”.",
        "Red was dear.",
        "An amendment was moved by Councillor B Okafor and seconded by Councillor Siobhán O'Neil: "
        "“That it be green”.",
        "Green was dark.",
        (
            "On being put to the vote, the amendment was declared CARRIED "
            "(4 in favour of the amendment, 2 against)."
        ),
        "The amended motion became the substantive motion.",
        "All agreed that it must be seen.",
        (
            "On being put to the vote, the substantive motion was declared CARRIED "
            "(3 in favour of the motion, 1 against)."
        ),
        "For (3): Councillor Ada Quill, Councillor J van der Loon, Councillor P. Rooke.",
        "Against (1): Councillor B Okafor.",
        "RESOLVED",
        "That it be green.",
    ]


def test_a_motion_decided_after_another_was_moved_is_called_by_its_words() -> None:
    desk = table()
    first = desk.motions.move("That it be red", ADA, LOON)
    desk.motions.move("That it be green", OKAFOR, ONEIL)
    desk.voting.vote(LOST)
    desk.voting.vote(LOST, motion=first)
    assert printed(desk)[-1] == (
        "On being put to the vote, the motion “That it be red” was declared LOST "
        "(2 in favour of the motion, 4 against)."
    )


def test_motions_put_together_are_decided_where_they_were_put() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.motions.move("That it be dry", OKAFOR, ONEIL)
    desk.paragraphs.write("Both were debated.")
    desk.voting.vote_together(CARRIED)
    assert printed(desk)[-2:] == [
        (
            "On being put to the vote together, the motions were declared CARRIED "
            "(4 in favour of the motions, 2 against)."
        ),
        "RESOLVED accordingly.",
    ]


def test_a_vote_put_right_stays_where_it_was_taken_and_undo_takes_it_back() -> None:
    desk = table()
    motion = desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.voting.vote(LOST)
    desk.paragraphs.write("Nothing more was said.")
    desk.voting.vote(Vote(in_favour=1, against=5), motion=motion)
    assert printed(desk)[1:] == [
        "Red was dear.", (f"{ON_BEING_PUT}LOST "
f"(1 in favour of the motion, 5 against)."), "Nothing more was said.",
    ]  # fmt: skip
    desk.undo()
    desk.undo()
    desk.undo()
    desk.paragraphs.write("Blue was cheap.")
    desk.voting.vote(LOST)
    assert printed(desk)[1:] == [
        "Red was dear.", "Blue was cheap.", (f"{ON_BEING_PUT}LOST "
f"(2 in favour of the motion, 4 against)."),
    ]  # fmt: skip


def test_a_motion_can_be_reworded_and_its_result_stays_where_it_was_taken() -> None:
    desk = table()
    motion = desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.voting.vote(LOST)
    desk.corrections.reword(motion, "Councillors Quill and van der Loon asked for red.")
    assert printed(desk) == [
        "Councillors Quill and van der Loon asked for red.",
        "Red was dear.",
        f"{ON_BEING_PUT}LOST (2 in favour of the motion, 4 against).",
    ]


def test_what_stood_before_the_vote_may_be_removed_or_moved() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    dull = desk.paragraphs.write("Red was dull.").items[-1].entries[-1].ident
    desk.voting.vote(LOST)
    desk.paragraphs.write("Nothing more was said.")
    result = f"{ON_BEING_PUT}LOST (2 in favour of the motion, 4 against)."
    desk.corrections.shift_entry(dull, 0)
    assert printed(desk)[1:] == [
        "Red was dear.",
        result,
        "Red was dull.",
        "Nothing more was said.",
    ]
    desk.corrections.shift_entry(dull, 0)
    assert printed(desk)[1:] == [
        "Red was dear.",
        "Red was dull.",
        result,
        "Nothing more was said.",
    ]
    desk.corrections.remove_entry(dull)
    assert printed(desk)[1:] == ["Red was dear.", result, "Nothing more was said."]


def test_private_debate_leaves_no_mark_on_the_place_of_a_public_vote() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("Harbottle had offered less.")
    desk.private_business.readmit_public()
    desk.voting.vote(LOST)
    desk.paragraphs.write("Nothing more was said.")
    public = [line for line in printed(desk, private=False) if "public were" not in line]
    result = f"{ON_BEING_PUT}LOST (2 in favour of the motion, 4 against)."
    assert public.index("Red was dear.") < public.index(result)
    assert public.index(result) < public.index("Nothing more was said.")
    assert not any("Harbottle" in line for line in public)


def test_the_table_shows_the_vote_where_it_was_taken_as_the_newest() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.voting.vote(LOST)
    assert shown_texts(desk) == [
        f"{MOVED}“That it be red”.", "Red was dear.", (f"{ON_BEING_PUT}LOST "
f"(2 in favour of the motion, 4 against)."),
    ]  # fmt: skip


def test_what_was_decided_after_the_debate_is_told_once() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.paragraphs.write("Red was dear.")
    desk.voting.vote(CARRIED)
    desk.decisions.resolve(["That the posts be painted red by May."])
    assert printed(desk)[-2:] == ["RESOLVED", "That the posts be painted red by May."]
    assert printed(desk).count("RESOLVED") == 1


STEPS = st.lists(st.sampled_from(["write", "move", "amend", "carry", "lose", "note"]), max_size=14)


@given(STEPS)
def test_whatever_was_minuted_before_a_vote_prints_before_its_result(steps: list[str]) -> None:
    desk, written, expected = table(), 0, list[str]()
    for n, step in enumerate(steps):
        debate = desk.meeting.debate
        if step == "write":
            desk.paragraphs.write(f"Paragraph {n} here.")
            expected.append(f"Paragraph {n} ")
        elif step == "note":
            desk.paragraphs.note("for the clerk")
        elif step == "move" and debate.pending is None:
            desk.motions.move(f"That it be {n}", ADA, LOON)
        elif step == "amend" and debate.main_motion and not debate.amendment:
            desk.motions.amend(f"That it be {n}", ADA, LOON)
        elif step in ("carry", "lose") and debate.pending:
            written += 1
            vote = Vote(in_favour=6 - written % 3, against=0)
            desk.voting.vote(Vote(in_favour=0, against=1) if step == "lose" else vote)
            expected.append("declared CARRIED" if step == "carry" else "declared LOST")
    item_text = " ".join(printed(desk))
    at = 0
    for words in expected:
        at = item_text.index(words, at) + 1
