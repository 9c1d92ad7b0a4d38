"""Commands: an entry marked private or public after it was minuted, with what depends on it."""

from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Action, Note
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.privacy.leaks import phrase_disclosed_by
from clerk_tui.minutes.privacy.phrases import clerk_words, secret_phrases
from clerk_tui.spelling.ordinary import is_ordinary_word


def mark_private(table: Table, arguments: str) -> str:
    """Mark the last entry private after all, with what depends on it."""
    return mark_entry(table, table.desk.corrections.last_entry().ident, arguments, private=True)


def mark_public(table: Table, arguments: str) -> str:
    """Mark the last entry public after all; it needs the reason."""
    return mark_entry(table, table.desk.corrections.last_entry().ident, arguments, private=False)


def mark_entry(table: Table, ident: str, reason: str, *, private: bool) -> str:
    """Mark an entry, and what depends on it, private or public; say how many that were.

    Raises Refusal where what would be public names what stays private.
    """
    before, desk = table.desk.meeting, table.desk
    if private:
        after = desk.private_business.mark_private(ident, reason)
    else:
        disclosed_phrase = phrase_disclosed_by(before, ident, table.style, is_ordinary_word)
        if disclosed_phrase:
            raise Refusal(
                f"It names what stays private: “{disclosed_phrase}”.",
                "Take those words out of it first, or keep it private.",
            )
        after = desk.private_business.mark_public(ident, reason)
    was_private = {entry.ident: entry.private for entry in before.entries()}
    changed = [e for e in after.entries() if was_private.get(e.ident) is not e.private]
    others_note = f", with {len(changed) - 1} that depend on it" if len(changed) > 1 else ""
    copies_note = "No public copy holds it" if private else "It stands in public copies"
    phrase = phrase_still_public(before, after) if private else ""
    if phrase:
        return (
            f"Private now{others_note}, but the same words stand in public still: “{phrase}”. "
            "Mark that too."
        )
    if private and (phrase_beside := _public_words_beside(after, ident)):
        return (
            f"Private now{others_note}, but what it stands beside is public still: "
            f"“{phrase_beside}”. "
            "Mark that too if it is private, in /review."
        )
    return f"{copies_note} now{others_note}. /undo takes that back."


def _public_words_beside(meeting: Meeting, ident: str) -> str:
    """Return the first words of the public entry that prints an entry in its place, or ""."""
    entry = meeting.entry(ident)
    if not entry.printed_elsewhere:
        return ""
    entries = meeting.item(entry.item).entries
    entry_beside = entry.matter.beside if isinstance(entry.matter, Action) else ""
    before = entries[: entries.index(entry)]
    printed = [e for e in before if not e.printed_elsewhere and not isinstance(e.matter, Note)]
    host = next((e for e in entries if e.ident == entry_beside), printed[-1] if printed else None)
    if host is None or host.private:
        return ""
    from clerk_tui.minutes.privacy.leak_locations import first_words

    return first_words(next(iter(clerk_words(host)), ""))


def phrase_still_public(before: Meeting, after: Meeting) -> str:
    """Return a phrase of what has just been made private that a public entry has too, or ""."""
    was_private = {entry.ident: entry.private for entry in before.entries()}
    private = [e for e in after.entries() if e.private and was_private.get(e.ident) is False]
    public = [
        f" {folded(text)} " for e in after.entries() if not e.private for text in clerk_words(e)
    ]
    for entry in private:
        for phrase in secret_phrases(entry):
            if any(f" {folded(phrase)} " in text for text in public):
                return phrase
    return ""
