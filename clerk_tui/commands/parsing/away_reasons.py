"""The reason typed after an apology or an absence, and the words that are none.

Somebody who comes late, or leaves early, is at the meeting, and so is one who came after all; a
substitute has a command of their own. None of that may be minuted as an apology.
"""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.interest_kinds import in_quotation_marks
from clerk_tui.commands.parsing.persons import begins_with_surname
from clerk_tui.domain.dates.times import TIME_AS_WRITTEN
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import POST_NOMINALS, folded
from clerk_tui.domain.names.leading_name import may_follow_name
from clerk_tui.domain.names.name_match import suggest_names

_AS_IT_STANDS = "If it is the reason, put it in quotation marks."
_NOTHING = "Nothing was noted."
_SHORTEST_MISTYPED = 5  # letters: "sick" is near to Nick
_COMING = r"(?:will|may|might|is|to|being|be|going to|running|arriving|coming|joining)"
_LATE = re.compile(
    rf"(?:(?:for|due to|because of|with) )?(?:(?:{_COMING}|a bit|a little|slightly|very|gave|their|"
    r"apologies for) )*(?:late|lateness|late arrival|delayed)"
)
_LATE_WITH_MORE = re.compile(
    rf"(?:{_COMING} )+(?:late|delayed)\b|lateness\b"
    r"|late (?:in|by|due|because|as|from|at|for|until|till|\d+)\b"
    r"|delayed (?:in|by|at|on|until|till|due|because|\d)"
)
_BARE_HOUR = r"(?:1[0-2]|[1-9])(?:\s*o'?clock)?"
_BEFORE_AN_HOUR = r"(?:from|until|till?|to|by|at|about|around|after|before|approx\.?|@)"
_PARTLY_HERE = re.compile(
    rf"(?:(?:arriv\w*|coming|here|there|join\w*|leav\w*|left|back|present|in|out|away|not here|"
    rf"available|will \w+)\s+)*(?:{_BEFORE_AN_HOUR}\s+)*{TIME_AS_WRITTEN}"
    rf"(?:\s*(?:-|–|to|until)\s*{TIME_AS_WRITTEN})?\b.*"
    rf"|(?:arriv\w*|coming|here|there|leav\w*|back|in|out)\s+{_BEFORE_AN_HOUR}\s+{_BARE_HOUR}"
    rf"|.*\b(?:from|until|till)\s+(?:about\s+)?(?:{TIME_AS_WRITTEN}|{_BARE_HOUR})[.\s]*"
    r"|(?:(?:will|is|to|has to|had to)\s+)*(?:leav(?:e|es|ing)|left) early\b.*"
    r"|early (?:departure|leave|leaving)\b.*",
    re.IGNORECASE,
)
_ITEMS = re.compile(
    r"(?:(?:from|for|until|till?|during|after|before|on|at|not)\s+)*(?:the\s+)?"
    r"(?:(?:(?:agenda\s+)?items?|minutes?)\s+\d|(?:first|last) items?\b|rest of (?:the )?"
    r"(?:meeting|business|agenda)\b).*",
    re.IGNORECASE,
)
_NOT_AWAY = re.compile(
    r"(?:no|none|nil|not|no apolog\w+|none (?:sent|received|given)|not (?:sent|received|given|yet|"
    r"now|required|sorry))|(?:(?:has|have|is|was)\s+)?(?:now\s+)?(?:here|present|came|arrived|come|"
    r"turned up|attending|attended|in the room)(?:\s+(?:now|after all|today|in person|remotely|"
    r"online|via \w+))*|after all",
    re.IGNORECASE,
)
_SUBSTITUTE = re.compile(
    r"(?:(?:with|has|and)\s+)?(?:sub(?:st(?:itut\w*)?)?\b(?!-)|(?:replaced|represented) by\b)\W*"
    r"(?:(?:is|by|was|for (?:him|her|them)|will be)\b\s*)*(?P<name>.*)"
    r"|(?P<before>[A-Z].*?)\s+(?:substitut\w+|as (?:a )?substitute|in (?:his|her|their) place)",
    re.IGNORECASE,
)
_NO_APOLOGY = re.compile(r"no apolog\w+|none (?:sent|received|given)", re.IGNORECASE)
# "Smith, A" and "Smith MBE": the rest of a name.
_OF_THE_NAME = re.compile(rf"(?:[A-Z]\.?\s*){{1,3}}|(?:{'|'.join(sorted(POST_NOMINALS))})")
_JOINED = re.compile(r"[;,]\s*(?:and\s+)?|\s+(?:and|&)\s+")
_BRACKETED = re.compile(r"\(([^()]+)\)")


