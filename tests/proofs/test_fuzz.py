"""Whatever is in a file, or typed, is understood or refused in a sentence (see `fuzz` there)."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from clerk_tui.cli.main import main
from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.files.committees.committee_file import read_committee
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.performance.fuzz import fuzzed
from tests.performance.reader_inputs import minuted, office_in
from tests.performance.readers import READERS

EACH = 25


@pytest.mark.parametrize("reader", READERS)
def test_a_hostile_input_is_understood_or_refused_in_a_sentence(reader: str) -> None:
    tally = fuzzed(reader, EACH)
    assert tally.crashed == []
    assert tally.understood + tally.refused == EACH


@pytest.mark.parametrize(
    "toml",
    [
        "[wording]\na" + ".a" * 100_000 + " = 'x'",
        "[" + "a." * 100_000 + "b]",
        "[wording]\nopening = " + "9" * 5000,
        "layout = 3",
        "wording = " + "[" * 20_000,
    ],
)
def test_names_and_numbers_without_end_are_refused_at_once(toml: str, tmp_path: Path) -> None:
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "ours.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(Refusal):
        style_of(Body("Harbours Committee", style="ours"), tmp_path)
    with pytest.raises(Refusal):
        read_committee(toml)


def test_half_a_character_in_the_shell_costs_a_sentence(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    minuted(office)
    office.close()
    done = CliRunner().invoke(main, ["--database", str(office.database), "export", "last \udc8f"])
    assert (done.exit_code, "no text in UTF-8" in done.output) == (1, True)


@pytest.mark.parametrize(
    ("reader", "number"),
    [("packed meeting", 408), ("packed meeting", 752), ("template", 446), ("template", 1209)],
)
def test_what_once_crashed_is_refused_in_a_sentence(reader: str, number: int) -> None:
    assert fuzzed(reader, 1, seed=41, first=number).crashed == []


def test_blanks_without_end_in_an_approval_do_not_stop_the_table() -> None:
    table = Table(opened(a_desk()), style_of(harbours()))
    with pytest.raises(Refusal, match="“x” stands beside"):  # a pattern that goes back took hours
        run(table, f"/approve 24 March 2027{' ' * 500_000}x")


def test_blanks_without_end_in_a_name_do_not_stop_the_table() -> None:
    table = Table(opened(a_desk()), style_of(harbours()))
    assert run(table, f"/sworn Jane{' ' * 500_000}Doe 11.05").startswith("Jane Doe is a member")
