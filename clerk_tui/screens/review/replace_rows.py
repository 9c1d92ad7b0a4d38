"""The rows of a replacement: under each item its places, old and new marked without colour."""

from collections.abc import Mapping, Sequence

from textual.content import Content

from clerk_tui.domain.find_replace import Change
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

AROUND = 60  # characters shown on either side
SIGNS = {True: "✓", False: "–", None: "?"}
# What a short text is, where it would not be known by its words.
CALLED = {
    "title": "the title",
    "public_title": "its public title",
    "public_summary": "its public summary",
    "questioner": "who asked",
    "jointly": "who asked with them",
    "respondent": "who was to answer",
    "speaker": "who spoke",
    "mover": "the mover",
    "seconder": "the seconder",
    "owner": "whose action it is",
    "due": "by when",
    "who": "who it was",
    "margin": "in the margin",
    "to": "to whom",
    "respond_by": "to be answered by",
}
NOT_PRINTED = "\n(Not printed: the fact behind words of your own.)"


def change_rows(
    meeting: Meeting, changes: Sequence[Change], decided: Mapping[str, bool], *, private: bool
) -> list[PrintedRow]:
    """A row to each of *changes* with what was *decided* on it, under headings of the items."""
    if not changes:
        return [PrintedRow(plain("It stands nowhere in what you typed."))]
    numbers = minute_numbers(meeting)
    owners = {entry.ident: entry.item for entry in meeting.entries()}
    rows: list[PrintedRow] = []
    above = ""
    for change in changes:
        of = owners.get(change.place.ident, change.place.ident)
        if of != above:
            item = meeting.item(of)
            heading = f"{numbers[of].printed} {_title(item, private=private)}".strip()
            rows.append(PrintedRow(plain(heading, "bold"), item=of))
            above = of
        hidden = change.place.private
        rows.append(PrintedRow(drawn(change, decided), of, change.key, private=hidden, lead="  "))
    return rows


def _title(item: Item, *, private: bool) -> str:
    return item.title if private or item.public_title is None else item.public_title


def drawn(change: Change, decided: Mapping[str, bool]) -> Content:
    """What is done with it, and the words round it with [-the old-] and {+the new+}."""
    end = change.start + len(change.old)
    before, after = change.text[: change.start], change.text[end:]
    called = CALLED.get(change.place.field, "")
    parts = [
        plain(f"{SIGNS[decided.get(change.key)]} ", "bold"),
        plain(f"…{before[-AROUND:]}" if len(before) > AROUND else before),
        plain(f"[-{change.old}-]", "strike"),
        plain(f"{{+{change.new}+}}" if change.new else "", "bold underline"),
        plain(f"{after[:AROUND]}…" if len(after) > AROUND else after),
        plain(f"  ({called})" if called else ""),
        plain("" if change.place.prints else NOT_PRINTED),
    ]
    return plain("").join(parts)
