"""A replacement that is not finished: which words for which, and the places decided on so far."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct, field

from clerk_tui.domain.find_replace import WordReplacement
from clerk_tui.domain.ports import UnfinishedText


class Replacement(Struct, frozen=True):
    """A replacement that is gone through place by place; it is stored as JSON."""

    wanted: WordReplacement
    """The words to find, and those to put instead."""
    decided: Mapping[str, bool] = field(default_factory=dict)
    """True for each change that is taken, False for one that is left, by its key."""

    @property
    def text(self) -> str:
        """The replacement as JSON, to be stored."""
        return msgspec.json.encode(self).decode()


def read_replacement(unfinished_text: UnfinishedText | None) -> Replacement | None:
    """Return the replacement stored in *unfinished_text*; None if there is none."""
    if unfinished_text is None:
        return None
    try:
        return msgspec.json.decode(unfinished_text.text, type=Replacement)
    except msgspec.DecodeError:
        return None
