"""What changed since a draft, marked in the rows of the review: nothing false, nothing left out."""

import tempfile
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office
from clerk_tui.office.drafts import draft_lines, issue
from clerk_tui.office.papers.changes_to_mark import changes_by_chairman, changes_since_draft
from clerk_tui.screens.review.marks.marked_rows import MOVED_HERE, mark_rows
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.widgets.printed_minutes import PrintedRow
from tests.helpers.offices import an_office
from tests.helpers.returned_drafts import back, words
from tests.helpers.screen_hosts import DAY, a_body


def drafted(office: Office, *, private: bool = False) -> Desk:
    """A meeting with a draft: paragraphs, a motion that was carried, an action, a private item."""
    desk = office.sit_down(office.prepare(a_body(), DAY))
    desk.roll.mark_all_present()
    desk.chair.preside("@1")
    desk.timings.commence()
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys were red.")
    desk.paragraphs.write("Noted.")
    desk.motions.move("That the buoys be painted", "@1", "@2")
    desk.voting.vote(Vote(in_favour=2, against=1))
    desk.agenda.add_item("Quays")
    desk.paragraphs.write("Noted.")
    desk.actions.add("Mend the ladder on the quay", "Clerk", "3 May")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The tenant Zzbrook owes rent.")
    desk.private_business.readmit_public()
    desk.timings.conclude()
    issue(office, desk, private=private)
    return desk


@pytest.fixture
def desk(office: Office) -> Desk:
    return drafted(office)


def plain_rows(office: Office, desk: Desk, *, private: bool = False) -> list[PrintedRow]:
    style = office.papers.style_of_meeting(desk.meeting)
    return printed_rows(desk.meeting, style, private=private)


def marked_since_draft(office: Office, desk: Desk, *, private: bool = False) -> list[PrintedRow]:
    changes = changes_since_draft(office, desk, private=private)
    return mark_rows(plain_rows(office, desk, private=private), changes, with_decisions=False)


def by_chairman(office: Office, desk: Desk, *, private: bool = False) -> list[str]:
    file = desk.meeting.afterwards.returned[-1]
    changes = changes_by_chairman(office, desk, file, private=private)
    rows = plain_rows(office, desk, private=private)
    return shown(mark_rows(rows, changes, with_decisions=True))


def shown(rows: list[PrintedRow]) -> list[str]:
    """Return the marked rows as they are drawn."""
    return [row.marked.shown for row in rows if row.marked is not None]


def entry_with(office: Office, desk: Desk, words: str, *, private: bool = False) -> str:
    """The first entry that prints these words."""
    rows = plain_rows(office, desk, private=private)
    return next(row.entry for row in rows if row.entry and words in row.content.plain)


def test_a_word_changed_since_the_draft_is_marked_where_it_stands(
    office: Office, desk: Desk
) -> None:
    entry = entry_with(office, desk, "were red")
    desk.corrections.reword(entry, "The buoys were green.")
    assert shown(marked_since_draft(office, desk)) == ["The buoys were [-red-]{+green+}."]


def test_nothing_is_marked_where_nothing_changed(office: Office, desk: Desk) -> None:
    for private in (False, True):
        rows = marked_since_draft(office, desk, private=private)
        assert rows == plain_rows(office, desk, private=private)


def test_what_was_left_out_is_told_where_it_stood(office: Office, desk: Desk) -> None:
    desk.corrections.remove_entry(entry_with(office, desk, "Noted."))
    rows = marked_since_draft(office, desk)
    place = next(n for n, row in enumerate(rows) if row.tells_change)
    assert shown(rows) == ["left out: [-Noted.-]"]
    assert rows[place - 1].content.plain == "The buoys were red."
    assert not rows[place].entry


def test_of_two_alike_the_new_one_is_marked(office: Office, desk: Desk) -> None:
    desk.paragraphs.write("Noted.", item=desk.meeting.items[0].ident)
    rows = marked_since_draft(office, desk)
    alike = [row.marked is not None for row in rows if row.content.plain == "Noted."]
    assert alike == [False, True, False]


