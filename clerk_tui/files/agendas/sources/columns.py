"""Split a line of an agenda into its columns: title, page, exemption."""

import re

from msgspec import Struct

from clerk_tui.files.agendas.sources.lines import is_capitals

_PAGES = (
    r"(?:pink\s)?[0-9]{1,4}(?:\s?(?:-|–|—|to|&|and|,)\s?[0-9]{1,4}){0,6}"
    r"|to follow|verbal|oral|attached|enclosed|tabled"
)
_PAGE = re.compile(rf"\(?(?:pages?|pp?\.?)?\s*(?P<page>{_PAGES}|[-–—])\)?", re.IGNORECASE)
_PAGE_IN_WORDS = re.compile(rf"[(\[]?(?:pages?|pp?\.)\s*(?P<page>{_PAGES})[)\]]?$", re.IGNORECASE)
# "(Report author: R Oduya, Pages 9 to 22)" at the end of a title: more than a page.
_BRACKETED_NOTE = re.compile(
    rf"\s*[(\[](?P<note>(?:[^()\[\]]{{2,160}}\b(?:pages?|pp?\.)\s*(?:{_PAGES})"
    r"|(?:report\s+)?(?:author|officer)s?\s*:[^()\[\]]{2,160}"
    r"|report\s+(?:of|by|from)\b[^()\[\]]{2,160}))[)\]]\s*(?=$|[(\[])",
    re.IGNORECASE,
)
# "Budget (SBM) 20 mins": whose item it is, and how long it takes.
_DURATION = re.compile(
    r"\s+(?P<note>\((?:[A-Z]{2,4}(?:/[A-Z]{2,4}){0,2}|[Aa]ll|Chair|Clerk)\)\s+[–-]?\s?[0-9]{1,3}\s?mins?\.?)\s*$"
)
_PAGE_AFTER_DOTS = re.compile(
    rf"(?:\s{{2,9}}|\s?(?:\.{{3,400}}|…{{1,400}}|_{{3,400}})\s?)(?P<page>{_PAGES}|[-–—])$",
    re.IGNORECASE,
)
_PAGE_BEFORE_MARK = re.compile(
    rf"[(\[]?(?:pages?|pp?\.)\s*(?P<page>{_PAGES})[)\]]?\s*(?P<mark>[(\[][^()\[\]]{{2,160}}[)\]])$",
    re.IGNORECASE,
)
_LAST_NUMBER = re.compile(r"\s(?P<page>([0-9]{1,4})(?:\s?[-–]\s?[0-9]{1,4})?|-)$")
_EXEMPTION = re.compile(
    r"\([0-9]{1,3}\)\s*[A-Za-z]|(?:exempt\W{0,3})?(?:\bunder\s)?\b(?:paras?\b|paragraphs?|sections?"
    r"|s\.|schedule|regulation)\s*[0-9]|\bschedule 12A",
    re.IGNORECASE,
)
_COLUMN_NAMES = frozenset(
    {
        "item",
        "items",
        "note",
        "notes",
        "no",
        "no.",
        "nos",
        "nos.",
        "number",
        "title",
        "subject",
        "page",
        "pages",
    }
    | {"section", "lead", "officer", "time", "agenda", "report", "action", "paper", "enclosure"}
    | {"table", "of", "contents", "business", "subject", "public/private"}
    | {"reason", "description", "paragraph", "ref", "reference", "matter", "exemption", "ward"}
)
# What stands below the head of a column, in agendas set as tables.
_ROLES = {
    "number": (
        "no",
        "nos",
        "number",
        "item no",
        "item number",
        "ref",
        "reference",
        "#",
        "minute no",
    ),
    "item": (
        "item",
        "items",
        "subject",
        "title",
        "agenda item",
        "topic",
        "description",
        "business",
    ),
    "lead": (
        *("lead", "presenter", "presented by", "presenting", "owner", "officer", "lead officer"),
        *("led by", "who", "speaker", "from", "by", "sponsor", "responsible", "lead/presenter"),
    ),
    "time": (
        "time",
        "times",
        "timing",
        "timings",
        "duration",
        "start",
        "mins",
        "minutes",
        "start time",
    ),
    "purpose": ("purpose", "action", "for", "format", "decision", "outcome", "action required"),
    "paper": ("paper", "papers", "enclosure", "enc", "attachment", "document", "paper no"),
    "page": ("page", "pages", "page no", "page nos", "page number"),
    "private": ("private", "public/private", "open/closed", "exempt", "confidential", "part"),
}
_ROLE_OF = {name: role for role, names in _ROLES.items() for name in names}
_JOINING_WORDS = frozenset(
    {"and", "of", "the", "for", "to", "on", "with", "in", "by", "from", "at", "or", "a", "an"}
    | {"&", "as", "into", "including", "that", "under"}
)
# A line of this length was wrapped at the edge of the page rather than ended by its writer.
_WRAPPED_LENGTH = 40


