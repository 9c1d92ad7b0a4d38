"""Officers share meetings through a hub: same, added, behind and diverged."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.transfer.pack import read_events
from tests.helpers.hub_clerks import QUAY, WHARF, OfficerAtDesk, an_officer
from tests.helpers.hubs import TestHub


@pytest.fixture
def lowe(tmp_path: Path, hub: TestHub) -> Iterator[OfficerAtDesk]:
    """An officer who minutes another body."""
    with an_officer(tmp_path, hub, "Lowe", QUAY) as officer:
        yield officer


def records(officer: OfficerAtDesk, ident: str) -> tuple[object, ...]:
    return read_events(officer.office.record.db, ident)


def test_a_meeting_goes_to_the_hub_and_from_there_to_a_colleague_event_by_event(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    assert brook.sync().sent == [f"{WHARF}, 2027-03-24: {len(records(brook, ident))} events"]
    assert kinver.sync().received == [f"{WHARF}, 24 March 2027, from Brook"]
    assert records(brook, ident) == records(kinver, ident)
    assert kinver.texts(ident)[-1] == "The lamps were to be mended."


def test_what_is_being_typed_never_leaves_the_machine(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    writer = brook.office.unfinished.writer
    writer.keep(ident, "pad", "The gas works were to be sol", 28)
    assert writer.wait_until_saved()
    brook.sync()
    kinver.sync()
    at_the_hub = everything_in(hub)
    assert "The lamps were to be mended." in at_the_hub
    assert "gas works" in "\n".join(brook.office.record.db.conn.iterdump())
    assert "gas works" not in at_the_hub
    assert "gas works" not in "\n".join(kinver.office.record.db.conn.iterdump())


def everything_in(hub: TestHub) -> str:
    """Return every row of every table of the hub, as text."""
    tables = hub.ask(
        "SELECT c.oid::regclass::text FROM pg_class AS c WHERE relkind IN ('r', 'p') "
        "AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)"
    )
    rows = [row for (table,) in tables for row in hub.ask(f"SELECT t::text FROM {table} AS t")]
    return "\n".join(str(text) for (text,) in rows)


def test_a_second_sync_changes_nothing_and_says_so(brook: OfficerAtDesk, hub: TestHub) -> None:
    brook.prepare()
    brook.sync()
    rows = hub.ask("SELECT * FROM clerk.event ORDER BY n")
    again, whole = brook.sync(), brook.sync(everything=True)
    assert (again.sent, again.shared, whole.sent, whole.shared) == ([], 1, [], 1)
    assert hub.ask("SELECT * FROM clerk.event ORDER BY n") == rows


def test_what_a_colleague_added_comes_at_the_next_sync(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.sync()
    kinver.sync()
    kinver.write(ident, "Mr Kinver went on with it.")
    kinver.sync()
    report = brook.sync()
    assert report.received == [f"{WHARF}, 2027-03-24: 1 event from Kinver"]
    assert brook.texts(ident) == kinver.texts(ident)


def test_two_who_went_on_apart_are_both_told_and_nothing_is_merged_or_lost(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.sync()
    kinver.sync()
    brook.write(ident, "The lamps were to be mended.")
    kinver.write(ident, "The lamps were to be sold.")
    kinver.write(ident, "The meeting was warm.")
    brook.sync()
    before = records(kinver, ident)
    report = kinver.sync()
    assert "1 step of Brook in the office's book, 2 steps only here" in report.apart[0]
    assert records(kinver, ident) == before
    assert kinver.texts(f"{ident}-copy")[-1] == "The lamps were to be mended."
    report = brook.sync()
    assert "Kinver has 2 steps that the office's book has not" in report.apart[0]
    assert brook.texts(ident)[-1] == "The lamps were to be mended."
    assert brook.texts(f"{ident}-copy")[-2:] == [
        "The lamps were to be sold.",
        "The meeting was warm.",
    ]
    assert report.not_shared == 1
    again = kinver.sync()
    assert len(again.apart) == 1
    with pytest.raises(Refusal):
        kinver.office.minute_book.meeting(f"{ident}-copy2")


def test_a_copy_put_beside_grows_with_what_the_other_adds(
    brook: OfficerAtDesk, kinver: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.sync()
    kinver.sync()
    brook.write(ident, "One.")
    kinver.write(ident, "Another.")
    brook.sync()
    kinver.sync()
    brook.write(ident, "Two.")
    brook.sync()
    kinver.sync()
    assert kinver.texts(f"{ident}-copy")[-2:] == ["One.", "Two."]


def test_what_a_body_does_is_not_shared_by_who_does_not_minute_it(
    brook: OfficerAtDesk, lowe: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    strange = brook.prepare(QUAY)
    report = brook.sync()
    assert "does not have you minute the Quay Committee" in report.waiting[0]
    assert report.not_shared == 1
    lowe.sync()
    for meeting in (ident, strange):
        with pytest.raises(Refusal):
            lowe.office.minute_book.meeting(meeting)


def test_a_dry_run_says_what_would_be_done_and_does_nothing(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    assert len(brook.sync(dry_run=True).sent) == 1
    assert hub.ask("SELECT * FROM clerk.head") == []
    brook.sync()
    assert len(kinver.sync(dry_run=True).received) == 1
    with pytest.raises(Refusal):
        kinver.office.minute_book.meeting(ident)


def test_everybody_reads_a_published_draft_and_nobody_what_is_not_published(
    brook: OfficerAtDesk, lowe: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.write(ident, "The rent of the kiosk is 400.", private=True)
    brook.sync()
    lowe.sync()
    assert lowe.public() == []
    brook.publish(ident)
    brook.sync()
    assert lowe.sync().public == 1
    assert "The lamps were to be mended." in lowe.public()
    assert "The rent of the kiosk is 400." not in lowe.public()


def test_words_written_for_the_next_draft_are_not_public_before_it_is(
    brook: OfficerAtDesk, lowe: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.publish(ident)
    brook.write(ident, "A second thought.")
    brook.sync()
    lowe.sync()
    assert "A second thought." not in lowe.public()
    brook.publish(ident)
    brook.sync()
    lowe.sync()
    assert "A second thought." in lowe.public()


def test_what_becomes_private_is_withdrawn_and_it_is_said_where_it_had_gone(
    brook: OfficerAtDesk, lowe: OfficerAtDesk, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.publish(ident)
    brook.sync()
    lowe.sync()
    entry = brook.office.minute_book.meeting(ident).items[0].entries[-1].ident
    brook.office.sit_down(ident).private_business.mark_private(entry, "Schedule 12A, paragraph 3")
    [news] = brook.sync().news
    assert "It had gone to the hub, Lowe" in news
    assert hub.ask("SELECT text FROM clerk.public_entry WHERE text LIKE '%%mended%%'") == []
    lowe.sync()
    assert "The lamps were to be mended." not in lowe.public()


def test_a_draft_whose_publication_is_undone_is_withdrawn(
    brook: OfficerAtDesk, lowe: OfficerAtDesk
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.publish(ident)
    brook.sync()
    lowe.sync()
    brook.office.sit_down(ident).steps.undo_steps(1)
    assert "It had gone to the hub, Lowe" in brook.sync().news[0]
    assert lowe.sync().withdrawn == 1
    assert lowe.public() == []


def test_an_empty_hub_is_filled_again_from_the_officers(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, tmp_path: Path, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.publish(ident)
    brook.sync()
    kinver.sync()
    rows = hub.ask("SELECT meeting, n, digest FROM clerk.event ORDER BY 1, 2")
    public = hub.ask("SELECT meeting, entry, text FROM clerk.public_entry ORDER BY 1, 2")
    hub.do(
        "SET session_replication_role = replica; DELETE FROM clerk.event; "
        "DELETE FROM clerk.paper; DELETE FROM clerk.head; DELETE FROM clerk.public_entry; "
        "DELETE FROM clerk.public_meeting; UPDATE clerk.hub SET ident = 'new'"
    )
    kinver.sync(everything=True)
    assert hub.ask("SELECT meeting, n, digest FROM clerk.event ORDER BY 1, 2") == rows
    assert hub.ask("SELECT meeting, entry, text FROM clerk.public_entry ORDER BY 1, 2") == public


def test_an_officer_given_another_body_gets_its_older_meetings(
    brook: OfficerAtDesk, lowe: OfficerAtDesk, hub: TestHub
) -> None:
    from clerk_tui.hub.admin.staff import set_body
    from clerk_tui.hub.connection.connect import connect

    ident = brook.prepare()
    brook.sync()
    lowe.sync()
    with connect(hub.admin_url) as admin:
        set_body(admin, WHARF, {hub.login("Lowe"): "minute"})
    assert len(lowe.sync().received) == 1
    assert lowe.texts(ident) == brook.texts(ident)


def test_an_officer_who_minutes_nothing_gets_what_is_published(
    brook: OfficerAtDesk, tmp_path: Path, hub: TestHub
) -> None:
    ident = brook.prepare()
    brook.write(ident, "The lamps were to be mended.")
    brook.publish(ident)
    brook.sync()
    with an_officer(tmp_path, hub, "Marden") as marden:
        assert marden.sync().public == 1
        assert marden.public() == ["The lamps were to be mended."]
