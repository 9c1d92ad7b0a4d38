"""Meetings typed at the table until everything that minutes can hold was typed once."""

from collections.abc import Sequence
from datetime import date, time
from pathlib import Path

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.model.body import Body, Numbering, Quorum
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock

NAMES = ("B Marden", "J P Findern", "S Edgley", "A Dawley", "N Thornby", "C Oakes", "D Pell")
BODY = Body(
    "Harbour Committee",
    style="panel",
    members=(
        Person("A Kinver", "Councillor", role="Chairman"),
        *(Person(name, "Councillor") for name in NAMES),
    ),
    numbering=Numbering("{n}", paragraph="{item}.{n}", action="{year}/{n:02}"),
    quorum=Quorum(2),
    recorded_budget_vote="yes",
)
TITLES = ("Apologies", "Declarations of interest", "Harbour lighting", "Staffing", "Budget")
HEAD = (
    "/heading HARBOUR COMMITTEE | MINUTES",
    "/opening At a meeting of the Harbour Committee",
    "/below Read with the agenda.",
    "/field Date: 24 March",
    "/belowfields The papers are with the Clerk.",
    "/venue Council Chamber",
    "/meetingnumber 3",
    "/firstpage 214",
    "/sorry thornby unwell",
    "/sub thornby: Jo Reed",
    "/absent dawley on council business",
    "/officer Ann Lamb, Clerk",
    "/who Jane Doe, Head of Finance",
    "/person kinver: initials AK; listed before the members",
    "/remark marden from minute 12",
    "/herefor doe 3",
    "/absentfor marden 5",
    "/onnotice 3 kinver to edgley: How many lamps are lit?",
    "/onnotice 3 marden to edgley: How many are out?",
    "/count 3",
    "/publicnote Three residents were there.",
    "/remote findern throughout",
    "/start 10.30",
)
OPENING = (
    "/next",
    "/section Opening",
    "/number 7A",
    "/runin",
    "/h Apologies",
    "/next",
    "/dec marden 3 personal a boat owner; left",
    "/dec also 4 personal a friend",
    "/dec kinver 3 personal unregistered dispensation a berth",
    "/elsewhere",
)
LIGHTING = (
    "/next",
    "/title Harbour lights",
    "/secondtitle Goleuadau",
    "The lamps were looked at.",
    "/margin Harbour Master",
    "/entrynumber iv)",
    "/subpara At dusk.",
    "- One point",
    "/margin Clerk",
    "# On lamps",
    "/runin",
    "/table Payee | Amount",
    "/caption Payments",
    "/row Clerk | 20",
    "/put 1 2",
    "/a edgley eight were lit",
    "/q kinver and oakes what was being done",
    "/a edgley it was in hand",
    "/q for dawley why the lamps were out",
    "/q resident Mrs Doe: when the lamps will be lit",
    "/written by 3 May",
    "/m edgley kinver That the lamps be lit",
    "/motionname The Lamp Motion",
    "/leadin Members had seen the lamps.",
    "/asked kinver and edgley",
    "/margin Harbour Master",
    "/amend marden kinver That “lit” be replaced by “mended”",
    "/v 1 2 1 1",
    "/named +kinver +oakes -edgley =reed ~dawley absent pell announced because all were asked",
    "/resultnote The Chairman did not vote.",
    "/m edgley kinver That the quay be shut",
    "/settle withdrawn by the mover",
    "/m edgley kinver That the quay be swept",
    "/chair kinver 10.50",
    "/v 2 2 casting for",
    "/ownvote edgley against",
    "/reasons It had to be.",
    "/alternatives To do nothing.",
    "/conflicts none",
    "/key",
    "/callin 14 April",
    "/m edgley kinver That the moorings be let",
    "/v all in favour",
    "/say It was moved that the moorings be let, and this was agreed.",
    "/m edgley kinver That the gate be shut",
    "/m announced because she wrote: thornby kinver That the wall be built",
    "/v together 4 0 announced because the count was clear",
    "/veto kinver edgley That the precept be vetoed",
    "/v 5 0 announced because the count was clear",
    "/m edgley kinver That the crane be sold",
    "/majority 2/3",
    "/v 4 0",
    "/m edgley kinver That the buoys be red",
    "/amend kinver edgley That “red” be replaced by “green”",
    "/between 3 1",
    "/r That the last be noted",
    "/reasons The lights had failed.",
    "/rec Cabinet by 14 April: That the scheme be approved",
    "/alternatives To do nothing.",
    "/conflicts none",
    "/key",
    "/callin 14 April",
    "/r (1) That it be noted (2) That it be paid",
)
COMING_AND_GOING = (
    "/subitem Boats",
    "/x Clerk by 3 May: write to the county",
    "/actionheading AGREED ACTIONS",
    "/inperson findern 11.00",
    "/in dawley 11.05",
    "/out edgley 11.10",
    "/say He left.",
    "/in edgley 11.11",
    "/out edgley minute 2",
    "/coopt Ida Moss 11.12",
    "/event A bell rang.",
    "/chair marden 11.12",
    "/attach Briefing note\nIts text.",
    "/nextmeeting 23 June 2027",
    "/private 3 moved kinver marden 4 0",
    "/next",
    "/publicsummary A post was filled.",
    "A post was filled by Fenn.",
    "/remote findern 11.20",
    "/attach Terms\nOf the post.",
    "/public 11.30",
    "/publictitle A staffing matter",
    "/next",
    "/budget",
    "/defer 5 because the officer was ill",
    "/closing The Chairman thanked all.",
    "/signature Councillor A Kinver",
    "/close now 11.45",
)
SECOND_MEETING = (
    "/secondmeeting ANNUAL MEETING | after the first",
    "/start 11.50",
    "/opening At the annual meeting",
    "/secondpresent kinver, marden",
    "/secondsorry edgley",
    "/secondlist Also there: a reporter",
    "/secondnumbers 1",
    "/new Election",
    "/runin",
    "- Nobody stood.",
    "/closing The annual meeting rose.",
)
# The next meeting, whose house sets business as a table, or actions in a margin.
NEXT = (
    "/firstparagraph 12",
    "/start 10.30",
    "/next",
    "/runin",
    "There were none.",
    "/next",
    "/x Clerk by 3 May: write again",
    "/r That the report be noted",
)


class Typist:
    """A clerk who types one meeting after another, and keeps what each line made."""

    def __init__(self, folder: Path) -> None:
        """Open a minute book in *folder*."""
        self.record = SqliteRecord(folder / "minutes.db")
        self.clock = FixedClock()
        self.states: list[Meeting] = []
        """The meeting as it stood after each line."""

    def type_meeting(self, body: Body, day: date, lines: Sequence[str]) -> None:
        """Prepare a meeting as the form and the agenda do, and type its *lines*."""
        details = {"kind": "special", "planned_start": time(10, 30)}
        self.clock.set_to(time(10, 30), day)
        ident = prepare(self.record, self.clock, body, day, **details)  # type: ignore[arg-type]
        desk = Desk(self.record, self.clock, ident)
        for n, title in enumerate(TITLES, 1):
            desk.agenda.list_item(title, agenda_number=str(n), private=title == "Staffing")
        desk.roll.mark_all_present()
        table = Table(desk, style_of(body))
        for line in lines:
            if line.startswith("/"):
                run(table, line)
            else:
                desk.paragraphs.jot(line)
            self.states.append(desk.meeting)
