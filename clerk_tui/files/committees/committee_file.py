"""Read committee files, write them with the clerk's remarks kept, begin them from examples.

A committee file is TOML and describes one body: see the examples for what it may hold. The first
screen only reads; the modules that write are loaded when they are first used.
"""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.body_reader import read_body
from clerk_tui.files.committees.checks import check_body
from clerk_tui.files.committees.committee_source import CommitteeSource
from clerk_tui.files.committees.files import read_text_file
from clerk_tui.files.committees.layout import to_table
from clerk_tui.files.committees.text import clean


def read_committee(text: str, source: str = "the committee file") -> Body:
    """Return the body that *text*, a committee file, describes.

    Control characters, and those that override the direction of writing, are left out.

    Args:
        text: The text of the file.
        source: The name of the file in a refusal.

    Raises:
        Refusal: at the first mistake, with its line and what to do: no TOML, an unknown key, a
            value of the wrong kind, a name missing or given twice, a pattern, a quorum or a wording
            that makes no sense.
    """
    opened = CommitteeSource(text, source)
    body = read_body(opened)
    check_body(body, opened)
    return body


def read_committee_file(path: Path) -> Body:
    """Return the body that the committee file at *path* describes.

    Raises:
        Refusal: if the file cannot be opened, is over 1 MB or is not text in UTF-8, and as
            `read_committee` does.
    """
    return read_committee(read_text_file(path), clean(path.name))


def write_committee(body: Body, previous: str = "") -> str:
    """Return the text of the committee file of *body*.

    With *previous*, the text of the file as it is, only what differs is changed: remarks, order and
    blank lines stay. People are known again by name, groups by label, items by title.

    Raises:
        Refusal: if *previous* cannot be read, or if *body* holds what a committee file may not, so
            that it could not be read again.
    """
    from clerk_tui.files.committees.body_writer import format_committee, update_in_place

    if previous.removeprefix("\ufeff").strip():
        read_committee(previous)
        text = update_in_place(body, previous)
        if _text_describes(text, body):
            return text
    # A layout too strange to change in place is written anew: the facts matter most.
    text = format_committee(body, "")
    read_committee(text)
    return text


def _text_describes(text: str, body: Body) -> bool:
    """Return True if *text* is a committee file of *body*."""
    try:
        return to_table(read_committee(text)) == to_table(body)
    except Refusal:
        return False


def new_committee(name: str, kind: str) -> str:
    """Return the text of a new committee file, begun from the example nearest to *kind*.

    The remarks of the example are kept, and one of its members and officers each as a remark; the
    invented people and authority are not.

    Raises:
        Refusal: if *name* is empty.
    """
    from clerk_tui.files.committees.examples import emptied_example, without_example_details

    text = emptied_example(kind)
    return write_committee(without_example_details(read_committee(text), name, kind), text)


def example_committees() -> dict[str, str]:
    """Return the text of each committee file that comes with the program, by its name."""
    from clerk_tui.files.committees.examples import shipped_examples

    return shipped_examples()
