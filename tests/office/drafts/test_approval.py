"""The minutes approved at the next meeting, signed, locked, and corrected later by resolution."""

from contextlib import suppress
from datetime import date

import pytest
from click.testing import CliRunner

from clerk_tui.cli.main import main
from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.checks import findings
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.office.drafts import issue
from tests.helpers.meeting_acts import ACTS, Act
from tests.helpers.ostermere import harbours
from tests.helpers.shell import run_command

MARCH = date(2027, 3, 24)


def typed(office: Office, desk: Desk, command: str) -> str:
    """Return the reply to a command typed at the table."""
    return run(Table(desk, office.papers.style(desk.meeting.body)), command)


def test_an_approval_is_minuted_at_one_meeting_and_recorded_at_the_other(
    office: Office, desk: Desk, april: Desk
) -> None:
    april.agenda.add_item("Minutes")
    reply = typed(office, april, "/approve 24 March 2027")
    assert reply == "Approval minuted; the minutes of 24 March 2027 are confirmed."
    assert "approved as a correct record" in office.papers.minutes(april.meeting)
    march = office.sit_down(desk.meeting.ident).meeting
    entry = april.corrections.last_entry().ident
    approval = march.afterwards.approval
    assert approval is not None
    assert (approval.meeting, approval.entry, approval.day) == (
        april.meeting.ident,
        entry,
        date(2027, 4, 21),
    )
    assert april.meeting.afterwards.other_minutes[0].meeting == march.ident


def test_an_approval_may_be_subject_to_amendments(office: Office, desk: Desk, april: Desk) -> None:
    april.agenda.add_item("Minutes")
    typed(
        office,
        april,
        "/approve 24 March 2027 subject to minute 1 being amended to read “green”; "
        "“Quill” being spelt so throughout",
    )
    minutes = office.papers.minutes(april.meeting)
    assert "That, subject to minute 1 being amended to read “green”; “Quill” being" in minutes
    approval = office.sit_down(desk.meeting.ident).meeting.afterwards.approval
    assert approval is not None
    assert approval.amendments == (
        "minute 1 being amended to read “green”",
        "“Quill” being spelt so throughout",
    )


@pytest.mark.parametrize(
    "words",
    [
        "24 March 2027 with “June” for “May” in minute 1",
        "24 March 2027: minute 1: “June” for “May”",
        "24 March 2027 as amended",
        "24 March as amended in minute 1",
    ],
)
def test_an_amendment_typed_without_subject_to_is_never_passed_over(
    office: Office, desk: Desk, april: Desk, words: str
) -> None:
    april.agenda.add_item("Minutes")
    before = april.meeting
    with pytest.raises(Refusal, match="stands beside the date"):
        typed(office, april, f"/approve {words}")
    assert april.meeting == before
    assert office.sit_down(desk.meeting.ident).meeting.afterwards.approval is None


@pytest.mark.parametrize(
    "words",
    ["24 March", "the minutes of the meeting held on Wednesday, 24th March 2027", "2027-03-24"],
)
def test_the_day_of_the_minutes_may_be_typed_in_a_sentence_or_without_its_year(
    office: Office,
    desk: Desk,
    april: Desk,
    words: str,
) -> None:
    april.agenda.add_item("Minutes")
    assert "24 March 2027 are confirmed" in typed(office, april, f"/approve {words}")


def test_taking_the_resolution_back_takes_the_approval_back(
    office: Office, desk: Desk, april: Desk
) -> None:
    def state() -> str:
        return office.sit_down(desk.meeting.ident).meeting.state

    april.agenda.add_item("Minutes")
    april.earlier_minutes.approve_minutes(MARCH, "That they be approved.")
    april.undo()
    assert state() == "closed"
    april.redo()
    assert state() == "confirmed"
    april.corrections.remove_entry(april.corrections.last_entry().ident)
    assert state() == "closed"
    april.undo()
    assert state() == "confirmed"
    with pytest.raises(Refusal, match="taken back at the meeting"):
        office.sit_down(desk.meeting.ident).undo()
    with pytest.raises(Refusal, match="approved on 21 April 2027 already"):
        april.earlier_minutes.approve_minutes(MARCH, "Again.")
    office.sit_down(desk.meeting.ident).drafts.sign(date(2027, 4, 21))
    with pytest.raises(Refusal, match="are signed, and their approval stands"):
        april.undo()
    assert state() == "signed"


