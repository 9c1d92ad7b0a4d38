"""The guiding line while questions are put: the response, the next on notice, the time."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.commands.guidance.unnamed_residents import resident_words
from clerk_tui.domain.agenda.questions import (
    awaits_answer,
    can_be_put,
    notices_for,
    notices_waiting,
    questions_to_answer,
)
from clerk_tui.domain.agenda.timers import item_clock
from clerk_tui.domain.model.notices import Notice


def guide_questions(table: Table) -> Guidance | None:
    """Return what comes next under an item of questions; None where nothing is waiting."""
    desk = table.desk
    meeting = desk.meeting
    item = meeting.in_hand
    if item is None or (item.private and not meeting.public_excluded):
        return None
    if awaits_answer(item):
        has_several = len(questions_to_answer(item)) > 1
        text = "Minute the response to these questions" if has_several else "Minute the response"
        return Guidance(f"{text} (/written: in writing)", "/a ", fill=True)
    waiting_notices = notices_waiting(meeting)
    if not waiting_notices:
        return None
    if item_clock(meeting, item, desk.now).signal == "over":
        count = "1 question" if len(waiting_notices) == 1 else f"{len(waiting_notices)} questions"
        return Guidance(f"Time is up, {count} not reached: promise written answers", "/unreached")
    return _guide_notice(table, waiting_notices[0])


def _guide_notice(table: Table, notice: Notice) -> Guidance:
    """Offer the next question on notice, and say where the questioner is not there."""
    meeting = table.desk.meeting
    question = notice.question
    attendee = meeting.attendee(question.questioner)
    questioner_name = attendee.person.name if attendee else question.questioner
    place = notices_for(meeting).index(notice) + 1
    if not can_be_put(meeting, question):
        return Guidance(f"Question {place}: {questioner_name} is not here. Put it for them", "/put")
    resident_text = resident_words(table, question)
    note = f" (prints as {resident_text})" if resident_text else ""
    return Guidance(f"Question {place} on notice, {questioner_name}: put it{note}", "/put")
