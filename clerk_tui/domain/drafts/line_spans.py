"""A printed line in which several places were changed: what now stands at each of them."""

from clerk_tui.domain.drafts.change import takeable
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.drafts.word_marks import MOST_WORDS, laid


def between(old: Line, n: int, new: str) -> str | None:
    """What stands in *new* where stretch *n* stood in *old*; None where more is changed.

    Nothing but the words themselves counts: what stood before and after them is as it was.
    """
    before = "".join(s.text for s in old.stretches[:n])
    stretch = old.stretches[n]
    before += stretch.text[: stretch.lead]
    after = "".join(s.text for s in old.stretches[n + 1 :])
    if not new.startswith(before) or not new.endswith(after):
        return None
    end = len(new) - len(after)
    return new[len(before) : end].strip() if end >= len(before) else None


def each_of(old: Line, new: str) -> dict[int, str]:
    """What stands in *new* at each stretch of *old* that was changed, by its number.

    Empty where it cannot be told: where what the house prints between was changed too, where no
    words are left of one, or where a change goes over the border of two places. Put in
    their places, the words are *new*, to the letter: that is the proof.
    """
    texts = [s.text for s in old.stretches]
    if len(texts) < 2 or "".join(texts) != old.text or max(len(old.text), len(new)) > MOST_WORDS:
        return {}
    ends = [sum(map(len, texts[: n + 1])) for n in range(len(texts))]
    made, at, last = [""] * len(texts), 0, 0
    for piece in laid(old.text, new):
        if piece.how == "new":
            # What came in place of what went stands there; else where it follows on.
            made[last if last in _at(at, ends) else _at(at, ends)[0]] += piece.text
            continue
        for letter in piece.text:
            last = next(n for n, end in enumerate(ends) if at < end)
            made[last] += letter if piece.how == "same" else ""
            at += 1
    changed = {n: text for n, text in enumerate(made) if text != texts[n]}
    if "".join(made) != new or not all(_own(old, n, text) for n, text in changed.items()):
        return {}
    return {n: text[old.stretches[n].lead :].strip() for n, text in changed.items()}


def _at(at: int, ends: list[int]) -> list[int]:
    """The stretches in which, or at whose border, the place *at* lies."""
    starts = [0, *ends[:-1]]
    return [n for n, end in enumerate(ends) if starts[n] <= at <= end] or [len(ends) - 1]


def _own(old: Line, n: int, text: str) -> bool:
    """Whether *text* may be the words of stretch *n*: some, after what leads to them."""
    stretch = old.stretches[n]
    lead = stretch.text[: stretch.lead]
    return takeable(stretch.place) and text.startswith(lead) and bool(text[len(lead) :].strip())