def test_what_was_moved_is_told_below_it(office: Office, desk: Desk) -> None:
    entry = entry_with(office, desk, "were red")
    desk.corrections.shift_entry(entry, 1)
    rows = marked_since_draft(office, desk)
    (place,) = (n for n, row in enumerate(rows) if row.tells_change)
    assert shown(rows) == [MOVED_HERE]
    assert rows[place - 1].content.plain in ("The buoys were red.", "Noted.")


def test_a_new_item_and_its_entries_are_added(office: Office, desk: Desk) -> None:
    desk.agenda.add_item("Lamps [/b]")
    desk.paragraphs.write("They were lit.")
    rows = marked_since_draft(office, desk)
    assert {"{+3 Lamps [/b]+}", "{+They were lit.+}"} <= set(shown(rows))


def test_a_vote_put_right_is_marked_in_the_result(office: Office, desk: Desk) -> None:
    motion = entry_with(office, desk, "It was moved")
    desk.vote_corrections.correct_vote(motion, Vote(in_favour=1, against=2))
    drawn = "\n".join(shown(marked_since_draft(office, desk)))
    assert "[-CARRIED" in drawn
    assert "RESOLVED" in drawn.replace("-]", "")


def test_a_table_row_is_marked_or_told(office: Office) -> None:
    desk = drafted(office)
    desk.actions.add(
        "Paint the seventeen mooring rings along the east quay in a colour seen at night",
        "Clerk", "9 June", item=desk.meeting.items[1].ident,
    )  # fmt: skip
    (drawn,) = shown(marked_since_draft(office, desk))
    assert drawn.startswith("{+")
    assert "mooring rings" in drawn


def test_a_private_entry_is_marked_in_the_private_copy_alone(office: Office, desk: Desk) -> None:
    entry = entry_with(office, desk, "Zzbrook", private=True)
    desk.corrections.reword(entry, "The tenant Zzbrook owes no rent.")
    assert shown(marked_since_draft(office, desk)) == []
    private = marked_since_draft(office, desk, private=True)
    assert shown(private) == ["The tenant Zzbrook owes {+no +}rent."]


def test_what_was_made_private_since_is_not_told_in_the_public_copy(
    office: Office, desk: Desk
) -> None:
    entry = entry_with(office, desk, "ladder")
    desk.private_business.mark_private(entry, "It names a tenant.")
    with pytest.raises(Refusal, match="made private since"):
        marked_since_draft(office, desk)
    assert marked_since_draft(office, desk, private=True)


def test_ordinary_words_made_private_since_are_not_told_in_the_public_copy(
    office: Office, desk: Desk
) -> None:
    entry = entry_with(office, desk, "Noted.")
    desk.private_business.mark_private(entry, "It names a tenant.")
    assert "Noted" not in " ".join(shown(marked_since_draft(office, desk)))


def test_the_chairmans_changes_are_marked_once_taken_and_told_before(
    office: Office, desk: Desk
) -> None:
    (change,) = back(office, desk, words("were red", "were green"))
    assert by_chairman(office, desk) == ["? changed: The buoys were [-red-]{+green+}."]
    desk.chairman_changes.take(change)
    assert by_chairman(office, desk) == ["The buoys were [-red-]{+green+}."]


def test_what_the_clerk_changed_alone_is_none_of_the_chairmans(office: Office, desk: Desk) -> None:
    back(office, desk, words("were red", "were green"))
    desk.corrections.reword(entry_with(office, desk, "ladder"), "Mend both ladders")
    assert by_chairman(office, desk) == ["? changed: The buoys were [-red-]{+green+}."]


def test_a_change_that_was_left_or_changed_again_is_told_with_what_was_decided(
    office: Office, desk: Desk
) -> None:
    first, second = back(
        office, desk, lambda t: t.replace("were red", "were green").replace("ladder", "steps")
    )
    desk.chairman_changes.leave(first)
    desk.chairman_changes.take(second)
    desk.corrections.reword(entry_with(office, desk, "steps"), "Mend the stair")
    drawn = by_chairman(office, desk)
    assert drawn[0] == "– changed: The buoys were [-red-]{+green+}."
    assert drawn[1].startswith("✓ changed: Mend the [-ladder-]{+steps+} on the quay")


