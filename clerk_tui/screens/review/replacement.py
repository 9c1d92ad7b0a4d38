"""A replacement half gone through: what for what, and which places are taken or left so far."""

from collections.abc import Mapping

import msgspec
from msgspec import Struct, field

from clerk_tui.domain.find_replace import WordReplacement
from clerk_tui.domain.ports import UnfinishedText


class Replacement(Struct, frozen=True):
    """What is *wanted*, and by the key of each change whether it is taken."""

    wanted: WordReplacement
    decided: Mapping[str, bool] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """It as a text to be kept."""
        return msgspec.json.encode(self).decode()


def replacement_of(left: UnfinishedText | None) -> Replacement | None:
    """The replacement that was *left* half gone through, where there is one."""
    if left is None:
        return None
    try:
        return msgspec.json.decode(left.text, type=Replacement)
    except msgspec.DecodeError:
        return None
