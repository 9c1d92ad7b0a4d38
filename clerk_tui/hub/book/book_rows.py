"""The rows of the office's book that a meeting makes: what is public, and what its body reads."""

import hmac
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import msgspec
from msgspec import Struct, to_builtins

from clerk_tui.domain.attendance.statistics import attendance_marks
from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import PublicPartTaken
from clerk_tui.domain.minute_book.action_log import LoggedAction, log_actions
from clerk_tui.domain.minute_book.entry_text import searchable_entry
from clerk_tui.domain.model.matters import Note
from clerk_tui.domain.model.meeting import PUT_AWAY, Item, Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.domain.ports import Step
from clerk_tui.hub.book.published import published_meeting
from clerk_tui.minutes.style.house_style import HouseStyle

BOOK_MAKER = 1  # raised when the rows of the book that a client makes change
_Row = dict[str, Any]


class BookRows(Struct, frozen=True):
    """The rows of one meeting, each table as JSON."""

    shown: str | None
    """The kind, day, place and state of a meeting that is published; None for any other."""
    entries: str = "[]"
    actions: str = "[]"
    attendance: str = "[]"
    private_entries: str = "[]"
    """What is private, and what is not published: for those who belong to the body."""
    private_actions: str = "[]"
    leak: str = ""
    """Why nothing of it is published, where a private phrase stands in its public part."""

    @property
    def fingerprint(self) -> str:
        """Return a digest of the public rows, by which it is known whether they changed."""
        public = [str(BOOK_MAKER), self.shown or "", self.entries, self.actions, self.attendance]
        return hex_digest("\x1f".join(public).encode())


def book_rows(
    meeting: Meeting, steps: Sequence[Step], style: HouseStyle, secret_of: Callable[[str], str]
) -> BookRows:
    """Return the rows of *meeting*, whose record is *steps*, as its house style shows it.

    *secret_of* hides the origins of actions (see `hidden_origins`). Where a private phrase stands
    in the published part, nothing is published.
    """
    published = published_meeting(meeting, steps)
    leak = ""
    if published is not None:
        try:
            rows = _public_rows(published, style, meeting, hidden_origins(secret_of))
        except Refusal as refusal:
            published, leak = None, str(refusal)
    private_entries, private_actions = _private_rows(meeting, published)
    if published is None:
        return BookRows(
            None,
            private_entries=_json(private_entries),
            private_actions=_json(private_actions),
            leak=leak,
        )
    shown_json, entries, actions, attendance = rows
    return BookRows(
        _json(shown_json),
        _json(entries),
        _json(actions),
        _json(attendance),
        _json(private_entries),
        _json(private_actions),
    )


def hidden_origins(secret_of: Callable[[str], str]) -> Callable[[str], str]:
    """Return a function that hides an origin, "MEETING/ENTRY", always as the same text.

    Idents count what was made, in private too, so no public row has one: entries are numbered as
    they are printed. Only the origin of an action has to be the same at a later meeting; it is
    hidden with what *secret_of* gives for a meeting, the digest of its first event, which nobody
    has who has not the record.
    """

    def hide(origin: str) -> str:
        """Return *origin* hidden."""
        secret = secret_of(origin.partition("/")[0])
        return hmac.new(secret.encode(), origin.encode(), "sha256").hexdigest()[:20]

    return hide


def _public_rows(
    published: Meeting, style: HouseStyle, current_meeting: Meeting, hide: Callable[[str], str]
) -> tuple[_Row, list[_Row], list[_Row], list[_Row]]:
    """Return the public rows. Raises Refusal if a private phrase stands in them."""
    from clerk_tui.minutes.privacy.public_copy import public_copy_events
    from clerk_tui.office.papers.paper_files import refuse_leaks, texts_in

    last_copy = public_copy_events(published, style)[-1]
    assert isinstance(last_copy, PublicPartTaken)  # noqa: S101 - `public_copy_events` made it
    part = last_copy.part
    entries, actions = _public_entries(part, published), _public_actions(published, hide)
    attendance = [
        {"n": n, "member": m.member, "authority": m.authority, "year": m.year, "how": m.how}
        for n, m in enumerate(attendance_marks(published), 1)
    ]
    details = published.details
    shown_json = {
        "kind": details.kind,
        "date": details.date.isoformat(),
        "venue": details.venue,
        "state": "signed" if current_meeting.state == "signed" else "draft published",
    }
    words = "\n".join(texts_in(to_builtins([shown_json, entries, actions])))
    refuse_leaks(words, current_meeting, style)
    refuse_leaks(words, published, style)
    return shown_json, entries, actions, attendance


def _public_entries(public_part: Meeting, published: Meeting) -> list[_Row]:
    """Return the entries of *public_part*, numbered as they are printed."""
    printed = {ident: number.printed for ident, number in minute_numbers(published).items()}
    placed_rows = [
        (place, row)
        for place, item in enumerate(public_part.items, 1)
        for row in _entry_rows(public_part, item, printed)
    ]
    return [
        {**row, "entry": str(n), "item": str(place), "seq": n}
        for n, (place, row) in enumerate(placed_rows, 1)
    ]


def _public_actions(published: Meeting, hide: Callable[[str], str]) -> list[_Row]:
    """Return the actions that are not private, with their origins hidden."""
    public = (action for action in log_actions(published) if not action.private)
    return [
        {
            **_action_row(action, action.public_note),
            "entry": str(n),
            "origin": hide(action.origin),
        }
        for n, action in enumerate(public, 1)
    ]


def _private_rows(meeting: Meeting, published: Meeting | None) -> tuple[list[_Row], list[_Row]]:
    """Return what the officers of the body read besides the public rows."""
    if meeting.copy_of or meeting.state == PUT_AWAY:
        return [], []
    day = meeting.details.date.isoformat()
    printed = {ident: number.printed for ident, number in minute_numbers(meeting).items()}
    public = (
        {entry.ident for entry in published.entries() if not entry.private} if published else ()
    )
    entries = [
        {**row, "date": day}
        for item in meeting.items
        for row in _entry_rows(meeting, item, printed)
        if row["private"] or row["entry"] not in public
    ]
    actions = [
        {**_action_row(action, action.note), "date": day}
        for action in log_actions(meeting)
        if action.private or action.entry not in public
    ]
    return entries, actions


def _entry_rows(meeting: Meeting, item: Item, printed: dict[str, str]) -> Iterator[_Row]:
    """Yield a row for each entry of *item*; the clerk's own notes have none."""
    for entry in item.entries:
        if isinstance(entry.matter, Note):
            continue
        row = searchable_entry(meeting, item, entry)
        yield {
            "entry": row.entry,
            "seq": int("".join(c for c in row.entry if c in "0123456789") or 0),
            "minute": printed.get(item.ident, ""),
            "item": row.item,
            "title": row.title,
            "kind": row.kind,
            "people": row.people,
            "text": row.text,
            "lead": row.lead,
            "interest": row.interest,
            "private": row.private,
        }


def _action_row(action: LoggedAction, note: str) -> _Row:
    return {
        "entry": action.entry,
        "origin": action.origin,
        "ref": action.ref,
        "title": action.title,
        "text": action.text,
        "owner": action.owner,
        "due": action.due,
        "due_on": action.due_on.isoformat() if action.due_on else None,
        "state": action.state,
        "note": note,
    }


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
