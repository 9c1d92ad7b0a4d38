"""The command line: what each command does, and the one sentence it says when it cannot."""

import ctypes
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from msgspec.structs import replace

from clerk_tui import paths
from clerk_tui.cli.main import main
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.office import Office
from clerk_tui.office.minute_book import MinuteBookReader
from tests.helpers.command_line import ROOT, Shell, sentence
from tests.helpers.fakes import FixedClock

ODD = "Bread & [/b] [red]Cheese[/red] Board"


@pytest.fixture
def office(shell: Shell) -> Iterator[Office]:
    """An office with two meetings of one body and one of another, with an odd name."""
    office = Office(shell.database, clock=FixedClock())
    for name, day in (("Audit Panel", 3), ("Audit Panel", 24), (ODD, 10)):
        members = (Person("M Orrin", "Councillor"),)
        ident = office.prepare(Body(name, members=members), date(2027, 3, day), venue="Hall")
        desk = office.sit_down(ident)
        desk.agenda.add_item("Reports")
        desk.paragraphs.write("A public paragraph.")
        desk.private_business.exclude_public("Paragraph 3")
        desk.paragraphs.write("A private paragraph.")
    yield office
    office.close()


def test_without_meetings_it_says_so_and_makes_no_database(shell: Shell) -> None:
    result = shell.run_on_book("meetings")
    assert result.exit_code == 0
    assert result.stdout == f"There are no meetings yet in {shell.database}.\n"
    assert not shell.database.exists()


def test_meetings_are_listed_newest_first_with_odd_names_as_they_are(
    shell: Shell, office: Office
) -> None:
    rows = [line.split("\t") for line in shell.run_on_book("meetings").stdout.splitlines()]
    assert [row[1:] for row in rows] == [
        ["2027-03-24", "Audit Panel", "in session"],
        ["2027-03-10", ODD, "in session"],
        ["2027-03-03", "Audit Panel", "in session"],
    ]
    assert [row[0] for row in rows] == [meeting.ident for meeting in office.minute_book.meetings()]


def test_a_name_cannot_make_the_terminal_obey_it(shell: Shell, office: Office) -> None:
    assert "\x1b" not in shell.refused("export", "\x1b[2J\x07nobody")


def test_minutes_are_written_to_the_usual_place(shell: Shell, office: Office) -> None:
    result = shell.run_on_book("export", "2027-03-24")
    target = shell.home / "Documents" / "Minutes" / "2027-03-24-audit-panel-draft-minutes-public.md"
    assert result.exit_code == 0
    assert result.stdout == f"Wrote the public copy of the minutes (md) to {target}.\n"
    assert "A public paragraph." in target.read_text(encoding="utf-8")
    assert "private paragraph" not in target.read_text(encoding="utf-8")
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_a_private_copy_is_named_so_on_paper_and_in_its_name(shell: Shell, office: Office) -> None:
    result = shell.run_on_book("export", "bread", "--private")
    target = next((shell.home / "Documents" / "Minutes").iterdir())
    assert "Wrote the private copy" in result.stdout
    assert target.name == "2027-03-10-bread-b-red-cheese-red-board-draft-minutes-PRIVATE.md"
    text = target.read_text(encoding="utf-8")
    assert text.startswith("**PRIVATE COPY**")
    assert target.stat().st_mode & 0o077 == 0, "for the clerk alone"
    assert "A private paragraph." in text


@pytest.mark.parametrize("meeting", ["last", "2027-03-24", "audit panel 2027-03-24"])
def test_a_meeting_is_named_in_several_ways(shell: Shell, office: Office, meeting: str) -> None:
    out = shell.home / "here" / "it is.md"
    result = shell.run_on_book("export", meeting, "--out", str(out))
    assert result.stdout == f"Wrote the public copy of the minutes (md) to {out}.\n"
    assert "24 March 2027" in out.read_text(encoding="utf-8")
    again = shell.run_on_book("export", office.minute_book.meetings()[0].ident[:8], "--out", "-")
    assert again.stdout == out.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("form", "begins"), [("docx", b"PK"), ("html", b"<!DOCTYPE"), ("txt", b"PU")]
)
def test_the_format_is_named_or_follows_from_the_file(
    shell: Shell, office: Office, form: str, begins: bytes
) -> None:
    out = shell.home / f"it.{form}"
    assert (
        f"minutes ({form}) to {out}"
        in shell.run_on_book("export", "last", "--out", str(out)).stdout
    )
    assert out.read_bytes().startswith(begins)
    shell.run_on_book("export", "last", "--format", form, "--out", str(shell.home))
    written_file = shell.home / f"2027-03-24-audit-panel-draft-minutes-public.{form}"
    assert written_file.read_bytes() == out.read_bytes()
    printed = shell.run_on_book("export", "last", "--format", form, "--out", "-")
    assert printed.stdout_bytes == out.read_bytes()


