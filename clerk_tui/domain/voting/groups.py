"""The groups in which members vote: a party, or the authority that sent them."""

from collections.abc import Iterable

from clerk_tui.domain.errors import AmbiguousName
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded

_LEAST = 3  # letters: fewer begin too many groups to mean one


def groups_of(members: Iterable[Attendee]) -> dict[str, tuple[Attendee, ...]]:
    """Every party and every authority of *members*, as printed, with those who belong to it."""
    groups: dict[str, list[Attendee]] = {}
    for member in members:
        for name in {member.person.party, member.person.authority} - {""}:
            groups.setdefault(name, []).append(member)
    return {name: tuple(people) for name, people in groups.items()}


def groups_meant(members: Iterable[Attendee], typed: str) -> list[str]:
    """The groups that *typed* may mean: those called just so, else those whose words it begins.

    "labour", "lab" and "lib dems" mean what a clerk would expect.
    """
    wanted = [word.removesuffix("s") for word in folded(typed).split()]
    if not wanted or len("".join(wanted)) < _LEAST:
        return []
    names = list(groups_of(members))
    exact = [name for name in names if folded(name) == folded(typed)]
    return exact or [name for name in names if _begin(wanted, folded(name).split())]


def the_group(members: Iterable[Attendee], typed: str) -> str:
    """The one group *typed* means; nothing where none answers. Raises Refusal for several."""
    found = groups_meant(members, typed)
    if len(found) > 1:
        raise AmbiguousName(
            f"“{typed}” may be {', '.join(found[:4])}.", "Type more of the group's name."
        )
    return found[0] if found else ""


def _begin(wanted: list[str], words: list[str]) -> bool:
    """Whether the wanted words begin words of a group's name, in its order, from its first."""
    if not words or not words[0].startswith(wanted[0]):
        return False
    rest = iter(words)
    return all(any(word.startswith(each) for word in rest) for each in wanted)
