"""What a chairman may do to a draft: words, paragraphs added, removed and moved."""

from hypothesis import strategies as st

from clerk_tui.domain.drafts.lines import Line

words = st.sampled_from("buoy crane slipway mooring tide quay pilot dredger lantern chart".split())
sentence = st.lists(words, min_size=4, max_size=9).map(lambda said: " ".join(said).capitalize())


def owned(line: Line) -> bool:
    """Whether a chairman may move or remove this line and nothing else comes of it."""
    return any(place.entry and place.field == "text" for place in line.places)


def inside(text: list[Line], at: int) -> bool:
    """Whether a line put there would stand between two lines of one entry."""
    return 0 < at < len(text) and bool(text[at].entry) and text[at - 1].entry == text[at].entry


@st.composite
def edited(draw: st.DrawFn, lines: list[Line]) -> list[Line]:
    """*Lines* with a few changes anywhere inside the items."""
    text = list(lines)
    first = next(n for n, line in enumerate(text) if line.opens)
    for _ in range(draw(st.integers(1, 6))):
        last = max(n for n, line in enumerate(text) if line.item)
        at = draw(st.integers(first, last))
        what = draw(st.sampled_from(["word", "add", "remove", "move"]))
        if what == "add":
            if not inside(text, at + 1):
                text.insert(at + 1, Line(draw(sentence)))
        elif not owned(text[at]):
            continue
        elif what == "word":
            line = text[at]
            said = line.text.split(" ")
            place = draw(st.integers(0, len(said) - 1))
            said[place : place + draw(st.integers(0, 1))] = [draw(words)]
            text[at] = Line(" ".join(said), line.kind, line.stretches)
        elif what == "remove":
            del text[at]
        else:
            line = text.pop(at)
            to = draw(st.integers(first + 1, max(first + 1, last - 1)))
            text.insert(at if inside(text, to) else to, line)
    return text
