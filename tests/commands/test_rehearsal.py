"""What is typed is understood before Enter: the line below says what filing will do."""

from datetime import date
from random import Random

import pytest

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.understood_line import describe_entries, understood_line
from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.commands.registry import carry_out, find_command
from clerk_tui.commands.rehearsal import Rehearsal, rehearse
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import MemoryRecord
from tests.helpers.ostermere import ADA, LOON, desk_in
from tests.helpers.typed_lines import COMING_AND_GOING, REALISTIC

NAMES = ("rooke", "ada", "oneil", "loon", "okafor", "quill", "nobody", "kinver")
WORDS = ("That the lamps be lit", "the buoys", "1", "2", "11.05", "Clerk by 3 May", "so", "unwell")


def in_session() -> Desk:
    """A meeting in session, with a motion moved under its second item."""
    desk = desk_in(MemoryRecord())
    desk.agenda.list_items(
        [{"title": "Buoys"}, {"title": "Lease", "private": True}, {"title": "Lamps"}]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.paragraphs.write("The buoys had been painted.")
    return desk


def table(desk: Desk) -> Table:
    return Table(desk, style_of(desk.meeting.body), lambda _: None)


def file_line(desk: Desk, typed: str) -> Rehearsal:
    """File *typed* as the pad does, and return what came of it."""
    before, vote = desk.meeting, vote_of_figures(typed)
    line = vote.command if vote else typed
    try:
        if not line.startswith("/"):
            desk.paragraphs.jot(line)
            return Rehearsal(before, desk.meeting)
        reply = carry_out(table(desk), *find_command(line), vote)
    except Refusal as refusal:
        return Rehearsal(before, before, refusal=refusal, is_command=True)
    return Rehearsal(before, desk.meeting, reply, is_command=True)


def matters(meeting: Meeting) -> list[object]:
    return [(e.ident, e.item, e.matter, e.private, e.wording) for e in meeting.entries()]


def assert_agrees(desk: Desk, typed: str) -> None:
    """Assert that the line says, of *typed*, what is minuted when it is filed."""
    before = desk.meeting
    tried = rehearse(table(desk), typed)
    assert desk.meeting is before, "nothing is minuted by trying"
    filed = file_line(desk, typed)
    if tried.opens_screen:
        return
    assert str(tried.refusal or "") == str(filed.refusal or ""), typed
    assert matters(tried.after) == matters(filed.after), typed
    assert tried.after.people == filed.after.people, typed
    style = style_of(desk.meeting.body)
    line = understood_line(tried, style)
    if filed.refusal is not None:
        assert str(filed.refusal) in line
    elif line:
        filed_words = describe_entries(filed.before, filed.after, style)
        assert (filed_words or filed.reply.partition("⚑")[0].strip()) in line, typed


@pytest.mark.parametrize("command", ALL, ids=lambda command: command.name)
@pytest.mark.parametrize("has_motion", [False, True], ids=["no motion", "a motion"])
def test_line_and_entry_agree_for_the_example_of_every_command(
    command: object, has_motion: bool
) -> None:
    desk = in_session()
    if has_motion:
        desk.motions.move("That the lamps be lit", ADA, LOON)
    example = next(c.example for c in ALL if c is command)
    for name, name_here in zip(("kinver", "marden", "findern", "edgley"), NAMES[:4], strict=True):
        example = example.replace(name, name_here)
    assert_agrees(desk, example.partition(", or ")[0])


@pytest.mark.parametrize("seed", range(10))
def test_line_and_entry_agree_for_lines_made_up_at_random(seed: int) -> None:
    chance = Random(seed)
    desk = in_session()
    for _ in range(50):
        assert_agrees(desk, _made_up(chance))


def _made_up(chance: Random) -> str:
    kind = chance.randrange(6)
    if kind == 0:
        return " ".join(str(chance.randrange(8)) for _ in range(chance.randint(1, 4)))
    if kind == 1:
        return chance.choice(COMING_AND_GOING)
    command = chance.choice([c for c in ALL if c.act is not None])
    if kind == 2:
        return command.example.partition(", or ")[0]
    if kind == 3:
        words = (chance.choice((*NAMES, *WORDS)) for _ in range(chance.randint(0, 4)))
        return f"/{command.name} {' '.join(words)}".strip()
    line = chance.choice(REALISTIC)
    for name in ("kinver", "marden"):
        line = line.replace(name, chance.choice(NAMES))
    return line.replace("{}", chance.choice(WORDS))


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("/m rooke okafor That the quay be swept",
         "→ Motion: moved P. Rooke, seconded B Okafor: "
         "That the quay be swept"),
        ("/x Clerk by 3 May: write to the county", "→ Action: Write to the county. Clerk – 3 May"),
        ("- a new scheme", "→ Point: a new scheme"),
        ("An ordinary paragraph.", ""),
        ("/v 3 1", "✗ There is no motion before the meeting"),
        ("/in nobody", "✗ Nobody at this meeting is called “nobody”"),
        ("/undo", "→ Undone: paragraph, “The buoys had been painted.”"),
        ("/review", "→ The minutes as they print, and export"),
    ],
)  # fmt: skip
def test_the_line_says_what_will_be_minuted_or_what_is_wrong(typed: str, line: str) -> None:
    desk = in_session()
    shown = understood_line(rehearse(table(desk), typed), style_of(desk.meeting.body))
    assert shown.startswith(line) if line else shown == ""


def test_bare_figures_say_the_vote_and_what_comes_of_it() -> None:
    desk = in_session()
    desk.motions.move("That the lamps be lit", ADA, LOON)
    shown = understood_line(rehearse(table(desk), "4 2 0"), style_of(desk.meeting.body))
    assert shown == "→ 4 for, 2 against, 0 abstained of 6: carried"
    assert desk.meeting.debate.pending is not None


def test_nothing_is_written_by_trying(tmp_path: object) -> None:
    record = MemoryRecord()
    desk = desk_in(record)
    desk.agenda.list_items([{"title": "Buoys"}])
    desk.agenda.next_item()
    ident = desk.meeting.ident
    before = list(record.events(ident))
    for command in ALL:
        rehearse(table(desk), command.example)
    for typed in ("/undo", "/undo 2", "/redo", "7 3 1", "words"):
        rehearse(table(desk), typed)
    assert record.events(ident) == before
    assert Desk(record, desk._recorder.clock, ident).meeting == desk.meeting


def test_undoing_twice_is_tried_without_being_done() -> None:
    desk = in_session()
    desk.paragraphs.write("The chains had rusted.")
    tried = rehearse(table(desk), "/undo 2")
    assert not list(tried.after.entries())
    assert len(list(desk.meeting.entries())) == 2


def test_the_day_is_not_needed_to_try_a_line() -> None:
    desk = desk_in(MemoryRecord(), day=date(2027, 4, 21))
    assert rehearse(table(desk), "words").refusal is not None
