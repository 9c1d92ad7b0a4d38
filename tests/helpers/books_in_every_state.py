"""Minute books of invented meetings in every state, with odd names among them."""

from contextlib import closing
from datetime import UTC, date, datetime, timedelta

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Group, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.hub.status import HubStatus, write_status
from clerk_tui.office import Office
from clerk_tui.office.drafts import issue
from clerk_tui.paths import hub_file
from clerk_tui.storage.office_book.book import OfficeBook
from clerk_tui.storage.office_book.book_rows import Holder
from tests.helpers.ostermere import ADA, DAY, LAMB, LOON, OKAFOR, ONEIL, ROOKE, harbours
from tests.helpers.prepare_screen import COMMITTEE
from tests.helpers.screen_hosts import ODD

AGENDA = """Harbour Committee
Wednesday 14 April 2027 at 10.30 am in the Lantern Hall

1. Apologies
2. Declarations of interest
3. Minutes of the last meeting
4. Mooring fees
   Report of the Harbour Master
Somebody ought to bring biscuits
5. Lease of the east quay (exempt, paragraph 3)
"""


def a_book(office: Office) -> str:
    """Write meetings of two bodies: one today, one to come, others closed or with the chairman."""
    write_committee(office)
    _earlier(office, DAY - timedelta(days=56), "October dues", is_sent=True)
    _earlier(office, DAY - timedelta(days=28), "The colour of the harbour lights")
    odd = harbours(name=f"Quays & [b]Slips[/b] {ODD} Sub-Committee")
    office.prepare(odd, DAY + timedelta(days=21), "coming", venue="Room 4", kind="extraordinary")
    today = office.sit_down(office.prepare(harbours(), DAY, "today", venue="Lantern Hall"))
    titles = ("Declarations of interest", "Mooring fees", "Lease of the east quay")
    today.agenda.list_items(
        [{"title": t, "agenda_number": f"{n}"} for n, t in enumerate(titles, 1)]
    )
    today.roll.mark_all_present()
    today.timings.commence()
    today.agenda.next_item()
    today.agenda.next_item()
    today.motions.move("That the fees be raised by a tenth", LOON, ONEIL)
    return ""


def a_shared_book(office: Office) -> str:
    """Write such a book, joined to the office's hub, of which there is something to read."""
    a_book(office)
    hub_file(office.database).write_text("", encoding="utf-8")
    write_status(office.database, HubStatus("shared 11.04", "2027-03-24T11:04:00+00:00", news=2))
    with closing(OfficeBook(office.database)) as book:
        book.set_holder("coming", Holder("ferry", "Nan Ferry", "2027-03-24T10:58:00+00:00"))
        sentence = f"Harbour Committee, {DAY:%-d %B}: minuted here, and by Nan Ferry as a copy."
        book.set_apart([("today", "ferry", "Nan Ferry", "copy", sentence)])
        news = ["Nan Ferry minutes the meeting of 14 April.", "The minutes of 27 January came."]
        book.add_news(datetime(2027, 3, 24, 11, 4, tzinfo=UTC), news)
    return ""


def _earlier(office: Office, day: date, title: str, *, is_sent: bool = False) -> None:
    """Minute a meeting with two actions, one of them overdue by now."""
    desk = office.sit_down(office.prepare(harbours(), day, f"of {day}", venue="Lantern Hall"))
    desk.roll.mark_all_present([ROOKE, ADA, ONEIL, LOON, OKAFOR, LAMB])
    desk.timings.commence()
    desk.agenda.add_item(title)
    desk.paragraphs.write(f"The Committee considered {title.lower()}, and the tides.")
    desk.motions.move("That the harbour be lit", ADA, LOON)
    desk.voting.vote(Vote(in_favour=4, against=1))
    desk.actions.add("To price lamps for the harbour mouth", "Mrs Lamb", "by 1 March 2027")
    desk.actions.add(
        f"To tell {ODD} what was decided of {title.lower()}", "Ms Quill", "by 1 May 2027"
    )
    desk.timings.conclude()
    if is_sent:
        office.exports.mkdir(parents=True, exist_ok=True)
        issue(office, desk, office.exports / f"{day}.md", private=False)
        desk.drafts.send_to_chairman()


def write_committee(office: Office) -> None:
    """Write one committee file of the office's own, besides the examples."""
    office.committees.mkdir(exist_ok=True)
    (office.committees / "harbour.toml").write_text(COMMITTEE, encoding="utf-8")


def nothing(office: Office) -> str:
    """Leave the book empty."""
    write_committee(office)
    return ""


def _councils(members: int) -> Body:
    towns = ("Ash Borough", "Elm City", f"Sloe {ODD} District")
    parties = ("Green", "Labour", "Tideway Residents", "")
    people = tuple(
        Person(
            ODD if n == 1 else f"{chr(65 + n % 26)} Member-{n}",
            "Councillor",
            role="" if n else "Chairman",
            authority=towns[3 * n // members],
            party=parties[n % 4],
        )
        for n in range(members)
    )
    return Body(
        "Joint Committee",
        members=people,
        officers=(Person("H Pell", "Mrs", role="Clerk"),),
        quorum=Quorum(number=5),
        groups=(Group("{value}:", split="authority"),),
        style="panel",
    )


def _voting(office: Office, members: int) -> Desk:
    desk = office.sit_down(office.prepare(_councils(members), DAY, "councils", venue="Town Hall"))
    desk.agenda.list_items([{"title": "The bridge at Sloe"}])
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    desk.motions.move("That the bridge be closed to lorries until the survey is done", "@1", "@2")
    return desk


def a_vote(office: Office) -> str:
    """Put a motion before a joint committee of twelve."""
    return _voting(office, 12).meeting.ident


def hundred_vote(office: Office) -> str:
    """Put a motion before a hundred members."""
    return _voting(office, 100).meeting.ident


def before_the_roll(office: Office) -> str:
    """Prepare a meeting of a joint committee, nobody marked yet."""
    return office.prepare(_councils(12), DAY, "councils", venue="Town Hall")


def minuted(office: Office) -> str:
    """Minute a meeting with private business and a word misspelt, closed and ready for review."""
    desk = office.sit_down(office.prepare(harbours(), DAY, "minuted", venue="Lantern Hall"))
    desk.roll.mark_all_present([ROOKE, ADA, ONEIL, LOON, OKAFOR, LAMB])
    desk.timings.commence()
    desk.agenda.add_item("Mooring fees")
    desk.paragraphs.write("The Harbour Master presentd her report on the fees.")
    desk.motions.move("That the fees be raised by a tenth", LOON, ONEIL)
    desk.motions.amend("That “tenth” be replaced by “twentieth”", OKAFOR, ADA)
    desk.voting.vote(Vote(in_favour=4, against=1))
    desk.voting.vote(Vote(in_favour=5, against=0))
    desk.actions.add("To tell the berth holders", "", "")
    desk.private_business.exclude_public("paragraph 3 of Schedule 12A", clause="That they leave")
    desk.agenda.add_item("Lease of the east quay")
    desk.paragraphs.write("The tenant had offered less than the valuer advised.")
    desk.private_business.readmit_public()
    desk.timings.conclude()
    return desk.meeting.ident
