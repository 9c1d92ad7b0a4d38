"""The front sheets of real meetings are read item by item."""

import tomllib
from pathlib import Path

import pytest

from clerk_tui.files.agendas.read import read_agenda_file

CASES = Path(__file__).parents[3].parent / "shared" / "cases"


@pytest.mark.shared
def test_the_published_front_sheets_are_read_item_by_item() -> None:
    sheets = sorted(CASES.glob("*/agenda.txt"))
    if not sheets:
        pytest.skip("the published front sheets (../shared) are not beside this checkout")
    for sheet in sheets:
        _compare(sheet.parent)


def _compare(folder: Path) -> None:
    """Compare what is read of a front sheet with the facts of its case, field by field."""
    facts = tomllib.loads((folder / "facts.toml").read_text(encoding="utf-8"))["agenda_front"]
    agenda = read_agenda_file(folder / "agenda.txt")
    assert (agenda.body, str(agenda.date)) == (facts["body"], facts["for_meeting"])
    assert (str(agenda.start)[:5], agenda.venue) == (facts["time"], facts["venue"])
    assert len(agenda.items) == len(facts["entries"])
    for item, entry in zip(agenda.items, facts["entries"], strict=True):
        for name in ("number", "title", "page", "private", "section", "exemption", "note"):
            assert getattr(item, name) == entry.get(name, ""), (entry["number"], name)
    members = [
        f"{m.title} {m.name}{f' ({m.role})' if m.role else ''} - {m.party}" for m in agenda.members
    ]
    assert members == facts.get("membership", [])
    assert agenda.next_meeting == facts.get("next_meeting", "")
