"""What the chairman changes in print that is a fact: the fact changes, or the command is named."""

from datetime import time

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office
from tests.helpers.ostermere import ADA, OKAFOR, ONEIL, ROOKE
from tests.helpers.returned_drafts import back, printed, words


def the_motion(desk: Desk) -> Entry:
    return next(e for e in desk.meeting.entries() if isinstance(e.matter, mt.Motion))


def motion(desk: Desk) -> mt.Motion:
    matter = the_motion(desk).matter
    assert isinstance(matter, mt.Motion)
    return matter


def figures(desk: Desk) -> tuple[str, int | None, int | None]:
    vote = motion(desk).vote
    assert vote is not None
    return motion(desk).outcome, vote.in_favour, vote.against


@pytest.fixture
def voted(desk: Desk) -> Desk:
    desk.voting.vote(Vote(in_favour=4, against=2), motion=the_motion(desk).ident)
    return desk


@pytest.mark.parametrize("debated", [False, True])
@pytest.mark.parametrize(
    ("old", "new", "now"),
    [
        (
            ("4 in favour of the motion, 2 against"),
            ("5 in favour of the motion, 1 against"),
            ("carried", 5, 1),
        ),
        (
            ("CARRIED (4 in favour of the motion, 2 against)"),
            ("LOST (2 in favour of the motion, 4 against)"),
            ("lost", 2, 4),
        ),
    ],
)
def test_the_figures_of_a_vote_are_changed_with_what_prints(
    office: Office,
    desk: Desk,
    debated: bool,
    old: str,
    new: str,
    now: tuple[str, int, int],
) -> None:
    if debated:
        desk.paragraphs.write("It was debated.", item=desk.meeting.items[1].ident)
    desk.voting.vote(Vote(in_favour=4, against=2), motion=the_motion(desk).ident)
    (change,) = back(office, desk, words(old, new))
    desk.chairman_changes.take(change)
    assert figures(desk) == now
    assert not the_motion(desk).wording
    assert new in "\n".join(printed(office, desk))
    resolved = "RESOLVED accordingly." if debated else "That it be repaired."
    assert (resolved in printed(office, desk)) == (now[0] == "carried")
    desk.undo()
    assert figures(desk) == ("carried", 4, 2)


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("CARRIED (4", "LOST (4", "/correct vote"),
        (
            ("4 in favour of the motion, 2 against"),
            ("9 in favour of the motion, 2 against"),
            "/correct vote",
        ),
        (
            "declared CARRIED (4 in favour of the motion, 2 against)",
            "carried by 5 votes to 1",
            "/correct vote minute 2",
        ),
    ],
)
def test_a_result_that_cannot_be_read_from_it_is_for_the_clerk_with_its_command(
    office: Office, voted: Desk, old: str, new: str, why: str
) -> None:
    (change,) = back(office, voted, words(old, new))
    assert change.sort == "by hand"
    assert why in change.why
    before = voted.meeting
    with pytest.raises(Refusal, match="by hand"):
        voted.chairman_changes.take(change)
    assert voted.meeting is before


def test_figures_in_a_sentence_of_the_clerks_own_change_the_vote_too(
    office: Office, voted: Desk
) -> None:
    voted.corrections.reword(
        the_motion(voted).ident, "It was agreed, 4 votes for and 2 against, to repair it."
    )
    (change,) = back(office, voted, words("4 votes for and 2 against", "3 votes for and 2 against"))
    voted.chairman_changes.take(change)
    assert figures(voted) == ("carried", 3, 2)
    assert the_motion(voted).wording == "It was agreed, 3 votes for and 2 against, to repair it."


def time_left(desk: Desk) -> time | None:
    attendee = desk.meeting.attendee(OKAFOR)
    assert attendee is not None
    return attendee.movements[-1].time


@pytest.fixture
def okafor_gone(desk: Desk) -> Desk:
    """Councillor Okafor left, with a sentence of the house."""
    desk.room.depart(OKAFOR, time(11, 14), item=desk.meeting.items[1].ident)
    return desk


