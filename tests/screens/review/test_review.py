"""The review: the minutes as they will print, put right where they stand, written out."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.matters import Table as Grid
from clerk_tui.domain.model.votes import Vote
from clerk_tui.files.committees.committee_file import example_committees, read_committee
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from clerk_tui.screens.review.key_list import ReviewKeys
from clerk_tui.screens.review.rows import printed_rows
from clerk_tui.widgets.message_line import MessageLine
from clerk_tui.widgets.printed_minutes import PrintedMinutes
from clerk_tui.widgets.prompt_line import AskLine
from tests.helpers.clicks import click_words
from tests.helpers.review_screen import ReviewHost

ODD = "O'Neil [/b] *x* asked what [red]this[/red] _was_ & 1 < 2."
UNPUBLISHED = "Harbottle offered the lower rent."


@pytest.fixture
def desk(office: Office) -> Desk:
    """The demonstration's meeting, with names that would upset a careless screen."""
    desk = office.sit_down(demonstration(office))
    desk.paragraphs.write(ODD)
    desk.paragraphs.write("The second paragraph.")
    desk.paragraphs.note("Not for anybody's eyes.")
    desk.paragraphs.write("The third paragraph.")
    desk.paragraphs.table(["Parish [x]", "Minutes"], [["Oxmere", "12"], ["Selbury", "9"]], "Times")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write(UNPUBLISHED)
    desk.private_business.readmit_public()
    return desk


async def put_words(pilot: Pilot[None], words: str) -> None:
    """In the form for words: these instead."""
    pilot.app.screen.query_one(TextArea).text = words
    await pilot.press("ctrl+s")
    await pilot.pause()


