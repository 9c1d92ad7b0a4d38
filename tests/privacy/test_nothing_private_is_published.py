"""No word of private business comes into anything that the public may see.

Three proofs: every command there is, typed in private session with a word of its own, leaves that
word in no public output; two meetings that differ in nothing but what was said in private
have the same public copy to the letter, whatever was said: parts of public words, markup, figures;
and commands in any order, the public coming and going, tell nothing of what was typed while they
were out.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.ports import Record
from clerk_tui.minutes.privacy.public_copy import public_copy_events
from clerk_tui.minutes.style.house_style import shipped_styles, style_of
from clerk_tui.office import Office
from clerk_tui.office.paper_files import export_name
from clerk_tui.storage.event_log.codec import encode
from tests.helpers.fakes import MemoryRecord
from tests.helpers.ostermere import desk_in
from tests.helpers.printed import minutes
from tests.helpers.public_outputs import PUBLIC_OUTPUTS
from tests.helpers.typed_lines import COMING_AND_GOING, EVERY_COMMAND, REALISTIC

CORE = "zqwxv"
# The same secret as it may be typed: inside a word, in capitals, spaced, with markup.
VARIANTS = (f"Lamp{CORE}", CORE.upper(), "Zq wx v", f"<b>{CORE}</b>", "*zq*wx[v](u)", f"@{CORE}\n")
# In these words choose: an item, a person, how the meeting goes on. They are no secrets.
CHOOSING = ("/goto", "/moveitem", "/enbloc", "/defer", "/withdraw", "/undo", "/redo", "/public")
WORDED = tuple(line for line in (*REALISTIC, *EVERY_COMMAND) if not line.startswith(CHOOSING))
TITLES = ("Lamplighting", "Staffing", "Harbour lights")


def committee(style: str = "committee") -> Body:
    """A committee whose list prints whatever is known of anybody."""
    details = ("role", "reason", "organisation", "authority", "printed")
    return Body(
        "Lamps Committee",
        style=style,
        members=tuple(Person(name, "Cllr") for name in ("A Kinver", "B Marden", "S Edgley")),
        numbering=Numbering("L{n}", paragraph="{item}.{n}", action="{year}/{n:02}"),
        quorum=Quorum(1),
        groups=(
            Group("Present:", "members", details=details),
            Group("Apologies:", "apologies", details=details),
            Group("Absent:", "absences", details=("category", *details)),
            Group("Also:", "attending", details=details),
            Group("Public:", "public"),
        ),
    )


def table_of(record: Record, style: str = "committee") -> Table:
    """A meeting in session, a paragraph, a table and a motion minuted in public."""
    desk = desk_in(record, committee(style), day=date(2027, 3, 24))
    desk.agenda.list_items(
        [{"title": title, "private": title == "Staffing", "agenda_number": title[0]}
         for title in TITLES]
    )  # fmt: skip
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.paragraphs.table(["Lamp", "Cost"], [["One", "£3"]])
    desk.motions.move("That the lamps be lit", "@1", "@2")
    desk.paragraphs.write("The lamps were lit in the evening.")
    return Table(desk, style_of(desk.meeting.body))


def typed(table: Table, lines: Sequence[str]) -> None:
    """Type each line; what is refused is passed over, as a clerk would."""
    for line in lines:
        with suppress(Refusal):
            if line.startswith("/"):
                run(table, line)
            else:
                table.desk.paragraphs.jot(line)


def held(desk: Desk, lines: Sequence[str], *, own_item: bool) -> Table:
    """Exclude the public, type *lines* in private, readmit them, end in public."""
    table = Table(desk, style_of(desk.meeting.body))
    desk.private_business.exclude_public("paragraph 3")
    if own_item:
        desk.agenda.next_item()
    typed(table, lines)
    if desk.meeting.ended is not None:
        desk.timings.resume()
    if desk.meeting.current and desk.meeting.public_excluded:
        desk.paragraphs.write("There was private business.")
    if desk.meeting.public_excluded:
        run(table, "/public")
    while (upcoming := desk.agenda.upcoming()) is not None:
        desk.agenda.open_item(upcoming.ident)
        if not upcoming.private:
            desk.paragraphs.write("The harbour lights were looked at.")
    desk.timings.conclude()
    return table


@pytest.fixture(autouse=True)
def folder(office: Office) -> None:
    """Where every output goes."""
    office.exports.mkdir()


def worded(lines: Sequence[str], secret: str) -> list[str]:
    """The lines with the secret wherever they have words."""
    return [line.format(*[secret.strip()] * 3) for line in lines]


@pytest.mark.parametrize("own_item", [False, True])
def test_no_command_typed_in_private_leaves_its_words_in_the_public_copy(own_item: bool) -> None:
    for line in worded((*REALISTIC, *EVERY_COMMAND), VARIANTS[0]):
        desk = table_of(MemoryRecord()).desk
        held(desk, [line], own_item=own_item)
        assert not _tells(minutes(desk.meeting)), line


@pytest.mark.parametrize("own_item", [False, True])
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_whole_private_session_leaves_no_word_in_any_public_output(
    office: Office, variant: str, own_item: bool
) -> None:
    desk = table_of(office.record).desk
    held(desk, worded(WORDED, variant), own_item=own_item)
    assert _tells(minutes(desk.meeting, private=True))
    for name, output in PUBLIC_OUTPUTS.items():
        told = output(office, desk.meeting)
        assert "could not be" not in told, f"{name} was never made"
        assert told, name
        assert not _tells(told), name


def _tells(output: str) -> bool:
    """Whether the secret stands in *output*, however it is spaced, recase_name or marked up."""
    return CORE in "".join(c for c in output.casefold() if c.isalpha())


FRAGMENTS = ("light", "LAMPS", "lamp  s", "*b*", "<i>", "[/b]", "Ké", "240,000", "the", "#", "| x")
secrets = st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=4).map(
    lambda found: f"That {'; '.join(found)}"
)


@settings(
    max_examples=25,
    deadline=None,
    derandomize=True,
)
@given(
    lines=st.lists(st.sampled_from(WORDED), min_size=1, max_size=8),
    one=secrets,
    other=secrets,
    own_item=st.booleans(),
    style=st.sampled_from(shipped_styles()),
)
def test_the_public_copy_is_the_same_to_the_letter_whatever_was_said_in_private(
    lines: list[str], one: str, other: str, own_item: bool, style: str
) -> None:
    copies = []
    for secret in (one, other):
        desk = table_of(MemoryRecord(), style).desk
        held(desk, [line.format(*[secret] * 3) for line in lines], own_item=own_item)
        copies.append((export_name(desk.meeting), minutes(desk.meeting)))
    assert copies[0] == copies[1]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(COMING_AND_GOING) | st.sampled_from(WORDED), min_size=5, max_size=40),
    st.sampled_from(VARIANTS),
)
def test_commands_in_any_order_tell_nothing_of_what_was_typed_while_the_public_were_out(
    lines: list[str], variant: str
) -> None:
    desk = table_of(MemoryRecord()).desk
    table = Table(desk, style_of(desk.meeting.body))
    for line in lines:
        out = desk.meeting.public_excluded and desk.meeting.ended is None
        typed(table, [line.format(*[variant.strip() if out else "open words"] * 3)])
    meeting = desk.meeting
    packed = [word for event in public_copy_events(meeting, table.style) for word in encode(event)]
    found = [finding.message for finding in findings(meeting)]
    for told in (minutes(meeting), export_name(meeting, private=True), *packed, *found):
        assert not _tells(told)
