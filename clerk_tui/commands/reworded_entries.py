"""The sentence of an entry put into other words; where only a motion's own words change, those."""

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate
from clerk_tui.minutes.wording.sentences import Sentences


def reword_entry(desk: Desk, entry: Entry, text: str, sentences: Sentences) -> Meeting:
    """Give *entry* the words *text* in place of the house's sentence, or of the clerk's own.

    Where the house's sentence of a motion was changed in the words moved alone, the motion has the
    new words, so that they stand wherever it prints: its resolution, a sheet of decisions.
    """
    motion = _changed_motion(entry, text, sentences)
    if motion is not None:
        return desk.corrections.correct(entry.ident, motion)
    return desk.corrections.reword(entry.ident, text)


def _changed_motion(entry: Entry, text: str, sentences: Sentences) -> mt.Motion | None:
    """Return a motion with the words moved as in *text*, if that changes nothing else of it."""
    motion = entry.matter
    if not isinstance(motion, mt.Motion) or entry.wording:
        return None
    debate = PrintedDebate(sentences.meeting.item(entry.item), sentences)
    for house in (debate.moved(entry), sentences.motion(motion)):
        for words in (motion.text.rstrip("."), _without_capital(motion.text.rstrip("."))):
            before, same_words, after = house.partition(words)
            if not same_words or not text.startswith(before) or not text.endswith(after):
                continue
            changed = text[len(before) : len(text) - len(after)].strip()
            if changed and changed != words and "”" not in changed:
                return replace(motion, text=_as_typed(motion.text, words, changed))
    return None


def _without_capital(words: str) -> str:
    return f"that {words[5:]}" if words.startswith("That ") else words


def _as_typed(moved_words: str, printed: str, changed_text: str) -> str:
    """Return *changed_text* with the capital and the full stop that the motion had."""
    if (
        moved_words.startswith("That ")
        and printed.startswith("that ")
        and changed_text.startswith("that ")
    ):
        changed_text = f"That {changed_text[5:]}"
    return (
        f"{changed_text}."
        if moved_words.endswith(".") and not changed_text.endswith(".")
        else changed_text
    )
