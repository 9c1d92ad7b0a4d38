"""`clerk-tui check`: what is wrong in the minutes, for a terminal, a pipe and a program."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from clerk_tui import paths
from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from tests.helpers.command_line import ROOT, Shell, sentence
from tests.helpers.fakes import FixedClock

MEMBERS = tuple(Person(name, "Councillor") for name in ("M Orrin", "D Feld", "S Ŵyn"))


@pytest.fixture
def shell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shell:
    monkeypatch.delenv(paths.DATABASE_VARIABLE, raising=False)
    monkeypatch.setattr(paths, "user_data_path", lambda *_, **__: tmp_path / "data")
    return Shell(tmp_path)


@pytest.fixture
def desk(shell: Shell) -> Iterator[Desk]:
    """A meeting with everybody there, one item in hand, and nothing wrong but that it is open."""
    office = Office(shell.database, clock=FixedClock())
    body = Body("Works Committee", members=MEMBERS, quorum=Quorum(number=2))
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24), venue="Hall"))
    desk.roll.mark_all_present()
    desk.chair.preside("@1")
    desk.timings.commence(time(10, 0))
    desk.agenda.add_item("Lamps [/b]")
    yield desk
    office.close()


def test_a_meeting_in_order_is_said_to_be_so(shell: Shell, desk: Desk) -> None:
    desk.paragraphs.write("The lamps were discussed.")
    desk.timings.conclude()
    result = shell.run_on_book("check", "last")
    assert (result.exit_code, result.stdout) == (0, "Nothing found.\n")
    listed = shell.run_on_book("check", "last", "--format", "json")
    assert (listed.exit_code, json.loads(listed.stdout)) == (0, [])


def test_in_a_pipe_each_finding_is_a_line_of_columns_and_the_last_line_counts_them(
    shell: Shell, desk: Desk
) -> None:
    desk.motions.move("That the lamps be lit", "@1", "Cllr Nobody")
    desk.timings.conclude()
    result = shell.run_on_book("check", "works")
    *lines, last = result.stdout.splitlines()
    rows = [line.split("\t") for line in lines]
    assert [(row[0], row[1]) for row in rows] == [("error", "1"), ("warning", "1")]
    assert rows[0][2] == "A motion has no outcome, in “Lamps [/b]” (minute 1)."
    assert all(len(row) == 4 and row[3] for row in rows)
    assert last == "1 error, 1 warning."
    assert result.exit_code == 1


def test_without_an_error_the_command_succeeds(shell: Shell, desk: Desk) -> None:
    desk.paragraphs.write("We lit £xxx of lamps.")
    result = shell.run_on_book("check", "2027-03-24")
    assert result.exit_code == 0
    assert result.stdout.endswith("\n2 warnings, 1 note.\n")
    assert result.stdout.startswith("warning\t\tThe meeting is not closed.\t")


def test_on_a_terminal_findings_stand_in_a_table(shell: Shell, desk: Desk) -> None:
    terminal = {"FORCE_COLOR": "1", "COLUMNS": "90", paths.DATABASE_VARIABLE: str(shell.database)}
    result = shell.run("check", "last", env=terminal)
    assert "Severity" in result.stdout
    assert "Remedy" in result.stdout
    assert "\t" not in result.stdout
    assert "1 warning." in result.stdout


def test_for_a_program_findings_are_objects(shell: Shell, desk: Desk) -> None:
    desk.paragraphs.write("Councillor Wynn is late, and Councillor Feldd too.")
    result = shell.run_on_book("check", "last", "--format", "json")
    assert "“Feldd”" in result.stdout, "letters stand as they are"
    close, spelling = json.loads(result.stdout)
    assert close == {
        "check": "close",
        "severity": "warning",
        "message": "The meeting is not closed.",
        "remedy": close["remedy"],
        "item": "",
        "entry": "",
        "minute": "",
    }
    assert (spelling["check"], spelling["minute"]) == ("spelling", "1")
    assert spelling["entry"] == desk.corrections.last_entry().ident


def test_no_word_of_private_business_is_printed(shell: Shell, desk: Desk) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.agenda.add_item("Secret sale", public_title="Premises")
    desk.paragraphs.write("We say that Councillor Orrinn has £xxx; he asks for secrecy.")
    desk.actions.add("secret")
    desk.motions.move("That secretly so", "@2")
    desk.motions.settle("carried")
    for form in ("text", "json"):
        output = shell.run_on_book("check", "last", "--format", form).stdout
        assert "a private entry under “Premises” (minute 2)" in output
        for word in ("ecre", "Orrin", "Feld", "xxx", "asks"):
            assert word not in output


def test_a_meeting_that_is_not_there_is_refused(shell: Shell, desk: Desk) -> None:
    assert "There is no meeting “nowhere”" in shell.refused("check", "nowhere")
    assert shell.run_on_book("check").exit_code == 2
    assert shell.run_on_book("check", "last", "--format", "xml").exit_code == 2


def test_a_committee_file_is_still_checked_by_its_own_command(shell: Shell) -> None:
    output = sentence(shell.run("committee", "check", str(shell.home / "none.toml")))
    assert "none.toml" in output


def test_the_meetings_of_the_demonstration_hold_no_error(shell: Shell) -> None:
    office = Office(shell.database, clock=FixedClock(), templates=shell.home)
    demonstration(office)
    office.close()
    for meeting in shell.run_on_book("meetings").stdout.splitlines():
        result = shell.run_on_book("check", meeting.split("\t")[0])
        assert result.exit_code == 0, result.stdout


def test_checking_does_not_load_the_screens(shell: Shell, desk: Desk) -> None:
    code = (
        "import sys; from clerk_tui.cli.main import main\n"
        f"main(['check', 'last', '--database', {str(shell.database)!r}], standalone_mode=False)\n"
        "sys.exit('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True)
    assert b"The meeting is not closed." in done.stdout
    assert done.returncode == 0


def test_words_in_no_dictionary_are_listed_when_asked_for_but_never_private_ones(
    shell: Shell, desk: Desk
) -> None:
    desk.paragraphs.write("The lamps were recieved by Councillor Ŵyn of Orrin.")
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("It was seperately sold.")
    assert "dictionary" not in shell.run_on_book("check", "last").stdout
    output = shell.run_on_book("check", "last", "--spelling").stdout
    assert "“recieved” is not in the dictionary, in “Lamps [/b]” (minute 1)." in output
    assert "eperately" not in output
    findings = json.loads(
        shell.run_on_book("check", "last", "--spelling", "--format", "json").stdout
    )
    assert [finding["check"] for finding in findings].count("dictionary") == 1


def test_the_clerks_own_words_are_known(shell: Shell, desk: Desk) -> None:
    desk.paragraphs.write("The lamps were recieved.")
    (shell.home / "data").mkdir()
    (shell.home / "data" / "words.txt").write_text("recieved\n", encoding="utf-8")
    assert "recieved" not in shell.run_on_book("check", "last", "--spelling").stdout
