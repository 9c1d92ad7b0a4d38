"""The titles that stand before names, in the one list that every part of the program uses."""

COUNCILLOR_TITLES = ("Councillor", "Cllr", "Alderman", "Ald")
COUNCILLOR_PLURALS = ("Councillors", "Cllrs")
CIVIL_TITLES = ("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor")
CLERGY_TITLES = ("Rev", "Revd", "Reverend", "Canon")
NOBLE_TITLES = ("Sir", "Dame", "Lord", "Lady", "Baroness")
COURTESY_TITLES = ("Rt", "Right", "Hon", "Honourable")
"""Words before another title: "Rt Hon"."""

PERSONAL_TITLES = (*CIVIL_TITLES, *CLERGY_TITLES, *NOBLE_TITLES)
PRINTED_TITLES = (*COUNCILLOR_TITLES, *COUNCILLOR_PLURALS, *PERSONAL_TITLES)
"""The titles that an agenda prints before the names of members and officers."""


def titles_pattern(titles: tuple[str, ...] = PRINTED_TITLES) -> str:
    """Return a regular expression, without a group, that matches one of *titles*."""
    return "|".join(sorted(titles, key=len, reverse=True))