async def test_the_screen_holds_what_the_copy_holds_word_for_word(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        shown = "\n".join(host.texts())
        assert ODD in shown
        assert UNPUBLISHED not in shown
        assert "Not for anybody" not in shown
        assert host.shown("#review-copy") == "PUBLIC COPY"
        await pilot.press("p")
        assert host.shown("#review-copy") == "PRIVATE COPY – not for publication"
        assert UNPUBLISHED in "\n".join(host.texts())
        assert "Not for anybody" not in "\n".join(host.texts())
        await pilot.press("p")
        assert UNPUBLISHED not in "\n".join(host.texts())


async def test_the_row_in_hand_and_private_text_are_marked_without_colour(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        host.take(UNPUBLISHED[:10])
        await pilot.pause()
        lines = [host.printed.render_line(y).text for y in range(host.printed.size.height)]
        marked = [line for line in lines if line.startswith("▶")]
        assert marked == [next(line for line in lines if UNPUBLISHED in line)]
        assert marked[0].startswith("▶P ")
        assert len(host.shown("#review-keys")) <= 78


@pytest.mark.parametrize("name", sorted(example_committees()))
def test_every_printed_entry_of_every_house_style_has_a_row(office: Office, name: str) -> None:
    body = read_committee(example_committees()[name])
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_item("Runs on", run_in=True)
    desk.agenda.list_item("Reports", section="Part [1]")
    desk.agenda.list_item("Deferred", section="Part [1]")
    desk.agenda.next_item()
    desk.paragraphs.write("First words.")
    desk.paragraphs.bullet("One.")
    desk.paragraphs.bullet("Two.")
    desk.agenda.next_item()
    desk.paragraphs.write("Under a heading.", heading="By the way")
    beside = desk.meeting.items[1].entries[-1].ident
    desk.actions.add("Do it.", "Mrs Pell", "soon", beside=beside)
    desk.actions.add("Do that too.", "Mr Cardew", "later")
    desk.actions.add("And that.", "Mr Cardew", "later")
    desk.interests.declare_none()
    motion = desk.motions.move("That it be so.", "@1", "@2")
    desk.motions.settle("carried", motion)
    desk.decisions.resolve(["That it be so."])
    desk.paragraphs.head("A heading")
    desk.paragraphs.table(["A"], [["1"]])
    desk.agenda.next_item()
    desk.agenda.dispose("deferred")
    style = office.papers.style(body)
    rows = printed_rows(desk.meeting, style, private=True)
    document = compose(desk.meeting, style, private=True)
    everything = "\n".join(row.content.plain for row in rows)
    assert [text for text in document.texts() if text not in everything] == []
    printed = [row.entry for row in rows if row.entry]
    assert len(printed) == len(set(printed))
    silent = {e.ident for e in desk.meeting.entries()} - set(printed)
    assert len(silent) <= 1  # an action that stands in the margin of another entry
    assert [row.item for row in rows if row.opens] == [i.ident for i in desk.meeting.items]


async def test_words_are_put_right_and_taken_back(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("O'Neil")
        await pilot.press("e")
        assert host.screen.query_one(TextArea).text == ODD
        await put_words(pilot, "It was *settled* [/].")
        assert "It was *settled* [/]." in host.texts()
        assert host.printed.chosen is not None
        assert host.printed.chosen.content.plain == "It was *settled* [/]."
        await pilot.press("u")
        assert ODD in host.texts()
        await pilot.press("r")
        assert "It was *settled* [/]." in host.texts()
        await pilot.press("u", "u")
        assert host.message.startswith("Undone: ")
        assert host.message.endswith(" r brings it back.")


async def test_words_that_are_refused_come_back_with_the_reason(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("O'Neil")
        await pilot.press("e")
        await put_words(pilot, "   ")
        assert "Nothing would be left" in host.message
        assert host.screen.query_one(TextArea).text == "   "
        await pilot.press("escape")
        assert "Esc again" in host.message
        await pilot.press("escape")
        assert ODD in host.texts()


async def test_a_decision_keeps_its_marks_and_a_table_its_cells(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("RESOLVED\n(1) That the Commissioner")
        await pilot.press("e")
        await put_words(pilot, "(1) That [it] be so.\n(2) That the rest be noted.")
        assert "RESOLVED\n(1) That [it] be so.\n(2) That the rest be noted." in host.texts()
        host.take("Times")
        await pilot.press("e")
        await put_words(pilot, "Parish | Minutes\nOxmere | 14")
        table = next(e.matter for e in desk.meeting.entries() if isinstance(e.matter, Grid))
        assert table == Grid(("Parish", "Minutes"), (("Oxmere", "14"),), "Times")


async def test_the_title_of_an_item_is_put_right(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("53 Response")
        await pilot.press("x")
        assert "heading" in host.message
        await pilot.press("e")
        await put_words(pilot, "Response [times]")
        assert "53 Response [times]" in host.texts()
        await pilot.press("e")
        await put_words(pilot, "")
        assert "needs a title" in host.message


async def test_an_entry_is_removed_and_brought_back(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("The second")
        await pilot.press("x")
        assert "The second paragraph." not in host.texts()
        assert host.message == "Removed. u brings it back."
        assert host.printed.chosen is not None
        assert host.printed.chosen.content.plain == "The third paragraph."
        await pilot.press("u")
        assert host.printed.chosen.content.plain == "The second paragraph."
        await pilot.press("delete")
        assert "The second paragraph." not in host.texts()


async def test_an_entry_passes_its_printed_neighbour(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("The third")
        await pilot.press("left_square_bracket")
        index = host.texts().index("The third paragraph.")
        assert host.texts()[index + 1] == "The second paragraph."
        await pilot.press("alt+down")
        assert host.texts()[index + 1] == "The third paragraph."
        host.take("O'Neil")
        await pilot.press(*["left_square_bracket"] * 3)  # past what the demonstration begins with
        assert "first in its item" in host.message


async def test_numbers_are_set_by_hand_and_given_back(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("52 Police")
        for typed, printed, after in (
            ("51A", "51A Police", "52 Response"),
            ("-", "Police", "52 Response"),
            ("", "52 Police", "53 Response"),
        ):
            await pilot.press("number_sign")
            host.screen.query_one(Input).value = typed
            await pilot.press("enter")
            await pilot.pause()
            assert any(text.startswith(printed) for text in host.texts())
            assert any(text.startswith(after) for text in host.texts())
        host.take("RESOLVED")
        await pilot.press("number_sign")
        assert host.message == "That kind of entry prints no number."


async def test_the_copy_shown_is_written_where_it_says(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        place = Path(host.screen.query_one(Input).value)
        assert place.parent == office.exports
        await pilot.press("enter")
        await pilot.pause()
        assert host.message == f"Wrote the PUBLIC COPY to {place}"
        assert place.read_text(encoding="utf-8") == office.papers.minutes(desk.meeting)
        place.write_text("changed by hand", encoding="utf-8")
        await pilot.press("ctrl+s", "enter")
        await pilot.pause()
        assert "is there already" in host.message
        assert place.read_text(encoding="utf-8") == "changed by hand"
        await pilot.press("enter")
        await pilot.pause()
        assert place.read_text(encoding="utf-8") == office.papers.minutes(desk.meeting)
        await pilot.press("p", "w")
        assert host.screen.query_one(Input).value.endswith("-PRIVATE.md")
        await pilot.press("enter")
        await pilot.pause()
        assert "PRIVATE COPY – not for publication" in host.message


async def test_tab_writes_the_copy_in_another_format(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "tab")
        await pilot.pause()
        place = Path(host.screen.query_one(Input).value)
        assert place.suffix == ".docx"
        assert host.message.startswith("As Word. Tab: another format.")
        await pilot.press("enter")
        await pilot.pause()
        assert host.message == f"Wrote the PUBLIC COPY to {place}"
        assert place.read_bytes() == office.papers.paper(desk.meeting, form="docx")
        await pilot.press("w")
        assert host.screen.query_one(Input).value == str(place), "the format last chosen"
        await pilot.press(*["tab"] * len(FORMATS))
        await pilot.pause()
        assert host.screen.query_one(Input).value == str(place), "and round again"


async def test_sheets_and_an_extract_are_written_by_one_key(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("i")
        assert host.message.startswith("That is no item")
        host.take("52 Police")
        for key, file_name in (("d", "decisions"), ("a", "actions"), ("i", "extract-52")):
            await pilot.press(key)
            place = Path(host.screen.query_one(Input).value)
            assert f"-draft-{file_name}" in place.name
            await pilot.press("enter")
            await pilot.pause()
            assert host.message == f"Wrote the PUBLIC COPY to {place}"
        assert "52 Police and Crime Plan" in place.read_text(encoding="utf-8")


async def test_a_place_that_cannot_be_written_loses_nothing(
    office: Office, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "a file").write_text("", encoding="utf-8")
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("w")
        line = host.screen.query_one(Input)
        for typed, refusal in (
            (str(tmp_path / "a file" / "minutes.md"), "could not be written"),
            ("", "Nothing says where to write."),
            (f"/{'n' * 300}", "no place for a file"),
        ):
            line.value = typed
            await pilot.press("enter")
            await pilot.pause()
            assert refusal in host.message
            assert line.value == typed
        line.value = str(tmp_path)
        written = "2027-03-24-wendmarsh-police-and-crime-panel-draft-minutes-public.md"
        await pilot.press("enter")
        await pilot.pause()
        assert (tmp_path / written).is_file()


async def test_a_house_style_that_fails_is_said_in_a_sentence(office: Office, desk: Desk) -> None:
    template = office.templates / "minutes" / "panel.md.jinja"
    template.parent.mkdir(parents=True)
    template.write_text("{{ nobody.knows }}", encoding="utf-8")
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "enter")
        await pilot.pause()
        assert "template of the house style “panel” fails" in host.message
        assert not list(office.exports.glob("*"))
        await pilot.press("escape")
        style = office.templates / "styles" / "panel.toml"
        style.parent.mkdir()
        style.write_text("wording = [", encoding="utf-8")
        await pilot.press("p")
        assert host.texts() == ["The minutes cannot be shown as they will print."]
        assert host.screen.query_one(MessageLine).is_refusal
        await pilot.press("e", "x", "number_sign", "down")
        style.unlink()
        await pilot.press("p")
        assert ODD in host.texts()
        # A sentence that cannot be filled gives way to the program's own.
        style.write_text("[wording]\nresult = '{nobody}'", encoding="utf-8")
        await pilot.press("p", "p")
        assert ODD in host.texts()


async def test_signed_minutes_are_not_changed(office: Office, desk: Desk) -> None:
    desk.head_and_foot.describe(status="signed")
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("O'Neil")
        await pilot.press("x")
        assert "signed" in host.message
        assert ODD in host.texts()


async def test_escape_leaves_the_line_first_and_then_the_screen(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("w", "escape")
        assert not host.left
        assert host.focused is host.printed
        await pilot.press("question_mark")
        assert any("x or Delete" in str(widget.content) for widget in host.screen.query(Static))
        await pilot.press("escape", "f1", "escape")
        assert not host.left
        await pilot.press("escape")
        assert host.left


async def test_what_is_known_of_a_row_stands_beside_it_where_there_is_room(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(120, 40)) as pilot:
        await pilot.press("p")
        host.take(UNPUBLISHED[:10])
        await pilot.pause()
        beside = host.screen.query_one("#review-about", Static)
        assert beside.display
        assert "PRIVATE" in str(beside.content)
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert not beside.display


async def test_a_tall_paragraph_is_read_to_its_end(office: Office, desk: Desk) -> None:
    desk.paragraphs.write("A very long speech. " * 200)
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("A very long")
        await pilot.pause()
        top = host.printed.scroll_offset.y
        await pilot.press("down")
        assert host.printed.chosen is not None
        assert host.printed.chosen.content.plain.startswith("A very long")
        assert host.printed.scroll_offset.y > top
        await pilot.press("down", "down", "down")
        assert not host.printed.chosen.content.plain.startswith("A very long")
        await pilot.press("home", "pagedown", "end", "pageup")
        assert host.printed.scroll_offset.y > 0


async def test_a_thousand_entries_are_shown_and_changed(office: Office, desk: Desk) -> None:
    desk.paragraphs.jot(
        "\n".join(f"Paragraph {n}: {'words and more words ' * 20}" for n in range(1000))
    )
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        assert len(host.printed.rows) > 1000
        host.take("Paragraph 500:")
        await pilot.press("right_square_bracket")
        await pilot.press("down")
        texts = [str(entry.matter) for entry in desk.meeting.entries()]
        moved_index = next(n for n, text in enumerate(texts) if "Paragraph 500:" in text)
        assert "Paragraph 501:" in texts[moved_index - 1]


async def test_an_entry_is_marked_private_and_published_again_each_with_its_reason(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("p")
        host.take("The second paragraph.")
        await pilot.press("m", *"harm", "enter")
        await pilot.pause()
        marked = next(e for e in desk.meeting.entries() if e.privacy)
        assert (marked.private, marked.privacy) == (True, "harm")
        host.take("The second paragraph.")
        await pilot.press("m", "enter")
        await pilot.pause()
        assert "publishes what was said in private: why?" in host.message
        await pilot.press(*"ok", "enter")
        await pilot.pause()
        assert not desk.meeting.entry(marked.ident).private


def _keys(typed: str) -> list[str]:
    return ["space" if c == " " else c for c in typed]


async def test_the_vote_on_a_motion_is_put_right_by_a_key_and_its_figures(
    office: Office, desk: Desk
) -> None:
    motion = desk.motions.move("That the fares be held")
    desk.paragraphs.write("Much was said for and against.")
    desk.voting.vote(Vote(in_favour=4, against=2), motion=motion)
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        host.take("On being put to the vote")
        await pilot.press("v")
        assert "Now: carried, 4 for, 2 against" in host.message
        await pilot.press(*_keys("4 2"), "enter")
        await pilot.pause()
        assert "the vote as it was minuted" in host.message
        await pilot.press("escape", "e", *_keys("2 4"), "enter")
        await pilot.pause()
        assert "lost, 2 for, 4 against (it was carried, 4 for, 2 against)" in host.message
        matter = desk.meeting.entry(motion).matter
        assert isinstance(matter, Motion)
        assert (matter.outcome, matter.vote and matter.vote.in_favour) == ("lost", 2)
        await pilot.press("u")
        matter = desk.meeting.entry(motion).matter
        assert isinstance(matter, Motion)
        assert matter.outcome == "carried"
        host.take("The second paragraph.")
        await pilot.press("v")
        assert "no motion that was voted on" in host.message


async def test_a_row_that_is_gone_before_it_is_told_of_crashes_nothing(
    office: Office, desk: Desk
) -> None:
    """A slow machine says which row is in hand after undo has taken its entry away."""
    host = ReviewHost(office, desk)
    async with host.run_test(size=(120, 40)) as pilot:
        host.take(ODD[:6])
        await pilot.pause()
        row = host.printed.chosen
        assert row is not None
        desk.corrections.remove_entry(row.entry)
        host.printed.post_message(PrintedMinutes.Chosen(row))
        await pilot.pause()
        await pilot.press("x")
        assert "no longer in the minutes" in host.message


async def test_the_public_line_of_a_private_item_is_put_right_where_it_stands(
    office: Office, desk: Desk
) -> None:
    ident = desk.agenda.add_item("Lease of the slip")
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(UNPUBLISHED)
    run(Table(desk, style_of(desk.meeting.body)), "/public")
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        stub = style_of(desk.meeting.body).say("private_minute")
        host.printed.choose(max(n for n, text in enumerate(host.texts()) if text.startswith(stub)))
        await pilot.press("e")
        host.screen.query_one(TextArea).text = "A lease was let."
        await pilot.press("ctrl+s")
        assert desk.meeting.item(ident).public_summary == "A lease was let."
        assert any("A lease was let." in text for text in host.texts())
        host.take("In public session")
        await pilot.press("e")
        assert host.screen.query(TextArea), "a public entry beside what is private"


async def test_the_keys_of_the_review_fit_a_small_terminal(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        box = host.screen.query_one("#review-help")
        keys = box.query_one(Static)
        assert (box.max_scroll_x, box.max_scroll_y) == (0, 0)
        assert keys.region.right <= 80
        assert keys.region.bottom <= 24


async def test_a_key_clicked_in_the_list_of_keys_is_pressed(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        for words, question in (("a  i", "write"), ("w or Ctrl+S", "write"), ("s  o", "approved")):
            await pilot.press("question_mark")
            await pilot.pause()
            await click_words(pilot, words)
            await pilot.pause()
            assert not isinstance(host.screen, ReviewKeys)
            line = host.screen.query_one(AskLine)
            assert line.question == question
            await pilot.press("escape")


async def test_a_click_beside_the_keys_closes_their_list_and_presses_none(
    office: Office, desk: Desk
) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        before = desk.meeting
        await click_words(pilot, "take it out of the minutes")
        await pilot.pause()
        assert not isinstance(host.screen, ReviewKeys)
        assert desk.meeting == before


async def test_the_format_of_a_file_is_chosen_by_clicks_alone(office: Office, desk: Desk) -> None:
    host = ReviewHost(office, desk)
    async with host.run_test(size=(80, 24)) as pilot:
        await click_words(pilot, "w write")
        await pilot.pause()
        assert host.screen.query_one(AskLine).answer.endswith(".md")
        await click_words(pilot, "Tab format")
        await pilot.pause()
        assert host.screen.query_one(AskLine).answer.endswith(".docx")
        await click_words(pilot, "Enter done")
        await pilot.pause()
        assert host.message.startswith("Wrote the PUBLIC COPY to")
        assert list(office.exports.glob("*.docx"))
