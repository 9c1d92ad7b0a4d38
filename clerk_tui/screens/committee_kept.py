"""Changes to a committee that are not in its file yet: kept, put back, and written."""

from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.exchange.committees.in_hand import CommitteeInHand
from clerk_tui.exchange.form_kept import FormKept, Keeper
from clerk_tui.files.atomic import write_atomically


class UnwrittenChanges:
    """What was changed and not written, kept on disk so that a crash costs nothing of it."""

    def __init__(self, keeper: Keeper) -> None:
        """Keep it with *keeper*."""
        self._kept = FormKept(keeper)
        self._before = self._kept.read()

    @property
    def path(self) -> Path | None:
        """The file whose changes were kept when the program was last stopped; None for none."""
        return Path(self._before["file"]) if "file" in self._before else None

    def keep(self, held: CommitteeInHand) -> None:
        """Keep the changes of *held*; nothing where there are none any more."""
        if held.changed:
            self._kept.keep({"file": str(held.path), **held.in_words()})
        else:
            self._kept.forget()

    def forget(self) -> None:
        """They were written, or left on purpose."""
        self._kept.forget()

    def put_back(self, held: CommitteeInHand) -> bool:
        """Put back in *held* what was kept of it; False where there is nothing.

        Raises Refusal where another program has changed the file since.
        """
        if self.path != held.path:
            return False
        before, self._before = self._before, {}
        held.take_up(before)
        return held.changed


def write_file(held: CommitteeInHand) -> None:
    """Write the file of *held*, with the remarks in it kept. Raises Refusal where it cannot be."""
    try:
        write_atomically(held.path, held.written(), owner_only=True)
    except OSError as error:
        reason = (error.strerror or "it is refused").casefold()
        raise Refusal(f"{held.path} could not be written ({reason}).") from error
    held.kept()
