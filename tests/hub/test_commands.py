"""The commands of an officer, in two installed programs with homes of their own."""

import sys
from pathlib import Path
from types import ModuleType

import pytest

from clerk_tui.office import Office
from tests.helpers.hub_clerks import WHARF, OfficerAtDesk
from tests.helpers.hubs import PASSWORD, TestHub
from tests.helpers.installed import InstalledProgram
from tests.helpers.shell import run_command


def joined(folder: Path, hub: TestHub, name: str, *bodies: str) -> InstalledProgram:
    """Return a program that has joined the hub as a new officer."""
    program = InstalledProgram(folder / name, folder / "pgpass")
    reply = program.say("hub", "join", hub.officer(name, minutes=bodies))
    assert f"You are {name}" in reply
    return program


def test_two_installed_programs_share_a_meeting(tmp_path: Path, hub: TestHub) -> None:
    brook, kinver = joined(tmp_path, hub, "Brook", WHARF), joined(tmp_path, hub, "Kinver", WHARF)
    office = Office(brook.database)
    ident = OfficerAtDesk(office, hub.cluster.url(hub.name, hub.login("Brook"))).prepare()
    office.close()
    assert "Would be sent: Wharf Board" in brook.say("sync", "--dry-run")
    assert "1 meeting here is shared." in brook.say("sync")
    assert "from Brook" in kinver.say("sync")
    assert ident in kinver.say("meetings")
    assert "Lighting" in kinver.say("export", ident, "--out", "-")
    assert "in order" in kinver.say("doctor").lower() or kinver.run("doctor").returncode == 0


def test_a_database_that_joined_no_hub_says_how_to(tmp_path: Path) -> None:
    program = InstalledProgram(tmp_path / "home")
    assert "hub join URL" in program.refuse("sync")


def test_a_password_in_the_address_is_refused(tmp_path: Path) -> None:
    program = InstalledProgram(tmp_path / "home")
    refusal = program.refuse("hub", "join", "postgresql://brook:secret@books.example/minutes")
    assert "password in that address" in refusal
    assert "secret" not in refusal


def test_an_address_without_the_check_of_the_certificate_is_refused(tmp_path: Path) -> None:
    program = InstalledProgram(tmp_path / "home")
    for mode in ("disable", "allow", "prefer", "require", "verify-ca"):
        refusal = program.refuse("hub", "join", f"postgresql://b@books.example/m?sslmode={mode}")
        assert "without checking whose machine" in refusal


def test_leaving_keeps_every_meeting_here(tmp_path: Path, hub: TestHub) -> None:
    brook = joined(tmp_path, hub, "Brook", WHARF)
    assert "Every meeting is still here" in brook.say("hub", "leave")
    assert "hub join URL" in brook.refuse("sync")


def test_a_note_says_who_will_see_it_once_the_book_is_shared(tmp_path: Path) -> None:
    from clerk_tui.commands.all_commands import ALL
    from clerk_tui.commands.command import Table
    from clerk_tui.minutes.style.house_style import style_of

    program = InstalledProgram(tmp_path / "home")
    office = Office(program.database)
    ident = OfficerAtDesk(office, "postgresql://brook@/m?host=/nowhere").prepare()
    desk = office.sit_down(ident)
    note = next(command for command in ALL if command.name == "note")
    replies = [
        note.act(Table(desk, style_of(desk.meeting.body), is_shared=shared), "ask about the rent")
        for shared in (False, True)
        if note.act
    ]
    office.close()
    assert replies == [
        "Kept for your eyes only.",
        "Kept: never printed, and seen by the officers who minute the Wharf Board.",
    ]


def test_the_password_may_be_kept_in_the_systems_keyring(
    tmp_path: Path, hub: TestHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords: dict[tuple[str, str], str] = {}
    keyring = ModuleType("keyring")
    keyring.get_password = lambda service, name: passwords.get((service, name))  # type: ignore[attr-defined]
    keyring.set_password = lambda service, name, word: passwords.update({(service, name): word})  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "keyring", keyring)
    url, database = hub.officer("Brook"), tmp_path / "minutes.db"
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "nothing"))
    joined = run_command(database, "hub", "join", "--keyring", url, typed=f"{PASSWORD}\n")
    assert "You are Brook" in joined.output
    assert list(passwords.values()) == [PASSWORD]
    assert "0 meetings here are shared" in run_command(database, "sync", typed="").output
