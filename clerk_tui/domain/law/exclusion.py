"""The law under which a body excludes the press and public."""

from clerk_tui.domain.law.kinds import is_executive, is_parish_tier
from clerk_tui.domain.law.nation import nation_of
from clerk_tui.domain.model.body import Body

OWN = "own"
"""The key of a list of grounds that stands in the body's committee file."""
_BY_NATION = {"Wales": "lga1972wales", "Scotland": "lgsa1973", "Northern Ireland": "lgani2014"}


def exclusion_law_key(body: Body) -> str:
    """Return the key of the law for *body* in `templates/laws.toml`; "" for the usual one.

    Parish councils, Welsh community councils and their committees exclude under the Public Bodies
    (Admission to Meetings) Act 1960 (its Schedule, paragraph 1(a)); the executives of English
    councils under SI 2012/2089, regulation 4; Welsh and Scottish councils and Northern Ireland's
    districts under Acts of their own.
    """
    if body.exclusion_law.name:
        return OWN
    if is_parish_tier(body):
        return "pbam1960"
    nation = nation_of(body)
    if nation != "England":
        return _BY_NATION[nation]
    return "exec2012" if is_executive(body) else ""
