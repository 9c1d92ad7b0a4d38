"""Read the agenda in a web page: its text, block by block, with the columns of tables kept."""

import re
import warnings
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.agendas.sources.html_blocks import BlockReader
from clerk_tui.files.untrusted import quoted_name, read_untrusted

LARGEST = 8 * 1024 * 1024
# Reading takes time by the square of the depth. No council's page is as deep or as long.
_MOST_TAGS = 150_000
_DEEPEST_NESTING = 150
_CONTENT = ("main", "[role=main]", ".mgContent", "#mgContent", "#main-content", "#content")
_SHORTEST_CONTENT = 200
_PAGE_FURNITURE = (
    "[role=navigation]",
    "[role=banner]",
    "[role=contentinfo]",
    "[role=search]",
    "[hidden]",
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset", re.IGNORECASE)


def read_html(path: Path) -> list[str]:
    """Return the text of the saved web page at *path*, as one page.

    Nothing it links to is loaded and no script is run. The site's own head, menu and foot are left
    out if the page marks them as such.

    Raises:
        Refusal: if the file cannot be read or is no web page.
    """
    data = read_untrusted(path, LARGEST)
    is_utf_16 = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    if b"\0" in data and not is_utf_16:
        raise Refusal(f"{quoted_name(path)} is not a web page.", "Copy the agenda and paste it.")
    if not is_utf_16 and not _CHARSET.search(data[:4096]):
        try:
            return ["\n".join(read_html_lines(data.decode("utf-8-sig")))]
        except UnicodeDecodeError:
            return ["\n".join(read_html_lines(data.decode("cp1252", "replace")))]
    return ["\n".join(read_html_lines(data))]


def read_html_lines(page: str | bytes, *, tabs: bool = False) -> list[str]:
    """Return the lines of text of *page*; with *tabs*, a tab in its text separates columns.

    Raises:
        Refusal: if it is nested or marked up beyond all use.
    """
    tag_count = page.count("<") if isinstance(page, str) else page.count(b"<")
    if tag_count > _MOST_TAGS:
        raise _nesting_refusal()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        soup = BeautifulSoup(page, "lxml")
    if _nesting_depth(soup) > _DEEPEST_NESTING:
        raise _nesting_refusal()
    for furniture in soup.select(", ".join(_PAGE_FURNITURE)):
        furniture.decompose()
    return BlockReader(tabs=tabs).read(_find_content(soup))


def _find_content(soup: BeautifulSoup) -> Tag:
    """Return the part of the page that is about its subject; all of it if none is marked."""
    for selector in _CONTENT:
        part = soup.select_one(selector)
        if part is not None and len(part.get_text(strip=True)) >= _SHORTEST_CONTENT:
            return part
    return soup.body or soup


def _nesting_depth(soup: BeautifulSoup) -> int:
    deepest = 0
    tags_left: list[tuple[Tag, int]] = [(soup, 0)]
    while tags_left:
        tag, depth = tags_left.pop()
        deepest = max(deepest, depth)
        tags_left += [(child, depth + 1) for child in tag.children if isinstance(child, Tag)]
    return deepest


def _nesting_refusal() -> Refusal:
    return Refusal(
        "This page is marked up more deeply than any agenda.", "Copy the agenda and paste it."
    )
