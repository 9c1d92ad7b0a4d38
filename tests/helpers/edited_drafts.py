"""Changes that a chairman may make to a draft: of words, and of whole paragraphs."""

from hypothesis import strategies as st

from clerk_tui.domain.drafts.lines import Line

words = st.sampled_from("buoy crane slipway mooring tide quay pilot dredger lantern chart".split())
sentence = st.lists(words, min_size=4, max_size=9).map(lambda chosen: " ".join(chosen).capitalize())


def is_movable(line: Line) -> bool:
    """Return True if a chairman may move or remove this line without any other change."""
    return any(place.entry and place.field == "text" for place in line.places)


def splits_entry(text: list[Line], at: int) -> bool:
    """Return True if a line inserted there would stand between two lines of one entry."""
    return 0 < at < len(text) and bool(text[at].entry) and text[at - 1].entry == text[at].entry


@st.composite
def edited(draw: st.DrawFn, lines: list[Line]) -> list[Line]:
    """Return *lines* with a few changes anywhere inside the items."""
    text = list(lines)
    first = next(n for n, line in enumerate(text) if line.opens)
    for _ in range(draw(st.integers(1, 6))):
        last = max(n for n, line in enumerate(text) if line.item)
        at = draw(st.integers(first, last))
        change = draw(st.sampled_from(["word", "add", "remove", "move"]))
        if change == "add":
            if not splits_entry(text, at + 1):
                text.insert(at + 1, Line(draw(sentence)))
        elif not is_movable(text[at]):
            continue
        elif change == "word":
            line = text[at]
            line_words = line.text.split(" ")
            place = draw(st.integers(0, len(line_words) - 1))
            line_words[place : place + draw(st.integers(0, 1))] = [draw(words)]
            text[at] = Line(" ".join(line_words), line.kind, line.stretches)
        elif change == "remove":
            del text[at]
        else:
            line = text.pop(at)
            to = draw(st.integers(first + 1, max(first + 1, last - 1)))
            text.insert(at if splits_entry(text, to) else to, line)
    return text
