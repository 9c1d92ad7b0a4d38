"""House styles of a council's own: their words, their templates, and what is refused of them."""

import time
from pathlib import Path

import pytest
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.document import Document, Para, Title
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import HouseStyle, style_of
from clerk_tui.minutes.style.limits import LONGEST_TEXT, SECONDS
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import read

PAPER = Document((Title(("OSTERMERE",)),), (Para("Buoys *float*."),), (), draft="DRAFT")
BEGINNING = '{% import "blocks" as set %}\n{# the house of Ostermere #}\n'


def house(template: str, **wording: str) -> HouseStyle:
    """A house style with this template."""
    return HouseStyle("ostermere", wording, {}, BEGINNING + template)


@pytest.mark.parametrize(
    ("template", "line", "why"),
    [
        ("{{ document.subject }}", 3, "nothing called “subject”"),
        ("\n{{ agenda }}", 4, "'agenda' is undefined"),
        ("{% for block in document.head %}\n{{ block", 4, "unexpected end of template"),
        ("\n\n{% ende %}", 5, "unknown tag 'ende'"),
        ("{{ 1 / 0 }}", 3, "division by zero"),
        ("\n{{ document.head[7].text }}", 4, "has no element 7"),
        ("{{ document.draft|upper|nosuch }}", 3, "No filter named 'nosuch'"),
        ("\n{{ set.block_of(7) }}", 4, "no block of the minutes"),
        ("\n{{ set.para(7) }}", 4, "no block of the minutes"),
        ("\n{{ document.draft.seal }}", 4, "nothing called “seal”"),
        ("{% include 'letter' %}", 3, "letter"),
        ("{{ document.texts(1, 2) }}", 3, "argument"),
        ("{{ [1].pop() }}", 3, "is unsafe"),
    ],
)
def test_a_template_that_fails_is_refused_with_its_line(template: str, line: int, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        to_markdown(PAPER, house(template))
    assert f"The template of the house style “ostermere” fails on line {line}: " in str(
        refused.value
    )
    assert why in refused.value.what
    assert refused.value.remedy == "Mend the template; the minutes are safe."


@pytest.mark.parametrize(
    "trick",
    [
        "''.__class__.__mro__",
        "''['__class__']",
        "''|attr('__class__')",
        "document.__class__.__init__.__globals__",
        "set.para.__globals__",
        "(document.texts).__func__",
        "'{0.__class__}'.format(document)",
        "'a' * 10**9",
        "10**9 * 'a'",
        "('a' * 900) * 900",
        "10 ** 10 ** 10",
        "2 ** 100000",
        "[0] * 10**9",
        "'%1000000000d' % 1",
        "'a'.ljust(10**8)",
        "'a'|center(10**8)",
        "'%1000000000d'|format(1)",
        "lipsum(n=1000)",
        "range(10**9)|list",
        "[].append(1)",
        "cycler.__init__.__globals__",
    ],
)
def test_a_template_can_do_nothing_but_arrange_the_document(trick: str) -> None:
    with pytest.raises(Refusal, match="on line 3"):
        to_markdown(PAPER, house(f"{{{{ {trick} }}}}"))


@pytest.mark.parametrize(
    "endless",
    [
        "{% for a in r %}{% for b in r %}{% for c in r %}{% endfor %}{% endfor %}{% endfor %}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "{% for a in [r] recursive %}{{ loop([a]) }}{{ loop([a]) }}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for a in r %}{% set n.x = n.x ~ n.x %}{% endfor %}",
        "{% set n = namespace(x='ab') %}{% for a in r %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x=['ab']) %}{% for a in r %}{% set n.x = n.x + n.x %}{% endfor %}",
        "{% set n = namespace(x='a') %}{% for a in r %}{% set n.x = [n.x, n.x]|join %}{% endfor %}",
        "{% set n = namespace(x='a') %}{% for a in r %}{% set n.x %}{{ n.x }}{{ n.x }}{% endset %}"
        "{% endfor %}",
        "{% set n = namespace(x='\\') %}{% for a in r %}{% set n.x = [n.x]|string %}{% endfor %}",
        "{% for a in r %}{% for b in r %}{{ r|map('string')|list|length }}{% endfor %}{% endfor %}",
        "{% for a in r %}{% for b in r %}" + "so " * 300 + "{% endfor %}{% endfor %}",
        "{{ r|map('string')|join('a' * 900) }}",
        "{% for a in r %}{{ loop.length }}{{ r|list }}{% endfor %}",
    ],
)
def test_a_template_without_an_end_is_stopped_in_time(endless: str) -> None:
    template = f"{{% set r = range(9999) %}}{endless}"
    begun = time.thread_time()  # of this test alone, however busy the machine is
    with pytest.raises(Refusal, match="of the house style “ostermere” fails") as refused:
        to_markdown(PAPER, house(template))
    assert time.thread_time() - begun < SECONDS
    assert refused.value.remedy == "Mend the template; the minutes are safe."


