"""Whatever is typed is printed as it was typed, in every house style and every place."""

from collections.abc import Callable
from itertools import cycle

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.text import clean
from clerk_tui.minutes.formats.markdown import escape, heading, inline, running, strong
from clerk_tui.minutes.style.house_style import shipped_styles
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import MEMBERS, a_desk, harbours, opened
from tests.helpers.printed import assert_says, document, minutes, read, squeezed

NASTY = (
    "1. 1) # ## - + * > >> === --- *** ___ ``` ~~~ <b>x</b> <!--x--> <?x?> &amp; &#65; &lt; a|b | "
    "|-| :-: \\ \\\\ \\| [a](b) ![a](b) [a]: <http://a.b> http://a.b a_b_c _a_ __a__ *a* **a** `a` "
    "~~a~~ {x} {{x}} £5 · • 👩‍👧‍👦 שלום مرحبا é ﬁ “q” C# #1 a\\ \u00a0x \u200bx 1\\. @1 {name}"
).split()
parts = st.sampled_from([*NASTY, " ", "  \n", "\n", "\t", "words"]) | st.text(max_size=4)
texts = st.lists(parts, min_size=1, max_size=6).map("".join).filter(lambda t: bool(clean(t)))
Draw = Callable[[], str]


def minuted(style: str, t: Draw) -> tuple[Desk, list[str]]:
    """A meeting in which every place holds a text of its own, and the texts that it holds."""
    typed: list[str] = []

    def say() -> str:
        typed.append(t())
        return typed[-1]

    people = (Person(say(), say(), role=say()), *MEMBERS[1:])
    numbering = Numbering(paragraph="{item}.{n}", action="A{n}")
    desk = opened(a_desk(harbours(style=style, members=people, numbering=numbering)), say())
    desk.roll.mark_all_present()
    desk.head_and_foot.describe(
        heading=(say(),), below_opening=(say(),), next_meeting=say(), signature=say()
    )
    desk.paragraphs.write(say(), margin=say())
    desk.paragraphs.write(say(), sub=True)
    desk.paragraphs.jot(f"plain\n- bullet {t()}\n# heading {t()}")
    desk.paragraphs.head(say())
    desk.paragraphs.bullet(say(), margin=say())
    desk.paragraphs.table([say(), "B"], [[say(), say()], [say()]], say())
    desk.questions.ask(say(), say())
    desk.questions.follow_up(say(), say())
    desk.motions.move(say(), say(), f"Cllr {say()}", note=say())
    desk.voting.vote(Vote(words=say()), "carried")
    desk.decisions.resolve([say(), say()], marks=("(1)", say()), reasons_label=say(), reasons=say())
    desk.decisions.resolve([say()])
    desk.actions.add(say(), say(), say(), update=say())
    desk.interests.declare(["@1"], kind=say(), nature=say(), relates_to=say())
    desk.paragraphs.happen("tribute", say())
    desk.head_and_foot.attach(say(), [say(), f"- {t()}"])
    desk.head_and_foot.close_with([say()])
    return desk, typed


@settings(max_examples=80)
@given(style=st.sampled_from(shipped_styles()), drawn=st.lists(texts, min_size=1, max_size=9))
def test_every_text_comes_back_from_the_markdown_whole_and_in_order(
    style: str, drawn: list[str]
) -> None:
    desk, typed = minuted(style, cycle(drawn).__next__)
    said = list(document(desk.meeting).texts())
    assert_says(minutes(desk.meeting), said)
    everything = squeezed("".join(said)).casefold()
    for text in typed:  # a sentence may begin with a capital and end with a stop of its own
        assert squeezed(clean(text)).casefold() in everything


@settings(max_examples=60)
@given(style=st.sampled_from(shipped_styles()), done=acts(most=30))
def test_whatever_was_done_both_copies_can_be_printed(style: str, done: list[Done]) -> None:
    desk = carry_out(opened(a_desk(harbours(style=style)), "Buoys", "Cranes"), done)
    for private in (False, True):
        printed = minutes(desk.meeting, private=private)
        assert_says(printed, document(desk.meeting, private=private).texts())


@given(texts)
def test_a_text_is_itself_wherever_on_a_line_it_stands(text: str) -> None:
    said = squeezed(clean(text))
    for markdown in (
        escape(clean(text)),
        f"# {heading(clean(text))}",
        f"- {escape(clean(text))}",
        f"> {escape(clean(text))}",
        strong(clean(text)),
    ):
        assert squeezed(read(markdown)) == said
    assert squeezed(read(f"7 {running(clean(text))}")) == f"7{said}"
    cell = inline(clean(text))
    assert squeezed(read(f"| {cell} | B |\n| --- | --- |\n| 7 | {cell} |")) == f"{said}B7{said}"


def test_a_line_break_that_was_typed_is_a_line_break_in_print() -> None:
    desk = opened(a_desk(harbours(numbering=Numbering(paragraph="{n}"))), "Buoys")
    desk.paragraphs.write("One line\n2. another\n\n# a third")
    assert "1 One line\\\n2\\. another\\\n\\# a third\n" in minutes(desk.meeting)


@pytest.mark.parametrize("style", shipped_styles())
def test_words_of_the_house_are_escaped_like_those_of_the_clerk(style: str) -> None:
    body = harbours(style=style, chair_title="*Chair*", wording={"draft": "<b>DRAFT</b> _1_"})
    desk = opened(a_desk(replace(body, attendance_heading="# PRESENT")), "Buoys")
    assert_says(minutes(desk.meeting), document(desk.meeting).texts())
