"""The chairman's changed file: laid beside the draft, taken or left change by change."""

import tempfile
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.cli.main import main
from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.change import MADE_FROM_VOTE, Change
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.ports import Paper
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, listed_changes, receive
from clerk_tui.office.drafts import draft_lines, issue, lines_of
from tests.helpers.edited_drafts import edited
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, ROOKE, harbours
from tests.helpers.returned_drafts import Edit, back, printed, words


def test_a_word_changed_is_taken_into_its_entry_with_the_chairman_as_its_source(
    office: Office, desk: Desk
) -> None:
    (change,) = back(office, desk, words("painted red", "painted green"))
    assert (change.sort, change.old_words, change.new_words) == (
        "reworded",
        "The buoys had been painted red.",
        "The buoys had been painted green.",
    )
    desk.chairman_changes.take(change)
    entry = desk.meeting.entry(change.place.entry)
    assert entry.source == "chairman"
    assert entry.matter == mt.Paragraph("The buoys had been painted green.")
    desk.undo()
    assert desk.meeting.entry(change.place.entry).source == "clerk"
    desk.chairman_changes.leave(change)
    with pytest.raises(Refusal, match="decided already"):
        desk.chairman_changes.take(change)


def test_a_sentence_that_the_house_makes_becomes_the_chairmans_own(
    office: Office, desk: Desk
) -> None:
    (change,) = back(
        office, desk, words("It was moved by Councillor P. Rooke", "The Chairman moved")
    )
    desk.chairman_changes.take(change, "The Chairman moved, at length")
    entry = desk.meeting.entry(change.place.entry)
    assert entry.wording == "The Chairman moved, at length"
    assert isinstance(entry.matter, mt.Motion)
    assert entry.matter.mover == ROOKE
    assert desk.meeting.afterwards.returned[0].decisions[0].decided == "edited"


def test_a_clause_of_a_decision_and_the_title_of_an_item_are_taken(
    office: Office, desk: Desk
) -> None:
    def edit(text: str) -> str:
        return words("be replaced.", "be replaced by May.")(words("2 Cranes", "2 The cranes")(text))

    for change in back(office, desk, edit):
        desk.chairman_changes.take(change)
    assert "That the buoys be replaced by May." in printed(office, desk)
    assert desk.meeting.items[1].title == "The cranes"


def test_two_places_changed_in_one_printed_line_are_taken_one_by_one(
    office: Office, desk: Desk
) -> None:
    action_words = "To oil the west crane before the summer"
    desk.actions.add(action_words, "Mrs H Lamb", "3 May", item=desk.meeting.items[0].ident)

    def edit(text: str) -> str:
        text = words("west crane", "old west crane")(text)
        return words("3 May", "9 May")(words("Mrs H Lamb |", "Mr H Lamb |")(text))

    changes = back(office, desk, edit)
    assert [(c.sort, c.old_words, c.new_words) for c in changes] == [
        ("reworded", action_words, "To oil the old west crane before the summer"),
        ("reworded", "Mrs H Lamb", "Mr H Lamb"),
        ("reworded", "3 May", "9 May"),
    ]
    assert changes[1].new == f"{action_words} | Mr H Lamb | 3 May"
    desk.chairman_changes.take(changes[0])
    desk.chairman_changes.leave(changes[1])
    desk.chairman_changes.take(changes[2])
    matter = desk.meeting.entry(changes[0].place.entry).matter
    assert matter == mt.Action(changes[0].new_words, "Mrs H Lamb", "9 May")


def test_a_line_in_which_what_the_house_prints_was_changed_too_is_for_the_clerk(
    office: Office, desk: Desk
) -> None:
    body = replace(desk.meeting.body, numbering=Numbering(action="A{n}"))
    numbered = office.sit_down(office.prepare(body, date(2027, 3, 25)))
    numbered.agenda.add_item("Oil")
    numbered.actions.add("To oil it", "Mrs H Lamb", "3 May")
    numbered.timings.conclude()

    def edit(text: str) -> str:
        return words("A1 | To oil it", "A7 | To oil the crane")(text)

    (change,) = back(office, numbered, edit)
    assert change.sort == "by hand"


def test_paragraphs_come_and_go_and_move(office: Office, desk: Desk) -> None:
    def edit(text: str) -> str:
        paragraphs = text.split("\n\n")
        missing = paragraphs.index("Two of them were missing.")
        crane = next(n for n, p in enumerate(paragraphs) if p.startswith("The east crane"))
        paragraphs[crane : crane + 1] = [paragraphs[crane], "It had rusted.", "And fallen."]
        paragraphs[missing] = "- One\n- Two"
        return "\n\n".join(paragraphs)

    changes = back(office, desk, edit)
    assert [change.sort for change in changes] == ["removed", *["added"] * 4]
    for change in changes:
        desk.chairman_changes.take(change)
    kinds = [type(e.matter).__name__ for e in desk.meeting.items[0].entries]
    assert kinds == ["Paragraph", "Bullet", "Bullet", "Resolution"]
    texts = [getattr(e.matter, "text", "") for e in desk.meeting.items[1].entries]
    assert texts == [
        "The east crane was out of use.",
        "It had rusted.",
        "And fallen.",
        "That it be repaired",
    ]