def is_lateness(reason: str) -> bool:
    """Return True if *reason* says that they come late, and nothing else: "(late)"."""
    return bool(_LATE.fullmatch(folded(reason)))


def read_reason(table: Table, command: str, name: str, reason: str) -> str:
    """Return *reason* as it is to be noted, without the marks of one in quotation marks.

    Args:
        table: The meeting.
        command: The command it was typed after.
        name: The name of whoever is away.
        reason: The words after the name.

    Raises:
        Refusal: The words tell of no absence, or of one for a part of the meeting, or name others.
    """
    if as_it_stands := in_quotation_marks(reason):
        return as_it_stands
    bare_reason = reason.strip(" ().,;–-")
    if _OF_THE_NAME.fullmatch(bare_reason):
        return ""
    if match := _SUBSTITUTE.fullmatch(bare_reason):
        substitute = match["name"] or match["before"] or "Jo Reed"
        raise Refusal(
            f"“{bare_reason}” tells of a substitute. {_NOTHING}", f"/sub {name}: {substitute}"
        )
    is_unexcused = command == "absent" and _NO_APOLOGY.fullmatch(bare_reason)
    if _NOT_AWAY.fullmatch(bare_reason) and not is_unexcused:
        raise Refusal(
            f"“{bare_reason}” says that nobody is away. {_NOTHING}",
            f"Here: /here {name}. Away without a reason: /{command} {name}. {_AS_IT_STANDS}",
        )
    if _ITEMS.fullmatch(bare_reason):
        raise Refusal(
            f"“{bare_reason}” is a part of the meeting. {_NOTHING}",
            f"Out for items: /absentfor {name} 5 7. {_AS_IT_STANDS}",
        )
    if (
        _PARTLY_HERE.fullmatch(bare_reason)
        or _LATE_WITH_MORE.match(folded(reason))
        or is_lateness(reason)
    ):
        raise Refusal(
            f"“{bare_reason}” is a part of the meeting, and no absence from it. {_NOTHING}",
            f"Still to come: /sorry {name} late. When they come or go: /in {name}, /out {name}. "
            f"{_AS_IT_STANDS}",
        )
    _refuse_mistyped_name(table, reason)
    _refuse_name_within(table, reason)
    in_brackets = _BRACKETED.fullmatch(reason)
    return in_brackets[1].strip() if in_brackets else reason


def _refuse_name_within(table: Table, reason: str) -> None:
    """Refuse a *reason* in which somebody else's apology begins: "unwell, dawley holiday"."""
    for joint in _JOINED.finditer(reason):
        words = reason[joint.end() :].split()
        if words and begins_with_surname(table, words):
            raise Refusal(
                f"“{' '.join(words)}” begins with a second name. {_NOTHING}",
                f"A line for each of them, with their reason. {_AS_IT_STANDS}",
            )


def _refuse_mistyped_name(table: Table, reason: str) -> None:
    """Refuse a *reason* that seems to begin with somebody's name mistyped."""
    word = reason.split(maxsplit=1)[0].strip(" ,;")
    if len(word) < _SHORTEST_MISTYPED or may_follow_name(word):
        return
    if similar_names := suggest_names(table.desk.meeting.people, word):
        raise Refusal(
            f"“{word}” is nobody's name. {_NOTHING}",
            f"{similar_names}Names stand in a list: /sorry kinver, marden and edgley. "
            f"{_AS_IT_STANDS}",
        )
