"""Checks of the roll: who is accounted for, and who presides."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.model.matters import Motion, Question
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.queries import entries, movers, speakers, voters, without_second_meeting

NAMED = 5


def roll_not_called(meeting: Meeting) -> Iterator[Finding]:
    """Find members of whom the roll says nothing.

    The names of the members present are recorded (LGA 1972 Sch 12 para 40; of committees and
    panels by para 44(1)); practice adds apologies and absences.
    """
    members = [a for a in meeting.people if a.standing == "member"]
    unmarked = [a for a in members if a.presence == "expected"]
    if not meeting.taken or not unmarked:
        return
    describe = Describer(meeting)
    names = [describe.person(a.key) for a in unmarked[:NAMED]]
    remainder = [f"{len(unmarked) - NAMED} more"] if len(unmarked) > NAMED else []
    message = f"The roll does not say whether {series([*names, *remainder])} came."
    remedy = "Mark them on the roll call (F3): present, apologies or absent."
    yield Finding("roll", "warning", message, remedy)


def apology_of_participant(meeting: Meeting) -> Iterator[Finding]:
    """Find apologies or absence of somebody who voted, moved or spoke (practice: one is wrong)."""
    describe = Describer(meeting)
    marks = ("apologies", "absent", "away")
    absentees = {a.key for a in meeting.people if a.presence in marks and not a.attended}
    for entry in entries(without_second_meeting(meeting)) if absentees else ():
        for name, verb in _took_part(entry):
            attendee = describe.find_attendee(name)
            if attendee is None or attendee.key not in absentees:
                continue
            absentees.discard(attendee.key)
            message = (
                f"{describe.person(name, private=entry.private)} {verb}, in {describe.entry(entry)}"
            )
            message = f"{message}, but did not attend by the roll."
            remedy = "Put the roll call right (F3), or the name (/review)."
            yield Finding("apology", "error", message, remedy, entry.item, entry.ident)


def _took_part(entry: Entry) -> Iterator[tuple[str, str]]:
    """Yield the name of everybody who took part in *entry*, and what they did."""
    if isinstance(entry.matter, Motion):
        yield from movers(entry.matter)
        if entry.matter.vote:
            yield from ((name, "voted") for name in voters(entry.matter.vote))
    yield from ((name, "spoke") for name in speakers(entry))
    if isinstance(entry.matter, Question):
        question = entry.matter
        was_put = question.questioner_present and (question.notice or not question.on_notice)
        questioners = (question.questioner, *question.jointly) if was_put else ()
        yield from ((name, "put a question") for name in questioners if name)


def nobody_presides(meeting: Meeting) -> Iterator[Finding]:
    """Find a meeting without anybody in the chair.

    The chairman or, in their absence, another presides (LGA 1972 Sch 12 paras 5, 11, 27);
    the minutes say who.
    """
    if meeting.taken and not meeting.presiding:
        message = "Nobody is recorded as having presided."
        yield Finding("chair", "warning", message, "Say who was in the chair, as in: /chair edgley")


def chair_not_present(meeting: Meeting) -> Iterator[Finding]:
    """Find somebody presiding who did not attend by the roll (practice: one of them is wrong)."""
    chair = meeting.attendee(meeting.presiding) if meeting.presiding else None
    if meeting.taken and chair is not None and not chair.attended:
        name = Describer(meeting).person(chair.key)
        message = f"{name} is recorded as having presided, but did not attend by the roll."
        remedy = "Put the roll call right (F3), or say who presided (/chair)."
        yield Finding("chair-absent", "error", message, remedy)
