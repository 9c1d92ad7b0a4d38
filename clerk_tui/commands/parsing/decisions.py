"""The words of a decision as typed: a sign or the word "That" alone are none."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless


def require_words(typed: str) -> str:
    """Return the words *typed*. Raises Refusal where they are none."""
    if is_wordless(typed):
        raise Refusal("A resolution needs words.", "Type them after the command.", wanting=True)
    return typed


def require_words_if_any(typed: str) -> str:
    """Return the words *typed* in place of the house's, or nothing where nothing was typed."""
    return require_words(typed) if typed else ""