WITHIN = "{% set n = namespace(a=(1,), b=(1,)) %}{% for i in range(40) %}"
WITHIN += "{% set n.a = (n.a, n.a) %}{% set n.b = (n.b, n.b) %}{% endfor %}"


@pytest.mark.parametrize(
    "hostile",
    [
        *(
            WITHIN + use
            for use in (
                "{{ n.a }}", "{{ n.a == n.b }}", "{{ [n.a, n.b]|sort }}", "{{ {n.a: 1} }}",
                "{{ n.a in [n.b] }}", "{{ n.a ~ '' }}", "{{ [n.a]|map('string')|list }}",
                "{{ [n.a, n.b]|unique|list }}", "{{ n.a|escape }}",
            )
        ),
        "{% set n = namespace(a={}) %}{% for i in range(40) %}{% set n.a = {1: n.a, 2: n.a} %}"
        "{% endfor %}{{ n.a }}",
        "{% set n = namespace(l=[document.draft * 9]) %}{% for i in range(30) %}"
        "{% set n.l = n.l + n.l %}{% endfor %}{{ n.l }}",
        "{% set n = namespace(a=1) %}{% for i in range(9999) %}{% set n.a = [n.a] %}{% endfor %}",
        "{{ 'a'.encode().ljust(6000000000)|length }}",
        "{{ (1).to_bytes(6000000000, 'big')|length }}",
        "{{ '1e999999'|float|int }}",
        "{{ 1e999999 }}",
        "{{ 1.5|round(2000000000, 'ceil') }}",
        "x" * 2_000_000,
        "{{ 1 }}" * 300_000,
        f"{{{{ {'+'.join(['1'] * 40_000)} }}}}",
    ],
    ids=range(20),
)  # fmt: skip
def test_a_template_that_is_made_to_do_harm_is_refused_in_time(hostile: str) -> None:
    began = time.thread_time()  # of this test alone, however busy the machine is
    with pytest.raises(Refusal, match="The template of the house style"):
        to_markdown(PAPER, house(hostile))
    assert time.thread_time() - began < SECONDS


def test_namespaces_that_hold_one_another_say_nothing_of_it() -> None:
    template = (
        "{% set l = namespace(all=[], last=1) %}"
        "{% for i in range(30) %}{% set l.all = l.all + [namespace(a=1)] %}{% endfor %}"
        "{% for n in l.all %}{% set n.a = [l.last, l.last] %}{% set l.last = n %}{% endfor %}"
        "{{ l.last }}"
    )
    assert to_markdown(PAPER, house(template)) == "a namespace\n"


def test_a_list_of_what_is_minuted_may_be_made_and_grow() -> None:
    template = (
        "{% set n = namespace(l=[]) %}{% for i in range(1000) %}"
        "{% set n.l = n.l + [document.business[0]] %}{% endfor %}{{ n.l|length }}"
    )
    paper = Document((), tuple(Para("Buoys.") for _ in range(3)), ())
    assert to_markdown(paper, house(template)) == "1000\n"


def test_a_long_meeting_is_far_from_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = opened(a_desk(harbours(style="columns")))
    for n in range(1500):
        desk.paragraphs.write(f"The {n}th of many things was said at some length, and was heard.")
    style = style_of(desk.meeting.body)
    assert "1499th" in to_markdown(compose(desk.meeting, style), style)
    monkeypatch.setattr("clerk_tui.minutes.style.limits.STEPS", 100)
    with pytest.raises(Refusal, match="goes on and on"):
        to_markdown(compose(desk.meeting, style), style)


def test_minutes_come_out_however_long_they_are() -> None:
    sentence = "It was said at some length. " * 20
    paper = replace(PAPER, business=tuple(Para(f"{n}. {sentence}") for n in range(5000)))
    style = style_of(harbours())
    assert len(to_markdown(paper, style)) > LONGEST_TEXT


