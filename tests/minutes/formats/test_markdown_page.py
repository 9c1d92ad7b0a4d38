"""The page that the program writes as Markdown itself, and the same page made by a template."""

import subprocess
import sys
from itertools import product, starmap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Block,
    Bullets,
    Decision,
    Document,
    Grid,
    Heading,
    Lines,
    Para,
    Signature,
    Title,
)
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.ostermere import harbours
from tests.helpers.printed import document
from tests.helpers.text_everywhere import texts
from tests.helpers.whole_meeting import whole_meeting

USUAL = style_of(harbours())
OWN = replace(USUAL, template=f"{USUAL.template}{{# the house of Ostermere #}}\n")

HARD = ("", "7. *One*\n# Two:")
LISTS: tuple[tuple[str, ...], ...] = ((), HARD[:1], ("In C #",), HARD)
PARAS = [
    Para(text, number, margin, sub, beside)
    for text, number, sub, beside in product(HARD, HARD, (False, True), HARD)
    for margin in (*LISTS, (HARD[1], "9 May"))
]
ACTIONS = tuple(starmap(ActionLine, product(HARD, HARD, HARD, HARD, HARD)))
CLAUSES = ((), *((para,) for para in PARAS[::7]), *((para, PARAS[-1]) for para in PARAS[::5]))
EVERY_BLOCK: tuple[Block, ...] = (
    *map(Title, LISTS),
    *starmap(Lines, product(HARD, LISTS)),
    *starmap(Heading, product(HARD, HARD, (1, 3), HARD)),
    *PARAS,
    *map(Bullets, ((), tuple(PARAS))),
    *starmap(Grid, product(((), LISTS), LISTS, HARD)),
    *starmap(Decision, product(HARD, CLAUSES, (False, True), HARD, HARD)),
    *starmap(Actions, product(HARD, ((), ACTIONS))),
    *starmap(
        Actions, product(HARD, ((), ACTIONS), LISTS, [(("ref",), ("text", "update"), ("owner",))])
    ),
    *map(Signature, HARD),
)


def test_each_kind_of_block_is_the_same_whether_a_template_makes_it_or_not() -> None:
    paper = Document((), EVERY_BLOCK, EVERY_BLOCK[:9], *HARD, columns=HARD)
    pages = [to_markdown(paper, style).split("\n") for style in (USUAL, OWN)]
    assert pages[0] == pages[1]


@settings(max_examples=50)
@given(st.lists(texts, min_size=8, max_size=8))
def test_whatever_is_typed_the_page_is_the_same(typed: list[str]) -> None:
    a, b, c, d, e, f, g, h = typed
    head = (Title((a,)), Lines(b, (c,)))
    business = (Heading(d, e), Para(f, number=g, margin=(h,)), Grid(((a, b), (c,)), (d,), e))
    paper = Document(head, business, (Signature(h),), a, b, columns=(c, d))
    assert to_markdown(paper, USUAL) == to_markdown(paper, OWN)


@pytest.mark.parametrize("style", [name for name in shipped_styles() if name != "columns"])
@pytest.mark.parametrize("private", [False, True])
def test_a_whole_meeting_is_the_same_with_a_template_of_the_house(
    style: str, private: bool
) -> None:
    desk = whole_meeting(style)
    usual = style_of(desk.meeting.body)
    paper = document(desk.meeting, private=private)
    assert to_markdown(paper, usual) == to_markdown(paper, replace(usual, template=OWN.template))


@pytest.mark.parametrize(("style", "loads"), [("parish", False), ("columns", True)])
def test_only_a_template_that_is_not_the_usual_one_needs_jinja(style: str, loads: bool) -> None:
    code = f"""
import sys
from clerk_tui.domain.model.body import Body
from clerk_tui.minutes.compose.document import Document
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
to_markdown(Document((), (), ()), style_of(Body("Ostermere Council", style={style!r})))
print("jinja2" in sys.modules)
"""
    result = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert result.stdout.decode().strip() == str(loads)