def test_minutes_that_are_not_here_are_approved_all_the_same(office: Office, april: Desk) -> None:
    april.agenda.add_item("Minutes")
    reply = typed(office, april, "/approve 9 February 2027")
    assert reply.endswith("they are not in this database.")
    with pytest.raises(Refusal, match="at a later meeting"):
        typed(office, april, "/approve 9 May 2027")


def test_signed_minutes_say_so_and_are_no_draft(office: Office, desk: Desk) -> None:
    issue(office, desk)
    runner = CliRunner()
    database = ["--database", str(office.database)]
    refused = runner.invoke(main, [*database, "sign", "2027-03-24", "--on", "21/4/27"])
    assert "have not been approved" in refused.stderr
    done = runner.invoke(
        main, [*database, "sign", "2027-03-24", "--on", "21/4/27", "--approved", "21/4/27"]
    )
    signed = office.sit_down(desk.meeting.ident).meeting
    assert signed.afterwards.digest in done.output
    minutes = office.papers.minutes(signed)
    assert "DRAFT" not in minutes
    assert "Signed by the Chairman on Wednesday, 21st April, 2027" in minutes


def test_signed_minutes_refuse_every_act_at_the_desk(office: Office, desk: Desk) -> None:
    issue(office, desk)
    desk.drafts.sign(date(2027, 4, 22), approved=date(2027, 4, 21))
    signed = desk.meeting
    others: list[Act] = [
        lambda d, n, t: d.undo(),
        lambda d, n, t: d.redo(),
        lambda d, n, t: d.drafts.issue([]),
        lambda d, n, t: d.drafts.send_to_chairman(),
        lambda d, n, t: d.drafts.publish(),
        lambda d, n, t: d.drafts.reopen("why"),
        lambda d, n, t: d.drafts.sign(date(2027, 4, 23)),
        lambda d, n, t: d.earlier_minutes.approve_minutes(
            date(2027, 1, 1), "That they be approved."
        ),
        lambda d, n, t: d.corrections.reword(next(d.meeting.entries()).ident, "Otherwise"),
        lambda d, n, t: d.roll.list_person(Person("T Guest")),
    ]
    for act in [*ACTS, *others]:
        for n in range(4):
            with suppress(Refusal):  # what changes nothing may be let through
                act(desk, n, "words")
            assert desk.meeting == signed, act
    assert desk.meeting == signed
    assert office.sit_down(signed.ident).meeting == signed


def test_a_later_error_is_corrected_by_resolution_and_linked_both_ways(
    office: Office, desk: Desk, april: Desk
) -> None:
    april.agenda.add_item("Minutes")
    with pytest.raises(Refusal, match="are not signed"):
        typed(office, april, "/correction 24 March 2027 1: “green” for “red”")
    april.earlier_minutes.approve_minutes(MARCH, "That they be approved.")
    office.sit_down(desk.meeting.ident).drafts.sign(date(2027, 4, 21))
    typed(office, april, "/correction 24 March 2027 1: “green” for “red”")
    reply = (
        "That the minutes of the meeting held on 24 March 2027 be corrected at minute 1: “green”"
    )
    assert reply in office.papers.minutes(april.meeting)
    march = office.sit_down(desk.meeting.ident).meeting
    (later,) = march.afterwards.corrections
    assert (later.minute, later.text, later.meeting) == (
        "1",
        "“green” for “red”",
        april.meeting.ident,
    )
    assert later.entry == april.corrections.last_entry().ident
    assert "red" in office.papers.minutes(march)
    assert "resolution of the meeting" not in office.papers.minutes(march)
    april.undo()
    assert not office.sit_down(march.ident).meeting.afterwards.corrections


