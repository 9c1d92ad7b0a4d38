"""Check a council's own house style: unknown keys, unknown slots, and a failing template."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.formats.template_sample import SAMPLE_WORDS, sample_document
from clerk_tui.minutes.style.house_style import HouseStyle, exclusion_wording
from clerk_tui.minutes.style.layout_choices import CHOICES, names_fault
from clerk_tui.minutes.style.required_slots import sentence_fault
from clerk_tui.minutes.style.style_files import law_tables, shipped_styles, shipped_text

Mistake = tuple[tuple[str, ...], str, str]  # the keys that lead to it, the problem, the remedy
_SLOT = re.compile(r"\{([^{}]*)\}")
_MOVERS = {"": {"mover", "seconder"}, "_unseconded": {"mover"}, "_alone": set[str]()}
# Slots that a sentence can fill, although no shipped style uses them.
_UNUSED_SLOTS = {
    **{
        key: {
            "kind", "body", "authority", "date", "second_date", "venue", "start", "end", "name",
            "presiding",
        }
        for key in ("opening", "heading_lines")
    },
    "heading_lines": {
        "paper", "kind", "body", "authority", "date", "second_date", "venue", "start", "end",
        "name", "presiding",
    },
    **{key: {"side", "vote", "motion"} for key in ("casting", "own_vote")},
    "quorum_override": {"reason"},
    "interest_item": {"agenda", "minute", "title", "numbers", "minutes"},
    "here_for": {"numbers", "agenda", "minutes"},
    "action_row": {"update", "state"},
    **{
        f"interest_{followed}": {"members", "pronoun"}
        for followed in ("left", "stayed", "spoke_then_left", "dispensation")
    },
    **{key: {"words", "motion"} for key in ("in_favour", "against", "abstained", "not_voting")},
    **{
        key: {"motion"}
        for key in (
            "figures", "tied", "own_vote_abstained", "names_for",
            "names_against", "names_abstained", "names_not_voting", "names_absent",
        )
    },
    **{
        f"{kind}_{outcome}{ending}": {*who, "text", "motion", "outcome", "figures"}
        for kind in ("motion", "amendment", "procedural")
        for outcome in ("carried", "lost")
        for ending, who in _MOVERS.items()
    },
    **{
        f"result_{method}": {"motion", "outcome", "figures"}
        for method in (
            "show_of_hands", "count", "recorded", "voice", "secret_ballot", "together", "cast",
            "cast_together",
        )
    },
    "result_qualified": {"motion", "outcome", "figures", "share"},
    "result_division": {"mover", "outcome"},
    "result_division_numbered": {"motion", "mover"},
    **{
        f"for_{proposal}": {"mover", "number"}
        for proposal in ("the_motion", "the_amendment", "an_amendment")
    },
    "resolved_as_moved": {"motion", "mover"},
    "signature": {"name", "presiding"},
    "signed": {"name", "presiding"},
    "ruling": {"chair"},
    "decision_outcome": {"lead"},
    "exclusion_item": {"number", "title", "paragraphs", "description", "reason"},
    **{
        f"{kind}{ending}": {*who, "text", "motion"}
        for kind in ("motion", "amendment", "procedural")
        for ending, who in _MOVERS.items()
    },
    **{
        f"{key}{ending}": {*who, "figures", "outcome", "motion"}
        for key in ("motion_moved", "motion_resolved")
        for ending, who in _MOVERS.items()
    },
    "procedural": {"mover", "seconder", "text"},
    "procedural_unseconded": {"mover", "text"},
    "procedural_alone": {"text"},
    "exclusion": {"paragraph", "law"},
    "exclusion_ground": {"paragraph", "description", "law"},
}  # fmt: skip


def style_file_mistakes(tables: Mapping[str, object]) -> Iterator[Mistake]:
    """Yield the mistakes in a style file, given as the tables that were read from it."""
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
            yield from _table_mistakes(name, table)


def _table_mistakes(name: str, style_table: Mapping[str, object]) -> Iterator[Mistake]:
    known_keys = set(known_slots()) if name == "wording" else known_layout()
    for key, value in style_table.items():
        path = (name, key)
        if not isinstance(value, str):
            yield path, f"“{key}” is not text.", "Put it between straight quotation marks."
        elif key not in known_keys:
            similar_keys = get_close_matches(key, known_keys, 1)
            remedy = f"Did you mean “{similar_keys[0]}”?" if similar_keys else "Take the line out."
            yield path, f"there is no “{key}” under [{name}].", remedy
        elif name == "wording":
            yield from _sentence_mistakes(key, value)
        elif fault := names_fault(key, value):
            yield path, fault, "Give all of them, or none."
        elif value not in CHOICES.get(key, (value,)):
            choices = ", ".join(f"“{choice}”" for choice in CHOICES[key])
            yield path, f"“{value}” is no choice of “{key}”.", f"Choose one of {choices}."


def _sentence_mistakes(key: str, sentence: str) -> Iterator[Mistake]:
    path, slots = ("wording", key), known_slots()[key]
    if stray := re.search(r"[{}]", _SLOT.sub("", sentence)):
        yield path, f"a {stray[0]} in “{key}” has no partner.", "Write each slot between { and }."
    for slot in _SLOT.findall(sentence):
        if slot.lower() not in slots:
            slots_text = ", ".join(f"{{{name}}}" for name in sorted(slots)) or "none"
            yield path, f"“{key}” has the unknown slot {{{slot}}}.", f"Its slots are: {slots_text}."
    if fault := sentence_fault(key, sentence):
        yield (path, *fault)


def wording_mistakes(wording: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the mistakes in the sentences of a committee file.

    Args:
        wording: The sentences by key; a key that no house style has is ignored.

    Yields:
        The key, and the problem with its remedy.
    """
    for key, sentence in wording.items():
        if key in known_slots():
            for _, problem, remedy in _sentence_mistakes(key, sentence):
                yield key, f"{problem} {remedy}"


@cache
def known_slots() -> dict[str, set[str]]:
    """Return the slots that can be filled in each sentence that a style may word."""
    slots: dict[str, set[str]] = {key: set(unused) for key, unused in _UNUSED_SLOTS.items()}
    for table in _shipped("wording"):
        for key, sentence in table.items():
            slots.setdefault(key, set()).update(map(str.lower, _SLOT.findall(sentence)))
    return slots


@cache
def known_layout() -> set[str]:
    """Return the keys of every layout that a style may choose."""
    return {key for table in _shipped("layout") for key in table} | set(CHOICES)


def _shipped(name: str) -> Iterator[Mapping[str, str]]:
    for style in ("base", *shipped_styles()):
        yield tomllib.loads(shipped_text("styles", f"{style}.toml")).get(name, {})
    if name == "wording":
        yield from (exclusion_wording(law) for law in law_tables())


def try_template(style: HouseStyle) -> str:
    """Print a document with every kind of block with the template of *style*.

    Returns:
        A sentence about the parts that were not printed; empty if all were.

    Raises:
        Refusal: The template fails, at a line that is named, or does not end.
    """
    printed = to_markdown(sample_document(), style)
    to_markdown(sample_document(private=True), style)
    missing = [part for part, words in SAMPLE_WORDS.items() if words not in printed]
    if not missing:
        return ""
    parts = " and ".join(f"document.{part}" for part in missing)
    return f"It prints nothing of {parts}: minutes in this style will lack that."


def check_name(name: str) -> None:
    """Raise Refusal unless *name* can be the name of a council's own house style."""
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
