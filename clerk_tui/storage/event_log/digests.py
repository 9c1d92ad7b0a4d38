"""The chain of digests: each event's covers the one before it."""

import hashlib


def event_digest(before: str, meeting: str, at: str, kind: str, payload: str) -> str:
    """The digest (SHA-256, in hexadecimal) of an event of *meeting* after the one *before*.

    *at* is when it was recorded, as it stands in the record (ISO).
    """
    parts = "\x1f".join((before, meeting, at, kind, payload))
    return hashlib.sha256(parts.encode()).hexdigest()
