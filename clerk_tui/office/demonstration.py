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
from clerk_tui.domain.dates.dates import short_date
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
        """Return the moment shown."""
        return min(self._moment, self._latest)

    def forward(self, minutes: int) -> None:
        """Let *minutes* pass."""
        self._moment += timedelta(minutes=minutes)


def demonstration(office: Office) -> str:
    """Set up the worked meeting in the office's database and return its ident.

    It is in session today, with half its agenda minuted; an earlier meeting of the same
    body stands closed before it, and its numbers run on from that one.
    """
    demo_script = _script()
    body = read_committee(example_committees()[demo_script["committee"]])
    # The two meetings may lie on either side of May, when minute numbers begin again.
    body = replace(body, numbering=replace(body.numbering, resets="never"))
    ident = ""
    earlier_day = ""
    for facts in demo_script["meetings"]:
        clock = _clock(facts, office.clock.now())
        ident = _hold_meeting(office, body, facts, clock, earlier_day)
        earlier_day = short_date(clock.now().date())
    return ident


def _script() -> Facts:
    folder = resources.files("clerk_tui.templates")
    return tomllib.loads((folder / "demonstration.toml").read_text(encoding="utf-8"))


def _clock(facts: Facts, now: datetime) -> SteppingClock:
    """Return a clock set to the roll call, so early that half of today's meeting is done now."""
    if facts["days_before"]:
        day = now - timedelta(days=facts["days_before"])
        begun = datetime.combine(day, time(10, 30), now.tzinfo)
    else:
        begun = now - timedelta(minutes=1 + sum(map(_minutes, _steps(facts))))
        begun -= timedelta(minutes=begun.minute % AT_A_ROUND_TIME)
    midnight = now.replace(hour=0, minute=0)  # shown at night, it did not begin the day before
    roll_call = begun - timedelta(minutes=ROLL_CALL)
    moment = roll_call if facts["days_before"] else max(roll_call, midnight)
    return SteppingClock(moment.replace(second=0, microsecond=0), now)


def _steps(facts: Facts) -> list[Facts]:
    return [step for item in facts["items"] for step in item.get("minuted", [])]


def _minutes(facts: Facts) -> int:
    return int(facts.get("minutes", USUAL_STEP))


def _hold_meeting(
    office: Office, body: Body, facts: Facts, clock: SteppingClock, earlier_day: str
) -> str:
    """Prepare, open and minute one meeting; returns its ident."""
    first_number = {"first_number": facts["first_number"]} if "first_number" in facts else {}
    ident = prepare(
        office.record, clock, body, clock.now().date(), venue=facts["venue"], **first_number
    )
    desk = Desk(office.record, clock, ident)
    _list_items_and_guests(desk, facts)
    _call_the_roll(desk, facts)
    clock.forward(ROLL_CALL)
    desk.timings.commence()
    for item, item_script in zip(desk.meeting.items, facts["items"], strict=True):
        desk.agenda.open_item(item.ident)
        for step in item_script["minuted"]:
            clock.forward(_minutes(step))
            _take_step(desk, step, earlier_day)
        if item_script.get("in_hand"):
            break  # left to the newcomer to minute
    if facts["concludes"]:
        clock.forward(USUAL_STEP)
        desk.timings.conclude()
    return ident


def _list_items_and_guests(desk: Desk, facts: Facts) -> None:
    """Put the items on the agenda, and on the list those who are no members."""
    item_fields = ("title", "private", "exempt", "public_title", "public_summary")
    items = [{key: item[key] for key in item_fields if key in item} for item in facts["items"]]
    desk.agenda.list_items([{**item, "agenda_number": f"{n}"} for n, item in enumerate(items, 1)])
    for guest in facts["others"]:
        desk.roll.list_person(Person(guest["name"], guest["title"], role=guest["role"]))


def _call_the_roll(desk: Desk, facts: Facts) -> None:
    for typed in facts["apologies"]:
        desk.roll.mark(_key(desk, typed), "apologies")
    late_keys = {_key(desk, typed) for typed in facts.get("late", [])}
    expected = [a.key for a in desk.meeting.people if a.presence == "expected"]
    desk.roll.mark_all_present([key for key in expected if key not in late_keys])
    desk.chair.preside(_key(desk, "rendle"))
    desk.roll.count_public(facts["public"])


def _key(desk: Desk, typed: str) -> str:
    """Return the key of the person whom *typed* names."""
    return find_person(desk.meeting.people, typed).key


def _take_step(desk: Desk, facts: Facts, earlier_day: str) -> None:
    """Take one step of the script at the desk."""
    step_facts = {**facts, "text": facts.get("text", "").replace("{earlier}", earlier_day)}
    step_facts["clauses"] = [c.replace("{earlier}", earlier_day) for c in facts.get("clauses", [])]
    _AT_THE_DESK[facts["does"]](desk, step_facts)


def _declare(desk: Desk, step_facts: Facts) -> None:
    facts = {name: step_facts[name] for name in ("kind", "nature", "relates_to")}
    desk.interests.declare([_key(desk, step_facts["who"])], **facts)


def _ask(desk: Desk, step_facts: Facts) -> None:
    desk.questions.ask(
        _key(desk, step_facts["who"]),
        step_facts["text"],
        on_notice=step_facts.get("on_notice", False),
    )


def _vote(desk: Desk, step_facts: Facts) -> None:
    desk.voting.vote(
        Vote("show of hands", step_facts["for"], step_facts["against"], step_facts["abstained"])
    )


_AT_THE_DESK: dict[str, Callable[[Desk, Facts], object]] = {
    "write": lambda desk, step_facts: desk.paragraphs.write(step_facts["text"]),
    "note": lambda desk, step_facts: desk.paragraphs.note(step_facts["text"]),
    "declare": _declare,
    "declare none": lambda desk, _: desk.interests.declare_none(),
    "arrive": lambda desk, step_facts: desk.room.arrive(_key(desk, step_facts["who"])),
    "question": _ask,
    "response": lambda desk, step_facts: desk.questions.follow_up(
        step_facts["who"], step_facts["text"]
    ),
    "supplementary": lambda desk, step_facts: desk.questions.follow_up(
        _key(desk, step_facts["who"]), step_facts["text"], "supplementary"
    ),
    "move": lambda desk, step_facts: desk.motions.move(
        step_facts["text"], _key(desk, step_facts["who"]), _key(desk, step_facts["seconder"])
    ),
    "vote": _vote,
    "resolve": lambda desk, step_facts: desk.decisions.resolve(
        step_facts["clauses"], marks=step_facts.get("marks", ())
    ),
    "action": lambda desk, step_facts: desk.actions.add(
        step_facts["text"], step_facts["who"], step_facts["due"]
    ),
    "exclude": lambda desk, step_facts: desk.private_business.exclude_public(step_facts["text"]),
    "readmit": lambda desk, _: desk.private_business.readmit_public(),
}