def test_what_is_not_written_is_said(shell: Shell, office: Office) -> None:
    out = str(shell.home / "minutes.pdf")
    assert "Minutes are not written as .pdf" in shell.refused("export", "last", "--out", out)
    assert shell.run_on_book("export", "last", "--format", "wordperfect").exit_code == 2


def test_a_letterhead_that_is_not_there_is_said(shell: Shell, office: Office) -> None:
    body = replace(
        office.sit_down(office.minute_book.find("last").ident).meeting.body, letterhead="head.docx"
    )
    office.prepare(body, date(2028, 1, 1))
    refusal = shell.refused("export", "2028-01-01", "--format", "docx")
    assert "The letterhead head.docx cannot be read (no such file or directory)." in refusal
    assert str(shell.home / "committees" / "head.docx") in refusal
    assert "Wrote" in shell.run_on_book("export", "2028-01-01").stdout


def test_in_a_folder_minutes_get_their_usual_name(shell: Shell, office: Office) -> None:
    shell.run_on_book("export", "last", "--out", str(shell.home))
    assert (shell.home / "2027-03-24-audit-panel-draft-minutes-public.md").is_file()


def test_a_meeting_that_is_not_there_or_may_be_several(shell: Shell, office: Office) -> None:
    assert shell.refused("export", "nowhere") == (
        f"There is no meeting “nowhere” in {shell.database}. List them with: clerk-tui meetings"
    )
    assert "may be any of 2 meetings" in shell.refused("export", "audit")
    assert "There is no meeting “”" in shell.refused("export", "")
    assert shell.run_on_book("export").exit_code == 2  # click's own, with its usage


def test_a_place_that_cannot_be_written(shell: Shell, office: Office) -> None:
    (shell.home / "file").write_text("", encoding="utf-8")
    for place in (shell.home / "file" / "minutes.md", shell.home / ("n" * 300)):
        refusal = shell.refused("export", "last", "--out", str(place))
        assert "could not be written" in refusal
        assert "safe in the database" in refusal
    assert not list(shell.home.glob("*.part"))


def test_a_template_that_fails_is_no_traceback(shell: Shell, office: Office) -> None:
    template = shell.home / "data" / "templates" / "minutes" / "committee.md.jinja"
    template.parent.mkdir(parents=True)
    for broken in ("{{ nobody.knows }}", "{{ 1 / 0 }}", "{{ document.head + 1 }}", "{% if %}"):
        template.write_text(broken, encoding="utf-8")
        assert "“committee” fails" in shell.refused("export", "last")
    template.write_bytes(b"\xff\xfe\xff")
    assert "cannot be read" in shell.refused("export", "last")


def test_a_committee_file_is_made_and_checked(shell: Shell) -> None:
    file = shell.home / "new" / "works-committee.toml"
    made = shell.run("committee", "new", str(file), "--kind", "parish council")
    assert made.exit_code == 0
    assert made.stdout.startswith(f"Wrote {file}. Fill in the members")
    again = shell.run("committee", "new", str(file))
    assert "is there already, and was left as it is" in sentence(again)
    checked = shell.run("committee", "check", str(file))
    assert checked.exit_code == 0
    assert "is in order: Works Committee" in checked.stdout
    assert str(shell.home / "data" / "committees") in checked.stdout


def test_a_committee_file_that_is_wrong(shell: Shell) -> None:
    file = shell.home / "wrong.toml"
    assert "wrong.toml" in sentence(shell.run("committee", "check", str(file)))
    file.write_text('name = "Works [/b]"\nstyel = "parish"\n', encoding="utf-8")
    refusal = sentence(shell.run("committee", "check", str(file)))
    assert "styel" in refusal
    assert "line 2" in refusal
    file.write_text('name = "Works [/b]"\nstyle = "nosuch"\n', encoding="utf-8")
    assert "nosuch" in sentence(shell.run("committee", "check", str(file)))
    long = shell.home / ("n" * 300)
    sentence(shell.run("committee", "check", str(long)))
    sentence(shell.run("committee", "new", str(long)))
    inside = shell.home / "wrong.toml" / "inside.toml"
    assert "could not be written" in sentence(shell.run("committee", "new", str(inside)))


