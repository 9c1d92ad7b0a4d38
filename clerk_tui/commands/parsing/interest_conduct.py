"""The words after the nature of an interest that say whether the members left."""

import re

from clerk_tui.commands.parsing.interest_kinds import in_quotation_marks
from clerk_tui.domain.errors import Refusal

_ROOM = r"(?: (?:in |from )?(?:the )?(?:room|meeting|chamber|council chamber))?"
_TOOK_NO_PART = r"(?:,? and took no part\b.*)?"
_GONE = rf"(?:left|withdrew|withdraws|leaves|will leave|would leave){_ROOM}{_TOOK_NO_PART}"
_SPOKE = rf"(?:spoke|speaks|will speak)(?: on it)?,? (?:and |then |and then )?{_GONE}"
_STAYED = rf"(?:stayed|stays|remained|remains){_ROOM}"
_THEY = r"(?:and )?(?:he |she |they )?"
# What members did, from the last sign of punctuation to the end: "owner; left the room".
_DID = re.compile(
    rf"(?:^|[;,.]\s*|\s[-–—]\s*){_THEY}"
    rf"(?:(?P<spoke>{_SPOKE})|(?P<left>{_GONE})|(?P<stayed>{_STAYED}))[.\s]*$",
    re.IGNORECASE,
)
_LEFT_UNREAD = re.compile(
    r"\b(?:left|leaves?|withdrew|withdraw)\b.{0,12}\b(?:room|meeting|chamber)\b"
    r"|\btook no part\b",
    re.IGNORECASE,
)


def split_conduct(nature: str) -> tuple[str, str]:
    """Split what was typed into the nature and what the members did: "; left", ", stayed".

    Raises:
        Refusal: It says that somebody left where that cannot be read: they would be minuted to
            have left, and counted.
    """
    did = _DID.search(nature)
    if did is not None:
        before = nature[: did.start()].strip()
        return before, "spoke then left" if did["spoke"] else "left" if did["left"] else "stayed"
    if not in_quotation_marks(nature) and (unread := _LEFT_UNREAD.search(nature)):
        raise Refusal(
            f"“{unread[0]}” stands in the nature of the interest, where it takes nobody out.",
            "Put what they did last, after a semicolon: “; left”, “; spoke then left”, “; stayed”. "
            "To minute it at the item itself, with the time: /leaves",
        )
    return nature, ""
