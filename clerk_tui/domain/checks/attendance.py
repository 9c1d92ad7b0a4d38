"""Checks of the roll: who is accounted for, and who presides."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.matters import Motion, Question
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.queries import entries, movers, of_the_roll, speakers, voters

NAMED = 5


def roll_not_called(meeting: Meeting) -> Iterator[Finding]:
    """Members of whom the roll says nothing.

    The names of the members present are recorded (LGA 1972 Sch 12 para 40, as practice cites it);
    practice adds apologies and absences.
    """
    members = [a for a in meeting.people if a.standing == "member"]
    left = [a for a in members if a.presence == "expected"]
    if not meeting.taken or not left:
        return
    places = Places(meeting)
    names = [places.who(a.key) for a in left[:NAMED]]
    more = [f"{len(left) - NAMED} more"] if len(left) > NAMED else []
    said = f"The roll does not say whether {series([*names, *more])} came."
    remedy = "Mark them on the roll call (F3): present, apologies or absent."
    yield Finding("roll", "warning", said, remedy)


def apology_of_one_who_took_part(meeting: Meeting) -> Iterator[Finding]:
    """Apologies or absence of somebody who voted, moved or spoke (practice: they contradict)."""
    places = Places(meeting)
    marks = ("apologies", "absent", "away")
    away = {a.key for a in meeting.people if a.presence in marks and not a.attended}
    for entry in entries(of_the_roll(meeting)) if away else ():
        for who, did in _took_part(entry):
            found = places.find(who)
            if found is None or found.key not in away:
                continue
            away.discard(found.key)
            said = f"{places.who(who, private=entry.private)} {did}, in {places.of_entry(entry)}"
            said = f"{said}, but did not attend by the roll."
            remedy = "Put the roll call right (F3), or the name (/review)."
            yield Finding("apology", "error", said, remedy, entry.item, entry.ident)


def _took_part(entry: Entry) -> Iterator[tuple[str, str]]:
    """Everybody who took part in *entry*, and how."""
    if isinstance(entry.matter, Motion):
        yield from movers(entry.matter)
        if entry.matter.vote:
            yield from ((who, "voted") for who in voters(entry.matter.vote))
    yield from ((who, "spoke") for who in speakers(entry))
    if isinstance(entry.matter, Question):
        asked = entry.matter
        there = asked.questioner_present and (asked.notice or not asked.on_notice)
        put = (asked.questioner, *asked.jointly) if there else ()
        yield from ((who, "put a question") for who in put if who)


def nobody_presides(meeting: Meeting) -> Iterator[Finding]:
    """A meeting without anybody in the chair.

    The chairman or, in their absence, another presides (LGA 1972 Sch 12 paras 5, 11);
    the minutes say who.
    """
    if meeting.taken and not meeting.presiding:
        said = "Nobody is recorded as having presided."
        yield Finding("chair", "warning", said, "Say who was in the chair, as in: /chair edgley")


def chair_not_there(meeting: Meeting) -> Iterator[Finding]:
    """Somebody presiding who did not attend by the roll (practice: they contradict)."""
    chair = meeting.attendee(meeting.presiding) if meeting.presiding else None
    if meeting.taken and chair is not None and not chair.attended:
        name = Places(meeting).who(chair.key)
        said = f"{name} is recorded as having presided, but did not attend by the roll."
        remedy = "Put the roll call right (F3), or say who presided (/chair)."
        yield Finding("chair-absent", "error", said, remedy)