def test_an_agenda_is_shown_as_it_was_understood(shell: Shell) -> None:
    file = shell.home / "agenda.txt"
    file.write_text("1. Apologies [/b]\n2. [red]Budget[/red]\n", encoding="utf-8")
    result = shell.run("agenda", str(file))
    assert result.exit_code == 0
    assert "Apologies [/b]" in result.stdout
    assert "[red]Budget[/red]" in result.stdout
    assert "2 items understood (0 private)" in result.stdout
    for name in ("nowhere.txt", "n" * 300, "agenda.pdf"):
        sentence(shell.run("agenda", str(shell.home / name)))


@pytest.mark.parametrize("arguments", [[], ["demo"]])
def test_without_a_terminal_the_app_is_not_opened(shell: Shell, arguments: list[str]) -> None:
    refusal = sentence(shell.run(*arguments))
    assert "needs a terminal" in refusal
    assert "clerk-tui export" in refusal
    assert not (shell.home / "data").exists()


@pytest.mark.parametrize("arguments", [["meetings"], ["export", "last"]])
def test_a_database_that_cannot_be_used(shell: Shell, arguments: list[str]) -> None:
    shell.database.write_text("These are no minutes. " * 100, encoding="utf-8")
    assert "is not a database" in shell.refused(*arguments)
    shell.database.unlink()
    other = sqlite3.connect(shell.database)
    other.execute("CREATE TABLE shopping (what TEXT)")
    other.close()
    assert "a database of another program" in shell.refused(*arguments)
    shell.database.unlink()
    shell.database.mkdir()
    assert str(shell.database) in shell.refused(*arguments)


def test_a_database_of_a_newer_version_is_left_alone(shell: Shell, office: Office) -> None:
    office.close()
    newer = sqlite3.connect(shell.database)
    newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert "newer version of clerk-tui" in shell.refused("meetings")


@pytest.mark.skipif(sys.platform != "linux", reason="gives up the superuser's leave on Linux")
def test_a_database_that_may_only_be_read(office: Office) -> None:
    """In a process of its own: to the superuser no file is read-only."""
    office.close()
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "minutes.db"
        database.write_bytes(office.database.read_bytes())
        database.chmod(0o444)
        Path(folder).chmod(0o555)
        result = run("--database", str(database), "meetings", unprivileged=True)
        Path(folder).chmod(0o755)
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert "Traceback" not in result.stderr
    assert "read-only" in result.stderr


def test_which_database_is_used(shell: Shell, office: Office) -> None:
    other = str(shell.home / "other.db")
    variables = {paths.DATABASE_VARIABLE: str(shell.database)}
    assert "Audit Panel" in shell.run("meetings", env=variables).stdout
    assert other in shell.run("--database", other, "meetings", env=variables).stdout
    assert other in shell.run("meetings", "--database", other, env=variables).stdout
    assert (
        "Audit Panel"
        in shell.run("--database", other, "meetings", "--database", str(shell.database)).stdout
    )
    assert str(shell.home / "data" / "minutes.db") in shell.run("meetings").stdout


def test_help_and_version_are_said_without_a_database(shell: Shell) -> None:
    for command in ([], ["export"], ["meetings"], ["agenda"], ["demo"], ["committee", "new"]):
        assert shell.run(*command, "--help").exit_code == 0
    assert shell.run("--version").stdout.startswith("clerk-tui, version ")
    assert shell.run("nonsense").exit_code == 2
    assert not (shell.home / "data").exists()


