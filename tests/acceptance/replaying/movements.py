"""Who came and went of a case, where no sentence of it tells so: only the list does."""

from clerk_tui.domain.model.people import folded
from tests.acceptance.replaying.clerk import TypingClerk
from tests.acceptance.replaying.facts import Facts, full_name, items_of, text_of, time_of
from tests.acceptance.replaying.head_and_foot import clock_of

_KINDS = ("members", "officers", "others")
_AFTER = ("after ", "from ", "until ", "minute ")


class Movements:
    """The comings and goings that the facts give with the people, and no item tells."""

    def __init__(self, clerk: TypingClerk, facts: Facts) -> None:
        """Read those of *facts*."""
        self._clerk = clerk
        self._facts = facts
        attendance = facts.get("attendance", {})
        people = [p for kind in _KINDS for p in attendance.get(kind, []) if text_of(p, "name")]
        self._coming = [p for p in people if arrives_untold(p, facts)]
        self._going = [p for p in people if _leaves_untold(p, facts)]

    def type_at(self, item: Facts, *, is_first: bool) -> None:
        """Type who comes at *item*: by its number, or by the clock at the first."""
        for member in list(self._coming):
            at, where = time_of(member, "arrived"), _minute(text_of(member, "arrived"))
            if (at and is_first) or (not at and where == text_of(item, "number").rstrip(".")):
                self._coming.remove(member)
                self._move("/in", member, clock_of(at) if at else where)

    def type_after(self, item: Facts, *, is_last: bool) -> None:
        """Type who leaves after *item*: by its number, or by the clock after the last."""
        for member in list(self._going):
            at, where = time_of(member, "left"), _minute(text_of(member, "left"))
            if is_last or (not at and where == text_of(item, "number").rstrip(".")):
                self._going.remove(member)
                self._move("/out", member, clock_of(at) if at else where)

    def with_minute(self, event: Facts) -> Facts:
        """Return a coming or going without a time with the minute that the list gives for it."""
        key = {"joined": "arrived", "left": "left"}.get(text_of(event, "kind"), "")
        if not key or time_of(event, "time"):
            return event
        members = self._facts.get("attendance", {}).get("members", [])
        who = folded(text_of(event, "who"))
        given = [text_of(m, key) for m in members if folded(text_of(m, "name")) in who]
        minute = _minute(given[0]) if given and time_of({key: given[0]}, key) is None else ""
        return {**event, "minute": minute} if minute else event

    def _move(self, command: str, member: Facts, when: str) -> None:
        person = self._clerk.person(full_name(member))
        if person is None or person.in_the_room == (command == "/in"):
            return
        line = f"{command} {self._clerk.name(full_name(member))}"
        self._clerk.type_first([f"{line} {when}"], [f"{line} untimed"])
        entry = self._clerk.last_entry
        if entry is not None and not entry.printed_elsewhere:
            self._clerk.type("/elsewhere")


def arrives_untold(member: Facts, facts: Facts) -> bool:
    """Return True if *member* came later, and no event tells so before they left."""
    return bool(text_of(member, "arrived")) and _comings_and_goings(member, facts)[:1] != ["joined"]


def comes_in_later(member: Facts, facts: Facts) -> bool:
    """Return True if *member* was not there from the start."""
    return bool(text_of(member, "arrived")) or _comings_and_goings(member, facts)[:1] == ["joined"]


def _leaves_untold(member: Facts, facts: Facts) -> bool:
    return bool(text_of(member, "left")) and _comings_and_goings(member, facts)[-1:] != ["left"]


def _comings_and_goings(member: Facts, facts: Facts) -> list[str]:
    """Return the events that tell of *member* coming or going, in order."""
    name = folded(text_of(member, "name"))
    return [
        text_of(event, "kind")
        for item in items_of(facts)
        for event in sorted(item.get("events", []), key=lambda e: int(e.get("seq", 0) or 0))
        if text_of(event, "kind") in ("joined", "left") and name in folded(text_of(event, "who"))
    ]


def _minute(words: str) -> str:
    """Return the number of the minute in words such as "after 60/19"."""
    number = words
    for before in _AFTER:
        number = number.removeprefix(before)
    return number.rstrip(".")
