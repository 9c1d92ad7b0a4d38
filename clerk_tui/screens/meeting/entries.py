"""The entries of the item in hand, as the meeting screen shows them: no widget, no key."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.questions import notices_for, notices_waiting
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import entry_numbers, minute_numbers
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.recent_entries import ShownEntry

MOST_ENTRIES = 20  # of the item on the screen; the review has them all


def shown_entries(meeting: Meeting, style: HouseStyle) -> tuple[ShownEntry, ...]:
    """Return what is minuted under the item in hand, as the house will word it."""
    item = meeting.in_hand
    if item is None:
        return ()
    numbers = entry_numbers(meeting, item, minute_numbers(meeting)[item.ident].printed)
    sentences = Sentences(meeting, style)
    debate = PrintedDebate(item, sentences)
    entries = tuple(
        line
        for entry in item.entries[-MOST_ENTRIES:]
        for line in _lines(
            entry, numbers[entry.ident].printed if entry.ident in numbers else "", debate
        )
    )
    return (*_prepared_lines(meeting, item, sentences), *entries)


def _prepared_lines(meeting: Meeting, item: Item, sentences: Sentences) -> Iterator[ShownEntry]:
    """Yield what was prepared for *item*: its note, and the questions on notice still to be put.

    They are quiet lines above what is minuted, as none of it is printed.
    """
    if agenda_note := _agenda_note(item):
        yield ShownEntry("agenda", agenda_note, quiet=True)
    all_notices = notices_for(meeting, item.ident)
    for notice in notices_waiting(meeting, item.ident):
        question = notice.question
        to = f" to {sentences.name(question.respondent)}" if question.respondent else ""
        is_resident = question.kind == "resident"
        who = question.questioner if is_resident else sentences.questioners(question)
        text = f"{who}{to}: {question.text}"
        yield ShownEntry(f"notice {all_notices.index(notice) + 1}", text, quiet=True)


def _agenda_note(item: Item) -> str:
    """Return what the agenda says of *item* below its title, and in columns beside it."""
    columns = ", ".join(
        f"{lead}{column}"
        for lead, column in (("", item.officer), ("pages ", item.page))
        if column and column not in item.note
    )
    return "\n".join(part for part in (columns, item.note) if part)


def _lines(entry: Entry, number: str, debate: PrintedDebate) -> Iterator[ShownEntry]:
    """Yield an entry, and the results of the votes that were taken after it."""
    yield _shown_entry(entry, number, debate)
    for result in debate.results_after(entry):
        if text := debate.result(result):
            label = "PRIVATE" if result.motion.private else ""
            yield ShownEntry(label, " ".join((text, *_own_vote_sentences(result, debate))))


def _own_vote_sentences(result: PrintedResult, debate: PrintedDebate) -> list[str]:
    """Say that members asked for their own votes to be recorded, if the vote is in the minutes."""
    matter = result.motion.matter
    vote = matter.vote if isinstance(matter, mt.Motion) and result.decided else None
    return debate.sentences.own_vote_sentences(vote) if vote else []


def _shown_entry(entry: Entry, number: str, debate: PrintedDebate) -> ShownEntry:
    matter = entry.matter
    label = "PRIVATE" if entry.private else ""
    if isinstance(matter, mt.Note):
        return ShownEntry("note", matter.text, quiet=True)
    if isinstance(matter, mt.Table):
        rows = [" | ".join(row) for row in (matter.columns, *matter.rows) if row]
        return ShownEntry(label, "\n".join(rows))
    label = " ".join(part for part in (label, number, _lead_word(matter)) if part)
    if isinstance(matter, mt.Motion) and debate.prints_later(entry):
        return ShownEntry(label, debate.moved(entry))
    return ShownEntry(label, entry.wording or plain_text(matter, debate.sentences))


def _lead_word(matter: mt.Matter) -> str:
    if isinstance(matter, mt.Resolution):
        return matter.lead
    if isinstance(matter, mt.Action):
        return "ACTION"
    return {mt.Bullet: "•", mt.SubHeading: "#", mt.Exchange: "→"}.get(type(matter), "")
