"""Urgent business, by the law of the body: who may take it, and what is to be minuted."""

from clerk_tui.domain.law.kinds import is_executive, is_full_council, is_parish_tier
from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.body import Body

_SOURCES = {
    "England": "Local Government Act 1972, section 100B(4)",
    "Wales": "Local Government Act 1972, section 100B(4)",
    "Scotland": "Local Government (Scotland) Act 1973, section 50B(4)",
    "Northern Ireland": "Local Government Act (Northern Ireland) 2014, section 43(4)",
}


def urgency_source(body: Body) -> str:
    """Return the Act by which the person presiding gives a reason, which the minutes specify."""
    return _SOURCES[nation_of(body)]


def urgency_barred(body: Body) -> str:
    """Return why *body* may decide no urgent business, in a sentence; "" if it may.

    The summons of a parish council specifies its business (Local Government Act 1972, Schedule 12,
    paragraph 10(2)(b)), of a community council likewise (paragraph 26(2)(b)); what it decides
    beyond that is void (Longfield Parish Council v Wright (1918) 88 LJ Ch 119).
    """
    if not is_parish_tier(body):
        return ""
    paragraph = "26(2)(b)" if nation_of(body) == "Wales" else "10(2)(b)"
    return (
        "Nothing is decided that the summons does not specify "
        f"(Local Government Act 1972, Schedule 12, paragraph {paragraph})."
    )


def urgency_reminder(body: Body, meeting_kind: str = "") -> str:
    """Return what is to be looked at before *body* decides urgent business; "" for nothing.

    Args:
        body: The body that meets.
        meeting_kind: The kind of the meeting, such as "annual".
    """
    if nation_of(body) in ("England", "Wales") and is_full_council(body):
        if "annual" in meeting_kind.casefold():
            return ""
        return (
            "A full council takes urgent business at its annual meeting alone "
            "(Local Government Act 1972, Schedule 12, paragraph 4(5))."
        )
    if nation_of(body) == "England" and is_executive(body):
        return (
            "A key decision without 28 days' notice follows regulation 10 or 11 of SI 2012/2089: "
            "tell the chairman of overview and scrutiny, or have their agreement."
        )
    return ""
