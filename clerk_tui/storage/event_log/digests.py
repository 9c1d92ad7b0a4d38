"""The chain of digests, in which the digest of each event covers the one before it."""

from clerk_tui.domain.digest import hex_digest


def event_digest(before: str, meeting: str, recorded_at: str, kind: str, payload: str) -> str:
    """Return the digest (SHA-256, in hexadecimal) of an event.

    Args:
        before: The digest of the event before it; empty for the first.
        meeting: The ident of the meeting.
        recorded_at: When the event was recorded, as the record has it (ISO).
        kind: The stored kind of the event.
        payload: The event as JSON.
    """
    parts = "\x1f".join((before, meeting, recorded_at, kind, payload))
    return hex_digest(parts.encode())
