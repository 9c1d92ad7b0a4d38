"""The replay types: what it typed can be typed again, and a line that is refused fails it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from clerk_tui.cli.line_mode.line_table import LineTable
from clerk_tui.files.committees.committee_file import read_committee
from clerk_tui.office import Office
from clerk_tui.office.preparation.from_files import TypedParticulars, prepare_from_files
from tests.acceptance.replay import HOUSES, RefusedLines, replay, replay_case
from tests.acceptance.replaying.committee import read_house

CASES = Path(__file__).parent / "cases"
NAMES = ("ostermere-harbours", "gullmarsh-parish", "ravel-bay")


def case(name: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The facts and the house of an invented meeting."""
    facts = tomllib.loads((CASES / name / "facts.toml").read_text(encoding="utf-8"))
    return facts, read_house(HOUSES / f"{name}.toml")


@pytest.mark.parametrize("name", NAMES)
def test_the_lines_of_a_replay_typed_again_make_the_same_minutes(name: str, tmp_path: Path) -> None:
    facts, house = case(name)
    (tmp_path / "first").mkdir()
    produced, typed = replay(facts, house, tmp_path / "first" / "minutes.db", private=True)
    agenda = tmp_path / "agenda.txt"
    agenda.write_text(typed.agenda, encoding="utf-8")
    office = Office(tmp_path / "minutes.db", typed.clock)
    meeting = facts["meeting"]
    particulars = TypedParticulars(
        meeting["date"], meeting["start_time"], meeting["venue"], meeting["kind"]
    )
    prepared = prepare_from_files(office, read_committee(typed.committee), agenda, particulars)
    assert prepared is not None
    table = LineTable(office, prepared.ident, lambda: None)
    table.open()
    for line in typed.clerk.lines:
        answer = table.enter(line.replace("\\\n", "\n"))
        assert not answer.is_refused, (line, answer.lines)
    assert office.papers.minutes(table.desk.meeting, private=True) == produced
    table.leave()
    office.close()


def test_a_line_that_is_refused_fails_the_replay_and_is_shown(tmp_path: Path) -> None:
    facts, house = case("gullmarsh-parish")
    facts["items"][0]["number"] = "one/hundred"
    with pytest.raises(RefusedLines, match="/number one/hundred"):
        replay_case(facts, house, tmp_path / "minutes.db")


@pytest.mark.parametrize("path", sorted(HOUSES.glob("*.toml")), ids=lambda path: path.stem)
def test_a_house_names_nobody_and_no_body(path: Path) -> None:
    house = read_house(path)
    assert not {"name", "authority", "members", "officers"} & set(house)


def test_nothing_but_the_house_says_how_the_minutes_look(tmp_path: Path) -> None:
    facts, house = case("ostermere-harbours")
    changed_facts = dict(facts)
    changed_facts["numbering"] = {"first": facts["numbering"]["first"]}
    changed_facts["attendance"] = {k: v for k, v in facts["attendance"].items() if k != "layout"}
    changed_facts["case"] = {}
    (tmp_path / "other").mkdir()
    same = replay_case(changed_facts, house, tmp_path / "other" / "minutes.db", private=True)
    assert same == replay_case(facts, house, tmp_path / "minutes.db", private=True)
