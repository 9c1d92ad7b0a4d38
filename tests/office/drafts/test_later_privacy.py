"""What a later meeting resolves in private about earlier minutes is private in those too."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.office import Office
from clerk_tui.office.drafts import issue, lines_to_compare
from tests.helpers.ostermere import harbours

MARCH = date(2027, 3, 24)
SECRET = "quibbleworth"
APPROVE = f"/approve 24 March 2027 subject to minute 1 being amended to read “{SECRET}”"
CORRECT = f"/correction 24 March 2027 1: “{SECRET}” for “red”"


@pytest.fixture
def march(office: Office) -> Desk:
    """March's minutes, closed, in a house that notes corrections at the foot."""
    body = harbours(layout={"corrections": "foot"})
    desk = office.sit_down(office.prepare(body, MARCH))
    desk.agenda.add_item("Buoys")
    desk.paragraphs.write("The buoys had been painted red.")
    desk.timings.conclude()
    return desk


@pytest.fixture
def april(office: Office, march: Desk) -> Desk:
    """April's meeting, at the minutes of March."""
    desk = office.sit_down(office.prepare(march.meeting.body, date(2027, 4, 21)))
    desk.timings.commence()
    desk.agenda.add_item("Minutes")
    return desk


def typed(office: Office, desk: Desk, *commands: str) -> None:
    """Type *commands* at the table."""
    for command in commands:
        run(Table(desk, office.papers.style(desk.meeting.body)), command)


def public_words(office: Office, march: Desk) -> set[str]:
    """Return where the secret stands among all that the public may see of March's meeting."""
    meeting = office.minute_book.meeting(march.meeting.ident)
    seen = {
        name: form.read(office.papers.paper(meeting, form=name)) for name, form in FORMATS.items()
    }
    out = office.pack(meeting.ident, office.exports / "pack", public=True)
    seen["pack"] = out.read_text(encoding="utf-8")
    out.unlink()
    return {name for name, text in seen.items() if SECRET in text}


EVERYWHERE = {*FORMATS, "pack"}


def private_copy(office: Office, march: Desk) -> str:
    """March's minutes with everything that is private."""
    return office.papers.minutes(office.minute_book.meeting(march.meeting.ident), private=True)


def signed(office: Office, march: Desk) -> None:
    """March's minutes are signed."""
    office.sit_down(march.meeting.ident).drafts.sign(date(2027, 4, 21), approved=date(2027, 4, 21))


Resolve = Callable[[Office, Desk, Desk], str]


def approval(office: Office, march: Desk, april: Desk) -> str:
    """Minute the approval subject to an amendment."""
    typed(office, april, APPROVE)
    return april.corrections.last_entry().ident


def correction(office: Office, march: Desk, april: Desk) -> str:
    """Minute the correction of minutes that are signed."""
    signed(office, march)
    typed(office, april, CORRECT)
    return april.corrections.last_entry().ident


both = pytest.mark.parametrize("resolve", [approval, correction])


@both
def test_what_is_resolved_in_private_is_in_no_public_copy_of_the_other_minutes(
    office: Office, march: Desk, april: Desk, resolve: Resolve
) -> None:
    typed(office, april, "/private 3")
    resolve(office, march, april)
    assert public_words(office, march) == set()
    assert SECRET in private_copy(office, march)


@both
def test_what_is_resolved_in_public_stands_there(
    office: Office, march: Desk, april: Desk, resolve: Resolve
) -> None:
    resolve(office, march, april)
    assert public_words(office, march) == EVERYWHERE


