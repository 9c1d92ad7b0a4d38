"""The app opened anew by hundreds of tests in one process."""

from functools import cache
from typing import Any

import pytest
from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet

# Private to Textual, as it keeps what was parsed for one app only. If the name goes, leave this
# out: the tests of the screens then take a tenth longer.
_parse_rules = Stylesheet._parse_rules


def quicken_apps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what an app does at its start for itself alone, and did in the process before.

    It looks for garbage among all objects, which here are those of every test; and it parses its
    style sheets, which the apps before it did.
    """
    monkeypatch.setattr("clerk_tui.app.STILL_SECONDS", 3600)
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parse_once)


def _parse_once(sheet: Stylesheet, css: str, read_from: Any, *place: Any, **at: Any) -> Any:
    variables = tuple(sheet._variables.items())
    return _parsed(variables, css, read_from, place, tuple(at.items()))


@cache
def _parsed(
    variables: tuple[tuple[str, str], ...],
    css: str,
    read_from: Any,
    place: tuple[Any, ...],
    at: tuple[tuple[str, Any], ...],
) -> list[RuleSet]:
    return _parse_rules(Stylesheet(variables=dict(variables)), css, read_from, *place, **dict(at))
