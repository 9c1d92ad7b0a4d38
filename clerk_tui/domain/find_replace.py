"""Words found and replaced through whole minutes: each place, before and after."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting

# What the clerk typed of each kind of matter, by the names of its fields. Everything else is a
# fact of which the house makes the words. A name is typed where it is not a key of the list.
TYPED: dict[type, tuple[str, ...]] = {
    mt.Paragraph: ("text", "margin"),
    mt.SubHeading: ("text",),
    mt.Bullet: ("text", "margin"),
    mt.Table: ("caption", "columns", "rows"),
    mt.Declaration: ("nature", "relates_to"),
    mt.Question: ("questioner", "jointly", "text", "respondent"),
    mt.Exchange: ("speaker", "text"),
    mt.Motion: ("text", "mover", "seconder", "note", "reasons", "alternatives", "conflicts"),
    mt.Resolution: ("clauses", "to", "respond_by", "reasons", "alternatives", "conflicts"),
    mt.Action: ("text", "owner", "due", "heading", "update"),
    mt.Happening: ("text", "who"),
}
OF_ITEMS = ("title", "public_title", "public_summary")
_KEY = re.compile(r"@\d+")
_APOSTROPHES = "'’ʼ"


class Wanted(Struct, frozen=True):
    """What to look for: `words` as typed, whole words only where `whole`, and in this `case`."""

    words: str
    instead: str = ""
    whole: bool = True
    case: bool = True

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches them. Raises Refusal where nothing is looked for."""
        if not self.words.strip():
            raise Refusal("Nothing says what to find.", "Type a word.")
        begins = r"(?<!\w)" if self.whole and _is_word(self.words[0]) else ""
        ends = r"(?!\w)" if self.whole and _is_word(self.words[-1]) else ""
        middle = "".join(
            f"[{_APOSTROPHES}]" if c in _APOSTROPHES else r"[ \u00a0]" if c == " " else re.escape(c)
            for c in self.words
        )
        return re.compile(begins + middle + ends, 0 if self.case else re.IGNORECASE)

    def in_place_of(self, found: str) -> str:
        """What to write for *found*: with its capital, where case is not minded."""
        if not self.case and found[:1].isupper() and self.instead:
            return self.instead[0].upper() + self.instead[1:]
        return self.instead


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


class Place(Struct, frozen=True):
    """One text that the clerk typed: a field of an entry or an item, or a text within it.

    `field` is "wording" or a field of the matter; of an item, of the item. `at` leads to the
    text within tuples. `prints` is whether these words stand in the minutes themselves.
    """

    ident: str
    field: str
    at: tuple[int, ...] = ()
    of_item: bool = False
    private: bool = False
    prints: bool = True


class Change(Struct, frozen=True):
    """One place where words may be replaced: `old` at `start` of `text` becomes `new`."""

    place: Place
    text: str
    start: int
    old: str
    new: str

    @property
    def key(self) -> str:
        """What tells it from all others."""
        place = self.place
        return f"{place.ident}.{place.field}.{'.'.join(map(str, place.at))}:{self.start}"


def changes_in(meeting: Meeting, wanted: Wanted) -> list[Change]:
    """Every place of *wanted* in what was typed, in the order of the minutes."""
    pattern = wanted.pattern
    return [
        Change(place, text, found.start(), found[0], new)
        for place, text in _texts(meeting)
        for found in pattern.finditer(text)
        if (new := wanted.in_place_of(found[0])) != found[0]
    ]


def _texts(meeting: Meeting) -> Iterator[tuple[Place, str]]:
    for item in meeting.taken_items:
        yield from _of_item(item)
        for entry in item.entries:
            yield from _of_entry(entry)


def _of_item(item: Item) -> Iterator[tuple[Place, str]]:
    for name in OF_ITEMS:
        text = getattr(item, name)
        if text:
            private = name == "title" and item.public_title is not None
            yield Place(item.ident, name, of_item=True, private=private), text


def _of_entry(entry: Entry) -> Iterator[tuple[Place, str]]:
    if entry.wording:
        yield (
            Place(
                entry.ident, "wording", private=entry.private, prints=not entry.printed_elsewhere
            ),
            (entry.wording),
        )
    prints = not entry.wording and not entry.printed_elsewhere
    for name in TYPED.get(type(entry.matter), ()):
        for at, text in _inside(getattr(entry.matter, name)):
            if text and not _KEY.fullmatch(text):
                yield Place(entry.ident, name, at, private=entry.private, prints=prints), text


def _inside(value: object, at: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, tuple):
        for n, each in enumerate(value):
            yield from _inside(each, (*at, n))


def with_changes(thing: Entry | Item, changes: Iterable[Change]) -> Entry | Item:
    """*Thing* with these *changes* made. Raises Refusal where it has changed since they were found.

    Nothing but the words is touched: whether it is private stays as it is.
    """
    by_place: dict[Place, list[Change]] = {}
    for change in changes:
        by_place.setdefault(change.place, []).append(change)
    for place, own in by_place.items():
        thing = _with_text(thing, place, own)
    return thing


def _with_text(thing: Entry | Item, place: Place, changes: Sequence[Change]) -> Entry | Item:
    on_top = place.of_item or place.field == "wording"
    holder: Any = thing if on_top or isinstance(thing, Item) else thing.matter
    new = _put(getattr(holder, place.field, None), place.at, changes)
    changed = replace(holder, **{place.field: new})
    if isinstance(changed, Entry | Item):
        return changed
    return replace(thing, matter=changed)


def _put(value: object, at: tuple[int, ...], changes: Sequence[Change]) -> object:
    if at:
        if not isinstance(value, tuple) or at[0] >= len(value):
            raise _changed_since()
        return (*value[: at[0]], _put(value[at[0]], at[1:], changes), *value[at[0] + 1 :])
    if value != changes[0].text:
        raise _changed_since()
    text = changes[0].text
    for change in sorted(changes, key=lambda each: each.start, reverse=True):
        text = text[: change.start] + change.new + text[change.start + len(change.old) :]
    return text


def _changed_since() -> Refusal:
    return Refusal(
        "These minutes were changed since the words were found; nothing was replaced.",
        "Find them again.",
    )
