"""Find keys that two actions of one screen would have."""

from collections.abc import Iterator, Mapping, Sequence

from clerk_tui.keys import KeyAction, sign_of
from clerk_tui.keys.screens import SCREENS, KeyScreen, actions_on


def find_collisions(keys_in_file: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str, str]]:
    """Yield the action at fault, the mistake and the remedy, once for each two actions.

    *keys_in_file* has the keys of each action that the file names; the others keep their own.
    """
    reported: set[frozenset[str]] = set()
    for screen in SCREENS:
        for first, second, key in _meetings(screen, keys_in_file):
            pair = frozenset((first.name, second.name))
            if pair in reported:
                continue
            reported.add(pair)
            at_fault, other = (second, first) if second.name in keys_in_file else (first, second)
            free_it = (
                "Give one of the two another key."
                if other.name in keys_in_file
                else f"Give {other.name} another key in this file, or this one."
            )
            yield (
                at_fault.name,
                f"{sign_of(key)} would do two things: {other.name} has it"
                f"{f' ({other.words.lower()})' if other.words else ''}.",
                free_it,
            )


def _meetings(
    screen: KeyScreen, keys_in_file: Mapping[str, Sequence[str]]
) -> Iterator[tuple[KeyAction, KeyAction, str]]:
    """Yield two actions of *screen* that have a key in common, one of which the file changes."""
    owners: dict[str, KeyAction] = {}
    for action in actions_on(screen):
        for key in keys_in_file.get(action.name, action.keys.split(",")):
            owner = owners.setdefault(key, action)
            is_changed = owner.name in keys_in_file or action.name in keys_in_file
            if owner.name != action.name and is_changed:
                yield owner, action, key
