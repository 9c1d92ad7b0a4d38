"""Recognise the lines that are about no item: headings, notices, page furniture."""

import re

from clerk_tui.files.agendas.head.printed_days import DATED
from clerk_tui.files.agendas.items import recommended
from clerk_tui.files.agendas.items.notices import find_apologies, find_next_meeting
from clerk_tui.files.agendas.numbers.marks import read_marks
from clerk_tui.files.agendas.sources.lines import Line

_AGENDA = re.compile(
    r"\W*(?:(?:the\s+)?(?:(?:supplement(?:ary|al)|revised|full|draft|final|meeting|standing"
    r"|proposed|provisional|tentative|regular|summary|(?:council|committee|board)(?:\s+meeting)?)"
    r"\s+){0,2}agenda(?:\s+(?:items|front sheet|sheet|for (?:the )?meeting))?|order of business"
    r"|items of business|business(?: to be (?:transacted|conducted|considered))?"
    r"|a\s?g\s?e\s?n\s?d\s?a)\W*",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"(?:\W*view the (?:background|reasons|declarations|decision|full)\b.*|\W*view (?:directions"
    r"|agenda item)\W*)"
    r"|(?:additional|supporting) documents:?|(?:printed|agenda|document|reports?) (?:\w+ ){0,3}"
    r"(?:pack|frontsheet)\W*"
    r"|(?:pdf|docx?|word) icon\b.{0,40}|no\W+item\W*|\W*(?:hide|show) (?:details|map)\W*"
    r"|[-–—\s]*(?:page|p\.)?\s*[0-9]{1,4}(?:\s*(?:of|/)\s*[0-9]{1,4})?[-–—\s]*"
    r"|[-–—_=*~.|:+\s]{3,}|[-–—_=*~|]+|(?:continued|please turn) over(?:leaf)?\W*|p\.?t\.?o\W*",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\W*(?:(?:please|to)\s+contact|contact\b"
    r"|for (?:further|more|any) (?:information|queries|details)"
    r"|if you (?:would like|have|need|require)|enquiries|telephone|tel\b|e-?mail\b|website|https?:"
    r"|(?:the )?next meeting\b|(?:dated|published|issued|despatch)\b|to:|c\.?c\.?[\s:]|quorum\b"
    r"|(?:any )?members? of the (?:press|public)\b|the (?:public|press) (?:is|are)\b"
    r"|(?:you are|members are|councillors are) (?:hereby )?(?:summoned|requested|invited)"
    r"|this meeting\b|in accordance with the (?:health|data|openness)|fire\b|recording\b"
    r"|dear\b|(?:agenda )?despatch)",
    re.IGNORECASE,
)
_MEMBERS = re.compile(
    r"\W*(?:(?:\w+\s+){0,2}membership\b|members\s*:|(?:cllrs?|councillors?)\.?\s+(?:[A-Z]|\())",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    r"(?:signed\b.{0,80}|(?:yours (?:sincerely|faithfully)|(?:many )?thanks|(?:kind )?regards)"
    r"\W*|(?:\S+\s+){0,6}(?:chief executive"
    r"|monitoring officer|proper officer|(?:town |parish |county )?clerk"
    r"|(?:director|head) of (?:law|legal|governance|democratic)(?:\s\S+){0,5})"
    r"(?: to the \S+(?:\s\S+){0,5})?\W*)",
    re.IGNORECASE,
)
# Words that begin a note on who brings the item, even if the note is set as a heading.
_NOTE_BEGINNING = re.compile(
    r"to\s|reports?\s(?:of|by|from)\b|presentation|councillor\b|cllr\b|verbal\b|update\b|see\b|\(|\["
    r"|recommend|purpose\b|decision\b|lead\b|presented\b",
    re.IGNORECASE,
)
# A notice about the meeting is no heading either, however large it is printed.
_MEETING_NOTICES = ("apologies", "next meeting")
_LETTERED = re.compile(r"(?:[A-Z]|[IVX]{1,5})[.)]\s")


def is_agenda_heading(text: str) -> bool:
    """Return True if the line only says that the agenda begins here."""
    if len(text) > 80:
        return False
    # Kind: two languages. "Clár Oibre / Agenda", "Agenda / Rhaglen".
    return any(_AGENDA.fullmatch(half) for half in (text, *_split_languages(text)))


def _split_languages(text: str) -> list[str]:
    halves = [half.strip() for half in re.split(r"\s+[/|]\s+", text)]
    return halves if len(halves) == 2 and all(len(half.split()) <= 4 for half in halves) else []


def is_furniture(text: str) -> bool:
    """Return True if the line belongs to the page: "Page 2 of 5", a rule, "continued overleaf"."""
    if len(text) > 60:
        return not text.strip("-–—_=*~.| \t:+")
    return _FURNITURE.fullmatch(text) is not None


def classify_notice(text: str) -> str:
    """Return which notice about the meeting a line is ("apologies", "notice" …); empty if none."""
    start = text[:160]
    if find_next_meeting(text):
        return "next meeting"
    if find_apologies(text):
        return "apologies"
    if _MEMBERS.match(start):
        return "membership"
    if _NOTICE.match(start):
        return "notice"
    return "signature" if len(text) <= 100 and _SIGNATURE.fullmatch(text) else ""


def is_heading(line: Line) -> bool:
    """Return True if a line is set as a heading: Markdown, wholly bold, or in capitals."""
    stands_out = line.heading > 0 or line.emphatic or line.capitals
    return stands_out and len(line.text) <= 120 and not line.text.endswith((";", ","))


def begins_note(text: str) -> bool:
    """Return True if a line begins as notes do ("To receive …", "Report of the Clerk")."""
    return _NOTE_BEGINNING.match(text) is not None or recommended.begins_recommendation(text)


def is_pack_heading(text: str) -> bool:
    """Return True if a line above the items is a heading of the sheet though not set as one."""
    return text.casefold().startswith(("notice of", "public document", "agenda"))


def may_head_list(line: Line) -> bool:
    """Return True if a line could be the heading of a list that begins below it."""
    text = line.text
    is_plain = not line.bullet and not read_marks(text) and not begins_note(text)
    return (
        is_plain
        and line.indent < 2
        and len(text) <= 80
        and text[-1] not in ".;,"
        and (not text[0].islower())
    )


def is_section(line: Line, before_item: bool) -> bool:
    """Return True if an unnumbered line heads the items after it.

    A title of ordinary words may be a heading or a note. It is a heading only if it stands apart
    and directly before an item.

    Args:
        line: The line to classify.
        before_item: The next line begins an item.
    """
    if begins_note(line.text) or line.bullet or classify_notice(line.text) in _MEETING_NOTICES:
        return False
    if line.heading or (is_heading(line) and line.indent < 2):
        return True
    if not before_item or line.indent > 1 or len(line.text) > 80:
        return False
    if _LETTERED.match(line.text):
        return True
    is_plain = line.after_blank and not read_marks(line.text) and not DATED.search(line.text)
    return is_plain and _is_title_case(line.text)


_NO_HEADING = re.compile(
    r"\W*(?:verbal|oral|attached|enclosed|tabled|to follow|noted|none|nil|see|page|appendix"
    r"|pack)\b",
    re.IGNORECASE,
)


def is_short_heading(text: str) -> bool:
    """Return True if a line of a few words may head items: "Planning", "For decision"."""
    is_short = len(text.split()) <= 8 and not any(c.isdigit() for c in text)
    is_notice = classify_notice(text) or _NO_HEADING.match(text) or is_agenda_heading(text)
    return is_short and text[:1].isupper() and text[-1:] not in ".;,?" and not is_notice


def _is_title_case(text: str) -> bool:
    words = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return bool(words) and text[-1] not in ".;,:?" and all(word[0].isupper() for word in words)
