"""At the desk: words replaced through the whole minutes."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import Change, WordReplacement, find_changes
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.matters import Motion, Resolution, Table
from clerk_tui.minutes.privacy.public_part import public_part


def places(desk: Desk, words: str, instead: str = "", **options: bool) -> list[Change]:
    return find_changes(desk.meeting, WordReplacement(words, instead, **options))


@pytest.fixture
def minuted(desk: Desk) -> Desk:
    """Quays in a title, a paragraph, a motion, a decision, a table, and in private."""
    desk.agenda.add_item("Quays")
    desk.paragraphs.write("The quay was long. The quay was dear.")
    desk.motions.move("That the quay be mended", "@1", "@2")
    desk.motions.settle("carried")
    desk.decisions.resolve(["That the quay be mended.", "That it be so."], marks=("(1)", "(2)"))
    desk.paragraphs.table(["Place", "Length"], [["quay", "12"]], "The quay")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The quay was sold.")
    desk.private_business.readmit_public()
    return desk


def test_all_is_replaced_in_one_step_and_one_undo_takes_it_back(minuted: Desk) -> None:
    before = minuted.meeting
    minuted.find_replace.replace_words(places(minuted, "quay", "pier"))
    assert places(minuted, "quay", "pier") == []
    matters = [entry.matter for entry in minuted.meeting.entries()]
    motion = next(m for m in matters if isinstance(m, Motion))
    decision = next(m for m in matters if isinstance(m, Resolution))
    table = next(m for m in matters if isinstance(m, Table))
    assert (motion.text, motion.outcome) == ("That the pier be mended", "carried")
    assert decision.clauses == ("That the pier be mended.", "That it be so.")
    assert decision.marks == ("(1)", "(2)")
    assert (table.caption, table.rows) == ("The pier", (("pier", "12"),))
    minuted.undo()
    assert minuted.meeting == before
    minuted.redo()
    assert places(minuted, "quay", "pier") == []


def test_only_the_places_that_were_taken_are_replaced(minuted: Desk) -> None:
    second = places(minuted, "quay", "pier")[1]
    minuted.find_replace.replace_words([second])
    text = minuted.meeting.entry(second.place.ident).matter
    assert getattr(text, "text", "") == "The quay was long. The pier was dear."


def test_private_stays_private_and_public_stays_public(minuted: Desk) -> None:
    before = {entry.ident: entry.private for entry in minuted.meeting.entries()}
    minuted.find_replace.replace_words(places(minuted, "quay", "pier"))
    assert {entry.ident: entry.private for entry in minuted.meeting.entries()} == before


def test_private_places_are_told_apart_and_leave_the_public_part_alone(minuted: Desk) -> None:
    before = public_part(minuted.meeting)
    private = [change for change in places(minuted, "quay", "pier") if change.place.private]
    assert len(private) == 1
    minuted.find_replace.replace_words(private)
    assert public_part(minuted.meeting) == before
    assert len(places(minuted, "pier", "quay")) == 1


def test_a_title_is_replaced_and_what_is_minuted_under_it_stays(minuted: Desk) -> None:
    before = minuted.meeting.taken_items[0].entries
    minuted.find_replace.replace_words(places(minuted, "Quays", "Piers"))
    item = minuted.meeting.taken_items[0]
    assert (item.title, item.entries) == ("Piers", before)


def test_the_title_kept_from_the_public_does_not_reach_its_public_title(minuted: Desk) -> None:
    minuted.agenda.amend_item(title="Sale of the quay", public_title="Premises")
    (change,) = [c for c in places(minuted, "quay", "pier") if c.place.of_item]
    assert change.place.private
    minuted.find_replace.replace_words([change])
    item = minuted.meeting.taken_items[0]
    assert (item.title, item.public_title) == ("Sale of the pier", "Premises")


def test_the_clerks_own_words_are_replaced_apart_from_the_fact_behind_them(
    minuted: Desk,
) -> None:
    motion = next(e for e in minuted.meeting.entries() if isinstance(e.matter, Motion))
    minuted.corrections.reword(motion.ident, "The quay was to be mended.")
    changes_of_wording = [
        c for c in places(minuted, "quay", "pier") if c.place.ident == motion.ident
    ]
    assert [(c.place.field, c.place.prints) for c in changes_of_wording] == [
        ("wording", True),
        ("text", False),
    ]
    minuted.find_replace.replace_words(changes_of_wording[:1])
    after = minuted.meeting.entry(motion.ident)
    assert after.wording == "The pier was to be mended."
    assert after.matter == minuted.meeting.entry(motion.ident).matter


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The quay was sold.", "Nothing would be left"),
        ("That it be so.", "Nothing would be left"),
        ("Quays", "needs a title"),
    ],
)
def test_a_text_of_which_nothing_would_be_left_refuses_the_whole_step(
    minuted: Desk, words: str, expected: str
) -> None:
    before = minuted.meeting
    changes = places(minuted, "mended", "painted")
    with pytest.raises(Refusal, match=expected):
        minuted.find_replace.replace_words([*changes, *places(minuted, words)])
    assert minuted.meeting is before


def test_public_words_are_not_replaced_while_the_public_are_out(minuted: Desk) -> None:
    minuted.private_business.exclude_public("Paragraph 3")
    with pytest.raises(Refusal, match="public are excluded"):
        minuted.find_replace.replace_words(places(minuted, "quay", "pier"))
    private = [change for change in places(minuted, "quay", "pier") if change.place.private]
    minuted.find_replace.replace_words(private)


def test_signed_minutes_are_refused(minuted: Desk) -> None:
    changes = places(minuted, "quay", "pier")
    minuted.head_and_foot.describe(status="signed")
    with pytest.raises(Refusal, match="signed"):
        minuted.find_replace.replace_words(changes)


def test_nothing_taken_is_refused(minuted: Desk) -> None:
    with pytest.raises(Refusal, match="Nothing was taken"):
        minuted.find_replace.replace_words([])


def test_words_beside_a_motion_and_in_a_second_title_are_replaced_too(minuted: Desk) -> None:
    motion = next(e for e in minuted.meeting.entries() if isinstance(e.matter, mt.Motion))
    minuted.corrections.write_margin(motion.ident, "Pilot of the jetty")
    minuted.agenda.amend_item(motion.item, second_title="Y jetty")
    minuted.find_replace.replace_words(places(minuted, "jetty", "pier"))
    assert minuted.meeting.entry(motion.ident).margin == "Pilot of the pier"
    assert minuted.meeting.item(motion.item).second_title == "Y pier"
