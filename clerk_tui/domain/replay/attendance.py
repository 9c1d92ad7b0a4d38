"""The changes that events in the room make to a meeting: see `replay`."""

from collections.abc import Callable

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.model.attendees import Attendee, Chair, Switch
from clerk_tui.domain.model.meeting import Adjournment, Exclusion, Meeting
from clerk_tui.domain.model.speech import Speech
from clerk_tui.domain.replay.changes import Step


def _change_person(
    meeting: Meeting, key: str, edit_person: Callable[[Attendee], Attendee]
) -> Meeting:
    people = tuple(
        edit_person(attendee) if attendee.key == key else attendee for attendee in meeting.people
    )
    return replace(meeting, people=people)


def _list_person(meeting: Meeting, event: ev.PersonListed) -> Meeting:
    return replace(meeting, people=(*meeting.people, event.attendee), sequence=meeting.sequence + 1)


def _correct_person(meeting: Meeting, event: ev.PersonCorrected) -> Meeting:
    return _change_person(meeting, event.attendee.key, lambda _: event.attendee)


def _mark_attendance(meeting: Meeting, event: ev.AttendanceMarked) -> Meeting:
    def with_mark(attendee: Attendee) -> Attendee:
        """Return *attendee* as marked at the roll."""
        return replace(
            attendee, presence=event.presence, reason=event.reason, category=event.category
        )

    return _change_person(meeting, event.key, with_mark)


def _add_movement(meeting: Meeting, event: ev.Moved) -> Meeting:
    def with_movement(attendee: Attendee) -> Attendee:
        """Return *attendee* with the movement; who arrives is present."""
        presence = "present" if event.movement.kind == "arrived" else attendee.presence
        return replace(attendee, presence=presence, movements=(*attendee.movements, event.movement))

    return _change_person(meeting, event.key, with_movement)


def _correct_movement(meeting: Meeting, event: ev.MovementCorrected) -> Meeting:
    def with_corrected_movement(attendee: Attendee) -> Attendee:
        """Return *attendee* with the corrected movement in its place."""
        before, after = attendee.movements[: event.place], attendee.movements[event.place + 1 :]
        return replace(attendee, movements=(*before, event.movement, *after))

    return _change_person(meeting, event.key, with_corrected_movement)


def _switch_remote(meeting: Meeting, event: ev.AttendedRemotely) -> Meeting:
    def with_switch(attendee: Attendee) -> Attendee:
        """Return *attendee* as present remotely, or in the room, from a time on."""
        if event.time is None:
            return replace(attendee, remote=event.remote, switches=())
        changed = Switch(event.remote, event.time, meeting.public_excluded, event.entry)
        return replace(attendee, switches=(*attendee.switches, changed))

    return _change_person(meeting, event.key, with_switch)


def _announce_absence(meeting: Meeting, event: ev.AbsenceAnnounced) -> Meeting:
    return _change_person(
        meeting, event.key, lambda attendee: replace(attendee, absent_for=event.items)
    )


def _take_chair(meeting: Meeting, event: ev.ChairTaken) -> Meeting:
    chair = Chair(event.key, event.time, meeting.public_excluded, event.entry)
    return replace(meeting, presiding=event.key, chairs=(*meeting.chairs, chair))


def _correct_chair(meeting: Meeting, event: ev.ChairCorrected) -> Meeting:
    before, after = meeting.chairs[: event.place], meeting.chairs[event.place + 1 :]
    return replace(
        meeting, chairs=(*before, replace(meeting.chairs[event.place], time=event.time), *after)
    )


def _commence(meeting: Meeting, event: ev.Commenced) -> Meeting:
    return replace(meeting, started=event.time, started_at=event.at)


def _conclude(meeting: Meeting, event: ev.Concluded) -> Meeting:
    return replace(meeting, ended=event.time, ended_at=event.at)


def _resume(meeting: Meeting, _: ev.Resumed) -> Meeting:
    return replace(meeting, ended=None, ended_at=None)


def _adjourn(meeting: Meeting, event: ev.Adjourned) -> Meeting:
    adjournment = Adjournment(event.time, expected=event.until)
    return replace(meeting, adjournments=(*meeting.adjournments, adjournment))


def _reconvene(meeting: Meeting, event: ev.Reconvened) -> Meeting:
    if not meeting.adjournments:
        return meeting
    adjournment = replace(meeting.adjournments[-1], until=event.time, ended=True)
    if event.another_day:
        adjournment = replace(
            adjournment, another_day=True, resumed_on=event.on, sequence=meeting.sequence
        )
    return replace(meeting, adjournments=(*meeting.adjournments[:-1], adjournment))


def _exclude_public(meeting: Meeting, event: ev.PublicExcluded) -> Meeting:
    begun = Exclusion(
        event.ground, event.time, confidential=event.confidential, sitting=meeting.sitting
    )
    return replace(meeting, exclusions=(*meeting.exclusions, begun))


def _readmit_public(meeting: Meeting, event: ev.PublicReadmitted) -> Meeting:
    if not meeting.exclusions:
        return meeting
    ended_exclusion = replace(
        meeting.exclusions[-1], until=event.time, ended=True, sitting_until=meeting.sitting
    )
    return replace(meeting, exclusions=(*meeting.exclusions[:-1], ended_exclusion))


def _correct_exclusion(meeting: Meeting, event: ev.ExclusionCorrected) -> Meeting:
    before, after = meeting.exclusions[: event.place], meeting.exclusions[event.place + 1 :]
    timed = replace(meeting.exclusions[event.place], since=event.since, until=event.until)
    return replace(meeting, exclusions=(*before, timed, *after))


def _begin_speech(meeting: Meeting, event: ev.SpeechBegun) -> Meeting:
    speech = Speech(event.who, event.at, meeting.current, private=meeting.public_excluded)
    return replace(meeting, speeches=(*meeting.speeches, speech))


def _end_speech(meeting: Meeting, event: ev.SpeechEnded) -> Meeting:
    if not meeting.speeches:
        return meeting
    return replace(
        meeting, speeches=(*meeting.speeches[:-1], replace(meeting.speeches[-1], until=event.at))
    )


ROOM_STEPS: dict[type, Step] = {
    ev.PersonListed: _list_person,
    ev.PersonCorrected: _correct_person,
    ev.AttendanceMarked: _mark_attendance,
    ev.Moved: _add_movement,
    ev.MovementCorrected: _correct_movement,
    ev.AttendedRemotely: _switch_remote,
    ev.AbsenceAnnounced: _announce_absence,
    ev.ChairTaken: _take_chair,
    ev.ChairCorrected: _correct_chair,
    ev.Commenced: _commence,
    ev.Concluded: _conclude,
    ev.Resumed: _resume,
    ev.Adjourned: _adjourn,
    ev.Reconvened: _reconvene,
    ev.PublicExcluded: _exclude_public,
    ev.PublicReadmitted: _readmit_public,
    ev.ExclusionCorrected: _correct_exclusion,
    ev.SpeechBegun: _begin_speech,
    ev.SpeechEnded: _end_speech,
}
