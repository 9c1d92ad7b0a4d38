"""A worked, invented meeting, for whoever opens the program for the first time.

Its texts are in `templates/demonstration.toml`. It is minuted through the desk, step by
step, on a clock that walks from the start of the meeting to this moment.
"""

import tomllib
from collections.abc import Callable
from datetime import datetime, time, timedelta
from importlib import resources
from typing import Any

from msgspec.structs import replace

from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.files.committees.committee_file import example_committees, read_committee
from clerk_tui.office import Office

Facts = dict[str, Any]
AT_A_ROUND_TIME = 5  # meetings begin on a multiple of five minutes
USUAL_STEP = 2
ROLL_CALL = 3


class SteppingClock:
    """A clock that goes on when it is told to, and never past *latest*."""

    def __init__(self, moment: datetime, latest: datetime) -> None:
        """Set it to *moment*."""
        self._moment = moment
        self._latest = latest

    def now(self) -> datetime:
        """The moment shown."""
        return min(self._moment, self._latest)

    def forward(self, minutes: int) -> None:
        """Let *minutes* pass."""
        self._moment += timedelta(minutes=minutes)


def demonstration(office: Office) -> str:
    """Set up the worked meeting in the office's database and return its ident.

    It is in session today, with half its agenda minuted; an earlier meeting of the same
    body stands closed before it, and its numbers run on from that one.
    """
    script = _script()
    body = read_committee(example_committees()[script["committee"]])
    # The two meetings may lie on either side of May, when minute numbers begin again.
    body = replace(body, numbering=replace(body.numbering, resets="never"))
    ident = ""
    earlier = ""
    for facts in script["meetings"]:
        clock = _clock(facts, office.clock.now())
        ident = _hold(office, body, facts, clock, earlier)
        earlier = print_date(clock.now().date(), "{d} {month} {year}")
    return ident


def _script() -> Facts:
    folder = resources.files("clerk_tui.templates")
    return tomllib.loads((folder / "demonstration.toml").read_text(encoding="utf-8"))


def _clock(facts: Facts, now: datetime) -> SteppingClock:
    """A clock at the roll call: for today's meeting, so long ago that it now is half done."""
    if facts["days_before"]:
        day = now - timedelta(days=facts["days_before"])
        begun = datetime.combine(day, time(10, 30), now.tzinfo)
    else:
        begun = now - timedelta(minutes=1 + sum(map(_minutes, _steps(facts))))
        begun -= timedelta(minutes=begun.minute % AT_A_ROUND_TIME)
    midnight = now.replace(hour=0, minute=0)  # a meeting shown at night was no day before
    roll_call = begun - timedelta(minutes=ROLL_CALL)
    moment = roll_call if facts["days_before"] else max(roll_call, midnight)
    return SteppingClock(moment.replace(second=0, microsecond=0), now)


def _steps(facts: Facts) -> list[Facts]:
    return [step for item in facts["items"] for step in item.get("minuted", [])]


def _minutes(step: Facts) -> int:
    return int(step.get("minutes", USUAL_STEP))


def _hold(office: Office, body: Body, facts: Facts, clock: SteppingClock, earlier: str) -> str:
    """Prepare, open and minute one meeting; returns its ident."""
    first = {"first_number": facts["first_number"]} if "first_number" in facts else {}
    ident = prepare(office.record, clock, body, clock.now().date(), venue=facts["venue"], **first)
    desk = Desk(office.record, clock, ident)
    _list(desk, facts)
    _call_the_roll(desk, facts)
    clock.forward(ROLL_CALL)
    desk.timings.commence()
    for item, script in zip(desk.meeting.items, facts["items"], strict=True):
        desk.agenda.open_item(item.ident)
        if "minuted" not in script:
            break  # the item a newcomer goes on with
        for step in script["minuted"]:
            clock.forward(_minutes(step))
            _take(desk, step, earlier)
    if facts["concludes"]:
        clock.forward(USUAL_STEP)
        desk.timings.conclude()
    return ident


def _list(desk: Desk, facts: Facts) -> None:
    """Put the items on the agenda, and on the list those who are no members."""
    kept = ("title", "private", "exempt", "public_title", "public_summary")
    items = [{key: item[key] for key in kept if key in item} for item in facts["items"]]
    desk.agenda.list_items([{**item, "agenda_number": f"{n}"} for n, item in enumerate(items, 1)])
    for each in facts["others"]:
        desk.roll.list_person(Person(each["name"], each["title"], role=each["role"]))


def _call_the_roll(desk: Desk, facts: Facts) -> None:
    for typed in facts["apologies"]:
        desk.roll.mark(_key(desk, typed), "apologies")
    late = {_key(desk, typed) for typed in facts.get("late", [])}
    expected = [a.key for a in desk.meeting.people if a.presence == "expected"]
    desk.roll.mark_all_present([key for key in expected if key not in late])
    desk.chair.preside(_key(desk, "rendle"))
    desk.roll.count_public(facts["public"])


def _key(desk: Desk, typed: str) -> str:
    return find_person(desk.meeting.people, typed).key


def _take(desk: Desk, step: Facts, earlier: str) -> None:
    """Take one step of the script at the desk."""
    said = {**step, "text": step.get("text", "").replace("{earlier}", earlier)}
    said["clauses"] = [c.replace("{earlier}", earlier) for c in step.get("clauses", [])]
    _AT_THE_DESK[step["does"]](desk, said)


def _declared(desk: Desk, said: Facts) -> None:
    facts = {name: said[name] for name in ("kind", "nature", "relates_to")}
    desk.interests.declare([_key(desk, said["who"])], **facts)


def _asked(desk: Desk, said: Facts) -> None:
    desk.questions.ask(
        _key(desk, said["who"]), said["text"], on_notice=said.get("on_notice", False)
    )


def _voted(desk: Desk, said: Facts) -> None:
    desk.voting.vote(Vote("show of hands", said["for"], said["against"], said["abstained"]))


_AT_THE_DESK: dict[str, Callable[[Desk, Facts], object]] = {
    "write": lambda desk, said: desk.paragraphs.write(said["text"]),
    "note": lambda desk, said: desk.paragraphs.note(said["text"]),
    "declare": _declared,
    "declare none": lambda desk, _: desk.interests.declare_none(),
    "arrive": lambda desk, said: desk.room.arrive(_key(desk, said["who"])),
    "question": _asked,
    "response": lambda desk, said: desk.questions.follow_up(said["who"], said["text"]),
    "supplementary": lambda desk, said: desk.questions.follow_up(
        _key(desk, said["who"]), said["text"], "supplementary"
    ),
    "move": lambda desk, said: desk.motions.move(
        said["text"], _key(desk, said["who"]), _key(desk, said["seconder"])
    ),
    "vote": _voted,
    "resolve": lambda desk, said: desk.decisions.resolve(
        said["clauses"], marks=said.get("marks", ())
    ),
    "action": lambda desk, said: desk.actions.add(said["text"], said["who"], said["due"]),
    "exclude": lambda desk, said: desk.private_business.exclude_public(said["text"]),
    "readmit": lambda desk, _: desk.private_business.readmit_public(),
}
