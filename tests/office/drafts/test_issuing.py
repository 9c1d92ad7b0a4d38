"""Drafts: issued, kept as they were, compared with one another."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from clerk_tui.cli.main import main
from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.differences import find_differences
from clerk_tui.domain.errors import Refusal
from clerk_tui.office import Office
from clerk_tui.office.drafts import DRAFT, draft_lines, issue, lines_of
from tests.helpers.whole_meeting import SECRETS


def run_on_book(office: Office, *arguments: str) -> Result:
    """Run a command on the office's database."""
    output = ["--database", str(office.database), *arguments]
    return CliRunner().invoke(main, output, catch_exceptions=False)


def test_a_draft_says_which_it_is_until_something_is_changed(office: Office, desk: Desk) -> None:
    assert office.papers.minutes(desk.meeting).startswith("**PUBLIC COPY**\n\n**DRAFT**\n")
    issued = issue(office, desk)
    mark = "**DRAFT – Draft 1: Ostermere Harbours Committee, 24 March 2027**"
    assert mark in issued.file.read_text()
    assert issued.file.name == "2027-03-24-ostermere-harbours-committee-draft-1-minutes-public.md"
    assert mark in office.papers.minutes(desk.meeting)
    desk.paragraphs.write("A third was adrift.", item=desk.meeting.items[0].ident)
    assert "Draft 1" not in office.papers.minutes(desk.meeting)
    assert "**DRAFT**" in office.papers.minutes(desk.meeting)


def test_the_states_follow_the_paper(office: Office, desk: Desk, april: Desk) -> None:
    states = [desk.meeting.state]
    issue(office, desk)
    states.append(desk.meeting.state)
    desk.drafts.send_to_chairman()
    states.append(desk.meeting.state)
    desk.drafts.publish()
    states.append(desk.meeting.state)
    april.agenda.add_item("Minutes")
    april.earlier_minutes.approve_minutes(date(2027, 3, 24), "That they be approved.")
    desk = office.sit_down(desk.meeting.ident)
    states.append(desk.meeting.state)
    desk.drafts.sign(date(2027, 4, 21))
    states.append(desk.meeting.state)
    assert states == [
        "closed",
        "draft 1 issued",
        "with the chairman",
        "draft published",
        "confirmed",
        "signed",
    ]
    listed = {meeting.ident: meeting.state for meeting in office.minute_book.meetings()}
    assert listed[desk.meeting.ident] == "signed"


def test_a_draft_keeps_its_words_time_and_digest(office: Office, desk: Desk) -> None:
    before = desk._recorder.record.digest(desk.meeting.ident)
    text = issue(office, desk).file.read_text()
    draft = desk.meeting.afterwards.drafts[0]
    assert (draft.digest, draft.at) == (before, office.clock.now())
    desk.corrections.reword(next(desk.meeting.entries()).ident, "Otherwise.")
    again = office.sit_down(desk.meeting.ident)
    papers_by_copy = {paper.private: paper for paper in again.drafts.papers(DRAFT)}
    assert papers_by_copy[False].text == text
    assert "Harbottle" in papers_by_copy[True].text
    with sqlite3.connect(office.database) as other, pytest.raises(sqlite3.Error, match="never"):
        other.execute("UPDATE paper SET text = ''")
    other.close()


def test_the_words_of_a_public_draft_hold_nothing_private(office: Office, desk: Desk) -> None:
    issue(office, desk)
    output = "\n".join(line.text for line in draft_lines(desk, 1, private=False))
    assert "Harbottle" not in output
    assert "Harbottle" in "\n".join(line.text for line in draft_lines(desk, 1, private=True))


def test_a_draft_laid_beside_itself_shows_nothing(office: Office, desk: Desk) -> None:
    issue(office, desk)
    for private in (False, True):
        lines = draft_lines(desk, 1, private=private)
        assert find_differences(lines, lines) == []
        assert find_differences(lines, lines_of(office, desk.meeting, private=private)) == []


def test_the_next_draft_lists_what_changed(office: Office, desk: Desk) -> None:
    assert run_on_book(office, "draft", "2027-03-24", "--chairman").exit_code == 0
    desk = office.sit_down(desk.meeting.ident)
    painted, missing, *_ = desk.meeting.entries()
    desk.corrections.reword(painted.ident, "The buoys had been painted green.")
    desk.corrections.remove_entry(missing.ident)
    desk.paragraphs.write("A third was adrift.", after=painted.ident)
    output = run_on_book(office, "draft", "2027-03-24").output
    assert "Issued draft 2" in output
    assert "3 changes since draft 1:\n1 Buoys\n" in output
    assert "  changed: The buoys had been painted [-red-]{+green+}." in output
    assert "  added: {+A third was adrift.+}" in output
    assert "  left out: [-Two of them were missing.-]" in output
    assert run_on_book(office, "compare", "2027-03-24", "1", "2").output in output
    assert run_on_book(office, "compare", "2027-03-24", "2", "2").output == (
        "Nothing was changed since draft 2.\n"
    )


def test_a_marked_copy_has_what_went_struck_and_what_came_bold(
    office: Office, desk: Desk, tmp_path: Path
) -> None:
    issue(office, desk)
    desk.corrections.reword(
        next(desk.meeting.entries()).ident, "The buoys had been painted *green*."
    )
    out = tmp_path / "marked.md"
    assert run_on_book(office, "compare", "2027-03-24", "1", "--out", str(out)).exit_code == 0
    marked = out.read_text()
    assert "painted ~~red~~**\\*green\\***." in marked
    assert not any(secret in marked for secret in [*SECRETS, "Harbottle"])


def test_what_cannot_be_issued_or_compared_is_said_in_a_sentence(
    office: Office, desk: Desk, april: Desk
) -> None:
    for output in (
        run_on_book(office, "draft", "2027-04-21").stderr,
        run_on_book(office, "compare", "2027-03-24", "1", "2").stderr,
        run_on_book(office, "draft", "2027-03-24", "--private", "--published").stderr,
        run_on_book(office, "draft", "2027-03-24", "--out", str(office.database / "x.md")).stderr,
    ):
        assert output.startswith("clerk-tui: ")
        assert output.count("\n") == 1
    assert not office.sit_down(desk.meeting.ident).meeting.afterwards.drafts
    issue(office, desk)
    with pytest.raises(Refusal, match="Nothing was changed since draft 1"):
        desk.drafts.next_draft()
    with pytest.raises(Refusal, match="issued stands"):
        desk.undo()


def test_minutes_are_opened_again_for_a_reason_until_a_later_meeting_holds_numbers(
    office: Office, desk: Desk, april: Desk
) -> None:
    issue(office, desk)
    desk.drafts.publish()
    with pytest.raises(Refusal, match="Draft 1 of these minutes has been issued"):
        desk.timings.resume()
    with pytest.raises(Refusal, match="needs a reason"):
        desk.drafts.reopen(" ")
    desk.drafts.reopen("the vote was left out")
    assert desk.meeting.state == "closed"
    assert [r.reason for r in desk.meeting.afterwards.reopenings] == ["the vote was left out"]
    desk.drafts.reopen("a second item was taken")
    assert desk.meeting.state == "in session"
    desk.timings.conclude()
    april.agenda.add_item("Minutes")
    with pytest.raises(Refusal, match="21 April 2027 holds minute numbers"):
        desk.drafts.reopen("too late")
    with pytest.raises(Refusal, match="21 April 2027 holds minute numbers"):
        desk.timings.resume()
