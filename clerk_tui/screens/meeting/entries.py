"""What is minuted under the item in hand, as the meeting screen shows it: no widget, no key."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.questions import notices_for, notices_waiting
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import entry_numbers, minute_numbers
from clerk_tui.minutes.compose.action_lines import action_status
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.widgets.recent_entries import Minuted

SHOWN = 20  # entries of the item on the screen; the review has them all


def minuted(meeting: Meeting, style: HouseStyle) -> tuple[Minuted, ...]:
    """What is minuted under the item in hand, as the house will word it."""
    item = meeting.in_hand
    if item is None:
        return ()
    numbers = entry_numbers(meeting, item, minute_numbers(meeting)[item.ident].printed)
    sentences = Sentences(meeting, style)
    debate = PrintedDebate(item, sentences)
    entries = tuple(
        line
        for entry in item.entries[-SHOWN:]
        for line in _lines(
            entry, numbers[entry.ident].printed if entry.ident in numbers else "", debate
        )
    )
    return (*_before(meeting, item, sentences), *entries)


def _before(meeting: Meeting, item: Item, sentences: Sentences) -> Iterator[Minuted]:
    """What was prepared for *item*: its note, and the questions on notice still to be put.

    Quietly, above what is minuted: none of it is printed.
    """
    if about := _on_the_agenda(item):
        yield Minuted("agenda", about, quiet=True)
    given = notices_for(meeting, item.ident)
    for notice in notices_waiting(meeting, item.ident):
        asked = notice.question
        to = f" to {sentences.name(asked.respondent)}" if asked.respondent else ""
        who = asked.questioner if asked.kind == "resident" else sentences.questioners(asked)
        text = f"{who}{to}: {asked.text}"
        yield Minuted(f"notice {given.index(notice) + 1}", text, quiet=True)


def _on_the_agenda(item: Item) -> str:
    """What the agenda says of *item* below its title, and in columns beside it."""
    told = ", ".join(
        f"{lead}{said}"
        for lead, said in (("", item.officer), ("pages ", item.page))
        if said and said not in item.note
    )
    return "\n".join(part for part in (told, item.note) if part)


def _lines(entry: Entry, number: str, debate: PrintedDebate) -> Iterator[Minuted]:
    """An entry, and the results of the votes that were taken after it."""
    yield _shown(entry, number, debate)
    for result in debate.results_after(entry):
        if text := debate.result(result):
            label = "PRIVATE" if result.motion.private else ""
            yield Minuted(label, " ".join((text, *_own_votes(result, debate))))


def _own_votes(result: PrintedResult, debate: PrintedDebate) -> list[str]:
    """That members asked for their own votes to be recorded, where the vote is told."""
    matter = result.motion.matter
    vote = matter.vote if isinstance(matter, mt.Motion) and result.decided else None
    return debate.sentences.own_vote_sentences(vote) if vote else []


def _shown(entry: Entry, number: str, debate: PrintedDebate) -> Minuted:
    matter = entry.matter
    label = "PRIVATE" if entry.private else ""
    if isinstance(matter, mt.Note):
        return Minuted("note", matter.text, quiet=True)
    if isinstance(matter, mt.Table):
        rows = [" | ".join(row) for row in (matter.columns, *matter.rows) if row]
        return Minuted(label, "\n".join(rows))
    label = " ".join(part for part in (label, number, _kind(matter)) if part)
    if isinstance(matter, mt.Motion) and debate.prints_later(entry):
        return Minuted(label, debate.moved(entry))
    return Minuted(label, entry.wording or plain_text(matter, debate.sentences))


def _kind(matter: mt.Matter) -> str:
    if isinstance(matter, mt.Resolution):
        return matter.lead
    if isinstance(matter, mt.Action):
        return "ACTION"
    return {mt.Bullet: "•", mt.SubHeading: "#", mt.Exchange: "→"}.get(type(matter), "")


def plain_text(matter: mt.Matter, sentences: Sentences) -> str:
    """The words of a matter as they print, without their setting."""
    if isinstance(matter, mt.Resolution):
        marks = (*matter.marks, *[""] * len(matter.clauses))
        pairs = zip(marks, matter.clauses, strict=False)
        return "\n".join(f"{mark} {clause}".strip() for mark, clause in pairs)
    if isinstance(matter, mt.Action):
        margin = " – ".join(part for part in (matter.owner, matter.due) if part)
        stands = action_status(matter, sentences.style)
        return "\n".join(part for part in (f"{matter.text}  {margin}".strip(), stands) if part)
    return sentences.sentence_for(matter)
