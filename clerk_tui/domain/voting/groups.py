"""The groups in which members vote: parties, and the authorities that sent them."""

from collections.abc import Iterable

from clerk_tui.domain.errors import AmbiguousName
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded

_FEWEST_LETTERS = 3  # fewer letters begin too many groups to mean one


def groups_of(members: Iterable[Attendee]) -> dict[str, tuple[Attendee, ...]]:
    """Return the parties and authorities of *members*, as printed, each with its members."""
    groups: dict[str, list[Attendee]] = {}
    for member in members:
        for name in {member.person.party, member.person.authority} - {""}:
            groups.setdefault(name, []).append(member)
    return {name: tuple(people) for name, people in groups.items()}


def groups_meant(members: Iterable[Attendee], typed: str) -> list[str]:
    """Return the groups that *typed* may mean.

    They are those with exactly this name, else those whose words it begins: "labour", "lab",
    "lib dems".
    """
    beginnings = [word.removesuffix("s") for word in folded(typed).split()]
    if not beginnings or len("".join(beginnings)) < _FEWEST_LETTERS:
        return []
    names = list(groups_of(members))
    exact = [name for name in names if folded(name) == folded(typed)]
    return exact or [name for name in names if _begin_words_of(folded(name).split(), beginnings)]


def single_group_meant(members: Iterable[Attendee], typed: str) -> str:
    """Return the one group that *typed* means; "" for none. Raises AmbiguousName."""
    groups = groups_meant(members, typed)
    if len(groups) > 1:
        raise AmbiguousName(
            f"“{typed}” may be {', '.join(groups[:4])}.", "Type more of the group's name."
        )
    return groups[0] if groups else ""


def _begin_words_of(words: list[str], beginnings: list[str]) -> bool:
    """Return True if *beginnings* begin *words* of a group's name, in order, from the first."""
    if not words or not words[0].startswith(beginnings[0]):
        return False
    remaining = iter(words)
    return all(any(word.startswith(start) for word in remaining) for start in beginnings)
