"""The kinds of body that the law treats apart, as a committee file's `kind` names them."""

from typing import Literal

from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded

_PARISH_TIER = ("parish", "town", "community", "neighbourhood", "village")
_EXECUTIVE = ("executive", "cabinet")


def is_parish_tier(body: Body) -> bool:
    """Return True for a parish or community council, by whatever name, or its committee.

    The word for its kind need not end in "council": "town council committee" is one as well.
    """
    words = folded(body.kind).split()
    return "council" in words and bool(set(words) & set(_PARISH_TIER))


def is_executive(body: Body) -> bool:
    """Return True for the executive of a council ("cabinet"), or a committee of it."""
    return bool(set(folded(body.kind).split()) & set(_EXECUTIVE))


def is_full_council(body: Body) -> bool:
    """Return True for the meeting of a whole principal council, and not of its committee."""
    return folded(body.kind).split()[-1:] == ["council"] and not is_parish_tier(body)


def takes_recorded_budget_votes(body: Body) -> bool:
    """Return True if the law asks for names in every vote on the body's budget.

    It does of a county council, a district council and a London borough council, in England alone
    (Local Authorities (Standing Orders) (England) (Amendment) Regulations 2014, SI 2014/165).
    A kind of "council" alone is taken for one of them.
    """
    words = set(folded(body.kind).split())
    is_one_of_them = words <= {"council", "full", "county", "district", "borough", "city", "london",
                               "metropolitan", "unitary", "royal", "principal"}  # fmt: skip
    return nation_of(body) == "England" and is_full_council(body) and is_one_of_them


def usual_remote_members(body: Body) -> Literal["count", "observe"]:
    """Return whether members who attend from elsewhere count, where the body's file says nothing.

    In Wales presence includes presence by such means (Local Government and Elections (Wales) Act
    2021, section 47(7)); elsewhere they observe, until the law or the body's own rules say more.
    """
    return "count" if nation_of(body) == "Wales" else "observe"
