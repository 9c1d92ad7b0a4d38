"""Agendas in the manners of bodies of many nations are read right, line by line.

Beside each file stands what it says, counted by eye: `NAME.expected.json`, with the keys of
docs/formats/agenda-json.md. Of notes it has only how many there are.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from clerk_tui.cli.output.agenda_json import to_object
from clerk_tui.files.agendas.read import read_agenda_file

FOLDER = Path(__file__).parent / "manners"
EXPECTED = sorted(FOLDER.rglob("*.expected.json"))


def test_there_are_agendas_of_many_nations() -> None:
    assert len(EXPECTED) >= 30
    assert len({path.parent.name for path in EXPECTED}) >= 5


@pytest.mark.parametrize("path", EXPECTED, ids=lambda path: path.name.partition(".")[0])
def test_an_agenda_is_read_as_its_source_says(path: Path) -> None:
    expected = json.loads(path.read_text(encoding="utf-8"))
    read = to_object(read_agenda_file(path.with_name(path.name.removesuffix(".expected.json"))))
    for key in ("body", "authority", "date", "time", "venue", "apologies", "next_meeting"):
        assert (read[key] or None) == (expected.get(key) or None), key
    assert [member["name"] for member in read["members"]] == expected["members"]
    assert [line["text"] for line in read["not_understood"]] == expected["not_understood"]
    assert len(read["items"]) == len(expected["items"])
    for item, wanted in zip(read["items"], expected["items"], strict=True):
        assert as_expected(item, wanted) == wanted


def as_expected(item: dict[str, Any], wanted: dict[str, Any]) -> dict[str, Any]:
    """Return of *item* what *wanted* names, in its form; and all that it has beside that."""
    named = {
        key: item[key]
        for key in ("number", "title", "private", "page", "officer", "exemption", "section")
        if item[key] or key in wanted
    }
    if item["recommendations"]:
        named["recommendations"] = item["recommendations"]
    if item["motions"]:
        named["movers"] = [motion["mover"] for motion in item["motions"]]
    if item["questions"]:
        named["questioners"] = [question["questioner"] for question in item["questions"]]
    return named | {"notes": len(item["notes"])}
