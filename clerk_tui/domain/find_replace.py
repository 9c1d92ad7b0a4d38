"""Finding and replacing words in a whole set of minutes, place by place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.text import with_capital

TYPED_FIELDS: dict[type, tuple[str, ...]] = {
    mt.Paragraph: ("text", "margin"),
    mt.SubHeading: ("text",),
    mt.Bullet: ("text", "margin"),
    mt.Table: ("caption", "columns", "rows"),
    mt.Declaration: ("nature", "relates_to"),
    mt.Question: ("questioner", "jointly", "text", "respondent"),
    mt.Exchange: ("speaker", "text"),
    mt.Motion: (
        *("text", "mover", "seconder", "note", "reasons", "alternatives", "conflicts"),
        *("name", "lead_in", "manner"),
    ),
    mt.Resolution: ("clauses", "to", "respond_by", "reasons", "alternatives", "conflicts"),
    mt.Action: ("text", "owner", "due", "heading", "update"),
    mt.Happening: ("text", "who"),
}
"""The fields of each kind of matter that the clerk types.

The house style makes the words of all other fields. A person is typed if the field does not hold a
key of the attendance list.
"""
ITEM_FIELDS = ("title", "public_title", "public_summary", "second_title")
"""The fields of an item that the clerk types."""
BESIDE = "beside"
"""The place of the words in the margin of an entry whose matter has none of its own."""
IS_KEY = re.compile(r"@\d+")
_APOSTROPHES = "'’ʼ"


class WordReplacement(Struct, frozen=True):
    """Words to find, and the words to put in their place."""

    words: str
    instead: str = ""
    whole: bool = True
    """Whether only whole words are found."""
    case: bool = True
    """Whether capitals must agree."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Return the pattern that finds the words; raise Refusal if there are none."""
        if not self.words.strip():
            raise Refusal("Nothing says what to find.", "Type a word.")
        begins = r"(?<!\w)" if self.whole and _is_word(self.words[0]) else ""
        ends = r"(?!\w)" if self.whole and _is_word(self.words[-1]) else ""
        middle = "".join(
            f"[{_APOSTROPHES}]" if c in _APOSTROPHES else r"[ \u00a0]" if c == " " else re.escape(c)
            for c in self.words
        )
        return re.compile(begins + middle + ends, 0 if self.case else re.IGNORECASE)

    def replacement_for(self, words: str) -> str:
        """Return the text to put in place of *words*: with their capital if case is ignored."""
        if not self.case and words[:1].isupper():
            return with_capital(self.instead)
        return self.instead


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


class Place(Struct, frozen=True):
    """A text that the clerk typed: a field of an entry or an item, or a part of such a field."""

    ident: str
    """The ident of the entry or the item."""
    field: str
    """ "wording", a field of the matter of an entry, or a field of an item."""
    path: tuple[int, ...] = ()
    """The positions that lead to the text within nested tuples."""
    of_item: bool = False
    private: bool = False
    prints: bool = True
    """Whether the text itself is printed in the minutes."""


class Change(Struct, frozen=True):
    """A replacement that may be made: `old` at the position `start` of `text` becomes `new`."""

    place: Place
    text: str
    start: int
    old: str
    new: str

    @property
    def key(self) -> str:
        """Return a key that no other change has."""
        place = self.place
        return f"{place.ident}.{place.field}.{'.'.join(map(str, place.path))}:{self.start}"


def find_changes(meeting: Meeting, sought: WordReplacement) -> list[Change]:
    """Return every replacement in the typed texts, in the order of the minutes."""
    pattern = sought.pattern
    return [
        Change(place, text, match.start(), match[0], new)
        for place, text in _typed_texts(meeting)
        for match in pattern.finditer(text)
        if (new := sought.replacement_for(match[0])) != match[0]
    ]


def _typed_texts(meeting: Meeting) -> Iterator[tuple[Place, str]]:
    for item in meeting.taken_items:
        yield from _item_texts(item)
        for entry in item.entries:
            yield from _entry_texts(entry)


def _item_texts(item: Item) -> Iterator[tuple[Place, str]]:
    for name in ITEM_FIELDS:
        text = getattr(item, name)
        if text:
            private = name in ("title", "second_title") and item.public_title is not None
            yield Place(item.ident, name, of_item=True, private=private), text


def _entry_texts(entry: Entry) -> Iterator[tuple[Place, str]]:
    if entry.wording:
        yield (
            Place(
                entry.ident, "wording", private=entry.private, prints=not entry.printed_elsewhere
            ),
            entry.wording,
        )
    if entry.margin and not entry.printed_elsewhere:
        yield Place(entry.ident, BESIDE, private=entry.private), entry.margin
    prints = not entry.wording and not entry.printed_elsewhere
    for name in TYPED_FIELDS.get(type(entry.matter), ()):
        for path, text in _nested_texts(getattr(entry.matter, name)):
            if text and not IS_KEY.fullmatch(text):
                yield Place(entry.ident, name, path, private=entry.private, prints=prints), text


def _nested_texts(
    value: object, path: tuple[int, ...] = ()
) -> Iterator[tuple[tuple[int, ...], str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, tuple):
        for n, member in enumerate(value):
            yield from _nested_texts(member, (*path, n))


def apply_changes(owner: Entry | Item, changes: Iterable[Change]) -> Entry | Item:
    """Return an entry or an item with these *changes* made.

    Only the words change, not the privacy. Raises Refusal if the entry or the item has changed
    since the changes were found.
    """
    by_place: dict[Place, list[Change]] = {}
    for change in changes:
        by_place.setdefault(change.place, []).append(change)
    for place, changes_of_place in by_place.items():
        owner = _change_text(owner, place, changes_of_place)
    return owner


def _change_text(owner: Entry | Item, place: Place, changes: Sequence[Change]) -> Entry | Item:
    is_direct = place.of_item or place.field in ("wording", BESIDE)
    holder: Any = owner if is_direct or isinstance(owner, Item) else owner.matter
    name = "margin" if place.field == BESIDE else place.field
    new = _replace_nested(getattr(holder, name, None), place.path, changes)
    changed = replace(holder, **{name: new})
    if isinstance(changed, Entry | Item):
        return changed
    return replace(owner, matter=changed)


def _replace_nested(value: object, path: tuple[int, ...], changes: Sequence[Change]) -> object:
    if path:
        if not isinstance(value, tuple) or path[0] >= len(value):
            raise _changed_since()
        return (
            *value[: path[0]],
            _replace_nested(value[path[0]], path[1:], changes),
            *value[path[0] + 1 :],
        )
    if value != changes[0].text:
        raise _changed_since()
    text = changes[0].text
    for change in sorted(changes, key=lambda change: change.start, reverse=True):
        text = text[: change.start] + change.new + text[change.start + len(change.old) :]
    return text


def _changed_since() -> Refusal:
    return Refusal(
        "These minutes were changed since the words were found; nothing was replaced.",
        "Find them again.",
    )
