"""The layouts that a house style may choose between, and the faults of a clerk's own choices."""

from difflib import get_close_matches
from pathlib import Path

from msgspec.structs import replace

from clerk_tui.domain.dates.dates import DAYS, MONTHS
from clerk_tui.domain.model.body import Body
from clerk_tui.minutes.style.house_style import listed_names, style_of

CHOICES = {
    "resolution": ("own line", "run on", "line below"),
    "action_stop": ("stop", "bare"),
    "quoted_stop": ("inside", "outside"),
    "actions": ("", "after", "between", "table", "sentence", "margin", "columns"),
    "action_owner": ("unless told", "always"),
    "movements": ("printed", "kept"),
    "attendance": ("list", "none"),
    "sentence_titles": ("each", "plural"),
    "declared_leaving": ("once", "kept"),
    "remote_attendance": ("marked", "sentence"),
    "attendance_times": ("plain", "marked"),
    "chairs": ("printed", "kept"),
    "numbers": ("", "everything"),
    "heading": ("", "none"),
    "run_in": ("", "each"),
    "venue_article": ("the", "none"),
    "business": ("flowing", "table"),
    "law": (
        "lga1972",
        "exec2012",
        "lga1972wales",
        "lgsa1973",
        "lgani2014",
        "foi2000",
        "pbam1960",
        "own",
    ),
    "residents": ("unnamed", "named"),
    "corrections": ("", "foot"),
    "spelling": ("ise", "either"),
    "carried": ("resolved", "motion", "resolution", "twice"),
    "decisions": ("", "first"),
    "motion_that": ("typed", "capital", "small", "none"),
    "resolution_that": ("typed", "capital", "small", "none"),
    "vote_titles": ("each", "plural", "runs"),
    "vote_lists": ("each", "together"),
    "results": ("run on", "below", "below the names"),
    "vote_order": ("committee", "called"),
    "absent_members": ("named", "listed"),
}


def unknown_style_keys(body: Body, folder: Path | None = None) -> list[tuple[str, str]]:
    """Return the wording and layout keys of *body* that no house style has.

    Without this check a misspelt key would be ignored silently.

    Returns:
        Pairs of the key and a sentence about it.
    """
    usual_style = style_of(replace(body, wording={}, layout={}), folder)
    problems = []
    for table, usual_keys in (
        (body.wording, usual_style.wording),
        (body.layout, usual_style.layout),
    ):
        for key in table:
            if key not in usual_keys and key not in CHOICES:
                similar_keys = get_close_matches(key, [*usual_keys, *CHOICES], 1)
                hint = f" Did you mean “{similar_keys[0]}”?" if similar_keys else ""
                problems.append((key, f"There is no “{key}” in the house style.{hint}"))
    for key, value in body.layout.items():
        if fault := names_fault(key, value):
            problems.append((key, fault))
        if value not in CHOICES.get(key, (value,)):
            choices = ", ".join(f"“{choice}”" for choice in CHOICES[key])
            problems.append((key, f"“{value}” is no choice of “{key}”: {choices}."))
    return problems


def names_fault(key: str, names_text: str) -> str:
    """Return what is wrong with the names of months or weekdays; empty if nothing is."""
    names_wanted = {"months": len(MONTHS), "weekdays": len(DAYS)}.get(key, 0)
    count = len(listed_names(names_text))
    if not names_wanted or count in (0, names_wanted):
        return ""
    return f"“{key}” has {count} names and not {names_wanted}: put | between them."
