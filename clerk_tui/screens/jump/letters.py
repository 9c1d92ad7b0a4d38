"""The letters that stand on places: one for the first of them, two where there are many."""

from string import ascii_lowercase


def letters_for(count: int) -> list[str]:
    """Return *count* different codes, of which none begins another."""
    most = len(ascii_lowercase)
    doubled = 0
    while most - doubled + doubled * most < min(count, most * most):
        doubled += 1
    alone = list(ascii_lowercase[: most - doubled])
    begins = ascii_lowercase[most - doubled :]
    pairs = [f"{first}{second}" for first in begins for second in ascii_lowercase]
    return [*alone, *pairs][:count]