def test_what_the_system_refuses_is_said(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bool:
        raise PermissionError(13, "Permission denied", "/root/minutes.db")

    monkeypatch.setattr(MinuteBookReader, "meetings", lambda *_, **__: refused(Path()))
    assert shell.refused("meetings") == "/root/minutes.db could not be used (permission denied)."


def _obey_permissions() -> None:
    """Give up, before the program starts, the superuser's leave to write what is read-only."""
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(24, 1, 0, 0, 0)  # PR_CAPBSET_DROP, CAP_DAC_OVERRIDE


def run(
    *arguments: str, unprivileged: bool = False, env: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program itself, as a user would."""
    return subprocess.run(
        [sys.executable, "-m", "clerk_tui", *arguments],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=30,
        check=False,
        preexec_fn=_obey_permissions if unprivileged else None,
    )


def test_the_program_itself_writes_utf8_to_a_pipe(shell: Shell, office: Office) -> None:
    desk = office.sit_down(office.minute_book.meetings()[0].ident)
    desk.private_business.readmit_public()
    desk.paragraphs.write("Ŵyn Þorsdóttir spoke – “briefly”.")
    office.close()
    variables = {paths.DATABASE_VARIABLE: str(shell.database), "PYTHONIOENCODING": "ascii"}
    result = run("export", "last", "--out", "-", env=variables)
    assert (result.returncode, result.stderr) == (0, "")
    assert "Ŵyn Þorsdóttir spoke – “briefly”." in result.stdout
    listed = run("meetings", env=variables)
    assert listed.returncode == 0
    assert ODD in listed.stdout


def test_without_a_terminal_the_program_says_that_it_needs_one(tmp_path: Path) -> None:
    for arguments in ((), ("demo",)):
        result = run("--database", str(tmp_path / "minutes.db"), *arguments)
        assert result.returncode == 1
        assert result.stdout == ""
        assert result.stderr.count("\n") == 1
        assert "needs a terminal" in result.stderr


def test_the_commands_do_not_load_the_screens(tmp_path: Path) -> None:
    code = (
        "import sys; from clerk_tui.cli.main import main\n"
        f"main(['--database', {str(tmp_path / 'm.db')!r}, 'meetings'], standalone_mode=False)\n"
        "sys.exit('textual' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False, capture_output=True)
    assert done.returncode == 0


def test_a_misspelt_word_of_the_house_style_is_named_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "quay.toml"
    head = 'name = "Quay Council"\nstyle = "parish"\n[[members]]\nname = "A Quill"\n'
    for wrong, line, refusal in (
        ('[wording]\nresolvd = "So"\n', 6, "Did you mean “resolved”?"),
        ('[layout]\nresolution = "sideways"\n', 6, "is no choice of “resolution”"),
    ):
        file.write_text(head + wrong, encoding="utf-8")
        result = CliRunner().invoke(main, ["committee", "check", str(file)])
        assert result.exit_code == 1
        assert f"quay.toml, line {line}: " in result.stderr
        assert refusal in result.stderr
    file.write_text(head.replace("parish", "parrish"), encoding="utf-8")
    result = CliRunner().invoke(main, ["committee", "check", str(file)])
    assert "line 2: There is no house style called “parrish”" in result.stderr


def test_a_kind_of_body_nobody_knows_is_refused(tmp_path: Path) -> None:
    arguments = ["committee", "new", str(tmp_path / "x.toml"), "--kind", "pariah"]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 1
    assert "no kind of body known here" in result.stderr


def test_a_meeting_is_put_away_and_brought_back_from_the_shell(
    shell: Shell, office: Office
) -> None:
    ident = office.prepare(Body("Quay Board"), date(2027, 6, 1))
    assert f"put-away {ident} --back" in shell.run_on_book("put-away", ident).stdout
    assert ident not in shell.run_on_book("meetings").stdout
    assert "put away" in shell.run_on_book("meetings", "--all").stdout
    assert shell.refused("put-away", "last").startswith("This meeting is in session")
    assert "There is no meeting" in shell.refused("export", "quay")
    assert "is back" in shell.run_on_book("put-away", ident, "--back").stdout
    assert ident in shell.run_on_book("meetings").stdout


@pytest.mark.parametrize(
    ("sentence_of_the_house", "why"),
    [
        ('interest = "{members} declared {whom}."', "“interest” has the unknown slot {whom}."),
        ('result = "It was unanimously agreed."', "“result” does not say {outcome}"),
        ('result = ""', "“result” is empty"),
        ('motion = "A motion was moved."', "“motion” does not say {text}"),
        ('joined = "A member joined at {time}."', "“joined” does not say {who}"),
        ('resolved = "AGREED {n}"', "“resolved” has the unknown slot {n}."),
    ],
)
def test_a_committee_with_sentences_that_could_not_print_is_not_in_order(
    shell: Shell, sentence_of_the_house: str, why: str
) -> None:
    file = shell.home / "works.toml"
    file.write_text(f'name = "Works"\n[wording]\n{sentence_of_the_house}\n', encoding="utf-8")
    refusal = sentence(shell.run("committee", "check", str(file)))
    assert why in refusal
    assert "line 3" in refusal
