"""Faults in mid-push, in numbers: answers cut at a byte, the server killed."""

import random
import threading
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.storage.transfer.pack import read_events
from tests.helpers.hub_clerks import WHARF, OfficerAtDesk, an_officer
from tests.helpers.hub_proxy import HubProxy
from tests.helpers.hubs import TestHub


@contextmanager
def _pushing(folder: Path, hub: TestHub) -> Iterator[tuple[OfficerAtDesk, str, HubProxy]]:
    """Give an officer with a shared meeting, and a proxy before the hub."""
    with (
        an_officer(folder, hub, "Brook", WHARF) as officer,
        closing(HubProxy(hub.cluster)) as proxy,
    ):
        ident = officer.prepare()
        officer.write(ident, "The lamps were to be mended.")
        officer.publish(ident)
        officer.sync()
        yield officer, ident, proxy


def answer_length(folder: Path, hub: TestHub) -> int:
    """Return the number of bytes with which the hub answers one push."""
    with _pushing(folder, hub) as (officer, ident, proxy):
        officer.write(ident, "One more.")
        with through(officer, proxy):
            officer.sync()
        return proxy.answered


def cut_answers(folder: Path, hub: TestHub, places: Iterable[int]) -> tuple[int, int]:
    """Push once for each of *places*, the answer cut after so many bytes.

    Each time the record at the hub has to be that here, or what it was before; and a push without
    the cut has to bring the rest, once.

    Returns:
        How many pushes were cut, and after how many of them the hub had the events all the same.
    """
    cuts = events_held = 0
    with _pushing(folder, hub) as (officer, ident, proxy):
        for place in places:
            before = record_at(hub, ident)
            officer.write(ident, f"Cut after {place} bytes.")
            proxy.cut_after = place
            with through(officer, proxy):
                try:
                    officer.sync()
                except Refusal:
                    cuts += 1
            proxy.cut_after = None
            here, there = record_here(officer, ident), record_at(hub, ident)
            assert there in (before, here)
            events_held += there == here
            assert officer.sync().waiting == []
            assert record_at(hub, ident) == here
    return cuts, events_held


def cut_pulls(folder: Path, hub: TestHub, places: Iterable[int]) -> int:
    """Have a colleague take what came, the answer cut after so many bytes for each of *places*.

    Each time the colleague has the record as it was before, or whole; and without the cut, whole.
    Returns how many were cut.
    """
    cuts = 0
    with (
        _pushing(folder, hub) as (officer, ident, proxy),
        an_officer(folder, hub, "Kinver", WHARF) as colleague,
    ):
        colleague.sync()
        for place in places:
            before = record_here(colleague, ident)
            officer.write(ident, f"To be cut after {place} bytes.")
            officer.sync()
            proxy.cut_after = place
            with through(colleague, proxy):
                try:
                    colleague.sync()
                except Refusal:
                    cuts += 1
            proxy.cut_after = None
            here = record_here(officer, ident)
            assert record_here(colleague, ident) in (before, here)
            colleague.sync()
            assert record_here(colleague, ident) == here
    return cuts


def kill_servers(folder: Path, hub: TestHub, kills: int, seed: int = 7) -> tuple[int, int]:
    """Kill the server *kills* times in mid-push, start it again and push on.

    Whatever was acknowledged has to be there, and every chain whole. Returns how many pushes were
    broken off, and after how many of those the hub had the events.
    """
    chance = random.Random(seed)
    broken = events_held = 0
    with _pushing(folder, hub) as (officer, ident, _):
        for kill in range(kills):
            before = record_at(hub, ident)
            officer.write(ident, f"Before kill {kill}.")
            killer = threading.Timer(chance.uniform(0.0, 0.08), hub.cluster.kill)
            killer.start()
            acknowledged = False
            try:
                acknowledged = officer.sync().waiting == []
            except Refusal:
                broken += 1
            killer.join()
            hub.cluster.start_again()
            here, there = record_here(officer, ident), record_at(hub, ident)
            assert there in (before, here)
            assert there == here or not acknowledged
            events_held += there == here and not acknowledged
            assert officer.sync().waiting == []
            assert record_at(hub, ident) == here
    return broken, events_held


def record_here(officer: OfficerAtDesk, ident: str) -> list[tuple[str, str]]:
    """Return the record of a meeting as the officer has it, event by event with its digest."""
    return [(e.payload, e.digest) for e in read_events(officer.office.record.db, ident)]


def record_at(hub: TestHub, ident: str) -> list[tuple[str, str]]:
    """Return the record of a meeting as the hub has it; its head agrees with it."""
    rows = hub.ask("SELECT payload, digest FROM clerk.event WHERE meeting = %s ORDER BY n", ident)
    head = hub.ask("SELECT n, digest FROM clerk.head WHERE meeting = %s", ident)
    assert head == [(len(rows), rows[-1][1])]
    return [(payload, digest) for payload, digest in rows]


@contextmanager
def through(officer: OfficerAtDesk, proxy: HubProxy) -> Iterator[None]:
    url = officer.url
    officer.url = proxy.through(url)
    try:
        yield
    finally:
        officer.url = url
