"""No word of private business comes into anything that the public may see.

There are three proofs. Every command, typed in private session with a secret word, leaves that
word in no public output. Two meetings that differ only in what was said in private have exactly
the same public copy. And commands in any order, while the public come and go, disclose nothing
that was typed while they were out.
"""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.domain.checks import findings
from clerk_tui.minutes.privacy.public_copy import public_copy_events
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.office import Office
from clerk_tui.office.papers.paper_files import export_name
from clerk_tui.storage.event_log.codec import encode
from tests.helpers.fakes import MemoryRecord
from tests.helpers.printed import minutes
from tests.helpers.private_session import hold_private_session, table_of, type_lines
from tests.helpers.public_outputs import PUBLIC_OUTPUTS
from tests.helpers.typed_lines import COMING_AND_GOING, EVERY_COMMAND, REALISTIC

CORE = "zqwxv"
# The same secret as it may be typed: inside a word, in capitals, spaced, with markup.
VARIANTS = (f"Lamp{CORE}", CORE.upper(), "Zq wx v", f"<b>{CORE}</b>", "*zq*wx[v](u)", f"@{CORE}\n")
# The words of these choose an item or a person, and are no secrets.
CHOOSING = ("/goto", "/moveitem", "/enbloc", "/defer", "/withdraw", "/undo", "/redo", "/public")
WORDED = tuple(line for line in (*REALISTIC, *EVERY_COMMAND) if not line.startswith(CHOOSING))


@pytest.fixture(autouse=True)
def folder(office: Office) -> None:
    """Make the folder in which every output is written."""
    office.exports.mkdir()


def worded(lines: Sequence[str], secret: str) -> list[str]:
    """Return the lines with the secret in place of their words."""
    return [line.format(*[secret.strip()] * 3) for line in lines]


@pytest.mark.parametrize("own_item", [False, True])
def test_no_command_typed_in_private_leaves_its_words_in_the_public_copy(own_item: bool) -> None:
    for line in worded((*REALISTIC, *EVERY_COMMAND), VARIANTS[0]):
        desk = table_of(MemoryRecord()).desk
        hold_private_session(desk, [line], own_item=own_item)
        assert not _has_secret(minutes(desk.meeting)), line


@pytest.mark.parametrize("own_item", [False, True])
@pytest.mark.parametrize("variant", VARIANTS)
def test_a_whole_private_session_leaves_no_word_in_any_public_output(
    office: Office, variant: str, own_item: bool
) -> None:
    desk = table_of(office.record).desk
    hold_private_session(desk, worded(WORDED, variant), own_item=own_item)
    assert _has_secret(minutes(desk.meeting, private=True))
    for name, output in PUBLIC_OUTPUTS.items():
        text = output(office, desk.meeting)
        assert "could not be" not in text, f"{name} was never made"
        assert text, name
        assert not _has_secret(text), name


def _has_secret(output: str) -> bool:
    """Return True if the secret is in *output*, in any spacing, case or markup."""
    return CORE in "".join(c for c in output.casefold() if c.isalpha())


FRAGMENTS = ("light", "LAMPS", "lamp  s", "*b*", "<i>", "[/b]", "Ké", "240,000", "the", "#", "| x")
secrets = st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=4).map(
    lambda fragments: f"That {'; '.join(fragments)}"
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
def test_the_public_copy_is_the_same_whatever_was_said_in_private(
    lines: list[str], one: str, other: str, own_item: bool, style: str
) -> None:
    copies = []
    for secret in (one, other):
        desk = table_of(MemoryRecord(), style).desk
        hold_private_session(
            desk, [line.format(*[secret] * 3) for line in lines], own_item=own_item
        )
        copies.append((export_name(desk.meeting), minutes(desk.meeting)))
    assert copies[0] == copies[1]


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(st.sampled_from(COMING_AND_GOING) | st.sampled_from(WORDED), min_size=5, max_size=40),
    st.sampled_from(VARIANTS),
)
def test_commands_in_any_order_disclose_nothing_typed_in_private(
    lines: list[str], variant: str
) -> None:
    desk = table_of(MemoryRecord()).desk
    table = Table(desk, style_of(desk.meeting.body))
    for line in lines:
        in_private = desk.meeting.public_excluded and desk.meeting.ended is None
        type_lines(table, [line.format(*[variant.strip() if in_private else "open words"] * 3)])
    meeting = desk.meeting
    packed = [word for event in public_copy_events(meeting, table.style) for word in encode(event)]
    messages = [finding.message for finding in findings(meeting)]
    for text in (minutes(meeting), export_name(meeting, private=True), *packed, *messages):
        assert not _has_secret(text)
