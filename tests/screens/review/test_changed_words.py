"""The marks of changed words in the review: a key marks them, another goes from one to the next."""

import sys
from pathlib import Path

import pytest
from textual.widgets import Static

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, receive
from clerk_tui.office.drafts import issue
from clerk_tui.widgets.lists.outline import CHANGED, Outline
from tests.helpers.clicks import click_words
from tests.helpers.review_screen import ReviewHost
from tests.helpers.screen_hosts import a_desk

SIZE = (80, 24)
HEAD = "Marked: 2 changes since draft 1 of 24 March 2027, 10.30 am"


@pytest.fixture
def desk(office: Office) -> Desk:
    """A draft of five paragraphs; since then one was reworded and one left out."""
    desk = closed_meeting(office)
    issue(office, desk)
    change(desk)
    return desk


def closed_meeting(office: Office) -> Desk:
    desk = a_desk(office)
    desk.agenda.add_item("Buoys")
    for colour in ("red", "green", "black", "white", "striped"):
        desk.paragraphs.write(f"Some buoys were {colour}.")
    desk.timings.conclude()
    return desk


def change(desk: Desk) -> None:
    entries = [entry.ident for entry in desk.meeting.entries()]
    desk.corrections.reword(entries[1], "Some buoys were blue.")
    desk.corrections.remove_entry(entries[3])


def drawn(host: ReviewHost) -> list[str]:
    """The lines of the minutes on the screen."""
    minutes = host.printed
    return ["".join(s.text for s in minutes.render_line(y)) for y in range(minutes.size.height)]


def head(host: ReviewHost) -> str:
    line = host.screen.query_one("#review-marks", Static)
    return str(line.content) if line.display else ""


def in_hand(host: ReviewHost) -> str:
    row = host.printed.chosen
    return "" if row is None else row.marked.shown if row.marked else row.content.plain


