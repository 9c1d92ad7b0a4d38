"""The page of wording and layout: each sentence and choice, as all house styles have it."""

import re
from collections.abc import Iterator

from clerk_tui.minutes.style.layout_choices import CHOICES
from clerk_tui.minutes.style.style_files import shipped_text
from tests.reference.page import MADE, code, table

HEAD = f"""# Wording and layout

A committee file may replace any sentence under `[wording]` and make any choice under `[layout]`;
`clerk-tui style new` copies all of them to a house style of your own. Words in braces are filled
in by the program. Where nothing is said, this is what holds, unless the house style has its own
words. {MADE}"""
_LINE = re.compile(r'^(\w+) = "(.*)"$')


def page() -> str:
    """Return the page: sentences, then choices."""
    wording, layout = shipped_text("styles", "base.toml").split("\n[layout]\n")
    sentences = [(code(key), text, remark) for key, text, remark in lines(wording)]
    choices = [
        (code(key), ", ".join(code(f'"{choice}"') for choice in CHOICES.get(key, ())), text, remark)
        for key, text, remark in [*lines(layout), *_unset(layout)]
    ]
    return (
        f"{HEAD}\n## Sentences\n\n{table(('Key', 'Sentence', 'Remark'), sentences)}"
        f"\n## Choices\n\n{table(('Key', 'Choices', 'If left out', 'Remark'), choices)}"
    )


def lines(part: str) -> Iterator[tuple[str, str, str]]:
    """Yield each key of a part of the style, its text, and the remark above it."""
    remark: list[str] = []
    for line in part.splitlines():
        if match := _LINE.match(line):
            yield match[1], match[2].replace('\\"', '"'), " ".join(remark)
            remark = []
        elif line.startswith("#"):
            remark.append(line.removeprefix("#").strip())
        else:
            remark = []


def _unset(layout: str) -> Iterator[tuple[str, str, str]]:
    """Yield the choices that the style does not make, because one of them is to say nothing."""
    made = {key for key, _, _ in lines(layout)}
    yield from ((key, "", "") for key in CHOICES if key not in made)