def test_what_the_chairman_added_is_marked_where_it_was_put(office: Office, desk: Desk) -> None:
    (change,) = back(
        office, desk, words("The buoys were red.", "The buoys were red.\n\nOne was missing.")
    )
    assert by_chairman(office, desk) == ["? added: {+One was missing.+}"]
    desk.chairman_changes.take(change)
    assert by_chairman(office, desk) == ["{+One was missing.+}"]


def test_his_file_made_from_the_private_copy_is_told_in_the_private_copy_alone(
    office: Office,
) -> None:
    desk = drafted(office, private=True)
    back(office, desk, words("owes rent", "owes much rent"), private=True)
    with pytest.raises(Refusal, match="private business"):
        by_chairman(office, desk)
    drawn = by_chairman(office, desk, private=True)
    assert drawn == ["? changed: The tenant Zzbrook owes {+much +}rent."]


def test_without_a_draft_there_is_nothing_to_compare_with(office: Office) -> None:
    desk = office.sit_down(office.prepare(a_body(), DAY))
    with pytest.raises(Refusal, match="nothing to compare with"):
        changes_since_draft(office, desk, private=False)


EDITS = st.lists(
    st.tuples(
        st.sampled_from(["reword", "remove", "shift", "add", "retitle", "number"]),
        st.integers(0, 20),
        st.lists(
            st.sampled_from("the buoys were red green Noted. [-x-] {+y+} on".split()), min_size=1
        ),
    ),
    max_size=4,
)


@settings(max_examples=25)
@given(edits=EDITS, private=st.booleans())
def test_law_the_marks_give_both_the_minutes_and_the_draft(
    edits: list[tuple[str, int, list[str]]], private: bool
) -> None:
    """What is not struck is the minutes, letter for letter; what is not added is the draft."""
    with tempfile.TemporaryDirectory() as folder, an_office(Path(folder)) as office:
        desk = drafted(office)
        for kind, number, some_words in edits:
            edit_meeting(desk, kind, number, " ".join(some_words))
        rows = marked_since_draft(office, desk, private=private)
        minutes = [row for row in rows if not row.tells_change]
        expected = plain_rows(office, desk, private=private)
        assert [row.content.plain for row in minutes] == [row.content.plain for row in expected]
        assert all(row.marked.wordings[0] == row.content.plain for row in minutes if row.marked)
        before = words_before(rows)
        draft = draft_lines(desk, 1, private=private)
        printed = Counter(w for line in draft if not line.is_mark for w in line.text.split())
        del before["–"], printed["–"]  # the screen joins by dashes what paper has on lines
        assert before == printed


def words_before(rows: list[PrintedRow]) -> Counter[str]:
    """The words that the marks say the draft had, however often."""
    before = Counter[str]()
    of_paper = ("PUBLIC COPY", "PRIVATE COPY", "DRAFT")  # which copy it is, and which draft
    for row in rows:
        if row.tells_change:
            before.update(words_of(row, "gone"))
            before.subtract(words_of(row, "new"))
        elif row.marked or not row.content.plain.startswith(of_paper):
            before.update((row.marked.wordings[1] if row.marked else row.content.plain).split())
    return +before


def edit_meeting(desk: Desk, kind: str, number: int, text: str) -> None:
    """Do one thing to the minutes, if it can be done."""
    entries = [entry.ident for entry in desk.meeting.entries()]
    entry, item = entries[number % len(entries)], desk.meeting.items[number % 2].ident
    with suppress(Refusal):
        if kind == "reword":
            desk.corrections.reword(entry, text)
        elif kind == "remove":
            desk.corrections.remove_entry(entry)
        elif kind == "shift":
            desk.corrections.shift_entry(entry, 1 if number % 2 else -1)
        elif kind == "add":
            desk.paragraphs.write(text, item=item)
        elif kind == "retitle":
            desk.agenda.amend_item(item, title=text)
        else:
            desk.agenda.number_item(str(number), item)


def words_of(row: PrintedRow, change: str) -> Counter[str]:
    parts = row.marked.parts if row.marked else ()
    return Counter(
        word for part in parts if part.change == change for word in part.content.plain.split()
    )