class Row(Struct, frozen=True):
    """A title with what stands in the columns beside it."""

    title: str
    page: str = ""
    exemption: str = ""
    """Why the item is private, as its column prints it."""
    other_cells: tuple[str, ...] = ()
    """The notes in brackets and the cells of the other columns."""


def split_cells(text: str) -> list[str]:
    """Return the cells of a line that are not empty; columns are separated by tabs."""
    return [cell.strip() for cell in text.split("\t") if cell.strip()]


def parse_row(text: str, has_page_column: bool) -> Row:
    """Split what follows an item's number into title, page, exemption and other cells.

    With *has_page_column*, a number after the title is a page.
    """
    cells = split_cells(text)
    page = exemption = ""
    notes: list[str] = []
    if cells and (match := _DURATION.search(cells[0][-60:])):
        notes.append(match["note"])
        cells[0] = cells[0][: -len(match[0])]
    while cells and (match := _BRACKETED_NOTE.search(cells[0][-480:])):
        notes.append(f"({match['note']})")
        cells[0] = cells[0].replace(match[0], " ").strip()
    cells = [cell for cell in cells if cell]
    if len(cells) == 1 and not any(c.isalpha() for c in cells[0]) and parse_page(cells[0]):
        # A number and a page without a title: the title is on the next line.
        return Row("", parse_page(cells[0]))
    for _ in range(2):  # the page may stand before the exemption or behind it
        if len(cells) > 1 and not page and (page := _page_of_cell(cells, has_page_column)):
            cells.pop()
        if len(cells) > 1 and not exemption and is_exemption(cells[-1]):
            exemption = cells.pop()
    if len(cells) > 1 and not page and _is_year(cells[-1]):
        cells[-2:] = [f"{cells[-2]} {cells[-1]}"]
    if cells and not page:
        cells[-1], page = _split_page(cells[-1], has_page_column)
    return Row(cells[0] if cells else "", page, exemption, (*notes, *cells[1:]))


def _page_of_cell(cells: list[str], has_page_column: bool) -> str:
    """Return the page in the last of *cells*; a year behind a date is none."""
    if not has_page_column and _is_year(cells[-1]):
        return ""
    return parse_page(cells[-1])


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and 1900 <= int(text) <= 2100


def parse_page(text: str) -> str:
    """Return the page that a whole cell names ("1 - 4", "-", "(Pages 5 - 7)"); empty if none."""
    match = _PAGE.fullmatch(text) if len(text) <= 60 else None
    return match["page"] if match else ""


