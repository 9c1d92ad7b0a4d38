"""The rows of the action log: state, what is to be done, and the last report."""

from datetime import date

from textual.content import Content

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.minute_book.action_log import LoggedAction
from clerk_tui.widgets.text import plain

_SIGNS = {"open": "·", "done": "✓", "withdrawn": "–", "carried over": "→"}


def action_row(action: LoggedAction, today: date) -> Content:
    """Return an action as the log shows it: sign, reference, state, date, owner, then its words."""
    is_late = action.overdue(today)
    state = "overdue" if is_late else action.state
    due = f", due {action.when}" if action.when else ""
    private = "[private] " if action.private else ""
    minuted = short_date(action.day)
    head = Content.assemble(
        plain(f" {'!' if is_late else _SIGNS.get(action.state, '·')} "),
        plain(f"{private}{action.ref or '(no number)'}", "bold"),
        plain(f"  {state}{due}", "bold" if is_late else ""),
        plain(f"  {action.owner}", "bold"),
        plain(f"  {action.body}, {minuted}"),
    )
    lines = [head, plain(f"   {' '.join(action.text.split())}")]
    if action.note:
        lines.append(plain(f"   → {' '.join(action.note.split())}"))
    return Content("\n").join(lines)
