"""An action told in a sentence: who is to do what, and by when."""

from clerk_tui.domain.model import matters as mt
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.names import complete_sentence

# Words before a day that say by themselves when it is due: "by" is not put before them.
_SAYS_WHEN = set("by before on no not until within in after at as for from when once".split())
_SAYS_WHEN |= set("during immediately forthwith urgently urgent asap ongoing annually".split())


def action_sentence(matter: mt.Action, ref: str, style: HouseStyle) -> str:
    """Return the sentence of an action, with its owner and the day it is due where it has them."""
    owner, text = matter.owner, matter.text.strip().rstrip(".")
    for lead in (f"{owner} to ", f"The {owner} to ", "To "):
        if owner and text.startswith(lead):
            text = text[len(lead) :]
    if not owner:
        slots = {"ref": ref, "text": text, "due": _due(matter)}
        return complete_sentence(style.say("action_sentence_alone", **slots))
    return complete_sentence(
        style.say(
            "action_sentence", ref=ref, owner=owner, task=_uncapitalised(text), due=_due(matter)
        )
    )


def _due(matter: mt.Action) -> str:
    """Return when the action is due, with "by" before a day; "" where its text says it already."""
    due = matter.due.strip().rstrip(".")
    if not due or due in matter.text:
        return ""
    return due if due.split()[0].casefold() in _SAYS_WHEN else f"by {due}"


def _uncapitalised(text: str) -> str:
    """Return *text* without the capital of its first word; an abbreviation keeps its own."""
    first_word = text.split(" ", 1)[0]
    return text[:1].lower() + text[1:] if first_word[1:].islower() else text