def test_the_time_at_which_a_member_left_is_put_right_in_the_record(
    office: Office, okafor_gone: Desk
) -> None:
    (change,) = back(office, okafor_gone, words("11.14", "11.20"))
    okafor_gone.chairman_changes.take(change)
    assert time_left(okafor_gone) == time(11, 20)
    entry = okafor_gone.meeting.entry(change.place.entry)
    assert entry.wording == ""
    assert getattr(entry.matter, "time", None) == time(11, 20)
    assert "11.20" in "\n".join(printed(office, okafor_gone))
    okafor_gone.undo()
    assert time_left(okafor_gone) == time(11, 14)


def test_the_time_of_leaving_is_put_right_in_a_sentence_of_the_clerks_own(
    office: Office, okafor_gone: Desk
) -> None:
    entry = next(e for e in okafor_gone.meeting.entries() if isinstance(e.matter, mt.Happening))
    okafor_gone.corrections.reword(entry.ident, "Councillor Okafor went at 11.14, unwell.")
    (change,) = back(office, okafor_gone, words("11.14, unwell", "11.20, being unwell"))
    okafor_gone.chairman_changes.take(change)
    assert time_left(okafor_gone) == time(11, 20)
    assert (
        okafor_gone.meeting.entry(entry.ident).wording
        == "Councillor Okafor went at 11.20, being unwell."
    )


def test_the_time_of_leaving_is_put_right_where_a_paragraph_tells_it(
    office: Office, okafor_gone: Desk
) -> None:
    okafor_gone.paragraphs.write(
        "At 11.14 Councillor Okafor had to go.", item=okafor_gone.meeting.items[1].ident
    )
    changes = back(office, okafor_gone, words("At 11.14 Councillor", "At 11.20 Councillor"))
    for change in changes:
        okafor_gone.chairman_changes.take(change)
    assert time_left(okafor_gone) == time(11, 20)
    assert "At 11.20 Councillor Okafor had to go." in printed(office, okafor_gone)


def test_a_time_that_is_of_no_record_is_a_word_like_another(office: Office, desk: Desk) -> None:
    desk.paragraphs.write("The tide turned at 9.30.", item=desk.meeting.items[0].ident)
    (change,) = back(office, desk, words("9.30", "9.45"))
    desk.chairman_changes.take(change)
    assert "The tide turned at 9.45." in printed(office, desk)


def test_a_time_taken_out_of_its_sentence_is_for_the_clerk(
    office: Office, okafor_gone: Desk
) -> None:
    (change,) = back(office, okafor_gone, words(" at 11.14 am", ""))
    assert change.sort == "by hand"
    assert "/correct okafor left" in change.why


@pytest.mark.parametrize(
    ("old", "new", "mover", "seconder"),
    [
        ("moved by Councillor P. Rooke", "moved by Councillor B Okafor", OKAFOR, ADA),
        ("by Councillor Ada Quill", "by Councillor Siobhán O'Neil", ROOKE, ONEIL),
    ],
)
def test_who_moved_or_seconded_changes_with_the_name(
    office: Office, desk: Desk, old: str, new: str, mover: str, seconder: str
) -> None:
    (change,) = back(office, desk, words(old, new))
    desk.chairman_changes.take(change)
    assert (motion(desk).mover, motion(desk).seconder) == (mover, seconder)
    assert not the_motion(desk).wording
    assert new in "\n".join(printed(office, desk))


def test_mover_and_seconder_are_exchanged(office: Office, desk: Desk) -> None:
    def exchange(text: str) -> str:
        return words("Ada Quill: “That", "P. Rooke: “That")(
            words("moved by Councillor P. Rooke", "moved by Councillor Ada Quill")(text)
        )

    (change,) = back(office, desk, exchange)
    desk.chairman_changes.take(change)
    assert (motion(desk).mover, motion(desk).seconder) == (ADA, ROOKE)


def test_a_name_spelt_otherwise_is_a_renaming(office: Office, desk: Desk) -> None:
    (change,) = back(
        office, desk, words("moved by Councillor P. Rooke", "moved by Councillor P. Roake")
    )
    assert change.sort == "by hand"
    assert "/rename rooke: P. Roake" in change.why


def test_whoever_was_not_there_is_not_made_the_mover(office: Office, desk: Desk) -> None:
    desk.roll.mark(OKAFOR, "apologies")
    (change,) = back(
        office, desk, words("moved by Councillor P. Rooke", "moved by Councillor B Okafor")
    )
    before = desk.meeting
    with pytest.raises(Refusal, match="sent apologies"):
        desk.chairman_changes.take(change)
    assert desk.meeting is before
