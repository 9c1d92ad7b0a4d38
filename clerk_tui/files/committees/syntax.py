"""Read the TOML of a committee file strictly, and explain its mistakes in plain words."""

import re
import tomllib

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.toml import read_toml

_LINE = re.compile(r"\(at line (\d+),")
_QUOTES = 'Put text in straight quotation marks, as in name = "Meon Parish Council".'
_PAIR = 'Write name = "text", or put # before a remark.'
# The beginning of a message of tomllib, the mistake in plain words, and the remedy. The first
# row that fits is used.
_MEANINGS = (
    (r"Expected '='|Invalid initial", "there is no = after the first word", _PAIR),
    (r"Invalid statement", "this line cannot be read", _PAIR),
    (r"Invalid value", "what follows the = cannot be read", _QUOTES),
    (r"Invalid date", "what follows the = is in no calendar", "Write a date as 2026-05-12."),
    (
        r"Unterminated string|Expected \"'",
        "a quotation mark is never closed",
        "Close the text with the mark that opens it.",
    ),
    (
        r"Illegal character '\\n'",
        "a quotation mark is not closed on its line",
        'Close the text with ", or put """ before and after text of several lines.',
    ),
    (
        r"Unescaped|Invalid hex|Escaped",
        "there is a backslash in the text",
        r"Write \\ for each backslash.",
    ),
    (
        r"Unclosed array",
        "a [ is not closed, or a comma is missing before this line",
        'Write lists as ["one", "two"].',
    ),
    (r"Unclosed inline", "a { is not closed, or a comma is missing", "Close it with }."),
    (r"Expected '\]", "the heading is not closed", "Write it as [quorum] or [[members]]."),
    (
        r"Expected newline",
        "something stands after the value",
        r"Put # before a remark, and \" for a quotation mark within text; take out a comma.",
    ),
    (r"Cannot overwrite|Duplicate", "the same name is given twice", "Take one of the two out."),
    (
        r"Cannot declare",
        "the same heading is given twice",
        "A heading for each of several people takes two brackets, as in [[members]].",
    ),
    (r"Cannot", "this is already given elsewhere in the file", "Take one of the two out."),
    (
        r"Illegal|Found invalid",
        "there is a character that cannot stand here",
        "Type the line again.",
    ),
)


def parse_toml(text: str, source: str) -> dict[str, object]:
    """Return the tables of *text*.

    Raises:
        Refusal: with the line, if *text* is empty or is not TOML.
    """
    if not text.strip():
        raise Refusal(f"{source} is empty.", "Begin a new committee from one of the examples.")
    try:
        return read_toml(text)
    except tomllib.TOMLDecodeError as error:
        raise _syntax_refusal(str(error), text, source) from None
    except RecursionError:
        line = _line_with_most(text, r"[\[{.]")
        raise Refusal(
            f"{source}, line {line}: there are brackets or names within one another without end.",
            "Take the line out.",
        ) from None
    except ValueError:
        line = _line_with_most(text, r"[0-9]")
        raise Refusal(
            f"{source}, line {line}: the number is too long.", "Write a shorter one."
        ) from None


def _syntax_refusal(message: str, text: str, source: str) -> Refusal:
    """Return the *message* of tomllib as a refusal, with the line and in a clerk's words."""
    match = _LINE.search(message)
    line = int(match[1]) if match else _line_of_the_end(text)
    mistake, remedy = next(
        ((mistake, remedy) for start, mistake, remedy in _MEANINGS if re.match(start, message)),
        ("this cannot be read", _QUOTES),
    )
    return Refusal(f"{source}, line {line}: {mistake}.", remedy)


def _line_of_the_end(text: str) -> int:
    """Return the line of a mistake found at the end: an opening mark that is never closed."""
    for mark in ('"""', "'''"):
        if text.count(mark) % 2:
            return text.count("\n", 0, text.rfind(mark)) + 1
    return text.rstrip().count("\n") + 1


def _line_with_most(text: str, pattern: str) -> int:
    counts = [len(re.findall(pattern, line)) for line in text.split("\n")]
    return counts.index(max(counts)) + 1
