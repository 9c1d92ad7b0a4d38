"""Papers written: a meeting in one of the formats, searched for leaks, put in place whole.

What makes and reads the formats is loaded when a paper is first made, not at the start.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.disk.atomic_write import make_folder, write_atomically
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.status import draft_number

if TYPE_CHECKING:
    from clerk_tui.minutes.compose.selection import Selection
    from clerk_tui.minutes.formats.formats import Format
    from clerk_tui.minutes.style.house_style import HouseStyle

# What a house's own template may raise besides Jinja's errors: it may do anything.
_OF_A_TEMPLATE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def paper_of(
    meeting: Meeting,
    style: "HouseStyle",
    file_format: "Format",
    *,
    private: bool = False,
    selection: "Selection | None" = None,
) -> bytes:
    """Return the minutes of *meeting*, or a *selection* of them, in the format *file_format*.

    A public copy is searched, as it was written, for the words of private entries. Raises
    Refusal where one stands in it, naming its item, and where the house style fails.
    """
    from clerk_tui.minutes.compose.compose import compose
    from clerk_tui.minutes.compose.selection import WHOLE
    from clerk_tui.minutes.privacy.public_part import has_secrets

    document = compose(meeting, style, private=private, selection=selection or WHOLE)
    try:
        paper_bytes = file_format.write(document, style)
    except _OF_A_TEMPLATE as error:
        raise Refusal(
            f"The template of the house style “{style.name}” fails: {error}.",
            "Mend the template; the minutes are safe.",
        ) from error
    if not private and has_secrets(meeting):  # a file of Word takes as long to read as to write
        refuse_leaks(file_format.read(paper_bytes), meeting, style)
    return paper_bytes


def refuse_leaks(text: str, meeting: Meeting, style: "HouseStyle") -> None:
    """Raise Refusal where a private phrase of *meeting* stands in *text*, which is public.

    It names the entry that holds the words.
    """
    from clerk_tui.minutes.privacy.public_part import has_secrets

    if not has_secrets(meeting):
        return
    from clerk_tui.minutes.privacy.leaks import find_leaks
    from clerk_tui.spelling.ordinary import is_ordinary_word

    leaked = find_leaks(text, meeting, style, is_ordinary_word)
    if leaked:  # wording the refusal loads all the checks
        from clerk_tui.minutes.privacy.leak_locations import leak_refusal

        raise Refusal(*leak_refusal(leaked[0], meeting, style))


def texts_in(recorded: object) -> Iterator[str]:
    """Yield every text in what was *recorded*, in plain lists and dicts, each by itself."""
    if isinstance(recorded, str):
        yield recorded
    elif isinstance(recorded, dict):
        for value in recorded.values():
            yield from texts_in(value)
    elif isinstance(recorded, list | tuple):
        for value in recorded:
            yield from texts_in(value)


def put_file(target: Path, content: bytes, *, private: bool) -> Path:
    """Write *content* to *target*, whole or not at all; returns where it is.

    Raises Refusal where it cannot be.
    """
    try:
        make_folder(target.parent)
        write_atomically(target, content, owner_only=private)
    except (OSError, ValueError) as error:
        raise Refusal(
            f"The minutes could not be written to {target} ({os_error_reason(error)}).",
            "They are safe in the database; choose another place.",
        ) from error
    return target


def place_in(out: Path, usual_name: str) -> Path:
    """Return the file that *out* means: in a folder, the one named *usual_name*."""
    out = out.absolute()
    try:
        return out / usual_name if out.is_dir() else out
    except (OSError, ValueError):  # no name for a file: writing there says so
        return out


def export_name(
    meeting: Meeting,
    *,
    private: bool = False,
    suffix: str = ".md",
    selection: "Selection | None" = None,
) -> str:
    """The file name of an export: body, date, and what kind of copy it is."""
    from clerk_tui.minutes.privacy.public_part import has_private_business

    body = re.sub(r"[^\w]+", "-", meeting.body.name.casefold()).strip("-")[:60] or "meeting"
    number = draft_number(meeting)
    draft = "" if meeting.details.status == "signed" else f"-draft-{number}" if number else "-draft"
    copy = "-PRIVATE" if private else "-public" if has_private_business(meeting) else ""
    paper = _paper_name(meeting, selection)
    return f"{meeting.details.date.isoformat()}-{body}{draft}-{paper}{copy}{suffix}"


def _paper_name(meeting: Meeting, selection: "Selection | None") -> str:
    """Return the kind of paper for its file name: minutes, decisions, an extract of item 9."""
    from clerk_tui.domain.numbering.numbers import minute_numbers

    if selection is None or selection.is_whole:
        return "minutes"
    number = minute_numbers(meeting)[selection.item].printed if selection.item else ""
    item_number = re.sub(r"[^\w.]+", "-", number).strip("-.")
    return "-".join(word for word in (selection.only or "extract", item_number) if word)
