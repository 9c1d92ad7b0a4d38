"""The words of an entry as they print, without their layout: to be shown, or edited."""

from clerk_tui.domain.model import matters as mt
from clerk_tui.minutes.compose.action_lines import action_status
from clerk_tui.minutes.wording.sentences import Sentences


def plain_text(matter: mt.Matter, sentences: Sentences) -> str:
    """Return the words of a matter as they print, without their layout."""
    if isinstance(matter, mt.Resolution):
        marks = (*matter.marks, *[""] * len(matter.clauses))
        pairs = zip(marks, matter.clauses, strict=False)
        return "\n".join(f"{mark} {clause}".strip() for mark, clause in pairs)
    if isinstance(matter, mt.Action):
        margin = " – ".join(part for part in (matter.owner, matter.due) if part)
        status = action_status(matter, sentences.style)
        return "\n".join(part for part in (f"{matter.text}  {margin}".strip(), status) if part)
    return sentences.sentence_for(matter)
