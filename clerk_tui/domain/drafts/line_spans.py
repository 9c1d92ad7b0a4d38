"""The new words of each stretch of a printed line that was changed in several places."""

from clerk_tui.domain.drafts.change import is_editable
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.word_diff import MOST_WORDS, diff_words_singly


def new_words_at(old_line: Line, n: int, new_text: str) -> str | None:
    """Return the new words of stretch *n* of a line; None if more was changed.

    Everything before and after the words must be the same in both lines.
    """
    before = "".join(s.text for s in old_line.stretches[:n])
    stretch = old_line.stretches[n]
    before += stretch.text[: stretch.lead]
    after = "".join(s.text for s in old_line.stretches[n + 1 :])
    if not new_text.startswith(before) or not new_text.endswith(after):
        return None
    end = len(new_text) - len(after)
    return new_text[len(before) : end].strip() if end >= len(before) else None


def new_words_by_stretch(old_line: Line, new_text: str) -> dict[int, str]:
    """Return the new words of each changed stretch of a line, by the number of the stretch.

    The result is empty if the stretches cannot be told apart: if text between them was changed too,
    if no words are left of one, or if a change crosses the border of two. Otherwise the words, put
    in their stretches, give *new_text* to the letter.
    """
    texts = [s.text for s in old_line.stretches]
    if (
        len(texts) < 2
        or "".join(texts) != old_line.text
        or max(len(old_line.text), len(new_text)) > MOST_WORDS
    ):
        return {}
    line_ends = [sum(map(len, texts[: n + 1])) for n in range(len(texts))]
    placed, position, stretch_number = [""] * len(texts), 0, 0
    for piece in diff_words_singly(old_line.text, new_text):
        if piece.change == "new":
            # New words belong to the stretch of the words that they replace, or else follow.
            stretches = _stretches_at(position, line_ends)
            placed[stretch_number if stretch_number in stretches else stretches[0]] += piece.text
            continue
        for letter in piece.text:
            stretch_number = next(n for n, end in enumerate(line_ends) if position < end)
            placed[stretch_number] += letter if piece.change == "same" else ""
            position += 1
    changed = {n: text for n, text in enumerate(placed) if text != texts[n]}
    own_words = all(_are_own_words(old_line, n, text) for n, text in changed.items())
    if "".join(placed) != new_text or not own_words:
        return {}
    return {n: text[old_line.stretches[n].lead :].strip() for n, text in changed.items()}


def _stretches_at(position: int, ends: list[int]) -> list[int]:
    """Return the numbers of the stretches that contain or touch the *position*."""
    starts = [0, *ends[:-1]]
    return [n for n, end in enumerate(ends) if starts[n] <= position <= end] or [len(ends) - 1]


def _are_own_words(old_line: Line, n: int, text: str) -> bool:
    """Return True if *text* is the lead of stretch *n* followed by words that can be edited."""
    stretch = old_line.stretches[n]
    lead = stretch.text[: stretch.lead]
    return is_editable(stretch.place) and text.startswith(lead) and bool(text[len(lead) :].strip())