@both
def test_later_privacy_follows_a_resolution_marked_undone_moved_and_redone(
    office: Office, march: Desk, april: Desk, resolve: Resolve
) -> None:
    ident = resolve(office, march, april)
    april.private_business.mark_private(ident, "Schedule 12A, paragraph 3")
    assert public_words(office, march) == set()
    april.undo()
    assert public_words(office, march) == EVERYWHERE
    april.redo()
    assert public_words(office, march) == set()
    april.agenda.add_item("Another")
    april.corrections.move_entry(ident, item=april.meeting.items[-1].ident)
    assert public_words(office, march) == set()
    april.private_business.mark_public(ident, "agreed")
    assert public_words(office, march) == EVERYWHERE
    with april.as_one_step():
        april.private_business.mark_private(ident, "Schedule 12A, paragraph 3")
        april.paragraphs.write("It was private.")
    assert public_words(office, march) == set()
    april.undo()
    assert public_words(office, march) == EVERYWHERE


def test_what_is_taken_out_and_put_back_in_private_is_private_there(
    office: Office, march: Desk, april: Desk
) -> None:
    typed(office, april, "/private 3")
    ident = approval(office, march, april)
    april.corrections.remove_entry(ident)
    assert office.minute_book.meeting(march.meeting.ident).afterwards.approval is None
    april.undo()
    assert public_words(office, march) == set()
    assert SECRET in private_copy(office, march)


def test_an_approval_and_a_mark_in_one_step_are_one(
    office: Office, march: Desk, april: Desk
) -> None:
    with april.as_one_step():
        ident = approval(office, march, april)
        april.private_business.mark_private(ident, "Schedule 12A, paragraph 3")
    assert public_words(office, march) == set()


def test_minutes_cannot_take_back_the_mark_that_came_from_a_later_meeting(
    office: Office, march: Desk, april: Desk
) -> None:
    april.private_business.mark_private(approval(office, march, april), "Schedule 12A, paragraph 3")
    with pytest.raises(Refusal, match="marked private or public at the meeting"):
        office.sit_down(march.meeting.ident).undo()


def forget_privacy(database: Path) -> None:
    """Have the record be one of before it was kept whether a later resolution is private."""
    with closing(sqlite3.connect(database)) as db:
        names = [
            row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type='trigger'")
        ]
        for name in names:
            db.execute(f'DROP TRIGGER "{name}"')
        db.execute(
            "UPDATE event SET payload = replace(replace(replace(payload, ',\"private\":true', ''),"
            " ',\"private\":false', ''), ',\"private\":null', '')"
            " WHERE kind IN ('Confirmed', 'CorrectedLater')"
        )
        db.commit()
        assert not db.execute(
            "SELECT 1 FROM event WHERE kind IN ('Confirmed', 'CorrectedLater') "
            "AND payload LIKE '%\"private\"%'"
        ).fetchall()


@both
@pytest.mark.parametrize("private", [True, False])
def test_an_older_record_takes_its_privacy_from_the_later_meeting(
    office: Office, march: Desk, april: Desk, resolve: Resolve, private: bool
) -> None:
    if private:
        typed(office, april, "/private 3")
    resolve(office, march, april)
    forget_privacy(office.database)
    assert public_words(office, march) == (set() if private else EVERYWHERE)
    seen = office.sit_down(march.meeting.ident).meeting
    assert (SECRET in office.papers.minutes(seen)) is not private


def test_a_draft_with_what_became_private_is_compared_only_in_private(
    office: Office, march: Desk
) -> None:
    march.drafts.reopen("one more thing")
    march.agenda.open_item(march.meeting.taken[0])
    march.paragraphs.write("Harbottle had offered nine thousand pounds a year for the slipway.")
    ident = march.corrections.last_entry().ident
    march.timings.conclude()
    issue(office, march)
    march.private_business.mark_private(ident, "Schedule 12A, paragraph 3")
    with pytest.raises(Refusal, match="Draft 1 holds words that were made private since"):
        lines_to_compare(office, march, 1, None)
    before, _ = lines_to_compare(office, march, 1, None, private=True)
    assert any("Harbottle" in line.text for line in before)
    march.drafts.reopen("it was struck out")
    march.corrections.remove_entry(ident)  # and is in the meeting no more
    with pytest.raises(Refusal, match="Draft 1 holds words that were made private since"):
        lines_to_compare(office, march, 1, None)
