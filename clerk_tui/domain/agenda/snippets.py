"""Standing wording: sentences that a body always uses, each with a short code to type for it.

They stand in the committee file under [codes]. ";noted" and Tab in the pad make the sentence, with
its slots filled from the meeting as it is at that moment. What begins with a slash is a command.
"""

import re
from datetime import time

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.numbers import minute_numbers

MARK = ";"
LONGEST = 20
"""Letters that a code may have."""
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
            slots_text = ", ".join(f"{{{name}}}" for name in SLOTS)
            raise Refusal(
                f"“{code}” has the unknown slot {{{slot}}}.", f"The slots are {slots_text}."
            )


def code_being_typed(before: str) -> str | None:
    """Return the code being typed at the end of the text *before* the cursor, if there is one."""
    match = _TYPED.search(before)
    return match["code"] if match else None


def matching_codes(meeting: Meeting, typed: str) -> list[str]:
    """Return the code that was *typed*, or else the codes of the body that begin with it."""
    folded_code = typed.casefold()
    exact = [code for code in meeting.body.codes if code.casefold() == folded_code]
    return exact or [code for code in meeting.body.codes if code.casefold().startswith(folded_code)]


def expand_code(meeting: Meeting, code: str, now: time, name: str = "{title} {name}") -> str:
    """Return the wording of a code with its slots filled.

    Args:
        meeting: The meeting that the slots are filled from.
        code: A code of the body.
        now: The time for the slot `{time}`.
        name: The house style's form of a name, for the slot `{chairman}`.

    Raises Refusal if there is nothing to fill a slot with, such as no current item.
    """
    slot_values = _slot_values(meeting, now, name)

    def fill_slot(match: re.Match[str]) -> str:
        """Return the value of the slot that was matched."""
        if not slot_values[match[1]]:
            raise Refusal(
                f"{MARK}{code} needs {SLOTS[match[1]]}, and there is none yet.",
                "F2 opens the next item." if match[1] in ("item", "number") else "",
            )
        return slot_values[match[1]]

    return _SLOT.sub(fill_slot, meeting.body.codes[code].strip())


def _slot_values(meeting: Meeting, now: time, name: str) -> dict[str, str]:
    item, chair = meeting.in_hand, meeting.attendee(meeting.presiding)
    styled = chair.person.styled(name) if chair else ""
    return {
        "body": meeting.body.itself,
        "name": meeting.body.name,
        "chairman": styled or f"the {meeting.body.chair_title}",
        "date": short_date(meeting.details.date),
        "time": print_time(now),
        "venue": meeting.details.venue,
        "item": item.title if item else "",
        "number": minute_numbers(meeting)[item.ident].printed if item else "",
    }
