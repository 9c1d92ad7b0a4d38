"""At the desk: interests declared."""

from collections.abc import Sequence
from typing import Unpack

from clerk_tui.desk.entry_options import (
    DeclarationOptions,
    EntryOptions,
    entry_options,
    matter_fields,
)
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.model.matters import Action, Declaration
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.text import clean, one_line


class Interests(DeskPart):
    """Interests that members declare, or that nobody declared."""

    def declare(self, member_keys: Sequence[str], **options: Unpack[DeclarationOptions]) -> Meeting:
        """Minute an interest declared by one member or several."""
        matter = Declaration(tuple(member_keys), **matter_fields(options))
        return self._do(self._entry(matter, **entry_options(options)))

    def declare_unregistered(
        self,
        member_keys: Sequence[str],
        owner: str,
        to_do: str,
        due: str,
        **options: Unpack[DeclarationOptions],
    ) -> Meeting:
        """Minute an interest that is not on the register, and the action to have it put there.

        Of a disclosable pecuniary interest the member notifies the Monitoring Officer within 28
        days (Localism Act 2011 s31(3)); of another as the code of conduct says.
        """
        options["registered"] = False
        matter = Declaration(tuple(member_keys), **matter_fields(options))
        declaration_event = self._entry(matter, **entry_options(options))
        action = Action(clean(to_do), one_line(owner), one_line(due), declaration_event.entry.ident)
        return self._do(declaration_event, self._entry(action, ahead=1))

    def declare_none(self, **options: Unpack[EntryOptions]) -> Meeting:
        """Minute that nobody declared an interest."""
        return self._do(self._entry(Declaration(), **options))
