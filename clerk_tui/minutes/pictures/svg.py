"""Pictures as one page of HTML: each as inline SVG, with its figures as a table under it.

The page needs no script and no other file. Every text is escaped. The parts of a bar differ by
their pattern as well as by their colour, and each figure is in the table.
"""

from collections.abc import Iterator, Sequence
from html import escape

from clerk_tui.minutes.pictures.picture import Bar, Picture

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_STYLE = """
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #000; background: #fff;
  max-width: 56rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
svg { width: 100%; height: auto; } svg text { font: 13px Arial, Helvetica, sans-serif; }
figure { margin: 1em 0 0; } figcaption { font-size: .95rem; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
th, td { border: 1px solid #595959; padding: .25em .5em; text-align: right; }
caption { text-align: left; font-weight: bold; }
th:first-child, td:first-child { text-align: left; }
"""
_FILLS = ("#1b6e3a", "#b45309", "#9f1239", "#6b7280")
_WIDTH, _LABEL, _NOTE, _ROW = 840, 290, 90, 24  # pixels
_LONGEST_LABEL = 42  # characters; the table has the whole


def to_page(title: str, pictures: Sequence[Picture]) -> bytes:
    """Return *pictures* as a page called *title*, in UTF-8."""
    body = [line for n, picture in enumerate(pictures) for line in _section(picture, n)]
    return "\n".join([
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n<main>",
        f"<h1>{escape(title)}</h1>", *body, "</main>\n</body>\n</html>\n",
    ]).encode()  # fmt: skip


def _section(picture: Picture, number: int) -> Iterator[str]:
    yield f'<section aria-labelledby="h{number}">'
    yield f'<h2 id="h{number}">{escape(picture.title)}</h2>'
    if picture.bars:
        yield "<figure>"
        yield from _svg(picture, number)
        if picture.caption:
            yield f"<figcaption>{escape(picture.caption)}</figcaption>"
        yield "</figure>"
        yield from _table(picture)
    else:
        yield f"<p>{escape(picture.empty)}</p>"
    yield "</section>"


def _svg(picture: Picture, number: int) -> Iterator[str]:
    places, lines = _legend_places(picture.parts)
    top = lines * _ROW
    height = _ROW * len(picture.bars) + top + 8
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-labelledby="t{number} d{number}">'
    )
    yield f'<title id="t{number}">{escape(picture.title)}</title>'
    yield f'<desc id="d{number}">{escape(_description(picture))}</desc>'
    yield f"<defs>{''.join(_pattern(number, n) for n in range(len(picture.parts)))}</defs>"
    for n, (part, (left, line)) in enumerate(zip(picture.parts, places, strict=True)):
        y = line * _ROW
        yield f'<rect x="{left}" y="{y + 4}" width="14" height="14" fill="url(#p{number}-{n})"/>'
        yield f'<text x="{left + 20}" y="{y + 16}">{escape(part)}</text>'
    for row, bar in enumerate(picture.bars):
        yield from _bar(picture, bar, number, top + row * _ROW)
    yield "</svg>"


def _legend_places(labels: Sequence[str]) -> tuple[list[tuple[int, int]], int]:
    """Return where each of the *labels* stands, as its left and its line, and how many lines."""
    places, left, line = [], _LABEL, 0
    for label in labels:
        width = 30 + 8 * len(label)
        if left > _LABEL and left + width > _WIDTH:
            left, line = _LABEL, line + 1
        places.append((left, line))
        left += width
    return places, line + 1


def _description(picture: Picture) -> str:
    """Return what is to be seen, for whoever does not see it; every figure is in the table."""
    parts = ", ".join(picture.parts)
    return (
        f"A bar for each of {len(picture.bars)}, of these parts: {parts}. The longest has "
        f"{picture.longest}. Every figure is in the table below."
    )


def _pattern(number: int, part_number: int) -> str:
    """Return the pattern of a part: plain, then stripes that differ in slope and width."""
    stripes = ("", "M0 8L8 0", "M0 0L8 8", "M4 0V8")[part_number % 4]
    line = f'<path d="{stripes}" stroke="#fff" stroke-width="1.6"/>' if stripes else ""
    fill = _FILLS[part_number % len(_FILLS)]
    return (
        f'<pattern id="p{number}-{part_number}" width="8" height="8" patternUnits="userSpaceOnUse">'
        f'<rect width="8" height="8" fill="{fill}"/>{line}</pattern>'
    )


def _bar(picture: Picture, bar: Bar, number: int, top: int) -> Iterator[str]:
    label = bar.label if len(bar.label) <= _LONGEST_LABEL else f"{bar.label[:_LONGEST_LABEL]}…"
    yield f'<text x="{_LABEL - 8}" y="{top + 17}" text-anchor="end">{escape(label)}</text>'
    scale, left = (_WIDTH - _LABEL - _NOTE) / picture.longest, float(_LABEL)
    for part, length in enumerate(bar.lengths):
        if length:
            yield (
                f'<rect x="{left:.1f}" y="{top + 3}" width="{length * scale:.1f}" height="18" '
                f'fill="url(#p{number}-{part})"/>'
            )
        left += length * scale
    note = bar.note or str(sum(bar.lengths))
    yield f'<text x="{left + 6:.1f}" y="{top + 17}">{escape(note)}</text>'


def _table(picture: Picture) -> Iterator[str]:
    has_notes = any(bar.note for bar in picture.bars)
    heads = ["", *picture.parts, *([""] if has_notes else [])]
    cells = "".join(f'<th scope="col">{escape(h)}</th>' if h else "<td></td>" for h in heads)
    caption = f"{picture.title} ({picture.unit})" if picture.unit else picture.title
    yield f"<table>\n<caption>{escape(caption)}</caption>"
    yield f"<thead>\n<tr>{cells}</tr>\n</thead>\n<tbody>"
    for bar in picture.bars:
        figures = "".join(f"<td>{length}</td>" for length in bar.lengths)
        note = f"<td>{escape(bar.note)}</td>" if has_notes else ""
        yield f'<tr><th scope="row">{escape(bar.label)}</th>{figures}{note}</tr>'
    yield "</tbody>\n</table>"
