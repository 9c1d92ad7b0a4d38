"""Standing wording: sentences that a body always says so, by the short code typed for each.

They stand in the committee file under [codes]. ";noted" and Tab in the pad make the sentence, with
its slots filled from the meeting as it is at that moment. What begins with a slash is a command.
"""

import re
from datetime import time

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers

MARK = ";"
LONGEST = 20  # letters of a code
SLOTS = {
    "body": "how the minutes speak of the body",
    "name": "the name of the body",
    "chairman": "whoever presides, else the title of the chair",
    "date": "the date of the meeting",
    "time": "the time now",
    "venue": "where the meeting is",
    "item": "the title of the item in hand",
    "number": "its minute number",
}
_CODE = re.compile(rf"[^\W_][\w-]{{0,{LONGEST - 1}}}")
_TYPED = re.compile(rf"(?:^|\s){MARK}(?P<code>[\w-]{{0,{LONGEST}}})$")
_SLOT = re.compile(r"\{([^{}]*)\}")


def check_code(code: str, text: str) -> None:
    """Raise Refusal for a code that cannot be typed, or wording with a slot that is not known."""
    if not _CODE.fullmatch(code):
        raise Refusal(
            f"the code “{code}” cannot be typed.",
            f"Use up to {LONGEST} letters and figures, without a space.",
        )
    if not text.strip():
        raise Refusal(f"the code “{code}” stands for nothing.", "Write its wording, or take it out")
    if stray := re.search(r"[{}]", _SLOT.sub("", text)):
        raise Refusal(
            f"a {stray[0]} in “{code}” has no partner.", "Write each slot between { and }."
        )
    for slot in _SLOT.findall(text):
        if slot not in SLOTS:
            listed = ", ".join(f"{{{known}}}" for known in SLOTS)
            raise Refusal(f"“{code}” has the unknown slot {{{slot}}}.", f"The slots are {listed}.")


def typed_code(before: str) -> str | None:
    """The code being typed at the end of the text *before* the cursor; None where none is."""
    found = _TYPED.search(before)
    return found["code"] if found else None


def codes_like(meeting: Meeting, typed: str) -> list[str]:
    """The codes of the body that *typed* may be: that one alone, else those that begin so."""
    wanted = typed.casefold()
    exact = [code for code in meeting.body.codes if code.casefold() == wanted]
    return exact or [code for code in meeting.body.codes if code.casefold().startswith(wanted)]


def expanded(meeting: Meeting, code: str, now: time, name: str = "{title} {name}") -> str:
    """The wording of *code* with its slots filled; *name* is the house's form of a name.

    Raises Refusal where there is nothing to fill a slot with, such as no item in hand.
    """
    filling = _filling(meeting, now, name)

    def value(found: re.Match[str]) -> str:
        if not filling[found[1]]:
            raise Refusal(
                f"{MARK}{code} needs {SLOTS[found[1]]}, and there is none yet.",
                "F2 opens the next item." if found[1] in ("item", "number") else "",
            )
        return filling[found[1]]

    return _SLOT.sub(value, meeting.body.codes[code].strip())


def _filling(meeting: Meeting, now: time, name: str) -> dict[str, str]:
    item, chair = meeting.in_hand, meeting.attendee(meeting.presiding)
    styled = chair.person.styled(name) if chair else ""
    return {
        "body": meeting.body.itself,
        "name": meeting.body.name,
        "chairman": styled or f"the {meeting.body.chair_title}",
        "date": print_date(meeting.details.date, "{d} {month} {year}"),
        "time": print_time(now),
        "venue": meeting.details.venue,
        "item": item.title if item else "",
        "number": minute_numbers(meeting)[item.ident].printed if item else "",
    }
