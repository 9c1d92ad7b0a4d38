"""Patterns that are compiled when they are first used: a meeting opens before most of them are."""

import re
from typing import Any, cast


class _LazyPattern:
    """Stands for a pattern, and is as quick as one from the second use of each method on."""

    def __init__(self, text: str, flags: int) -> None:
        """Stand for *text*, compiled with *flags*."""
        self._source = (text, flags)

    def __getattr__(self, name: str) -> Any:  # whatever a pattern has
        """Return what the pattern has by *name*, and keep it here."""
        value = getattr(re.compile(*self._source), name)
        setattr(self, name, value)
        return value


def lazy_pattern(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern *text*, compiled when it is first used.

    For modules that are loaded before a meeting stands on the screen: a fault in *text* shows only
    when it is used, so each is to be used by a test.
    """
    return cast("re.Pattern[str]", _LazyPattern(text, flags))
