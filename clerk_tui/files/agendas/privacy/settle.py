"""Apply what only the whole agenda shows: items named private elsewhere, the one that excludes."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from clerk_tui.files.agendas.items.items import DraftItem
from clerk_tui.files.agendas.items.usual_business import ends_meeting
from clerk_tui.files.agendas.privacy.exclusion import (
    excludes_public_formally,
    is_conditional,
    items_named_private,
    names_no_subject,
    says_starred_are_private,
    speaks_of_exclusion,
)
from clerk_tui.files.agendas.sources.lines import Line


def settle_privacy(items: Sequence[DraftItem], lines: Iterable[Line]) -> None:
    """Apply the rules that need every line of the agenda to its *items*."""
    texts = [line.text for line in lines]
    _apply_named(items, texts)
    _apply_stars(items, texts)
    _open_excluding_items(items)
    _doubt_last_business(items)


def _apply_named(items: Sequence[DraftItem], texts: Iterable[str]) -> None:
    """Kind: private shown public. Close the items that a line names: "Items 7 and 8 are exempt"."""
    for text in texts:
        for number in items_named_private(text):
            for item in items:
                printed = item.number.strip(".:)( ").casefold() or str(item.position)
                if printed == number and not item.excludes_public:
                    item.make_private(f"named as private in “{text[:60].strip()}”")


def _apply_stars(items: Sequence[DraftItem], texts: Sequence[str]) -> None:
    """Kind: private shown public. Close items with an asterisk where a line says what it means."""
    if any(says_starred_are_private(text) for text in texts):
        for item in items:
            if item.title[:1] == "*" or item.title[-1:] == "*":
                item.make_private("its asterisk says so")


def _open_excluding_items(items: Sequence[DraftItem]) -> None:
    """Kind: private shown public. Open the item under which the public are excluded and no more.

    "Exempt business" with nothing but the resolution below it is the vote, taken in public.
    """
    for item, after in pairwise(items):
        is_named_only = names_no_subject(item.title)
        if not (item.private and after.private and is_named_only and item.notes):
            continue
        if any(why.startswith("private: below") or "whole meeting" in why for why in item.why):
            continue
        if all(_is_of_resolution(note) for note in item.notes) and any(
            speaks_of_exclusion(note) for note in item.notes
        ):
            item.private = False
            item.why.append("public after all: below its title stands the exclusion alone")


_DOUBT = "private because nothing says that the public are back; P makes it public"


def _doubt_last_business(items: Sequence[DraftItem]) -> None:
    """Kind: private shown public. Say which items are private only as nothing opens them again.

    A body adjourns and names the day of its next meeting in public as a rule, but the agenda does
    not say that the public are there, so the clerk is asked.
    """
    for item, only_ends_follow in zip(reversed(items), _and_later(items), strict=True):
        is_inherited = any(why.startswith(("private: below", "private: after")) for why in item.why)
        if item.private and is_inherited and ends_meeting(item.title) and only_ends_follow:
            item.doubt = _DOUBT


def _and_later(items: Sequence[DraftItem]) -> Iterable[bool]:
    """Yield from the last item up whether all behind it end the meeting too."""
    only_ends = True
    for item in reversed(items):
        yield only_ends
        only_ends = only_ends and ends_meeting(item.title)


def _is_of_resolution(note: str) -> bool:
    """Return True if a line is part of the resolution to exclude the public."""
    lowered = note.casefold()
    if " and to " in lowered or " and consider" in lowered or " and discuss" in lowered:
        return False
    return (
        excludes_public_formally(note)
        or (speaks_of_exclusion(note) and not is_conditional(note))
        or note.rstrip().endswith(":")
        or lowered.lstrip("“\"'(").startswith(
            ("that ", "paragraph", "information relating", "recommend")
        )
    )
