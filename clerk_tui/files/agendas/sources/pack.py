"""Take the agenda out of a pack, without the papers behind it and what each page repeats."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.files.agendas.items.headings import is_furniture
from clerk_tui.files.agendas.sources.lines import clean_text

PAGE_BREAK = "\f"
# The title of a report stands within so many lines of the top of its first page.
_TOP_LINES = 8
_EDGE_LINES = 3
_MOST_REPEATED = 6
_REPORT_BEGINNING = re.compile(
    r"\W*(?:agenda )?item(?: no)?\W{0,3}[0-9]{1,3}[a-z]?\W*$"
    r"|\W*(?:report (?:to|title|author|by|no)\b|title of report\b|reporting officer\b"
    r"|purpose of (?:the )?report\b|decision[- ]maker\b|subject\s*:|report of\b.{0,80}$"
    r"|[0-9.\s]{1,6}(?:purpose|introduction|background|executive summary|recommendations?)\b"
    r"|(?:draft |unconfirmed )?minutes of (?:a|the)\b.{0,120}\bmeeting\b.{0,80}\bheld\b"
    r"|at a meeting of\b)",
    re.IGNORECASE,
)
# Within one page, only these begin a report: others may be notes to an item.
_REPORT_BELOW = re.compile(r"\W*(?:report to\s*:|reporting officer\s*:)", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:\(?[0-9]{1,3}[.)]?\)?|[A-Za-z][.)])\s")
_BLANK_PAGE = re.compile(
    r"\W*(?:this page is )?(?:intentionally )?left (?:intentionally )?blank", re.IGNORECASE
)


class AgendaSource(Struct, frozen=True):
    """The text of an agenda from a file."""

    text: str
    left_out: tuple[str, ...] = ()
    """Sentences on what of the file was left out."""


def begins_papers(lines: Sequence[str]) -> bool:
    """Return True if a page after the first is the first of a report or of other papers."""
    top = [line.strip() for line in lines if line.strip() and not is_furniture(line.strip())]
    return any(_REPORT_BEGINNING.match(line) for line in top[:_TOP_LINES])


def extract_front_sheet(page_texts: Sequence[str]) -> AgendaSource:
    """Return the agenda in front of a pack of *page_texts*, and what it leaves out."""
    cleaned_pages = [[clean_text(line) for line in page.splitlines()] for page in page_texts]
    sheet_end = _find_sheet_end(cleaned_pages)
    repeated = _find_repeated_lines(cleaned_pages[: sheet_end + 1])
    sheet = [
        _remove_repeated_lines(repeated, lines, is_first=index == 0)
        for index, lines in enumerate(cleaned_pages[:sheet_end])
    ]
    left_out = [f"Printed on each page: “{_shortened(line)}”." for line in sorted(repeated)]
    if sheet_end < len(cleaned_pages):
        pages_out = (
            f"Page {sheet_end + 1}"
            if sheet_end + 1 == len(cleaned_pages)
            else f"Pages {sheet_end + 1} to {len(cleaned_pages)}"
        )
        verb = "is" if sheet_end + 1 == len(cleaned_pages) else "are"
        left_out.append(f"{pages_out} {verb} papers to the agenda, and left out.")
    text = "".join("\n".join(lines).strip("\n") + "\n" for lines in sheet)
    sheet_text, left_out_below = _cut_report_below(text)
    return AgendaSource(sheet_text, tuple(left_out + left_out_below))


def _find_sheet_end(pages: Sequence[Sequence[str]]) -> int:
    for index, lines in enumerate(pages):
        if index and begins_papers(lines):
            return index
    # Empty pages at the end are papers that were not read.
    end = len(pages)
    while end > 1 and not any(line.strip() for line in pages[end - 1]):
        end -= 1
    return end


def _find_repeated_lines(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the lines printed at the top or the foot of most pages, with figures as zero."""
    if len(pages) < 2:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        printed = [line for line in lines if line.strip()]
        counts.update(
            {_with_figures_as_zero(line) for line in printed[:_EDGE_LINES] + printed[-_EDGE_LINES:]}
        )
    least_count = max(2, (len(pages) + 1) // 2)
    repeated = {
        form
        for form, count in counts.items()
        if count >= least_count and any(c.isalpha() for c in form) and not _NUMBERED.match(form)
    }
    return set(sorted(repeated)[:_MOST_REPEATED])


def _remove_repeated_lines(
    repeated: set[str], lines: Sequence[str], *, is_first: bool
) -> list[str]:
    """Return a page without what each page repeats; the head of the first page stays."""
    printed = [index for index, line in enumerate(lines) if line.strip()]
    edge_lines = set(printed[-_EDGE_LINES:]) | (set() if is_first else set(printed[:_EDGE_LINES]))
    return [
        line
        for index, line in enumerate(lines)
        if not (
            index in edge_lines
            and (_with_figures_as_zero(line) in repeated or _BLANK_PAGE.match(line))
        )
    ]


def _with_figures_as_zero(line: str) -> str:
    return re.sub(r"[0-9]+", "0", " ".join(line.split()))


def _cut_report_below(text: str) -> tuple[str, list[str]]:
    """Return the text above a report that follows without a new page, and what was cut."""
    lines = text.split("\n")
    numbered = 0
    for index, line in enumerate(lines):
        numbered += bool(_NUMBERED.match(line))
        if numbered > 1 and _REPORT_BELOW.match(line):
            count = sum(1 for below in lines[index:] if below.strip())
            begins = _shortened(line)
            return "\n".join(lines[:index]), [
                f"{count} lines from “{begins}” on are papers to the agenda, and left out."
            ]
    return text, []


def _shortened(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= 60 else f"{words[:57]}…"