def test_what_cannot_be_taken_is_for_the_clerk_to_do_by_hand_and_never_dropped(
    office: Office, desk: Desk
) -> None:
    def edit(text: str) -> str:
        text = words("1 Buoys", "7 Buoys")(text)
        text = words("Ada Quill (Vice-Chairman)", "Ada Quill (absent)")(text)
        return text.split("## 2 Cranes")[0] + "## 3" + text.split("## 3")[1]

    changes = back(office, desk, edit)
    assert [change.sort for change in changes] == ["by hand"] * 3
    for change, reason in zip(changes, ("roll call", "Numbers are not", "whole item"), strict=True):
        assert reason in change.why
        before = desk.meeting
        with pytest.raises(Refusal, match="by hand"):
            desk.chairman_changes.take(change)
        assert desk.meeting is before
        desk.chairman_changes.leave(change)


def test_a_file_made_from_the_public_copy_never_touches_private_entries(
    office: Office, desk: Desk
) -> None:
    private = [e for e in desk.meeting.entries() if e.private]
    changes = back(office, desk, words("Two of them were missing.\n\n", ""))
    for change in changes:
        desk.chairman_changes.take(change)
    assert [e for e in desk.meeting.entries() if e.private] == private
    assert not any(change.private for change in changes)


def test_a_file_made_from_the_private_copy_is_taken_back_to_private_entries(
    office: Office, desk: Desk
) -> None:
    offer = "Harbottle had offered nine thousand pounds a year."
    edit = words(offer, "Harbottle had offered eleven thousand pounds a year.\n\nIt was declined.")
    changes = back(office, desk, edit, private=True)
    for change in changes:
        desk.chairman_changes.take(change)
    private = [e.matter for e in desk.meeting.entries() if e.private]
    assert private == [
        mt.Paragraph("Harbottle had offered eleven thousand pounds a year."),
        mt.Paragraph("It was declined."),
    ]
    assert "eleven" not in office.papers.minutes(desk.meeting)


def test_the_clerk_is_told_where_the_entry_was_changed_since_the_draft(
    office: Office, desk: Desk
) -> None:
    issue(office, desk)
    desk.corrections.reword(next(desk.meeting.entries()).ident, "The buoys had been painted blue.")
    (change,) = back(office, desk, words("painted red", "painted green"))
    (shown,) = listed_changes(office, desk)
    assert shown.reads_now == "The buoys had been painted blue."
    desk.chairman_changes.take(change)
    assert "The buoys had been painted green." in printed(office, desk)


def test_progress_through_the_list_survives_the_program(office: Office, desk: Desk) -> None:
    edit = words("painted red", "painted green")
    first, second = back(office, desk, lambda t: edit(t).replace("Two of them", "Three of them"))
    desk.chairman_changes.take(first)
    later = Office(office.database, clock=FixedClock(), templates=office.templates)
    again = later.sit_down(desk.meeting.ident)
    assert [change.decided for change in listed_changes(later, again)] == ["taken", ""]
    again.chairman_changes.take(second)
    again.chairman_changes.end_changes()
    with pytest.raises(Refusal, match="No file of the chairman's"):
        listed_changes(later, again)
    later.close()


@pytest.mark.parametrize(
    ("make", "said_of_it"),
    [
        (lambda text: "", "is empty"),
        (lambda text: text.replace("24 March 2027", "24 May 2027"), "another meeting's"),
        (lambda text: text.replace("DRAFT – Draft 1: Ostermere", "Ostermere"), "does not say"),
        (lambda text: text.split("\n\n")[1] + "\n\nMilk, eggs, bread.", "little in common"),
        (lambda text: text, "says just what draft 1 says"),
        (lambda text: "\0\1\2" + text, "neither text nor"),
        (lambda text: "PK\x03\x04" + text, "not a Word document"),
        (lambda text: "%PDF-1.7\n" + text, "neither text nor"),
        (lambda text: text + "x\n\n" * 6000, "over 5000 paragraphs"),
        (lambda text: text + "x" * 3_000_000, "over 2 MB"),
        (lambda text: text + "*a " * 20_000, "a line that no minutes have"),
    ],
)
def test_a_wrong_file_costs_a_sentence_and_changes_nothing(
    office: Office, desk: Desk, make: Edit, said_of_it: str
) -> None:
    issue(office, desk)
    before = desk.meeting
    with pytest.raises(Refusal, match=said_of_it):
        back(office, desk, make)
    assert desk.meeting is before
    with pytest.raises(Refusal, match="There is no file"):
        receive(desk, office.database.with_name("nowhere.md"))


def test_an_older_draft_is_refused(office: Office, desk: Desk) -> None:
    old = issue(office, desk).file.read_text()
    desk.paragraphs.write("Late.", item=desk.meeting.items[0].ident)
    issue(office, desk)
    with pytest.raises(Refusal, match="changes draft 1, and draft 2 is the newest"):
        back(office, desk, lambda _: old.replace("red", "green"))


