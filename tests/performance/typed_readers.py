"""Readers of what is typed: slash commands at the desk, and the command line."""

import contextlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import click
from click.testing import CliRunner

from clerk_tui import paths
from clerk_tui.cli.main import COMMANDS, main
from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Table
from clerk_tui.commands.completion import complete, whole_name
from clerk_tui.commands.registry import commands_beginning, run
from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_file import example_committees
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.ostermere import DAY, desk_in, harbours
from tests.performance.agenda_sample import AGENDA
from tests.performance.hostile import PIECES, mutated
from tests.performance.reader_inputs import Reader, minuted, office_in

BETWEEN = b"\x1e"  # arguments of a command, or lines typed one after another


def typed_lines(folder: Path) -> Reader:
    """Slash commands: a few lines typed one after another at a meeting of their own."""
    office = office_in(folder)
    lines = [c.example.encode() for c in ALL] + [b"/in quill", b"/m rooke quill: That it be so"]
    house = style_of(harbours())

    def make(rng: Random) -> bytes:
        hostile = [
            b"/" + mutated(rng, lines).lstrip(b"/")[:50_000] for _ in range(rng.randint(1, 3))
        ]
        typed = [rng.choice(lines) for _ in range(rng.randint(0, 3))] + hostile
        rng.shuffle(typed)
        return BETWEEN.join(typed)

    def read(data: bytes) -> object:
        desk = desk_in(office.record)
        desk.agenda.list_items([{"title": "Buoys"}, {"title": "Lease", "private": True}])
        desk.roll.mark_all_present()
        desk.timings.commence()
        desk.agenda.next_item()
        refused: list[Refusal] = []
        for line in data.decode("utf-8", "surrogateescape").split(BETWEEN.decode()):
            commands_beginning(line)
            complete(line, desk.meeting.people, "{name}")
            whole_name(line, desk.meeting.people, "{name}")
            try:
                run(Table(desk, house), line)
            except Refusal as refusal:
                refused.append(refusal)
        with contextlib.suppress(Refusal):  # a private phrase was found
            office.papers.minutes(desk.meeting)
        office.sit_down(desk.meeting.ident)
        if refused:
            raise refused[0]
        return desk

    return Reader(make, read)


def command_line(folder: Path) -> Reader:
    """Commands in the shell, run in a folder deep enough that no ../ leads out of it."""
    deep = folder.joinpath(*"abcdefghijkl")
    deep.mkdir(parents=True)
    office = office_in(folder)
    ident = minuted(office).meeting.ident
    office.prepare(harbours(), date(2027, 4, 21))
    (deep / "agenda.md").write_text(AGENDA)
    (deep / "committee.toml").write_text(next(iter(example_committees().values())))
    office.pack(ident, deep / "packed.clerkpack")
    office.close()
    values = [
        *(ident, "last", str(DAY), "1", "x", "text", "csv", "json", "docx", "html", "committee"),
        *("agenda.md", "committee.toml", "packed.clerkpack", "out.md", "-", "--", "--help", ""),
    ]
    context = click.Context(main)

    def make(rng: Random) -> bytes:
        words = [rng.choice(list(COMMANDS))]
        command = main.get_command(context, words[0])
        if isinstance(command, click.Group):
            words.append(rng.choice(command.list_commands(context)))
            command = command.get_command(context, words[1])
        for param in command.params if command else ():
            if isinstance(param, click.Argument) or rng.random() < 0.25:
                words += [rng.choice(param.opts)] if isinstance(param, click.Option) else []
                words.append(rng.choice(values))
        words += [rng.choice(values) for _ in range(rng.choice((0, 0, 0, 1)))]
        for _ in range(rng.randint(0, 2)):
            at = rng.randrange(len(words))
            hostile = mutated(rng, [words[at].encode("utf-8", "surrogateescape"), *PIECES])[:5000]
            words[at] = _stays(hostile.decode("utf-8", "surrogateescape"))
        return BETWEEN.join(word.encode("utf-8", "surrogateescape") for word in words)

    def read(data: bytes) -> object:
        words = data.decode("utf-8", "surrogateescape").split(BETWEEN.decode())
        with _at_home(folder), contextlib.chdir(deep):
            done = CliRunner().invoke(main, ["--database", str(office.database), *words])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        if done.exit_code:
            raise Refusal(done.output, "")
        return done

    return Reader(make, read)


def _stays(value: str) -> str:
    """*Value* as an argument can be, and naming no file outside the folder it is tried in."""
    return value.replace("\0", "").replace("..", ".", max(0, value.count("..") - 4)).lstrip("/~")


@contextlib.contextmanager
def _at_home(folder: Path) -> Iterator[None]:
    """Use folders within *folder* for the clerk, and raise mistakes of the program as they are."""

    def raise_mistake(error: Exception) -> str:
        raise error

    kinds = ("data", "documents", "cache", "state")
    homes: dict[str, Any] = {
        f"user_{kind}_path": lambda *_, **__: folder / "home" for kind in kinds
    }
    environment = {"HOME": str(folder), paths.DATABASE_VARIABLE: str(folder / "minutes.db")}
    with (
        patch.multiple(paths, **homes),
        patch.dict(os.environ, environment),
        patch("clerk_tui.cli.common.describe_mistake", raise_mistake),
    ):
        yield
