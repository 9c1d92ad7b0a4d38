"""The guiding line of the line mode: said where it is new, and done by a dot."""

from clerk_tui.commands.guidance.next_step import Guidance, guide
from clerk_tui.desk import Desk
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.office.other_copies import OtherCopies
from clerk_tui.office.public_hold import HELD, PublicHold


class GuidingLines:
    """Says what the clerk is likely to do next, and which command a dot stands for."""

    def __init__(
        self, desk: Desk, style: HouseStyle, other_copies: OtherCopies, public_hold: PublicHold
    ) -> None:
        """Guide the clerk at *desk*."""
        self._desk = desk
        self._style = style
        self._other_copies = other_copies
        self._public_hold = public_hold
        self._last = ""

    @property
    def offered(self) -> Guidance:
        """The step that a dot takes now; without a command where none is offered or all is held."""
        if self._other_copies.is_read_only:
            return Guidance(self._other_copies.followed_note)
        if self._public_hold.is_held:
            return Guidance(HELD)
        return guide(self._desk, self._style)

    def new_lines(self) -> tuple[str, ...]:
        """Return the guiding line, where it is not the one given last."""
        line = _with_command(self.offered)
        if line == self._last:
            return ()
        self._last = line
        return (line,)


def _with_command(hint: Guidance) -> str:
    """Return the text of *hint*, and what a dot would do."""
    if not hint.command:
        return hint.text if hint.text.endswith("/takeover") else f"{hint.text.rstrip('.')}."
    dot = f"begins {hint.command.split(maxsplit=1)[0]}" if hint.fill else hint.command
    return f"{hint.text} (dot: {dot})"
