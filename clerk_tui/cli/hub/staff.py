"""The officers and bodies of a hub, for whoever runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import plainly, say
from clerk_tui.cli.hub.common import administered, hub_option
from clerk_tui.cli.passphrases import ask_passphrase

if TYPE_CHECKING:
    from clerk_tui.hub.admin.staff import May


@click.group()
def user() -> None:
    """Let an officer use the hub, or no longer."""


@user.command()
@click.argument("login")
@click.option("--name", default="", help="The name that colleagues see.")
@click.option("--no-password", is_flag=True, help="They log in by certificate or ticket.")
@hub_option
@click.pass_context
@plainly
def add(context: click.Context, login: str, name: str, no_password: bool, url: str) -> None:
    """Give the officer LOGIN a login; the password is asked for."""
    with administered(context, url) as connection:
        from clerk_tui.hub.admin.staff import add_officer

        password = "" if no_password else ask_passphrase(f"A password for {login}", twice=True)
        add_officer(connection, login, name, password)
    say(f"{name or login} may log in as {login}. Now: clerk-tui hub body NAME --minute {login}")


@user.command()
@click.argument("login")
@hub_option
@click.pass_context
@plainly
def remove(context: click.Context, login: str, url: str) -> None:
    """Let LOGIN use the hub no longer; what they minuted stays under their name."""
    with administered(context, url) as connection:
        from clerk_tui.hub.admin.staff import remove_officer

        remove_officer(connection, login)
    say(
        f"{login} can log in no longer. What their machine holds is still there: see the guide, "
        "“When an officer leaves”."
    )


@click.command()
@click.argument("name", required=False, default="")
@click.option("--minute", multiple=True, metavar="LOGIN", help="They minute it.")
@click.option("--read", multiple=True, metavar="LOGIN", help="They read its private business.")
@click.option("--remove", multiple=True, metavar="LOGIN", help="They belong to it no longer.")
@hub_option
@click.pass_context
@plainly
def body(
    context: click.Context,
    name: str,
    minute: tuple[str, ...],
    read: tuple[str, ...],
    remove: tuple[str, ...],
    url: str,
) -> None:
    """Make the body NAME known, and say who minutes it; without NAME, list the bodies.

    NAME is the name in the committee file.
    """
    from clerk_tui.cli.output.tables import table

    with administered(context, url) as connection:
        from clerk_tui.hub.admin.staff import bodies, set_body

        if not name:
            body_rows = [
                (body, str(staff), str(meetings)) for body, staff, meetings in bodies(connection)
            ]
            table(("Body", "Officers", "Meetings"), body_rows)
            return
        rights: dict[str, May | None] = dict.fromkeys(read, "read")
        rights |= dict.fromkeys(minute, "minute")
        rights |= dict.fromkeys(remove)
        set_body(connection, name, rights)
    words = [f"{login} {_RIGHTS[right or '']}" for login, right in rights.items()]
    say(f"{name}: {'; '.join(words)}." if words else f"{name} is known to the hub.")


_RIGHTS = {"minute": "minutes it", "read": "reads it", "": "belongs to it no longer"}


@click.command()
@click.option("--readings", is_flag=True, help="Who read which meeting whole or in private.")
@click.option("--most", default=50, show_default=True, type=click.IntRange(1, 100_000))
@hub_option
@click.pass_context
@plainly
def status(context: click.Context, readings: bool, most: int, url: str) -> None:
    """Say how the hub stands, and who may do what there."""
    from clerk_tui.cli.output.tables import table

    with administered(context, url) as connection:
        from clerk_tui.hub.admin import staff

        if readings:
            rows = staff.readings(connection, most)
            columns = ("When", "Officer", "Body", "Meeting", "How")
            table(columns, [(f"{row[0]:%Y-%m-%d %H:%M}", *map(str, row[1:])) for row in rows])
            return
        table(("What", "Figure"), list(staff.hub_figures(connection).items()))
        officers = [
            (officer.login, officer.name, "left" if officer.left else "; ".join(officer.bodies))
            for officer in staff.officers(connection)
        ]
        table(("Login", "Name", "Bodies"), officers)
