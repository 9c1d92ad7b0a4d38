"""Write a whole meeting as one file and read it again without loss (`docs/meeting-file.md`).

The file is lines of JSON in UTF-8. The first says what the file is, the last how many lines there
are and the digest of all before it. It is not compressed, so that it is never larger than it looks;
it names no file, and nothing in it is run. The digests reveal accidents and changes by hand, but
not a forger, who can compute them again.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, NoReturn

import msgspec

from clerk_tui import __version__
from clerk_tui.domain.digest import hex_digest
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.transfer import Carried, CarriedEvent, CarriedPaper, CarriedText
from clerk_tui.files.untrusted import MEGABYTE, quoted_name, read_untrusted

FORMAT = "clerk-tui meeting"
VERSION = 1
SUFFIX = ".clerkpack"
LARGEST = 64 * MEGABYTE  # a meeting of 10,000 entries has about five
MOST_LINES = 300_000
_REMEDY = "Nothing was changed. Have it packed and sent again."


class _Opening(msgspec.Struct, omit_defaults=True):
    """The part of the first line that is read first, whatever its version."""

    format: str = ""
    version: int = 0


class _Head(msgspec.Struct):
    """The first line of the file."""

    format: str
    version: int
    copy: Literal["whole", "public"]
    meeting: Annotated[str, msgspec.Meta(pattern=r"\A[\w][\w.-]{0,79}\Z")]
    body: str
    date: Annotated[str, msgspec.Meta(pattern=r"\A\d{4}-\d\d-\d\d\Z")]
    program: str = ""


class _Tail(msgspec.Struct, forbid_unknown_fields=True):
    """The last line of the file."""

    lines: int
    digest: str


class _Line(msgspec.Struct, omit_defaults=True, forbid_unknown_fields=True):
    """Any line but the first: it has exactly one of these."""

    event: CarriedEvent | None = None
    text: CarriedText | None = None
    paper: CarriedPaper | None = None
    end: _Tail | None = None


def encode(carried: Carried) -> bytes:
    """Return the bytes of the file of *carried*. The same record gives the same bytes."""
    copy: Any = "public" if carried.public else "whole"
    head = _Head(FORMAT, VERSION, copy, carried.meeting, carried.body, carried.date, __version__)
    lines: list[Any] = [head]
    lines += [_Line(event=event) for event in carried.events]
    lines += [_Line(text=text) for text in carried.texts]
    lines += [_Line(paper=paper) for paper in carried.papers]
    body = b"".join(msgspec.json.encode(line) + b"\n" for line in lines)
    tail = _Tail(len(lines), hex_digest(body))
    return body + msgspec.json.encode(_Line(end=tail)) + b"\n"


def read_pack(path: Path) -> Carried:
    """Return the meeting in the file at *path*. Storage checks whether its record is whole.

    Raises:
        Refusal: if it is another program's, of a newer version, cut short, altered, or larger than
            any meeting.
    """
    try:
        data = read_untrusted(path, LARGEST)
    except Refusal as refusal:
        raise Refusal(refusal.what, _REMEDY) from None
    try:
        return _decode(data, quoted_name(path))
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        _refuse(f"{quoted_name(path)} was altered after it was packed, or damaged.")


def _decode(data: bytes, name: str) -> Carried:
    first, _, _ = data.partition(b"\n")
    _check_opening(first, name)
    body, newline, last = data.removesuffix(b"\n").rpartition(b"\n")
    body += newline
    if not last.startswith(b'{"end":') or not data.endswith(b"\n"):
        _refuse(f"{name} is cut short: its end is missing.")
    tail = msgspec.json.decode(last, type=_Line).end
    count = body.count(b"\n")
    digest = hex_digest(body)
    if tail is None or tail.digest != digest or tail.lines != count or count > MOST_LINES:
        _refuse(f"{name} was altered after it was packed, or damaged.")
    head = msgspec.json.decode(first, type=_Head)
    lines = list(_decode_lines(body))
    return Carried(
        head.meeting,
        head.body,
        head.date,
        head.copy == "public",
        tuple(line.event for line in lines if line.event),
        tuple(line.text for line in lines if line.text),
        tuple(line.paper for line in lines if line.paper),
    )


def _decode_lines(content: bytes) -> Iterator[_Line]:
    decoder = msgspec.json.Decoder(_Line)
    for line in content.splitlines()[1:]:
        yield decoder.decode(line)


def _check_opening(first_line: bytes, name: str) -> None:
    """Raise Refusal if the first line is not ours, or is of a newer version."""
    try:
        opening = msgspec.json.decode(first_line[:10_000], type=_Opening)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        opening = _Opening()
    if opening.format != FORMAT:
        raise Refusal(f"{name} is not a meeting packed by clerk-tui.", "Nothing was changed.")
    if opening.version > VERSION:
        raise Refusal(
            f"{name} was packed by a newer version of clerk-tui.",
            "Nothing was changed. Bring this program up to date.",
        )


def _refuse(reason: str) -> NoReturn:
    raise Refusal(reason, _REMEDY)
