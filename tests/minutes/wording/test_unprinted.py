"""A public copy that is packed holds no word of the clerk's that no paper prints."""

import re
from collections.abc import Sequence
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Quorum
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.privacy.public_copy import public_copy_events
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from clerk_tui.office.papers.paper_files import paper_of
from clerk_tui.storage.event_log.codec import encode
from tests.helpers.fakes import MemoryRecord
from tests.helpers.ostermere import DAY, a_desk, harbours, opened
from tests.helpers.private_session import table_of
from tests.helpers.typed_lines import EVERY_COMMAND, REALISTIC

LINES = (
    *REALISTIC,
    *EVERY_COMMAND,
    "/q resident {}: {}",
    "/onnotice resident {} to Clerk: {}",
    "/put",
    "/written by {}",
    "/unreached",
    "/v 1 0 announced because {}",
    "/v 3 1 announced because {}",
    "/m announced because {}: kinver marden That {}",
    "/ownvote kinver for announced because {}",
    "/adjournitem 14 April: {}",
    "/refer {}: {}",
    "/amend kinver marden That {}",
    "/substantive That {}",
    "/out kinver",
)
# These commands make words private, or remove them.
_NOT_IN_PUBLIC = ("/private", "/confidential", "/markprivate", "/undo", "/redo")
TYPED = [line for line in LINES if not line.startswith(_NOT_IN_PUBLIC)]


def packed(table: Table) -> str:
    """Return the record of the public copy, as it is packed."""
    return " ".join(
        word
        for event in public_copy_events(table.desk.meeting, table.style)
        for word in encode(event)
    )


def table_at(desk: Desk) -> Table:
    """Return the table at which commands are typed."""
    return Table(desk, style_of(desk.meeting.body))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(TYPED), min_size=5, max_size=25))
def test_every_word_of_a_packed_public_copy_is_printed_by_some_format(lines: Sequence[str]) -> None:
    table = table_of(MemoryRecord())
    for count, line in enumerate(lines):
        words = [f"zq{chr(97 + count)}{n}wx" for n in "abc"]
        with suppress(Refusal):
            typed = line.format(*words)
            run(table, typed) if typed.startswith("/") else table.desk.paragraphs.jot(typed)
    printed = ""
    for form in (FORMATS["md"], FORMATS["json"]):
        with suppress(Refusal):
            printed += form.read(paper_of(table.desk.meeting, table.style, form)).casefold()
    held = set(re.findall(r"zq[a-z]{2}wx", packed(table).casefold()))
    assert held <= set(re.findall(r"zq[a-z]{2}wx", printed))


def test_the_reasons_for_an_override_are_not_in_the_packed_copy() -> None:
    desk = opened(a_desk(harbours(quorum=Quorum(6))), "Buoys")
    desk.roll.mark_all_present()
    desk.timings.commence()
    table = table_at(desk)
    run(table, "/out loon")
    run(table, "/m rooke okafor That the buoys be painted")
    run(table, "/v 9 0 announced because Harbottle counted twice")
    run(table, "/stands because Harbottle begged for it")
    assert "Harbottle" not in packed(table)
    assert "Harbottle" in str(desk.meeting)


def test_a_house_that_prints_the_reason_has_it_in_the_packed_copy_too() -> None:
    body = harbours(quorum=Quorum(6), wording={"quorum_override": "It stands: {reason}."})
    desk = opened(a_desk(body), "Buoys")
    desk.roll.mark_all_present()
    desk.timings.commence()
    table = table_at(desk)
    run(table, "/out loon")
    run(table, "/r That the buoys be painted")
    run(table, "/stands because the count was mistaken")
    assert "the count was mistaken" in packed(table)


def test_a_resident_whom_no_paper_names_is_not_named_in_the_packed_copy() -> None:
    desk = opened(a_desk(), "Public questions")
    table = table_at(desk)
    run(table, "/q resident Mrs Harbottle: why the lamps were out")
    assert "Harbottle" not in packed(table)
    assert "lamps were out" in packed(table)


def test_a_member_is_named_in_the_packed_copy_though_a_resident_asked_theirs(
    office: Office,
) -> None:
    desk = opened(office.sit_down(office.prepare(harbours(), DAY)), "Public questions")
    item, rooke = desk.meeting.current, desk.meeting.people[0].key
    notice = desk.questions.give_notice(item, rooke, "Why were the lamps out?", kind="resident")
    desk.questions.put_notices([notice], absent=True)
    desk.questions.follow_up(rooke, "They have gone out again.", kind="supplementary")
    copy = office.unpack(office.pack(desk.meeting.ident, public=True)).meeting
    minutes = office.papers.minutes(office.minute_book.meeting(copy.ident))
    assert minutes.endswith(office.papers.minutes(desk.meeting))
    assert "Councillor P. Rooke" in minutes
    assert "Councillor Rooke asked a supplementary question" in minutes
    assert "resident" not in minutes


def test_the_checks_of_a_packed_copy_are_those_of_the_meeting(office: Office) -> None:
    """The copy records that a reason was given, because the checks depend on it."""
    desk = opened(office.sit_down(office.prepare(harbours(), DAY)), "Buoys")
    desk.roll.mark_all_present()
    desk.timings.commence()
    table = table_at(desk)
    run(table, "/m rooke okafor That the buoys be painted")
    run(table, "/v 9 0 announced because Harbottle counted twice")
    out = office.pack(desk.meeting.ident, office.exports / "pack", public=True)
    copy = office.minute_book.meeting(office.unpack(out).meeting.ident)
    severities = {f.check: f.severity for f in findings(desk.meeting)}
    assert {f.check: f.severity for f in findings(copy)} == severities
    assert office.papers.minutes(copy).endswith(office.papers.minutes(desk.meeting))
