"""Commands: urgent items, resolutions, actions and apologies."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.decision import noting_words
from clerk_tui.commands.handlers.decisions import resolve_as
from clerk_tui.commands.handlers.head_and_foot import next_meeting, next_meeting_known
from clerk_tui.commands.handlers.motions import carried
from clerk_tui.commands.handlers.voting.votes import vote_result
from clerk_tui.commands.parsing.actions import read_action
from clerk_tui.commands.parsing.arguments import take_person_if_named
from clerk_tui.commands.parsing.decisions import require_words
from clerk_tui.domain.agenda.next_agenda import is_for_next_meeting
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.dates.due_phrases import explain_due
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.urgency import urgency_barred, urgency_reminder, urgency_source
from clerk_tui.domain.model.editions import SHORTER_AGAIN
from clerk_tui.domain.motions.clauses import (
    capitalise_first,
    is_wordless,
    split_clauses,
    with_full_stop,
)
from clerk_tui.minutes.wording.names import action_words
from clerk_tui.minutes.wording.sentences import Sentences


def urgent(table: Table, rest: str) -> str:
    """Take an urgent item: its title, then the chairman's reason.

    Raises Refusal in a parish or community council, which decides nothing off its summons.
    """
    title, colon, reason = rest.partition(":")
    body = table.desk.meeting.body
    chair = body.chair_title
    if barred := urgency_barred(body):
        raise Refusal(
            barred,
            f"Hear of it without a decision: /new {title.strip() or 'Storm damage'}. "
            "Put it on the next summons.",
        )
    if not colon or is_wordless(reason):
        raise Refusal(
            f"An urgent item needs the {chair.casefold()}'s reason ({urgency_source(body)}).",
            "As in: /urgent Storm damage: the road is closed",
        )
    running = table.desk.meeting.running_part
    table.desk.agenda.add_item(title, part=running.ident if running else "")
    table.desk.paragraphs.write(
        table.style.say("urgent", chair=chair, reason=reason.strip().rstrip("."))
    )
    reminder = urgency_reminder(body, table.desk.meeting.details.kind)
    return f"Now, as urgent business: {title}. {reminder}".strip()


def resolve(table: Table, rest: str) -> str:
    """Minute a resolution; (1) … (2) … make clauses; "moved kinver marden That …" a motion."""
    first, _, moved = rest.partition(" ")
    if first.casefold() in _MOVED:
        return carried(table, moved)
    texts, marks = split_clauses(require_words(rest))
    table.desk.decisions.resolve(with_full_stop(texts), table.style.say("resolved"), marks=marks)
    return "Resolution minuted."


_MOVED = {"moved", "proposed"}


def noted(table: Table, rest: str) -> str:
    """Resolve that the report be noted; at the item of the next meeting, minute its date.

    Where the agenda recommends to note, and nothing is decided yet, its own words are resolved.
    """
    item = table.desk.meeting.in_hand
    if not rest and item and is_for_next_meeting(f"{item.title} {item.second_title}"):
        known = next_meeting_known(table, item)
        if known or find_date(item.title):
            return next_meeting(table, known or table.desk.meeting.details.next_meeting)
        raise Refusal(
            "There is no report at this item, and no date for the next meeting yet.",
            "Type it, as in: /nextmeeting 23 June 2027",
        )
    if not rest and (words := noting_words(table.desk.meeting)):
        resolve(table, words)
        return f"Noted, in the agenda's words: {words}"
    resolve_as(table, "noted", rest)
    return "Noted."


def agreed(table: Table, rest: str) -> str:
    """Resolve that the recommendation be agreed; a motion before the meeting is carried."""
    before = table.desk.meeting.open_motion()
    if before is not None and not rest:
        table.desk.motions.settle("carried")
        return vote_result(table, before)
    resolve_as(table, "agreed", rest)
    return "Agreed."


def action(table: Table, rest: str) -> str:
    """Minute an action; the reply says the owner and the date as they were read.

    With bars between them, owner, date and words print as they are typed.
    """
    words = read_action(table, rest)
    owner = words.owner if words.as_typed else action_owner(table, words.owner)
    if is_wordless(words.text):
        raise Refusal(
            f"What is {owner or 'somebody'} to do?",
            "Type it after the colon, as in: /x Clerk: write to tenants",
            wanting=True,
        )
    text = words.text
    if not words.as_typed:
        text = action_words(capitalise_first(text), table.style)
    table.desk.actions.add(text, owner, words.due)
    when = explain_due(words.due, table.desk.meeting.details.date)
    return f"Action minuted: {owner or 'no owner'}, {when}."


def action_owner(table: Table, typed: str) -> str:
    """Return who is to act, as the house names them where a whole name on the list was typed."""
    key, rest = take_person_if_named(table, typed.split())
    if not key or rest:
        return typed
    return Sentences(table.desk.meeting, table.style).name(key, "actions")


def apologies(table: Table, _: str) -> str:
    """Minute the sentence of apologies, from the roll, and who came as a substitute."""
    meeting, style = table.desk.meeting, table.style
    away = tuple(a.key for a in meeting.people if a.presence == "apologies")
    sentences = Sentences(meeting, style)
    names = sentences.names(away, "apologies")
    told = [style.say("apologies", names=names) if away else style.say("no_apologies")]
    if meeting.edition >= SHORTER_AGAIN:
        told += _substitutes_told(table)
    table.desk.paragraphs.write(" ".join(told))
    return "Apologies minuted."


def _substitutes_told(table: Table) -> list[str]:
    """Return a sentence for each substitute who attends: who came, and for whom."""
    meeting, style = table.desk.meeting, table.style
    sentences = Sentences(meeting, style)
    told = [
        style.say(
            "substituted",
            who=sentences.name(attendee.key, "apologies"),
            member=sentences.name(attendee.substitute_for, "apologies"),
        )
        for attendee in meeting.people
        if attendee.substitute_for and attendee.attended
    ]
    return [sentence for sentence in told if sentence]