def test_a_house_may_note_corrections_at_the_foot(office: Office) -> None:
    body = harbours(layout={"corrections": "foot"})
    desk = office.sit_down(office.prepare(body, MARCH))
    desk.agenda.add_item("Buoys")
    desk.timings.conclude()
    later = office.sit_down(office.prepare(body, date(2027, 4, 21)))
    later.agenda.add_item("Minutes")
    later.earlier_minutes.approve_minutes(MARCH, "That …", amendments=["minute 1 reading “green”"])
    office.sit_down(desk.meeting.ident).drafts.sign(date(2027, 4, 21), as_amended=True)
    typed(office, later, "/correction 24/3/27 minute 1: “May” for “March”")
    foot = office.papers.minutes(office.sit_down(desk.meeting.ident).meeting)
    assert "Approved on Wednesday, 21st April, 2027, subject to minute 1 reading “green”." in foot
    assert "21st April, 2027 at minute 1: “May” for “March”" in foot


AMENDED = "minute 1 being amended to read “The buoys were green.”"


@pytest.fixture
def amended(office: Office, desk: Desk, april: Desk) -> Desk:
    """March's minutes, approved subject to an amendment."""
    april.agenda.add_item("Minutes")
    reply = typed(office, april, f"/approve 24 March 2027 subject to {AMENDED}")
    assert reply.endswith("Make the amendment in their review: signing asks for it.")
    return office.sit_down(desk.meeting.ident)


def test_minutes_are_not_signed_without_the_amendment_they_were_approved_with(
    office: Office, amended: Desk
) -> None:
    with pytest.raises(Refusal, match="subject to minute 1 being amended to read “The buoys were"):
        amended.drafts.sign(date(2027, 4, 21))
    refused = run_command(office.database, "sign", "2027-03-24", "--on", "21/4/27")
    assert refused.exit_code == 1
    assert AMENDED in refused.stderr
    assert "--as-amended" in refused.stderr
    assert office.sit_down(amended.meeting.ident).meeting.state == "confirmed"


def test_approved_minutes_are_put_right_as_they_are_and_signed_then(
    office: Office, amended: Desk
) -> None:
    with pytest.raises(Refusal, match="need not be opened"):
        amended.drafts.reopen("the amendment")
    amended.corrections.reword(amended.meeting.items[0].entries[0].ident, "The buoys were green.")
    amended.drafts.sign(date(2027, 4, 21))
    assert amended.meeting.state == "signed"
    assert "The buoys were green." in office.papers.minutes(amended.meeting)


def test_the_clerk_may_say_that_it_is_made_in_other_words(office: Office, amended: Desk) -> None:
    amended.corrections.reword(
        amended.meeting.items[0].entries[0].ident, "The buoys were all painted green."
    )
    done = run_command(office.database, "sign", "2027-03-24", "--on", "21/4/27", "--as-amended")
    assert "signed and locked" in done.output
    signed = office.minute_book.meeting(amended.meeting.ident)
    assert signed.afterwards.amendments_made == (AMENDED,)
    assert not [f for f in findings(signed) if f.check == "amendment-not-made"]


def test_an_approval_given_again_asks_for_its_own_amendment(
    office: Office, amended: Desk, april: Desk
) -> None:
    april.corrections.remove_entry(april.corrections.last_entry().ident)
    typed(office, april, "/approve 24 March 2027")
    office.sit_down(amended.meeting.ident).drafts.sign(date(2027, 4, 21))


def test_a_public_copy_asks_for_no_amendment(office: Office, amended: Desk) -> None:
    copy = office.unpack(office.pack(amended.meeting.ident, public=True)).meeting
    assert not [f for f in findings(copy) if f.check == "amendment-not-made"]