def test_the_command_lists_takes_and_leaves(office: Office, desk: Desk, tmp_path: Path) -> None:
    text = issue(office, desk).file.read_text()
    theirs = tmp_path / "back.md"
    theirs.write_text(text.replace("painted red", "painted green").replace("1 Buoys", "4 Buoys"))
    database = ["--database", str(office.database)]
    run = CliRunner()
    listed = run.invoke(main, [*database, "chairman", "2027-03-24", str(theirs)]).output
    assert "“back.md” against draft 1: 2 changes, 2 undecided." in listed
    assert "  2. changed: The buoys had been painted [-red-]{+green+}.\n" in listed
    assert "     For you to do by hand: Numbers are not typed" in listed
    done = run.invoke(main, [*database, "chairman", "2027-03-24", "--take-all", "--done"]).output
    assert "(taken)" in done
    desk = office.sit_down(desk.meeting.ident)
    assert "The buoys had been painted green." in printed(office, desk)


def a_meeting(office: Office) -> Desk:
    """Items with paragraphs, bullets and a decision, and nothing that is numbered by paragraph."""
    desk = office.sit_down(office.prepare(harbours(), date(2027, 3, 24)))
    for n in range(3):
        desk.agenda.add_item(f"Item {n}")
        for k in range(3):
            desk.paragraphs.write(f"Paragraph {k} of item {n} told of boat number {n * 3 + k}.")
        desk.paragraphs.bullet(f"A point of item {n}.")
        desk.motions.move(f"That boat {n} be sold", ROOKE, ADA)
    desk.decisions.resolve(["That it be so."])
    desk.timings.conclude()
    return desk


@settings(max_examples=30)
@given(st.data())
def test_any_draft_edited_and_taken_back_change_by_change_is_the_edited_text(
    data: st.DataObject,
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = Office(Path(folder) / "m.db", clock=FixedClock(), exports=Path(folder))
        desk = a_meeting(office)
        desk.drafts.issue(
            [Paper("draft", 1, False, "md", lines_of(office, desk.meeting, private=False))]
        )
        before = [line for line in draft_lines(desk, 1, private=False) if not line.is_mark]
        theirs = [Line(line.text, line.kind) for line in data.draw(edited(before))]
        desk.chairman_changes.receive(
            Paper("returned", 0, False, "md", tuple(theirs)), "back.md", 1
        )
        try:
            for change in changes_of(desk, desk.meeting.afterwards.returned[0]):
                assert change.sort != "by hand", change
                desk.chairman_changes.take(change)
            assert printed(office, desk) == [line.text for line in theirs]
        finally:
            office.close()


def a_vote_sent_back(office: Office, desk: Desk, edit: Edit) -> Change:
    motion = next(e for e in desk.meeting.entries() if isinstance(e.matter, mt.Motion))
    desk.voting.vote(Vote(in_favour=4, against=2), motion=motion.ident)
    (change,) = back(office, desk, edit)
    return change


def test_a_figure_made_from_the_vote_is_to_be_changed_by_hand(office: Office, desk: Desk) -> None:
    change = a_vote_sent_back(office, desk, words("2 against", "3 against"))
    assert (change.sort, change.why) == ("by hand", MADE_FROM_VOTE)
    with pytest.raises(Refusal, match="by hand"):
        desk.chairman_changes.take(change)


def test_a_motion_reworded_by_the_chairman_keeps_its_decision(office: Office, desk: Desk) -> None:
    change = a_vote_sent_back(office, desk, words("moved by Councillor P. Rooke", "moved warmly"))
    assert "That it be repaired." in printed(office, desk)
    desk.chairman_changes.take(change)
    assert "That it be repaired." in printed(office, desk)
    desk.undo()
    with pytest.raises(Refusal, match="by hand"):
        desk.chairman_changes.take(change, change.new_words.replace("2 against", "3 against"))


def test_words_beside_a_motion_are_changed_there_by_the_chairman(
    office: Office, desk: Desk
) -> None:
    motion = next(e for e in desk.meeting.entries() if isinstance(e.matter, mt.Motion))
    desk.corrections.write_margin(motion.ident, "Harbour Master")
    (change,) = back(office, desk, words("Harbour Master", "Pilot Master"))
    desk.chairman_changes.take(change)
    assert desk.meeting.entry(motion.ident).margin == "Pilot Master"
    assert "Pilot Master" in " ".join(printed(office, desk))


def test_a_title_in_two_languages_is_put_right_by_the_clerk(office: Office, desk: Desk) -> None:
    item = next(item for item in desk.meeting.taken_items if item.title == "Cranes")
    desk.agenda.amend_item(item.ident, second_title="Craeniau")
    (change,) = back(office, desk, words("Cranes / Craeniau", "The cranes / Craeniau"))
    with pytest.raises(Refusal, match="two languages"):
        desk.chairman_changes.take(change)