async def test_a_key_marks_what_changed_since_the_draft_and_takes_the_marks_off(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        host.take("Some buoys were blue")
        before = host.texts()
        await pilot.press("equals_sign")
        await pilot.pause()
        assert head(host) == HEAD
        assert "[-struck-] {+added+}" in host.message
        assert in_hand(host) == "Some buoys were [-green-]{+blue+}."
        assert any("left out: [-Some buoys were white.-]" in line for line in drawn(host))
        await pilot.press("equals_sign")
        await pilot.pause()
        assert (head(host), host.texts(), host.message) == ("", before, "The marks are off.")
        assert in_hand(host) == "Some buoys were blue."


async def test_struck_words_are_struck_and_added_ones_underlined_beside_their_brackets(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("equals_sign")
        await pilot.pause()
        minutes = host.printed
        pieces = [piece for y in range(minutes.size.height) for piece in minutes.render_line(y)]
        assert any(
            piece.text == "[-green-]" and piece.style.strike for piece in pieces if piece.style
        )
        added = [piece for piece in pieces if piece.style and piece.style.underline]
        assert "".join(piece.text for piece in added) == "{+blue+}"


async def test_without_a_draft_a_sentence_says_so_and_nothing_else_happens(office: Office) -> None:
    host = ReviewHost(office, closed_meeting(office))
    async with host.run_test(size=SIZE) as pilot:
        before = drawn(host)
        for _ in range(2):
            await pilot.press("equals_sign")
            await pilot.pause()
            assert host.message == (
                "No draft of these minutes was issued yet: there is nothing to compare with."
            )
        assert (drawn(host), head(host)) == (before, "")
        await pilot.press("right_parenthesis")
        assert "= marks what changed" in host.message


async def test_where_nothing_changed_the_head_says_so_and_the_next_edit_is_marked(
    office: Office,
) -> None:
    desk = closed_meeting(office)
    issue(office, desk)
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("equals_sign")
        await pilot.pause()
        assert head(host).startswith("Marked: no changes since draft 1")
        assert "Nothing to mark" in host.message
        await pilot.press("right_parenthesis")
        assert "nothing has changed" in host.message
        host.take("Some buoys were green")
        await pilot.press("x")
        await pilot.pause()
        assert head(host).startswith("Marked: 1 change since draft 1")
        await pilot.press("u")
        await pilot.pause()
        assert head(host).startswith("Marked: no changes")


async def test_keys_go_from_one_change_to_the_next_and_round(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "equals_sign", "right_parenthesis")
        assert in_hand(host) == "Some buoys were [-green-]{+blue+}."
        assert host.message == "1 of 2 places with changes."
        await pilot.press("right_parenthesis")
        assert in_hand(host).startswith("left out")
        await pilot.press("right_parenthesis")
        assert "blue" in in_hand(host)
        await pilot.press("left_parenthesis")
        assert in_hand(host).startswith("left out")


@pytest.mark.parametrize("key", ["e", "x", "t", "m", "v", "y", "]", ",", "#"])
async def test_no_key_changes_what_only_tells_of_a_change(
    office: Office, desk: Desk, key: str
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "equals_sign", "left_parenthesis")
        before, screen = desk.meeting, host.screen
        await pilot.press(key)
        await pilot.pause()
        assert (desk.meeting, host.screen) == (before, screen)
        assert "choose an entry" in host.message.casefold() or "changed there" in host.message


async def test_the_row_in_hand_goes_to_the_entry_above_when_the_marks_go(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "equals_sign", "left_parenthesis", "equals_sign")
        await pilot.pause()
        assert in_hand(host) == "Some buoys were black."


async def test_words_are_found_as_they_read_and_as_they_read_before(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("home", "equals_sign", "ctrl+f", *"were blue")
        await pilot.pause()
        assert in_hand(host) == "Some buoys were [-green-]{+blue+}."
        assert "1 place, this is 1" in host.message
        marked = [
            piece.text
            for y in range(host.printed.size.height)
            for piece in host.printed.render_line(y)
            if piece.style and piece.style.reverse
        ]
        assert "".join(marked) == "were blue"
        await pilot.press("escape", "home", "ctrl+f", *"were white")
        await pilot.pause()
        assert in_hand(host).startswith("left out")
        await pilot.press("escape", "home", "ctrl+f", *"striped")
        await pilot.pause()
        assert in_hand(host) == "Some buoys were striped."


async def test_the_list_leads_to_the_right_entries_while_marks_are_on(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.press("equals_sign", "h", "end", "up")
        await pilot.pause()
        outline = host.screen.query_one(Outline)
        assert outline.chosen is not None
        assert "striped" in outline.chosen.content.plain
        assert in_hand(host) == "Some buoys were striped."


async def test_the_list_has_a_sign_before_what_changed(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.press("equals_sign")
        await pilot.pause()
        listed = host.screen.query_one(Outline).rows
        changed = [row.content.plain for row in listed if row.lead.startswith(CHANGED)]
        assert changed == ["Some buoys were blue."]


async def test_the_chairmans_changes_come_next_where_a_file_came_back(office: Office) -> None:
    desk = closed_meeting(office)
    issue(office, desk)
    file = Path(desk.meeting.afterwards.drafts[-1].files[0])
    theirs = file.with_name("back.md")
    theirs.write_text(file.read_text().replace("black", "tarry").replace("red.", "pink."))
    first, _ = changes_of(desk, receive(desk, theirs))
    desk.chairman_changes.take(first)
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("equals_sign")
        await pilot.pause()
        assert "= again marks what the chairman changed" in host.message
        await pilot.press("equals_sign")
        await pilot.pause()
        assert head(host) == (
            "Marked: 2 changes by the chairman to draft 1, “back.md”, 1 undecided"
        )
        marked = [row.marked.shown for row in host.printed.rows if row.marked]
        assert marked == [
            "Some buoys were [-red-]{+pink+}.",
            "? changed: Some buoys were [-black-]{+tarry+}.",
        ]
        await pilot.press("equals_sign")
        await pilot.pause()
        assert (head(host), host.message) == ("", "The marks are off.")


async def test_what_was_made_private_since_is_refused_in_the_public_copy(office: Office) -> None:
    desk = closed_meeting(office)
    issue(office, desk)
    entries = [entry.ident for entry in desk.meeting.entries()]
    desk.corrections.reword(entries[0], "Some buoys were seen near Zzbrook's quay.")
    issue(office, desk)
    desk.private_business.mark_private(entries[0], "It names a tenant.")
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("equals_sign")
        await pilot.pause()
        assert "made private since" in host.message
        assert "Zzbrook" not in "".join(drawn(host))
        assert not head(host)
        await pilot.press("p", "equals_sign")
        await pilot.pause()
        assert head(host).startswith("Marked: 1 change since draft 2")
        await pilot.press("p")
        await pilot.pause()
        assert "Zzbrook" not in "".join(drawn(host))
        assert not head(host)


async def test_the_key_at_the_foot_is_there_once_there_is_a_draft_and_can_be_clicked(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await click_words(pilot, "= marks")
        assert head(host) == HEAD


async def test_each_changed_entry_of_four_hundred_much_alike_is_marked(office: Office) -> None:
    desk = a_desk(office)
    for n in range(20):
        desk.agenda.add_item(f"Matter {n}")
        for m in range(20):
            desk.paragraphs.write(f"The harbour master spoke of lamp {n * m} on quay {n}.")
    desk.timings.conclude()
    issue(office, desk)
    changed = [entry.ident for entry in desk.meeting.entries()][::10]
    for entry in changed:
        desk.corrections.reword(entry, f"The harbour master spoke of {entry}.")
    host = ReviewHost(office, desk)
    async with host.run_test(size=SIZE) as pilot:
        await pilot.press("equals_sign")
        assert head(host).startswith(f"Marked: {len(changed)} changes")


def test_nothing_of_it_is_loaded_with_the_review() -> None:
    import subprocess

    code = (
        "import sys, clerk_tui.screens.review.screen\n"
        "print([m for m in sys.modules if m.endswith(('changed_words', 'changes_to_mark'))])"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.strip() == "[]"
