"""The minute book from the command line: search, the action log, attendance."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from clerk_tui.cli import common
from clerk_tui.cli.output.rows import as_csv
from clerk_tui.domain.model.body import Numbering
from clerk_tui.office import Office
from tests.helpers.command_line import Shell
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import ADA, harbours

BODY = harbours(numbering=Numbering(action="A{n}"))


@pytest.fixture(autouse=True)
def office(shell: Shell) -> Iterator[Office]:
    """An office with one meeting in it, a private part to it."""
    office = Office(shell.database, clock=FixedClock())
    desk = office.sit_down(office.prepare(BODY, date(2027, 3, 24), venue="Hall"))
    desk.roll.mark_all_present()
    desk.roll.mark(ADA, "apologies")
    desk.timings.commence()
    desk.agenda.add_item("Cranes")
    desk.paragraphs.write("=1+1 was chalked on the crane.")
    desk.actions.add("To oil the crane", "Mrs H Lamb", "1 March 2027")
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("A secret crane.")
    desk.actions.add("To sell the crane", "Mrs H Lamb")
    yield office
    office.close()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_search_answers_in_three_forms(shell: Shell) -> None:
    text = shell.run_on_book("search", "crane").stdout
    assert "To oil the crane" in text
    assert "secret" not in text
    listed_rows = json.loads(shell.run_on_book("search", "crane", "--format", "json").stdout)
    csv_rows = rows(shell.run_on_book("search", "crane", "--format", "csv").stdout)
    assert [one["text"] for one in listed_rows][:1] == [one["Text"] for one in csv_rows][:1]
    assert [one["private"] for one in listed_rows] == [False, False]
    assert csv_rows[0]["Date"] == "2027-03-24"


def test_private_business_is_found_only_where_it_is_asked_for(shell: Shell) -> None:
    assert shell.run_on_book("search", "secret").stdout == "Nothing was found.\n"
    (row,) = rows(shell.run_on_book("search", "secret", "--private", "--format", "csv").stdout)
    assert (row["Text"], row["Private"]) == ("A secret crane.", "private")
    assert "sell" not in shell.run_on_book("actions").stdout
    assert "sell" in shell.run_on_book("actions", "--private").stdout
    assert "There is no action" in shell.refused("actions", "--update", "sell", "--note", "Sold.")


@pytest.mark.parametrize(
    "asked",
    [
        ("--kind", "action"), ("--member", "lamb"), ("--body", "harbours", "oil"),
        ("oil", "--from", "2027", "--to", "24/3/27"), ("kind:action", "by:lamb"),
    ],
)  # fmt: skip
def test_the_search_finds_by_words_kind_body_mover_owner_and_day(
    shell: Shell, asked: tuple[str, ...]
) -> None:
    (row,) = rows(shell.run_on_book("search", *asked, "--format", "csv").stdout)
    assert row["Text"] == "To oil the crane"


def test_nothing_asked_for_is_refused(shell: Shell) -> None:
    assert "Nothing was asked for" in shell.refused("search")
    assert "is no kind of entry" in shell.refused("search", "--kind", "poem")


def test_no_cell_is_a_formula(shell: Shell) -> None:
    (row,) = rows(shell.run_on_book("search", "chalked", "--format", "csv").stdout)
    assert row["Text"] == "'=1+1 was chalked on the crane."


@pytest.mark.parametrize("begin", list("=+-@\t\r\n＝＋－＠"))
def test_whatever_begins_a_formula_is_made_text(begin: str) -> None:
    body = as_csv(["a"], [[f"{begin}cmd"], [f"  {begin}cmd"]]).partition("\r\n")[2]
    cells = [row[0] for row in csv.reader(io.StringIO(body, newline=""))]
    assert all(cell.startswith("'") for cell in cells)


def test_a_byte_order_mark_stands_first_only_where_it_is_asked_for(shell: Shell) -> None:
    assert shell.run_on_book("actions", "--format", "csv", "--bom").stdout_bytes.startswith(
        b"\xef\xbb\xbf"
    )
    assert shell.run_on_book("actions", "--format", "csv").stdout_bytes.startswith(b"Ref,")
    assert shell.run_on_book("actions").stdout.startswith("Ref\tState\tDue\tDue on\t")


def test_the_log_says_what_is_overdue_and_takes_a_report(
    shell: Shell,
    office: Office,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = shell.database
    [meeting] = office.minute_book.meetings()
    office.sit_down(meeting.ident).private_business.readmit_public()
    monkeypatch.setattr(common, "office_of", lambda *_: Office(there, clock=FixedClock()))
    (oil,) = rows(shell.run_on_book("actions", "--owner", "lamb", "--format", "csv").stdout)
    assert (oil["Ref"], oil["Overdue"], oil["Due on"]) == ("A1", "overdue", "2027-03-01")
    output = shell.run_on_book(
        "actions", "--update", "A1", "--state", "done", "--note", "Oiled."
    ).stdout
    assert output == "A1 is done. It is in the record.\n"
    assert shell.run_on_book("actions").stdout == "No actions are open.\n"
    (done,) = json.loads(shell.run_on_book("actions", "--all", "--format", "json").stdout)
    assert (done["state"], done["note"], done["overdue"]) == ("done", "Oiled.", "")


def test_a_report_made_while_the_public_are_out_says_that_its_note_is_private(
    shell: Shell,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = shell.database
    monkeypatch.setattr(common, "office_of", lambda *_: Office(there, clock=FixedClock()))
    output = shell.run_on_book("actions", "--update", "A1", "--note", "Oiled at night.").stdout
    assert output.endswith("The note is private, as the public are excluded.\n")
    assert "Oiled" not in shell.run_on_book("actions").stdout
    assert "Oiled" in shell.run_on_book("actions", "--private").stdout


def test_attendance_is_counted(shell: Shell) -> None:
    listed_rows = rows(
        shell.run_on_book("attendance", "--body", "harbours", "--format", "csv").stdout
    )
    ada = next(row for row in listed_rows if row["Member"] == "Councillor Ada Quill")
    assert (ada["Year"], ada["Expected"], ada["Present"], ada["Apologies"]) == (
        "2026/27",
        "1",
        "0",
        "1",
    )
    assert shell.run_on_book("attendance", "--year", "1999/00").stdout.startswith("No attendance")
    assert shell.run_on_book("attendance").stdout.startswith(
        "Member\tBody\tYear\tExpected\tPresent\t"
    )


@pytest.mark.parametrize("command", [("search", "x"), ("actions",), ("attendance",)])
def test_looking_makes_no_database(shell: Shell, tmp_path: Path, command: tuple[str, ...]) -> None:
    there = tmp_path / "none.db"
    assert shell.run("--database", str(there), *command).exit_code == 0
    assert not there.exists()


def test_a_meeting_of_long_ago_is_still_found_by_its_ident(office: Office) -> None:
    old = office.prepare(BODY, date(1999, 3, 24))
    for n in range(3):
        office.prepare(BODY, date(2027, 1, n + 1))
    assert office.minute_book.find(old[:8]).ident == old


def test_private_notes_on_a_public_action_are_listed_only_where_asked_for(
    shell: Shell,
    office: Office,
) -> None:
    april = office.sit_down(office.prepare(BODY, date(2027, 4, 21)))
    april.timings.commence()
    april.agenda.add_item("Action log")
    april.private_business.exclude_public("Paragraph 3")
    april.actions.update_action("A1", "open", "Harbottle refuses to be oiled.")
    for form in ("text", "csv", "json"):
        public = shell.run_on_book("actions", "--all", "--format", form).stdout
        assert "To oil the crane" in public
        assert "Harbottle" not in public
        assert (
            "Harbottle"
            in shell.run_on_book("actions", "--all", "--private", "--format", form).stdout
        )
