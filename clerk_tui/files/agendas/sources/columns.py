"""The columns of an agenda: title, page, and for private business the exemption."""

import re

from msgspec import Struct

from clerk_tui.files.agendas.sources.lines import is_capitals

_PAGES = (
    r"(?:pink\s)?[0-9]{1,4}(?:\s?(?:-|–|—|to|&|and|,)\s?[0-9]{1,4}){0,6}"
    r"|to follow|verbal|oral|attached|enclosed|tabled"
)
_PAGE = re.compile(rf"\(?(?:pages?|pp?\.?)?\s*(?P<page>{_PAGES}|[-–—])\)?", re.IGNORECASE)
_WORDED = re.compile(rf"[(\[]?(?:pages?|pp?\.)\s*(?P<page>{_PAGES})[)\]]?$", re.IGNORECASE)
# "(Report author: R Oduya, Pages 9 to 22)" at the end of a title: more than a page.
_NOTED = re.compile(
    rf"\s*[(\[](?P<note>(?:[^()\[\]]{{2,160}}\b(?:pages?|pp?\.)\s*(?:{_PAGES})"
    r"|(?:report\s+)?(?:author|officer)s?\s*:[^()\[\]]{2,160}"
    r"|report\s+(?:of|by|from)\b[^()\[\]]{2,160}))[)\]]\s*(?=$|[(\[])",
    re.IGNORECASE,
)
_LEADER = re.compile(
    rf"(?:\s{{2,9}}|\s?(?:\.{{3,400}}|…{{1,400}}|_{{3,400}})\s?)(?P<page>{_PAGES}|[-–—])$",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"\s(?P<page>([0-9]{1,4})(?:\s?[-–]\s?[0-9]{1,4})?|-)$")
_EXEMPT = re.compile(
    r"\([0-9]{1,3}\)\s*[A-Za-z]|(?:exempt\W{0,3})?(?:\bunder\s)?\b(?:paras?\b|paragraphs?|sections?"
    r"|s\.|schedule|regulation)\s*[0-9]|\bschedule 12A",
    re.IGNORECASE,
)
_HEADS = frozenset(
    {"item", "items", "no", "no.", "nos", "nos.", "number", "title", "subject", "page", "pages"}
    | {"section", "lead", "officer", "time", "agenda", "report", "action", "paper", "enclosure"}
    | {"reason", "description", "paragraph", "ref", "reference", "matter", "exemption", "ward"}
)
_JOINING = frozenset(
    {"and", "of", "the", "for", "to", "on", "with", "in", "by", "from", "at", "or", "a", "an"}
    | {"&", "as", "into", "including", "that", "under"}
)
# A line as long as this was wrapped by the page's edge rather than ended by its writer.
_WRAPPED = 40


class Row(Struct, frozen=True):
    """A title with what stands in the columns beside it."""

    title: str
    page: str = ""
    exemption: str = ""
    beside: tuple[str, ...] = ()


def cells_of(text: str) -> list[str]:
    """The cells of a line that are not empty; columns are parted by tabs."""
    return [cell.strip() for cell in text.split("\t") if cell.strip()]


def row_of(text: str, pages: bool = False) -> Row:
    """What follows an item's number. *pages*: the agenda has a column headed "Page"."""
    cells = cells_of(text)
    page = exemption = ""
    noted: list[str] = []
    while cells and (found := _NOTED.search(cells[0][-480:])):
        noted.append(f"({found['note']})")
        cells[0] = cells[0].replace(found[0], " ").strip()
    cells = [cell for cell in cells if cell]
    if len(cells) == 1 and not any(c.isalpha() for c in cells[0]) and page_of(cells[0]):
        # A number and a page without a title: the title is on the next line.
        return Row("", page_of(cells[0]))
    if len(cells) > 1 and (page := page_of(cells[-1])):
        cells.pop()
    if len(cells) > 1 and is_exemption(cells[-1]):
        exemption = cells.pop()
    if cells and not page:
        cells[-1], page = _page_parted(cells[-1], pages)
    return Row(cells[0] if cells else "", page, exemption, (*noted, *cells[1:]))


def page_of(text: str) -> str:
    """The page a whole cell names ("1 - 4", "-", "(Pages 5 - 7)"); empty for other text."""
    found = _PAGE.fullmatch(text) if len(text) <= 60 else None
    return found["page"] if found else ""


def _page_parted(text: str, pages: bool) -> tuple[str, str]:
    tail = max(0, len(text) - 480)
    found = _LEADER.search(text, tail) or _WORDED.search(text, tail)
    if not found and pages and (close := _CLOSE.search(text, tail)):
        # "Budget 2026" and "Budget 2026-27" end with a year, not with a page.
        found = None if 1900 <= int(close[2] or 0) <= 2100 else close
    left = text[: found.start()].rstrip() if found else ""
    return (left, found["page"]) if found and left else (text, "")


def is_exemption(text: str) -> bool:
    """Whether a cell cites the exempt information: "(40) Personal Information", "Paragraph 3"."""
    return len(text) <= 200 and _EXEMPT.match(text) is not None


def is_column_heads(text: str) -> bool:
    """Whether a line only names columns: "Item No.  Page No"."""
    if len(text) > 120:
        return False
    words = text.casefold().replace("/", " ").split()
    several = len(words) > 1 or words[:1] in (["page"], ["pages"], ["item"], ["no."])
    return several and all(word.strip(":") in _HEADS for word in words)


def heads_pages(text: str) -> bool:
    """Whether a line of column heads, or the end of a part heading, has one for pages."""
    return text.casefold().rstrip(". ").endswith(("page", "pages", "page no", "page number"))


def heads_officers(text: str) -> bool:
    """Whether a line of column heads has one for the officer who brings the item."""
    return bool({"lead", "officer"} & set(text.casefold().split()))


def runs_on(title: str, length: int, text: str, indent: int) -> bool:
    """Whether *text*, on the next line, belongs to *title*, whose line was *length* long."""
    words = title.split()
    if title.count("(") > title.count(")") or title.endswith((",", "–", "-", "&", "/")):
        return True
    if words and words[-1].casefold() in _JOINING:
        return True
    if is_capitals(title) and is_capitals(text):
        return indent > 0 or length >= _WRAPPED
    return text[0].islower() and length >= _WRAPPED
