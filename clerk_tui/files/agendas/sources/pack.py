"""The agenda out of a pack: its front sheet, without the papers behind and the page's furniture."""

import re
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from clerk_tui.files.agendas.items.headings import is_furniture
from clerk_tui.files.agendas.sources.lines import cleaned

PAGE_BREAK = "\f"
# A report says what it is within so many lines of the top of its first page.
_TOP = 8
_EDGE = 3
_MOST_REPEATED = 6
_REPORT = re.compile(
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
    """The text of an agenda out of a file, and in sentences what of the file was left out."""

    text: str
    left_out: tuple[str, ...] = ()


def begins_papers(lines: Sequence[str]) -> bool:
    """Whether a page after the first is the first of a report or of other papers."""
    top = [line.strip() for line in lines if line.strip() and not is_furniture(line.strip())]
    return any(_REPORT.match(line) for line in top[:_TOP])


def front_sheet(pages: Sequence[str]) -> AgendaSource:
    """The agenda in front of a pack of *pages*, and what of them it leaves out."""
    split = [[cleaned(line) for line in page.splitlines()] for page in pages]
    ends = _end_of_sheet(split)
    repeated = _repeated(split[: ends + 1])
    kept = [_without(repeated, lines, first=at == 0) for at, lines in enumerate(split[:ends])]
    left_out = [f"Printed on each page: “{_short(line)}”." for line in sorted(repeated)]
    if ends < len(split):
        pages_out = (
            f"Page {ends + 1}" if ends + 1 == len(split) else f"Pages {ends + 1} to {len(split)}"
        )
        are = "is" if ends + 1 == len(split) else "are"
        left_out.append(f"{pages_out} {are} papers to the agenda, and left out.")
    text = "".join("\n".join(lines).strip("\n") + "\n" for lines in kept)
    below, more = _cut_below(text)
    return AgendaSource(below, tuple(left_out + more))


def _end_of_sheet(pages: Sequence[Sequence[str]]) -> int:
    for at, lines in enumerate(pages):
        if at and begins_papers(lines):
            return at
    # Pages at the end of which nothing was read are papers that were not looked at.
    ends = len(pages)
    while ends > 1 and not any(line.strip() for line in pages[ends - 1]):
        ends -= 1
    return ends


def _repeated(pages: Sequence[Sequence[str]]) -> set[str]:
    """The lines printed at the top or the foot of most pages, figures aside."""
    if len(pages) < 2:
        return set()
    counts: Counter[str] = Counter()
    for lines in pages:
        said = [line for line in lines if line.strip()]
        counts.update({_form(line) for line in said[:_EDGE] + said[-_EDGE:]})
    wanted = max(2, (len(pages) + 1) // 2)
    found = {
        form
        for form, count in counts.items()
        if count >= wanted and any(c.isalpha() for c in form) and not _NUMBERED.match(form)
    }
    return set(sorted(found)[:_MOST_REPEATED])


def _without(repeated: set[str], lines: Sequence[str], *, first: bool) -> list[str]:
    """A page without what each page repeats; the head of the first says which meeting it is."""
    said = [at for at, line in enumerate(lines) if line.strip()]
    edge = set(said[-_EDGE:]) | (set() if first else set(said[:_EDGE]))
    return [
        line
        for at, line in enumerate(lines)
        if not (at in edge and (_form(line) in repeated or _BLANK_PAGE.match(line)))
    ]


def _form(line: str) -> str:
    return re.sub(r"[0-9]+", "0", " ".join(line.split()))


def _cut_below(text: str) -> tuple[str, list[str]]:
    """The text above a report that follows without a new page."""
    lines = text.split("\n")
    numbered = 0
    for at, line in enumerate(lines):
        numbered += bool(_NUMBERED.match(line))
        if numbered > 1 and _REPORT_BELOW.match(line):
            count = sum(1 for below in lines[at:] if below.strip())
            return "\n".join(lines[:at]), [
                f"{count} lines from “{_short(line)}” on are papers to the agenda, and left out."
            ]
    return text, []


def _short(line: str) -> str:
    said = " ".join(line.split())
    return said if len(said) <= 60 else f"{said[:57]}…"
