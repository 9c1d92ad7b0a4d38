"""What is wrong with a house style of one's own: unknown words, slots nobody fills, a template."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.formats.template_sample import SAMPLE_WORDS, sample_document
from clerk_tui.minutes.style.house_style import CHOICES, HouseStyle, shipped_styles, shipped_text
from clerk_tui.minutes.style.required_slots import sentence_fault

Mistake = tuple[tuple[str, ...], str, str]  # where in the file, what is wrong, what to do
_SLOT = re.compile(r"\{([^{}]*)\}")
# Slots that a sentence can fill though no style of ours asks for them.
_MORE_SLOTS = {
    "opening": {"kind"},
    "quorum_override": {"reason"},
    "in_favour": {"words"},
    "against": {"words"},
    "abstained": {"words"},
    "not_voting": {"words"},
    **{
        f"result_{way}": {"motion", "outcome", "figures"}
        for way in (
            "show_of_hands", "count", "recorded", "voice", "secret_ballot", "together", "cast",
            "cast_together",
        )
    },
    "procedural": {"mover", "seconder", "text"},
    "procedural_unseconded": {"mover", "text"},
    "procedural_alone": {"text"},
    "exclusion": {"paragraph"},
    "exclusion_ground": {"paragraph", "description"},
}  # fmt: skip


def style_file_mistakes(tables: Mapping[str, object]) -> Iterator[Mistake]:
    """Each thing in the *tables* of a style file that the program would not understand."""
    for name, table in tables.items():
        if name not in ("wording", "layout"):
            yield (
                (name,),
                f"there is nothing called “{name}”.",
                "Put it under [wording] or [layout].",
            )
        elif not isinstance(table, dict):
            yield (name,), f"“{name}” is a heading, not a line.", f"Write [{name}] on a line."
        else:
            yield from _of_table(name, table)


def _of_table(name: str, table: Mapping[str, object]) -> Iterator[Mistake]:
    known = set(known_slots()) if name == "wording" else known_layout()
    for key, said in table.items():
        where = (name, key)
        if not isinstance(said, str):
            yield where, f"“{key}” is not text.", "Put it between straight quotation marks."
        elif key not in known:
            near = get_close_matches(key, known, 1)
            remedy = f"Did you mean “{near[0]}”?" if near else "Take the line out."
            yield where, f"there is no “{key}” under [{name}].", remedy
        elif name == "wording":
            yield from _of_sentence(key, said)
        elif said not in CHOICES.get(key, (said,)):
            choices = ", ".join(f"“{choice}”" for choice in CHOICES[key])
            yield where, f"“{said}” is no choice of “{key}”.", f"Choose one of {choices}."


def _of_sentence(key: str, said: str) -> Iterator[Mistake]:
    where, known = ("wording", key), known_slots()[key]
    if stray := re.search(r"[{}]", _SLOT.sub("", said)):
        yield where, f"a {stray[0]} in “{key}” has no partner.", "Write each slot between { and }."
    for slot in _SLOT.findall(said):
        if slot not in known:
            listed = ", ".join(f"{{{name}}}" for name in sorted(known)) or "none"
            yield where, f"“{key}” has the unknown slot {{{slot}}}.", f"Its slots are: {listed}."
    if lack := sentence_fault(key, said):
        yield (where, *lack)


def wording_mistakes(wording: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each sentence that a committee file words so that it could not print, and why.

    Pairs of the key and a sentence about it; a key that no house style knows is left out.
    """
    for key, said in wording.items():
        if key in known_slots():
            yield from ((key, f"{what} {remedy}") for _, what, remedy in _of_sentence(key, said))


@cache
def known_slots() -> dict[str, set[str]]:
    """Every sentence that a house may word, with the slots that can be filled in it."""
    slots: dict[str, set[str]] = {key: set(more) for key, more in _MORE_SLOTS.items()}
    for table in _shipped("wording"):
        for key, said in table.items():
            slots.setdefault(key, set()).update(_SLOT.findall(said))
    return slots


@cache
def known_layout() -> set[str]:
    """Every choice of layout that a house may make."""
    return {key for table in _shipped("layout") for key in table} | set(CHOICES)


def _shipped(name: str) -> Iterator[Mapping[str, str]]:
    for style in ("base", *shipped_styles()):
        yield tomllib.loads(shipped_text("styles", f"{style}.toml")).get(name, {})


def try_template(style: HouseStyle) -> str:
    """Set a document with every kind of block by the template of *style*.

    Returns a sentence about what of it was not printed, or nothing. Raises Refusal, with the
    line, where the template fails or does not come to an end.
    """
    printed = to_markdown(sample_document(), style)
    to_markdown(sample_document(private=True), style)
    missing = [part for part, words in SAMPLE_WORDS.items() if words not in printed]
    if not missing:
        return ""
    parts = " and ".join(f"document.{part}" for part in missing)
    return f"It prints nothing of {parts}: minutes in this style will lack that."


def check_name(name: str) -> None:
    """Raise Refusal unless *name* can be that of a house style of one's own."""
    if not re.fullmatch(r"[^\W_][\w-]{0,39}", name):
        raise Refusal(
            f"“{name}” cannot be the name of a house style.",
            "Use up to 40 letters, figures and hyphens, as in our-council.",
        )
    if name == "base":
        raise Refusal(
            "“base” is what every house style begins with, and is not changed.",
            "Choose another name.",
        )
