"""The forms in which agendas print who moves a motion or asks a question on notice."""

import re

from clerk_tui.domain.names.titles import titles_pattern

_TITLE = rf"(?:(?i:{titles_pattern()})\b\.?\s+)"
_WORD = r"(?:[A-Z]\.|[A-Z][\w'’-]*|de|da|van|von|der|le|la|di|du|ap)"
_WHO = rf"(?:{_TITLE}{{1,2}}{_WORD}(?:(?:\s+|(?<=\.)){_WORD}){{0,4}})"
# A name without a title, for places where the words before it show that a name follows.
_NAMED = rf"(?:{_WHO}|(?!(?:The|This|That|An)\b|A\s+[a-z]){_WORD}(?:\s+{_WORD}){{1,3}})"
_MARK = r"\W*(?:[0-9a-z]{1,3}[.)]\s+)?"
_SECONDED = (
    rf"(?:[\s,;.(]*(?i:and\s+)?(?:(?i:to\s+be\s+)?(?i:seconded\s+by|seconder|seconded(?=\s*:))\s*:?\s*(?P<by>{_NAMED})"
    rf"|(?P<will>{_NAMED})\s+(?i:will|to)\s+(?i:second)\b|(?i:will\s+be\s+seconded\s+by)\s+"
    rf"(?P<be>{_NAMED}))\)?)?"
)
_REST = r"(?P<rest>[^\S\n]*(?:[.,:;–—-]*\s*|$).*)"
MOTION_LEADS = tuple(
    re.compile(pattern + _SECONDED + _REST, re.DOTALL)
    for pattern in (
        rf"{_MARK}(?P<who>{_NAMED})\s+(?i:(?:will|to)\s+(?:move|propose)|moves|proposes)\b(?!\s+to\b)",
        rf"{_MARK}" + r"(?i:to\s+(?:consider|debate|receive|determine)\s+.{0,20}?\bmotion\b"
        r"|notice\s+of\s+motion"
        r"|motions?\s+on\s+notice|(?:the\s+)?(?:following\s+)?motion\b)[^.:“\"]{0,90}?\b(?i:by|from)\s+"
        rf"(?P<who>{_NAMED})",
        rf"{_MARK}(?i:(?:to\s+be\s+)?(?:moved|proposed|submitted|tabled)\s+by|mover|proposer|(?:moved|proposed)(?=\s*:))\s*:?\s*(?P<who>{_NAMED})",
    )
)
SECONDER_LINE = re.compile(
    rf"\W*(?i:seconded\s+by|seconder|seconded(?=\s*:))\s*:?\s*(?P<who>{_NAMED})\W*"
)
_OF_PLACE = r"(?:,?\s+(?i:of|from)\s+[A-Z0-9][^:“\"]{1,80}?|\s*\([^()]{2,80}\))?"
_TO = r"(?:\s+(?i:to)\s+(?P<to>(?i:the\s+)?[A-Z][^:“\"]{2,80}?))?"
QUESTION_LEADS = (
    re.compile(
        rf"{_MARK}(?i:(?:public\s+)?questions?\s+(?:no\.?\s*)?(?:[0-9]{{1,3}}[.:)]?\s+)?(?:on\s+notice\s+)?"
        rf"(?:(?:received|submitted|asked|put|tabled|raised|given|to\s+be\s+asked)\s+)?(?:from|by|of)\s+)(?P<who>{_NAMED}{_OF_PLACE}){_TO}\s*(?::|\s[–—-]\s|$)(?P<rest>.*)",
        re.DOTALL,
    ),
    re.compile(
        rf"{_MARK}(?P<who>{_WHO}{_OF_PLACE}),?\s+(?i:(?:will\s+|to\s+)ask|asks|has\s+asked)\b"
        r"(?:\s+(?P<to>(?i:the\s+)[A-Z][\w'’&-]*(?:\s+(?:of|the|for|and|[A-Z][\w'’&-]*)){0,6}))?"
        r"(?i:\s+the\s+following\s+question)?(?P<rest>\W.*|$)",
        re.DOTALL,
    ),
    re.compile(
        rf"{_MARK}(?P<who>{_WHO}{_OF_PLACE}),?\s+(?i:has\s+(?:given\s+notice\s+of|submitted|asked)\s+"
        rf"(?:the\s+following|this|a)\s+question){_TO}\s*:(?P<rest>.*)",
        re.DOTALL,
    ),
)
# Titles that say who moves or asks it; its words are printed below, or are the rest of the title.
TITLE_MOTION = re.compile(
    r"(?P<subject>.{0,200}?)[\s(–—:,-]*(?i:\b(?:notices?\s+of\s+motion|motions?(?:\s+on\s+notice)?)\b\s*(?:[0-9]{1,3}|no\.?\s*[0-9]{1,3})?)?"
    rf"(?P<between>[^“\"]{{0,120}}?)\b(?i:(?:proposed|submitted|moved|tabled|given|received)\s+(?:by|from)|proposer\s*:?|mover\s*:?|by|from)"
    rf"\s*:?\s*(?P<who>{_NAMED})" + _SECONDED + r"\)?(?P<rest>.*)",
    re.DOTALL,
)
TITLE_QUESTION = re.compile(
    r"(?i:(?:public\s+|written\s+)?questions?\b(?:\s+(?:no\.?\s*)?[0-9]{1,3})?(?:\s+on\s+notice)?)[\s:–—-]*"
    rf"(?P<between>[^:“\"]{{0,80}}?)(?i:(?:(?:submitted|received|asked|put|tabled|raised)\s+)?(?:from|by)\s+)(?P<who>{_NAMED}{_OF_PLACE}){_TO}"
    r"(?:\s*[:.]|\s[–—-]\s|\s*\)|\s*$)(?P<rest>.*)",
    re.DOTALL,
)
# "From Ida Moss", and below it "Q1 Why is the clinic shut?"
FROM_LINE = re.compile(
    rf"{_MARK}(?:(?i:q(?:uestion)?\s*[0-9]{{0,3}})[.:)]?\s+)?(?i:from|asked\s+by|name|questioner|submitted\s+by)\s*:?\s+"
    rf"(?P<who>{_NAMED}{_OF_PLACE}){_TO}\s*(?::\s*(?P<rest>.*)|\W*)",
    re.DOTALL,
)
NUMBERED_QUESTION = re.compile(
    r"\W*(?i:q(?:uestion)?\s*[0-9]{0,3})\s*(?:[.:)]|\s[–—-]|(?<=[0-9]))\s*(?P<rest>\S.*)", re.DOTALL
)
