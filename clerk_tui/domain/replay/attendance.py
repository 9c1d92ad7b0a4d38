"""What each event in the room does to a meeting: see `replay`."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.attendees import Attendee, Chair, Switch
from clerk_tui.domain.model.meeting import Adjournment, Exclusion, Meeting
from clerk_tui.domain.model.speech import Speech

Step = Callable[[Meeting, Any], Meeting]


def _person(meeting: Meeting, key: str, change: Callable[[Attendee], Attendee]) -> Meeting:
    people = tuple(change(a) if a.key == key else a for a in meeting.people)
    return replace(meeting, people=people)


def _listed(m: Meeting, e: ev.PersonListed) -> Meeting:
    return replace(m, people=(*m.people, e.attendee), made=m.made + 1)


def _corrected(m: Meeting, e: ev.PersonCorrected) -> Meeting:
    return _person(m, e.attendee.key, lambda _: e.attendee)


def _marked(m: Meeting, e: ev.AttendanceMarked) -> Meeting:
    def mark(a: Attendee) -> Attendee:
        return replace(a, presence=e.presence, reason=e.reason, category=e.category)

    return _person(m, e.key, mark)


def _moved(m: Meeting, e: ev.Moved) -> Meeting:
    def move(a: Attendee) -> Attendee:
        presence = "present" if e.movement.kind == "arrived" else a.presence
        return replace(a, presence=presence, movements=(*a.movements, e.movement))

    return _person(m, e.key, move)


def _movement_corrected(m: Meeting, e: ev.MovementCorrected) -> Meeting:
    def correct(a: Attendee) -> Attendee:
        before, after = a.movements[: e.place], a.movements[e.place + 1 :]
        return replace(a, movements=(*before, e.movement, *after))

    return _person(m, e.key, correct)


def _remote(m: Meeting, e: ev.AttendedRemotely) -> Meeting:
    def switch(a: Attendee) -> Attendee:
        if e.time is None:
            return replace(a, remote=e.remote, switches=())
        changed = Switch(e.remote, e.time, m.public_excluded, e.entry)
        return replace(a, switches=(*a.switches, changed))

    return _person(m, e.key, switch)


def _absence(m: Meeting, e: ev.AbsenceAnnounced) -> Meeting:
    return _person(m, e.key, lambda a: replace(a, absent_for=e.items))


def _chair(m: Meeting, e: ev.ChairTaken) -> Meeting:
    taken = Chair(e.key, e.time, m.public_excluded, e.entry)
    return replace(m, presiding=e.key, chairs=(*m.chairs, taken))


def _chair_corrected(m: Meeting, e: ev.ChairCorrected) -> Meeting:
    before, after = m.chairs[: e.place], m.chairs[e.place + 1 :]
    return replace(m, chairs=(*before, replace(m.chairs[e.place], time=e.time), *after))


def _commenced(m: Meeting, e: ev.Commenced) -> Meeting:
    return replace(m, started=e.time, started_at=e.at)


def _concluded(m: Meeting, e: ev.Concluded) -> Meeting:
    return replace(m, ended=e.time, ended_at=e.at)


def _resumed(m: Meeting, _: ev.Resumed) -> Meeting:
    return replace(m, ended=None, ended_at=None)


def _adjourned(m: Meeting, e: ev.Adjourned) -> Meeting:
    return replace(m, adjournments=(*m.adjournments, Adjournment(e.time)))


def _reconvened(m: Meeting, e: ev.Reconvened) -> Meeting:
    if not m.adjournments:
        return m
    last = replace(m.adjournments[-1], until=e.time, ended=True)
    if e.another_day:
        last = replace(last, another_day=True, resumed_on=e.on, made=m.made)
    return replace(m, adjournments=(*m.adjournments[:-1], last))


def _excluded(m: Meeting, e: ev.PublicExcluded) -> Meeting:
    begun = Exclusion(e.ground, e.time, confidential=e.confidential, sitting=m.sitting)
    return replace(m, exclusions=(*m.exclusions, begun))


def _readmitted(m: Meeting, e: ev.PublicReadmitted) -> Meeting:
    if not m.exclusions:
        return m
    last = replace(m.exclusions[-1], until=e.time, ended=True, sitting_until=m.sitting)
    return replace(m, exclusions=(*m.exclusions[:-1], last))


def _exclusion_corrected(m: Meeting, e: ev.ExclusionCorrected) -> Meeting:
    before, after = m.exclusions[: e.place], m.exclusions[e.place + 1 :]
    timed = replace(m.exclusions[e.place], since=e.since, until=e.until)
    return replace(m, exclusions=(*before, timed, *after))


def _speech(m: Meeting, e: ev.SpeechBegun) -> Meeting:
    return replace(m, speeches=(*m.speeches, Speech(e.who, e.at, m.current)))


def _speech_ended(m: Meeting, e: ev.SpeechEnded) -> Meeting:
    if not m.speeches:
        return m
    return replace(m, speeches=(*m.speeches[:-1], replace(m.speeches[-1], until=e.at)))


ROOM_STEPS: dict[type, Step] = {
    ev.PersonListed: _listed,
    ev.PersonCorrected: _corrected,
    ev.AttendanceMarked: _marked,
    ev.Moved: _moved,
    ev.MovementCorrected: _movement_corrected,
    ev.AttendedRemotely: _remote,
    ev.AbsenceAnnounced: _absence,
    ev.ChairTaken: _chair,
    ev.ChairCorrected: _chair_corrected,
    ev.Commenced: _commenced,
    ev.Concluded: _concluded,
    ev.Resumed: _resumed,
    ev.Adjourned: _adjourned,
    ev.Reconvened: _reconvened,
    ev.PublicExcluded: _excluded,
    ev.PublicReadmitted: _readmitted,
    ev.ExclusionCorrected: _exclusion_corrected,
    ev.SpeechBegun: _speech,
    ev.SpeechEnded: _speech_ended,
}
