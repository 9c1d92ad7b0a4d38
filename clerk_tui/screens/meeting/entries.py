"""The minutes as the meeting screen shows them: no widget, no key."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.questions import notices_for, notices_waiting
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import entry_numbers, minute_numbers
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.minutes.compose.plain_words import plain_text
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.meeting.motion_blocks import OpenMotions, motion_block, result_block
from clerk_tui.widgets.panels.minutes_panel import ITEM_LINE, ShownEntry

MOST_ENTRIES = 20  # of the item in hand on the screen, unless the clerk goes back
TAIL_ENTRIES = 6  # at least so many are shown, with those of the items before
FOUND_BEFORE, FOUND_AFTER = 12, 40  # entries shown around a place that was found
NOTHING_YET = "Nothing is minuted under this item yet."
TO_COME = "This item is still to come."
_SIGNS: dict[type[mt.Matter], tuple[str, str]] = {
    mt.Paragraph: ("¶", "dim"), mt.SubHeading: ("#", "strong"), mt.Bullet: ("•", "dim"),
    mt.Table: ("▦", "dim"), mt.Declaration: ("◆", "warn"), mt.Question: ("?", "accent"),
    mt.Exchange: ("↳", "accent"), mt.Motion: ("▲", "warn"), mt.Resolution: ("✦", "good"),
    mt.Action: ("→", "accent"), mt.Happening: ("⇄", "dim"), mt.Note: ("✎", "dim"),
}  # fmt: skip


def minutes_so_far(
    meeting: Meeting, style: HouseStyle, most: int = MOST_ENTRIES
) -> tuple[ShownEntry, ...]:
    """Return the item in hand, and above it the end of what was minuted before.

    Args:
        meeting: The meeting as it stands.
        style: The words of the house.
        most: How many entries to show in all.
    """
    current = meeting.in_hand
    shown_lines = list(shown_entries(meeting, style, most))
    earlier_items = [item for item in meeting.taken_items if item.ident != meeting.current]
    entries_wanted = max(most - MOST_ENTRIES, TAIL_ENTRIES - len(shown_lines))
    if current is not None and not current.entries:
        shown_lines.append(ShownEntry("", NOTHING_YET, quiet=True, sign="·"))
    if current is not None and earlier_items and entries_wanted > 0:
        shown_lines = [_item_line(meeting, current), *shown_lines]
    while earlier_items and entries_wanted > 0:
        item = earlier_items.pop()
        block = item_entries(meeting, item, style, entries_wanted, is_earlier=current is not None)
        shown_lines = [_item_line(meeting, item), *block, *shown_lines]
        entries_wanted -= len(block) or 1
    return tuple(shown_lines)


def minutes_around(
    meeting: Meeting, style: HouseStyle, item_ident: str, entry_ident: str
) -> tuple[ShownEntry, ...]:
    """Return the minutes before and after a place that was found in them.

    Args:
        meeting: The meeting as it stands.
        style: The words of the house.
        item_ident: The ident of the item that the place stands under.
        entry_ident: The ident of the entry; "" for the title of the item.
    """
    item, taken_items = meeting.item(item_ident), meeting.taken_items
    if item_ident not in meeting.taken:
        title = ShownEntry(item.bare_number, item.title, ident=item.ident, sign=ITEM_LINE)
        return title, ShownEntry("", TO_COME, quiet=True, sign="·")
    entry_index = next((n for n, entry in enumerate(item.entries) if entry.ident == entry_ident), 0)
    entries_before = max(0, entry_index - FOUND_BEFORE)
    shown_lines = [_item_line(meeting, item)]
    shown_lines += entries_from(meeting, item, style, entries_before, entry_index + FOUND_AFTER)
    number = taken_items.index(item)
    if not entries_before and number:
        item_above = taken_items[number - 1]
        block = item_entries(meeting, item_above, style, FOUND_BEFORE, is_earlier=True)
        shown_lines = [_item_line(meeting, item_above), *block, *shown_lines]
    for later in taken_items[number + 1 :]:
        if len(shown_lines) >= FOUND_AFTER:
            break
        shown_lines.append(_item_line(meeting, later))
        shown_lines += entries_from(meeting, later, style, 0, FOUND_BEFORE, is_earlier=True)
    return tuple(shown_lines)


def shown_entries(
    meeting: Meeting, style: HouseStyle, most: int = MOST_ENTRIES
) -> tuple[ShownEntry, ...]:
    """Return what is minuted under the item in hand, as the house will word it."""
    item = meeting.in_hand
    if item is None:
        return ()
    prepared = _prepared_lines(meeting, item, Sentences(meeting, style))
    return (*prepared, *item_entries(meeting, item, style, most))


def item_entries(
    meeting: Meeting, item: Item, style: HouseStyle, most: int, *, is_earlier: bool = False
) -> tuple[ShownEntry, ...]:
    """Return the last *most* entries of *item*."""
    return entries_from(meeting, item, style, len(item.entries) - most, is_earlier=is_earlier)


def entries_from(
    meeting: Meeting,
    item: Item,
    style: HouseStyle,
    first: int,
    end: int | None = None,
    *,
    is_earlier: bool = False,
) -> tuple[ShownEntry, ...]:
    """Return the entries of *item* from position *first* on, before *end*."""
    numbers = entry_numbers(meeting, item, minute_numbers(meeting)[item.ident].printed)
    debate = PrintedDebate(item, Sentences(meeting, style))
    motions = OpenMotions(debate)
    lines: list[ShownEntry] = []
    for entry_index, entry in enumerate(item.entries[:end]):
        depth = motions.open_at(entry)
        if entry_index < first:
            motions.results_of(entry)
            continue
        number = numbers[entry.ident].printed if entry.ident in numbers else ""
        lines.append(_shown_entry(entry, number, debate, depth, is_earlier=is_earlier))
        for result, result_depth in motions.results_of(entry):
            lines += _result_lines(result, debate, result_depth, is_earlier=is_earlier)
    return tuple(lines)


def _item_line(meeting: Meeting, item: Item) -> ShownEntry:
    """Return the line that begins *item*."""
    number = minute_numbers(meeting)[item.ident].printed
    return ShownEntry(number, item.title, ident=item.ident, sign=ITEM_LINE, private=item.private)


def _prepared_lines(meeting: Meeting, item: Item, sentences: Sentences) -> Iterator[ShownEntry]:
    """Yield what was prepared for *item*: its note, and the questions on notice still to be put.

    They are quiet lines above what is minuted, as none of it is printed.
    """
    if agenda_note := _agenda_note(item):
        yield ShownEntry("agenda", agenda_note, quiet=True, sign="·")
    all_notices = notices_for(meeting, item.ident)
    for notice in notices_waiting(meeting, item.ident):
        question = notice.question
        to = f" to {sentences.name(question.respondent)}" if question.respondent else ""
        is_resident = question.kind == "resident"
        questioners = question.questioner if is_resident else sentences.questioners(question)
        text = f"{questioners}{to}: {question.text}"
        label = f"notice {all_notices.index(notice) + 1}"
        yield ShownEntry(label, text, quiet=True, sign="·")


def _agenda_note(item: Item) -> str:
    """Return what the agenda says of *item* below its title, and in columns beside it."""
    columns = ", ".join(
        f"{lead}{column}"
        for lead, column in (("", item.officer), ("pages ", item.page))
        if column and column not in item.note
    )
    return "\n".join(part for part in (columns, item.note) if part)


def _result_lines(
    result: PrintedResult, debate: PrintedDebate, depth: int, *, is_earlier: bool
) -> Iterator[ShownEntry]:
    """Yield the result of a vote that was taken after another entry."""
    text = debate.result(result)
    if not text:
        return
    own_sentences = _own_vote_sentences(result, debate)
    yield result_block(
        result,
        debate,
        " ".join((text, *own_sentences)),
        own_sentences,
        depth=depth,
        is_earlier=is_earlier,
    )


def _own_vote_sentences(result: PrintedResult, debate: PrintedDebate) -> list[str]:
    """Say that members asked for their own votes to be recorded, if the vote is in the minutes."""
    matter = result.motion.matter
    vote = matter.vote if isinstance(matter, mt.Motion) and result.decided else None
    return debate.sentences.own_vote_sentences(vote) if vote else []


def _shown_entry(
    entry: Entry, number: str, debate: PrintedDebate, depth: int, *, is_earlier: bool
) -> ShownEntry:
    matter = entry.matter
    sign, role = _SIGNS[type(matter)]
    if isinstance(matter, mt.Exchange) and matter.kind == "supplementary":
        sign = "?"
    label = "PRIVATE" if entry.private else ""
    words = ""
    if isinstance(matter, mt.Note):
        label, words = "note", matter.text
    elif isinstance(matter, mt.Table):
        words = "\n".join(" | ".join(row) for row in (matter.columns, *matter.rows) if row)
    else:
        label = " ".join(part for part in (label, number, _lead_word(matter)) if part)
        if isinstance(matter, mt.Motion):
            return motion_block(entry, label, debate, depth=depth, is_earlier=is_earlier)
        words = entry.wording or plain_text(matter, debate.sentences)
    return ShownEntry(
        label,
        words,
        isinstance(matter, mt.Note),
        entry.ident,
        print_time(entry.at.time(), "{h}.{mm}"),
        sign,
        role,
        depth,
        private=entry.private,
        earlier=is_earlier,
    )


def _lead_word(matter: mt.Matter) -> str:
    if isinstance(matter, mt.Resolution):
        return matter.lead
    return "ACTION" if isinstance(matter, mt.Action) else ""