def _split_page(text: str, has_page_column: bool) -> tuple[str, str]:
    tail = max(0, len(text) - 480)
    match = _PAGE_AFTER_DOTS.search(text, tail) or _PAGE_IN_WORDS.search(text, tail)
    if match and match[0].isspace() is False and not match[0].strip(" \t0123456789"):
        # Nothing but space before it: "Minutes of 2 February  2027" ends with a year.
        match = None if _is_year(match["page"]) else match
    if not match and (marked := _PAGE_BEFORE_MARK.search(text, tail)):
        title = text[: marked.start()].rstrip()
        return (f"{title} {marked['mark']}", marked["page"]) if title else (text, "")
    if not match and has_page_column and (last_number := _LAST_NUMBER.search(text, tail)):
        # "Budget 2026" and "Budget 2026-27" end with a year, not with a page.
        match = None if 1900 <= int(last_number[2] or 0) <= 2100 else last_number
    title = text[: match.start()].rstrip() if match else ""
    if match and has_page_column:
        title = title.rstrip(" ._…")  # what is left of a row of dots
    return (title, match["page"]) if match and title else (text, "")


def is_exemption(text: str) -> bool:
    """Return True if a cell cites an exemption: "(40) Personal Information", "Paragraph 3"."""
    return len(text) <= 200 and _EXEMPTION.match(text) is not None


def column_roles(text: str) -> list[str]:
    """Return what stands in each column of a table, by the line at its head; empty for any other.

    "Item" heads the numbers where another column has the titles.
    """
    cells = re.split(r"\t|\s{2,}|\|", text[:200])
    roles = [_ROLE_OF.get(cell.strip(" .:*").casefold(), "") for cell in cells if cell.strip()]
    if roles[:2] == ["item", "item"]:
        roles[0] = "number"
    if {"lead", "time"} <= set(roles) and "item" not in roles:
        roles.insert(0, "item")  # the column of the titles has no name
    is_table = len(roles) > 1 and all(roles) and len(set(roles)) == len(roles) and "item" in roles
    return roles if is_table else []


def is_column_heading(text: str) -> bool:
    """Return True if a line only names columns: "Item No. Page No"."""
    if column_roles(text):
        return True
    if len(text) > 120:
        return False
    words = text.casefold().replace("/", " ").replace("|", " ").split()
    is_heading_form = len(words) > 1 or words[:1] in (
        ["page"],
        ["pages"],
        ["item"],
        ["items"],
        ["no."],
    )
    return is_heading_form and all(word.strip(":") in _COLUMN_NAMES for word in words)


def has_page_column(text: str) -> bool:
    """Return True if a line of column headings, or the end of a part heading, has one for pages."""
    return text.casefold().rstrip(". ").endswith(("page", "pages", "page no", "page number"))


def has_officer_column(text: str) -> bool:
    """Return True if a line of column headings has one for the officer who brings the item."""
    return bool({"lead", "officer"} & set(text.casefold().split()))


_LAST_ROLE = re.compile(
    r"(?P<title>\S.*?\S)\s(?P<role>(?:the )?(?:(?:Vice[- ])?Chair(?:man|person)?"
    r"|(?:Town |Parish |City )?Clerk|RFO|Mayor|Leader|Chief Executive|Secretary|Treasurer"
    r"|Headteacher|Principal|Director|All"
    r"|[A-Z]{2,3}(?:/[A-Z]{2,3}){0,2}))"
)


def split_last_role(title: str) -> tuple[str, str]:
    """Kind: columns one space apart. Return a title, and the post in the column behind it.

    Only for an agenda whose column headings name such a column.
    """
    match = _LAST_ROLE.fullmatch(title[:200])
    if match is None or is_capitals(title):
        return title, ""
    return match["title"], match["role"]


def continues_title(title: str, length: int, text: str, indent: int) -> bool:
    """Return True if *text*, on the next line, belongs to *title*.

    Args:
        title: The title as read so far.
        length: The length of its last line, in characters.
        text: The next line.
        indent: The indent of the next line, in characters.
    """
    words = title.split()
    if title.count("(") > title.count(")") or title.endswith((",", "–", "-", "&", "/")):
        return True
    if words and words[-1].casefold() in _JOINING_WORDS:
        return True
    if is_capitals(title) and is_capitals(text):
        return indent > 0 or length >= _WRAPPED_LENGTH
    return text[0].islower() and length >= _WRAPPED_LENGTH
