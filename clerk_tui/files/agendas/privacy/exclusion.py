"""Recognise the words that exclude the press and public, let them back, or mark an item exempt."""

import re

from clerk_tui.files.agendas.privacy.phrases import (
    laws,
    marks,
    meeting_access,
    private_business,
    public_business,
)
from clerk_tui.files.agendas.privacy.phrases.shared import fold

# Longer than any title or resolution; a text file may hold a line of any length.
_LONGEST = 2000
_LONGEST_HEADING = 160
_MOST_ITEMS_NAMED = 60


def _folded_start(text: str) -> str:
    return fold(text[:_LONGEST])


def speaks_of_exclusion(text: str) -> bool:
    """Kind: private shown public. Return True if *text* is about the public having to leave."""
    folded = _folded_start(text)
    return bool(private_business.EXCLUDED.search(folded) or _enters_private(folded))


def _enters_private(folded: str) -> bool:
    """Return True if the body goes into private here: "move into closed session"."""
    return private_business.ENTERS_PRIVATE.search(folded) is not None and not _leaves_private(
        folded
    )


def _leaves_private(folded: str) -> bool:
    """Return True if the public are let back; not where the same words take them out later on."""
    readmission = public_business.READMITTED.search(folded)
    if readmission is None:
        return False
    exclusion = private_business.ENTERS_PRIVATE.search(folded) or private_business.EXCLUDED.search(
        folded
    )
    return exclusion is None or readmission.start() <= exclusion.start()


def changes_privacy(title: str) -> bool | None:
    """Return True if business after an item of this title is private, False if it is public again.

    None means that the title changes nothing. Kind: private shown public, and the way back.
    """
    folded = _folded_start(title)
    if _leaves_private(folded):
        return False
    if is_private_business(title):
        return True
    if speaks_of_exclusion(title):
        return None if is_conditional(title) else True
    return False if names_public_business(title) else None


def is_private_business(title: str) -> bool:
    """Return True if *title* is a name for private business, "Confidential items".

    A subject may follow it: "Closed session: legal advice".
    """
    if len(title) > _LONGEST_HEADING:
        folded = _folded_start(title)
        is_led = private_business.PRIVATE_AND_SUBJECT.match(folded) and not _leaves_private(folded)
        return bool(is_led) or announces_session(title)
    folded = fold(title)
    if _leaves_private(folded) or private_business.SINGLE_LABEL.match(folded):
        return False
    if private_business.ONLY_EXCLUDES.fullmatch(folded):
        return False
    return bool(
        private_business.PRIVATE_WORD_ALONE.fullmatch(folded)
        or private_business.MAY_BE_CLOSED.match(folded)
        or private_business.PRIVATE_HEADING.fullmatch(folded)
        or any(
            private_business.PRIVATE_HEADING.fullmatch(half)
            and not private_business.SINGLE_LABEL.match(half)
            for half in split_languages(folded)
        )
    )


def announces_session(text: str) -> bool:
    """Kind: private shown public. Return True if a line gives notice that the body may go private.

    "Closed session notice: this body may adjourn into closed session to consider …"
    """
    return private_business.SESSION_ANNOUNCED.match(_folded_start(text)) is not None


def names_no_subject(title: str) -> bool:
    """Return True if *title* names private business, and no subject of it: "Exempt business"."""
    match = private_business.PRIVATE_HEADING.fullmatch(fold(title[:_LONGEST_HEADING]))
    return match is not None and not any(c.isalnum() for c in match["rest"])


def split_languages(title: str) -> list[str]:
    """Kind: two languages. Return the halves of "Eitemau Eithriedig / Exempt Items", or nothing."""
    halves = re.split(r"\s*/\s+|\s+/\s*|\s+\|\s+", title)
    return [half for half in halves if half] if len(halves) == 2 else []


def names_public_business(text: str) -> bool:
    """Return True if *text* is a name for business that the public hear: "Open session"."""
    if len(text) > _LONGEST_HEADING:
        return False
    folded = fold(text)
    names = [folded, *split_languages(folded)]
    return any(public_business.PUBLIC_HEADING.fullmatch(name) for name in names)


def is_conditional(text: str) -> bool:
    """Return True if words about exclusion only provide for it ("any items", "if necessary")."""
    folded = _folded_start(text)
    return (
        private_business.CONDITIONAL.search(folded) is not None
        and private_business.NAMES_BUSINESS.search(folded) is None
    )


def readmits_public(text: str) -> bool:
    """Return True if a line says that the public are let back: "the meeting reverts to open"."""
    return (
        len(text) <= _LONGEST_HEADING and _leaves_private(fold(text)) and not is_conditional(text)
    )


def excludes_public_formally(text: str) -> bool:
    """Return True if a sentence resolves that the public be excluded, or says that they are."""
    folded = _folded_start(text)
    is_about_exclusion = private_business.PUBLIC_ABSENT.search(
        folded
    ) is not None or speaks_of_exclusion(text)
    return (
        is_about_exclusion
        and private_business.FORMAL.search(folded) is not None
        and not is_conditional(text)
        and not _leaves_private(folded)
    )


