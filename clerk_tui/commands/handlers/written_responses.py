"""Commands: written responses promised, each with its action."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.actions import check_due, due_for
from clerk_tui.domain.agenda.questions import (
    find_addressee,
    find_respondent,
    notices_waiting,
    questions_to_answer,
)
from clerk_tui.domain.dates.due_phrases import explain_due, split_due_from_head
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Question
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.wording.names import action_words
from clerk_tui.minutes.wording.sentences import Sentences


def written(table: Table, arguments: str) -> str:
    """Minute that a written response was promised, and its action."""
    meeting = table.desk.meeting
    open_questions = questions_to_answer(meeting.in_hand)
    if not open_questions:
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    typed = split_due_from_head(arguments)
    check_due(typed.due)
    due = due_for(table, typed.due)
    responder = _find_responder(table, typed.rest, "/written the Commissioner by 3 May")
    owner = _action_owner(table, responder)
    questions = [entry.matter for entry in open_questions if isinstance(entry.matter, Question)]
    table.desk.questions.promise_response(
        responder,
        _to_do(table, *questions),
        due,
        owner=owner,
        answers=tuple(entry.ident for entry in open_questions) if len(open_questions) > 1 else (),
    )
    due_note = explain_due(due, meeting.details.date)
    return f"A written response promised; action: {owner}, {due_note}."


def unreached(table: Table, arguments: str) -> str:
    """Promise a written response to each question on notice that is left, with its action."""
    waiting_notices = notices_waiting(table.desk.meeting)
    if not waiting_notices:
        raise Refusal("No question on notice is left under this item.")
    rows = []
    for notice in waiting_notices:
        responder_name = arguments or notice.question.respondent
        responder = _find_responder(table, responder_name, "/unreached the Commissioner")
        rows.append(
            (
                notice.ident,
                responder,
                _action_owner(table, responder),
                _to_do(table, notice.question),
            )
        )
    table.desk.questions.leave_unreached(rows)
    some = f"{len(rows)} questions were" if len(rows) > 1 else "One question was"
    return f"{some} not reached: written responses promised, an action each."


def _find_responder(table: Table, responder_name: str, example: str) -> str:
    """Return who is to respond: whoever is named, else whoever answers under this item."""
    meeting = table.desk.meeting
    if responder_name:
        return (
            responder_name
            if meeting.attendee(responder_name)
            else find_addressee(meeting, meeting.in_hand, responder_name)
        )
    respondent = find_respondent(meeting.in_hand)
    if not respondent:
        raise Refusal("Who is to respond?", f"As in: {example}")
    return respondent


def _action_owner(table: Table, responder: str) -> str:
    """Return who responds as the owner of an action: without the article of an office."""
    name = _sentences(table).name(responder).removeprefix("the ")
    return with_capital(name)


def _to_do(table: Table, *question: Question) -> str:
    who = _sentences(table).questioners(*question)
    return action_words(table.style.say("written_action", questioner=who), table.style)


def _sentences(table: Table) -> Sentences:
    return Sentences(table.desk.meeting, table.style)