def test_a_template_may_count_and_draw_a_rule() -> None:
    markdown = to_markdown(
        PAPER, house("{{ '=' * 9 }} {{ 2 * 3 ** 2 % 10 }} {{ '-' * document.head|length }}")
    )
    assert read(markdown).strip() == "========= 8 -"


def test_whatever_a_template_prints_is_escaped() -> None:
    markdown = to_markdown(
        PAPER, house("{% for block in document.business %}{{ block.text }}{% endfor %}")
    )
    assert markdown == "Buoys \\*float\\*.\n"


def test_a_council_adds_a_style_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "minutes").mkdir()
    (tmp_path / "styles" / "ours.toml").write_text('[wording]\ndraft = "Not yet approved"\n')
    template = (
        BEGINNING
        + "{{ document.draft }}: {% for b in document.business %}{{ b.text }}, {% endfor %}"
    )
    (tmp_path / "minutes" / "ours.md.jinja").write_text(template)
    desk = opened(a_desk(harbours(style="ours")), "Buoys", "Cranes")
    desk.agenda.next_item()
    style = style_of(desk.meeting.body, tmp_path)
    markdown = to_markdown(compose(desk.meeting, style), style)
    assert markdown == "Not yet approved: Buoys, Cranes,\n"


@pytest.mark.parametrize(
    ("toml", "why"),
    [
        ("[wording\n", "cannot be read"),
        ("[wording]\ndraft = 7\n", "draft under [wording] is not text"),
        ("[layout]\nactions = true\n", "actions under [layout] is not text"),
        ("[layout]\ndate = 'caf\\udce9'\n", "cannot be read"),
    ],
)
def test_a_style_file_that_makes_no_sense_is_refused(tmp_path: Path, toml: str, why: str) -> None:
    (tmp_path / "styles").mkdir()
    text = toml.encode().replace(b"\\udce9", b"\xe9")
    (tmp_path / "styles" / "ours.toml").write_bytes(text)
    with pytest.raises(Refusal) as refused:
        style_of(harbours(style="ours"), tmp_path)
    assert why in refused.value.what
    assert "the minutes are safe" in refused.value.remedy


@pytest.mark.parametrize("file", ["styles/ostermere.toml", "minutes/ostermere.md.jinja"])
def test_a_style_file_larger_than_any_is_refused_before_it_is_read(
    tmp_path: Path, file: str
) -> None:
    for folder in ("styles", "minutes"):
        (tmp_path / folder).mkdir()
    (tmp_path / "styles" / "ostermere.toml").write_text("", encoding="utf-8")
    with (tmp_path / file).open("wb") as sparse:
        sparse.truncate(10**11)
    with pytest.raises(Refusal, match="is over 1 MB"):
        style_of(harbours(style="ostermere"), tmp_path)


@pytest.mark.parametrize("name", ["nowhere", "../panel", "base", "", "panel.toml"])
def test_a_style_that_is_not_there_is_refused_with_those_that_are(name: str) -> None:
    with pytest.raises(Refusal, match="There is no house style called") as refused:
        style_of(harbours(style=name))
    assert refused.value.remedy == f"Choose one of {', '.join(shipped_styles())}."


def test_a_sentence_with_a_slot_that_cannot_be_filled_is_refused() -> None:
    style = house("", closing="Ended at {end} by {whom}.")
    with pytest.raises(Refusal, match=r"has the unknown slot \{whom\}") as refused:
        style.say("closing", end="noon")
    assert refused.value.remedy == "Its slots are: {end}."


def test_an_empty_slot_leaves_no_gap_and_a_filled_one_is_printed_as_it_stands() -> None:
    style = house("", said="{who} said , in {where} : {text} .")
    assert style.say("said", who="Ada", where="", text="mind the .gap  {who} ; now") == (
        "Ada said, in: mind the .gap  {who} ; now."
    )
    assert style.say("nothing") == ""


def test_the_committees_own_words_win_over_the_styles() -> None:
    body = harbours(wording={"draft": "D"}, layout={"time": "{hh}.{mm}"})
    style = style_of(replace(body, style="parish"))
    assert (style.say("draft"), style.layout_choice("time")) == ("D", "{hh}.{mm}")
    assert style.layout_choice("resolution") == "run on"
    assert style.layout_choice("nothing") == ""
