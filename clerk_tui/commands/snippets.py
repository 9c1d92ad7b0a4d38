"""Short codes of standing wording, completed in the pad and explained below it."""

from clerk_tui.commands.completion import Completion
from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.snippets import MARK, code_being_typed, expand_code, matching_codes
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import with_capital

SHOWN = 60  # characters of the wording in the line under the pad


def complete_code(desk: Desk, before: str, name: str) -> Completion | None:
    """Return the wording of the code that ends the text *before* the cursor, if it is one code."""
    typed = code_being_typed(before)
    codes = matching_codes(desk.meeting, typed) if typed else []
    if typed is None or len(codes) != 1:
        return None
    try:
        text = expand_code(desk.meeting, codes[0], desk.time_of_day(), name)
    except Refusal:
        return None
    rest = before[: len(before) - len(typed) - 1].rstrip()
    if not rest or rest[-1] in ".?!":  # "{body} noted" begins a sentence: "The Board noted"
        text = with_capital(text)
    if text.startswith("/") and len(before) > len(typed) + 1:
        return None  # a command is one only at the start
    return Completion(f"{MARK}{codes[0]}  {_shorten(text)}", text, len(typed) + 1)


def code_hint(desk: Desk, before: str, name: str) -> str | None:
    """Return what the line under the pad says of a code being typed; None if none is."""
    typed = code_being_typed(before)
    if typed is None:
        return None
    codes = matching_codes(desk.meeting, typed)
    if not desk.meeting.body.codes:
        return "This committee has no codes. They stand in its file under [codes]."
    if not codes:
        return f"There is no code {MARK}{typed}. /codes lists them."
    if len(codes) > 1:
        return "  ".join(f"{MARK}{code}" for code in codes)
    try:
        expand_code(desk.meeting, codes[0], desk.time_of_day(), name)
    except Refusal as refusal:
        return str(refusal)
    completion = complete_code(desk, before, name)
    return f"Tab: {completion.shown}" if completion else f"{MARK}{codes[0]} begins a paragraph."


def list_codes(meeting: Meeting) -> str:
    """List the codes of the body with their wording, a line each. Raises Refusal for none."""
    codes = meeting.body.codes
    if not codes:
        raise Refusal(
            "This committee has no standing wording.",
            'Write it in the committee file: [codes], then noted = "The report was noted."',
        )
    width = max(map(len, codes)) + 2
    return "\n".join(f"{MARK}{code:<{width}}{' '.join(codes[code].split())}" for code in codes)


def _shorten(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
