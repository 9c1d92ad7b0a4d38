"""The slots that sentences of a house style need, so that different facts print differently."""

from collections.abc import Iterable, Iterator, Mapping

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.style.house_style import HouseStyle

_OUTCOME = (
    "result", "result_show_of_hands", "result_count", "result_recorded", "result_voice",
    "result_secret_ballot", "result_together", "result_cast", "result_cast_together",
    "result_untaken",
)  # fmt: skip
_WHO = (
    "joined", "joined_untimed", "left", "left_untimed", "withdrew", "withdrew_untimed",
    "spoke_then_left", "spoke_then_left_untimed", "returned", "returned_untimed", "took_chair",
    "took_chair_untimed", "went_remote", "came_in_person", "coopted_member", "sworn_in_member",
    "coopted_councillor", "elected_member", "own_vote", "own_vote_abstained", "elected",
    "nominated", "nominated_unseconded",
)  # fmt: skip
_TEXT = (
    "motion", "motion_unseconded", "motion_alone", "amendment", "amendment_unseconded",
    "amendment_alone", "procedural", "procedural_unseconded", "procedural_alone",
    "substantive_text",
)  # fmt: skip
_IN_ONE = tuple(
    f"{kind}_{outcome}{ending}"
    for kind in ("motion", "amendment", "procedural")
    for outcome in ("carried", "lost")
    for ending in ("", "_unseconded", "_alone")
)
NEEDED: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(_IN_ONE, ("text",)),
    **dict.fromkeys(_OUTCOME, ("outcome",)),
    **dict.fromkeys(_WHO, ("who",)),
    **dict.fromkeys(_TEXT, ("text",)),
    "action_row": ("text", "owner"),
    "action_sentence": ("owner", "task"),
    "action_sentence_alone": ("text",),
    "result_qualified": ("outcome",),
    "division": ("sides",),
    "decision_outcome": ("text",),
    "point_of_order": ("who", "text"),
    "ruling": ("ruling",),
    "extend_meeting": ("until",),
    "representation": ("who", "text"),
    "representation_alone": ("who",),
    "lobbied": ("members",),
    "site_visited": ("members",),
    "division_side": ("side", "count"),
    "division_side_named": ("side", "names"),
    "for_an_amendment": ("number|mover",),
    "result_division": ("motion",),
    "result_division_numbered": ("number|mover",),
    "figures": ("figures",),
    "tied": ("figures",),
    "ballot": ("counts",),
    "casting": ("side|vote",),
    "own_vote": ("who", "side|vote"),
    **dict.fromkeys(("names_for", "names_against", "names_abstained"), ("names",)),
    **dict.fromkeys(("names_not_voting", "names_absent", "apologies"), ("names",)),
    **dict.fromkeys(("interest", "party_whip", "interest_left", "interest_stayed"), ("members",)),
    "interest_spoke_then_left": ("members",),
    "interest_dispensation": ("members",),
    "interest_also": ("kind",),
    "present_at_second": ("names",),
    "two_titles": ("title", "second"),
    "minutes_approved": ("date",),
    "minutes_approved_subject": ("date", "amendments"),
    "minutes_corrected": ("text",),
    "minutes_approved_several": ("date",),
    "minutes_approved_subject_several": ("date", "amendments"),
}
"""The slots, by sentence, without which the outcome, name or text would not be printed.

Of slots with | between them, one is enough.
"""

# A style leaves these empty to word them like any other, or to print nothing.
_MAY_BE_EMPTY = frozenset(
    {
        f"result_{method}"
        for method in ("show_of_hands", "count", "recorded", "voice", "secret_ballot")
    }
    | set(_IN_ONE)
    | {"procedural", "procedural_unseconded", "procedural_alone"}
    | {"took_chair", "took_chair_untimed", "names_absent", "figures"}
    | {
        "result_qualified",
        "result_division",
        "result_division_numbered",
    }  # the figures of the division tell it
)
# They follow the sentence that names the members.
_MAY_HAVE_PRONOUN = frozenset(
    {
        "interest_left",
        "interest_stayed",
        "interest_spoke_then_left",
        "interest_dispensation",
    }
)


def sentence_fault(key: str, frame: str) -> tuple[str, str] | None:
    """Return what is missing from a sentence, and the remedy; None if nothing is.

    Args:
        key: The wording key of the sentence.
        frame: The sentence with its slots.
    """
    slots_needed = NEEDED.get(key, ())
    if not frame.strip():
        if not slots_needed or key in _MAY_BE_EMPTY:
            return None
        return f"“{key}” is empty, so that nothing of it would be printed.", _remedy(slots_needed)
    if key in _MAY_HAVE_PRONOUN:
        frame = frame.replace("{pronoun}", "{members}").replace("{Pronoun}", "{members}")
    missing = [slot for slot in slots_needed if not _has_one_of(slot.split("|"), frame.lower())]
    if not missing:
        return None
    slots_text = _listed(missing)
    return (
        f"“{key}” does not say {slots_text}, so that it would print the same whatever that was.",
        _remedy(slots_needed),
    )


def _has_one_of(slot_names: Iterable[str], frame: str) -> bool:
    return any(f"{{{slot}}}" in frame for slot in slot_names)


def _listed(slot_names: Iterable[str]) -> str:
    """Return slots as they are written: "{who} and {text}"; of some, one will do."""
    return " and ".join(
        " or ".join(f"{{{either}}}" for either in slot.split("|")) for slot in slot_names
    )


def _remedy(needed: tuple[str, ...]) -> str:
    return f"Write {_listed(needed)} in it, or take the line out."


def faulty_sentences(style: HouseStyle) -> Iterator[tuple[str, str, str]]:
    """Yield the key, the problem and the remedy of each sentence that lacks a needed slot."""
    for key in NEEDED:
        if fault := sentence_fault(key, style.wording.get(key, "")):
            yield (key, *fault)


def check_sentences(style: HouseStyle) -> None:
    """Raise Refusal if minutes in this style could not say what was decided, or who did it."""
    for _, problem, remedy in faulty_sentences(style):
        raise Refusal(
            f"In the words of the house {problem}",
            f"{remedy} It stands in the committee file or the house style “{style.name}”.",
        )