def privacy_in_words(text: str) -> bool | None:
    """Return whether *text* says that business is private or public; None if it says neither."""
    folded = _folded_start(text)
    if public_business.PUBLIC_PRESENT.search(folded):
        return False
    if speaks_of_exclusion(text) or private_business.PUBLIC_ABSENT.search(folded):
        return True
    return None


def closes_whole_meeting(text: str) -> bool | None:
    """Kind: private shown public. Return True if a line of the head closes the whole meeting.

    False if it says that the meeting is open, None if it says neither.
    """
    folded = fold(text[:400])
    if meeting_access.OPEN_WHOLE.search(folded):
        return False
    if private_business.PRIVATE_WORD_ALONE.fullmatch(folded) and "restrict" not in folded:
        return True
    is_closed = meeting_access.WHOLE_MEETING_CLOSED.search(
        folded
    ) and not meeting_access.NOT_WHOLE.search(folded)
    return True if is_closed else None


def cites_access_law(title: str) -> bool:
    """Return True if *title* cites the law by which the public are excluded."""
    return laws.ACCESS_LAW.search(fold(title[:300])) is not None


def items_named_private(text: str) -> frozenset[str]:
    """Return the numbers of the items that a line says are private: "Items 7 and 8 are exempt"."""
    if len(text) > _LONGEST or not any(c.isdigit() for c in text):
        return frozenset()
    folded = _folded_start(text)
    is_private = private_business.PUBLIC_ABSENT.search(folded) or private_business.EXCLUDED.search(
        folded
    )
    is_private = is_private or re.search(
        r"\bitems? .{0,60}\b(?:is|are|contains?|be) .{0,40}\b(?:exempt|confidential|in private"
        r"|closed)\b",
        folded,
    )
    if not is_private or re.search(r"\bnot exempt\b|\bappendi|\bminute", folded):
        return frozenset()
    numbers: list[str] = []
    for match in marks.ITEMS_NAMED.finditer(folded):
        numbers += _expand(match["numbers"])
    return frozenset(numbers[:_MOST_ITEMS_NAMED])


def _expand(numbers_text: str) -> list[str]:
    """Return each number of "7, 9 and 11 to 13"."""
    expanded: list[str] = []
    for part in re.split(r",\s?and|,|and|&|\bor\b", numbers_text):
        first, *last = [end.strip() for end in re.split(r"to|-|–|—", part.strip())]
        if last and first.isdecimal() and last[0].isdecimal():
            end = min(int(last[0]), int(first) + _MOST_ITEMS_NAMED)
            expanded += [str(n) for n in range(int(first), end + 1)]
        elif first:
            expanded.append(first)
    return expanded


def says_starred_are_private(text: str) -> bool:
    """Return True if a line says that items with an asterisk are private."""
    return marks.STARRED_ARE_PRIVATE.search(fold(text[:300])) is not None


def find_ground(text: str) -> str:
    """Return the law that *text* cites as the ground for private business; empty if none."""
    match = laws.LEGAL_GROUND.search(text[:_LONGEST])
    return match[0] if match else ""


def is_withheld(text: str) -> bool:
    """Return True if a line below a title says that the whole item is exempt."""
    folded = _folded_start(text)
    return (
        len(text) <= 600
        and bool(marks.WITHHELD.match(folded))
        and not re.search(r"appendi|annex|\benclosures? [0-9]", folded)
    )


def marked_exemption(title: str) -> str | None:
    """Return the reason in a title's own mark ("(Exempt, paragraph 3)"); None if unmarked."""
    start = title[:_LONGEST]
    for mark in (marks.LAW_MARK, marks.BRACKETED_MARK):
        if match := mark.search(start):
            return (match["why"] or "").strip(" -–—:,")
    is_marked = (
        marks.PLAIN_MARK.search(start)
        or marks.CAPITAL_MARK.search(start)
        or _names_session_within(start)
        or any(marks.PLAIN_MARK.search(half) for half in split_languages(start))
    )
    if is_marked or re.search(r"\bcon[^\w\s]? ?dential\W*$", start):
        return ""
    return None


def _names_session_within(title: str) -> bool:
    """Kind: private shown public. Return True if a title names the session that it is taken in.

    Not where the public come back in the same words, or where the title only opens the session:
    "Adjourn to closed session".
    """
    folded = fold(title)
    return (
        marks.SESSION_WITHIN.search(folded) is not None
        and not _leaves_private(folded)
        and changes_privacy(title) is None
    )


def is_private_cell(text: str) -> bool:
    """Return True if a cell of a row says that its item is private: "Exempt", "Closed"."""
    return len(text) <= 60 and private_business.PRIVATE_WORD_ALONE.fullmatch(fold(text)) is not None
