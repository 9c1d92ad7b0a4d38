"""At the desk: interests declared."""

from collections.abc import Sequence
from typing import Any

from clerk_tui.desk.part import DeskPart, of_the_entry
from clerk_tui.domain.model.matters import Action, Declaration
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import clean, one_line


class Interests(DeskPart):
    """Interests that members declare, or that nobody declared."""

    def declare(self, members: Sequence[str], **what: Any) -> Meeting:
        """Minute an interest declared by one member or several; fields as in `Declaration`."""
        how = of_the_entry(what)
        return self._do(self._entry(Declaration(tuple(members), **what), **how))

    def declare_unregistered(
        self, members: Sequence[str], owner: str, to_do: str, due: str, **what: Any
    ) -> Meeting:
        """Minute an interest that is not on the register, and the action to have it put there.

        The member notifies the Monitoring Officer within 28 days (Localism Act 2011 s31(3)).
        """
        declared = self._entry(Declaration(tuple(members), **what, registered=False))
        matter = Action(clean(to_do), one_line(owner), one_line(due), declared.entry.ident)
        return self._do(declared, self._entry(matter, ahead=1))

    def declare_none(self, **how: Any) -> Meeting:
        """Minute that nobody declared an interest."""
        return self._do(self._entry(Declaration(), **how))
