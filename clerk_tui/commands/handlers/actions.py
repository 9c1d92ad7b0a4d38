"""Commands: actions, and those of earlier meetings taken up again."""

import re
from typing import cast

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.actions import ActionWords, check_due, due_for, read_action
from clerk_tui.commands.parsing.persons import take_person_if_named
from clerk_tui.domain.dates.due_phrases import explain_due, split_due_from_head
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.action_log import STATES
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.matters import ActionState
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.motions.clauses import capitalise_first, is_wordless
from clerk_tui.minutes.wording.names import action_words, complete_sentence
from clerk_tui.minutes.wording.sentences import Sentences

# A word after a state is of the note: "Open spaces were mown", "open-air plays".
_STATE = re.compile(rf"\s*({'|'.join(STATES)})(?:\s*[:,.–]|\s+-\s|\s*$)\s*", re.IGNORECASE)


def update(table: Table, arguments: str) -> str:
    """Minute how an earlier action stands: its reference or words of it, then what was said."""
    head, _, note = arguments.partition(":")
    words = head.split()
    state = words.pop().casefold() if words and words[-1].casefold() in STATES else ""
    typed = " ".join(words)
    if not state and (match := _STATE.match(note)):
        state, note = match[1].casefold(), note[match.end() :]
    if not typed:
        raise Refusal(
            "Which action, and how does it stand?",
            "As in: /update 2027/04 done: The briefing was sent.",
        )
    table.desk.actions.update_action(typed, cast("ActionState | None", state or None), note)
    return f"The action is minuted as {state or 'open'}."


def take_up(table: Table, arguments: str) -> str:  # noqa: ARG001 - a command takes what was typed
    """Minute every open action of earlier meetings again, with what was reported since."""
    count = len(table.desk.actions.open_actions())
    table.desk.actions.take_up_all()
    return (
        f"{count} {'action' if count == 1 else 'actions'} taken up. /update says how each stands."
    )


def report_here(table: Table, arguments: str) -> str:
    """Set what is said of the action last minuted; before a colon, "done" or "withdrawn"."""
    item = table.desk.meeting.in_hand
    actions = [e for e in (item.entries if item else ()) if isinstance(e.matter, mt.Action)]
    if not actions or not isinstance(actions[-1].matter, mt.Action):
        raise Refusal("There is no action under this item yet.", "Minute it first, with /x.")
    state_match = _STATE.match(arguments) if ":" in arguments else None
    state = cast("ActionState", state_match[1].casefold()) if state_match else "open"
    note = arguments[state_match.end() :].strip() if state_match else arguments
    matter = replace(actions[-1].matter, update=note, state=state)
    table.desk.corrections.correct(actions[-1].ident, matter)
    if not note:
        return f"Nothing is said of the action. It is {state}."
    return f"Said of the action: {complete_sentence(note)} It is {state}."


def beside_entry(table: Table, arguments: str) -> str:
    """Minute an action whose words stand in the last entry: its owner and date beside that."""
    entry = _entry_acted_on(table)
    is_whole = ":" in arguments or "|" in arguments
    words = read_action(table, arguments) if is_whole else _owner_and_due(table, arguments)
    owner = words.owner if words.as_typed else action_owner(table, words.owner)
    if not owner:
        raise Refusal("Who is to act on it?", "As in: /xbeside Clerk by 3 May", wanting=True)
    text = words.text or _words_of(table, entry)
    if not words.as_typed:
        text = action_words(capitalise_first(text), table.style)
    table.desk.actions.add(text, owner, words.due, beside=entry.ident, printed_elsewhere=True)
    due_note = explain_due(words.due, table.desk.meeting.details.date)
    private = " It is private, as that is." if entry.private else ""
    return f"Action beside the last entry: {owner}, {due_note}.{private} In the log: {text}"


def _entry_acted_on(table: Table) -> Entry:
    """Return the last entry that has words to act on; another action beside it is passed over.

    Raises Refusal where there is none.
    """
    entry = table.desk.corrections.last_entry()
    while isinstance(entry.matter, mt.Action) and entry.matter.beside and entry.printed_elsewhere:
        entry = table.desk.meeting.entry(entry.matter.beside)
    if entry.printed_elsewhere or not _words_of(table, entry):
        raise Refusal(
            "The last entry has no words that an action could stand beside.",
            "Write the paragraph first; for an action of its own type /x.",
        )
    return entry


def _words_of(table: Table, entry: Entry) -> str:
    """Return the words that an entry prints; empty for a table, a heading or a note."""
    if isinstance(entry.matter, mt.Note | mt.SubHeading | mt.Action):
        return ""
    if isinstance(entry.matter, mt.Resolution):
        return entry.wording or " ".join(entry.matter.clauses)
    return entry.wording or Sentences(table.desk.meeting, table.style).sentence_for(entry.matter)


def _owner_and_due(table: Table, typed: str) -> ActionWords:
    """Return the owner and the due date of words that say nothing else."""
    due_match = split_due_from_head(typed)
    check_due(due_match.due)
    return ActionWords("", due_match.rest, due_for(table, due_match.due) if due_match.due else "")


def action(table: Table, arguments: str) -> str:
    """Minute an action; the reply says the owner and the date as they were read.

    With bars between them, owner, date and words print as they are typed.
    """
    words = read_action(table, arguments)
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
    due_note = explain_due(words.due, table.desk.meeting.details.date)
    return f"Action minuted: {owner or 'no owner'}, {due_note}."


def action_owner(table: Table, typed: str) -> str:
    """Return who is to act, as the house names them where a whole name on the list was typed."""
    key, rest = take_person_if_named(table, typed.split())
    if not key or rest:
        return typed
    return Sentences(table.desk.meeting, table.style).name(key, "actions")
