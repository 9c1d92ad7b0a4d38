"""Setting up a hub, and saying who may do what there."""

from pathlib import Path

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.admin.setup import NEWEST, set_up
from clerk_tui.hub.admin.staff import add_officer, officers, remove_officer, set_body
from clerk_tui.hub.connection.connect import connect
from tests.helpers.hubs import TestHub
from tests.helpers.postgres import Cluster
from tests.helpers.shell import run_command

WHARF = "Wharf Board"


def test_a_hub_is_set_up_once_and_setting_it_up_again_changes_nothing(cluster: Cluster) -> None:
    with cluster.connect("postgres") as admin:
        admin.execute("CREATE DATABASE fresh_office")
    try:
        with connect(cluster.url("fresh_office")) as connection:
            assert len(set_up(connection)) == NEWEST
            assert set_up(connection) == []
    finally:
        with cluster.connect("postgres") as admin:
            admin.execute("DROP DATABASE fresh_office WITH (FORCE)")


def test_a_hub_of_a_newer_program_is_left_as_it_is(hub: TestHub) -> None:
    hub.ask("INSERT INTO clerk.migration (number, name) VALUES (999, 'later') RETURNING 1")
    with connect(hub.admin_url) as connection, pytest.raises(Refusal, match="newer version"):
        set_up(connection)


def test_an_officer_is_added_minutes_a_body_and_leaves(hub: TestHub) -> None:
    hub.officer("Brook", minutes=(WHARF,))
    login = hub.login("Brook")
    with hub.connect("Brook") as brook:
        assert brook.execute("SELECT * FROM clerk.my_bodies()").fetchall() == [(WHARF, "minute")]
    with connect(hub.admin_url) as admin:
        remove_officer(admin, login)
        assert [(o.name, o.left, o.bodies) for o in officers(admin)] == [("Brook", True, ())]
    with pytest.raises(Exception, match=r"not permitted to log in|authentication failed"):
        hub.connect("Brook")


def test_an_officer_removed_in_the_middle_of_their_work_is_cut_off(hub: TestHub) -> None:
    hub.officer("Brook", minutes=(WHARF,))
    brook = hub.connect("Brook")
    with connect(hub.admin_url) as admin:
        remove_officer(admin, hub.login("Brook"))
    with pytest.raises(Exception, match=r"terminat|clos|connection"):
        brook.execute("SELECT * FROM clerk.my_bodies()")


def test_a_login_that_another_program_uses_is_left_to_it(hub: TestHub) -> None:
    with connect(hub.admin_url) as admin:
        with pytest.raises(Refusal, match="no officer of this hub"):
            add_officer(admin, "postgres", "Brook", "x")
        with pytest.raises(Refusal, match="no name to log in with"):
            add_officer(admin, 'x"; DROP ROLE postgres', "Brook", "x")


def test_after_a_hub_was_lost_its_officers_are_added_to_the_new_one(
    hub: TestHub, cluster: Cluster, tmp_path: Path
) -> None:
    hub.officer("Brook", minutes=(WHARF,))
    new = TestHub(cluster, tmp_path / "pgpass")
    try:
        with connect(new.admin_url) as admin:
            add_officer(admin, hub.login("Brook"), "Ann Brook", "")
            assert [officer.name for officer in officers(admin)] == ["Ann Brook"]
    finally:
        new.remove()


def test_a_body_cannot_be_given_to_nobody(hub: TestHub) -> None:
    with connect(hub.admin_url) as admin, pytest.raises(Refusal, match="no officer “kinver”"):
        set_body(admin, WHARF, {"kinver": "minute"})


def test_the_password_does_not_reach_the_server_in_the_clear(hub: TestHub) -> None:
    hub.officer("Brook")
    [(stored,)] = hub.ask(
        "SELECT rolpassword FROM pg_authid WHERE rolname = %s", hub.login("Brook")
    )
    assert stored.startswith("SCRAM-SHA-256$")


def test_the_commands_set_up_add_and_say_how_the_hub_stands(hub: TestHub, tmp_path: Path) -> None:
    database = tmp_path / "minutes.db"
    url = ("--hub", hub.admin_url)
    done = run_command(database, "hub", "setup", hub.admin_url)
    assert "up to date already" in done.output
    login = hub.name.replace("_", "-")
    added = run_command(
        database, "hub", "user", "add", login, "--name", "Ann Kinver", *url, typed="pw\npw\n"
    )
    assert "Ann Kinver may log in" in added.output, added.output
    reply = run_command(database, "hub", "body", WHARF, "--minute", login, *url)
    assert reply.output == f"{WHARF}: {login} minutes it.\n"
    assert f"{WHARF}\t1\t0" in run_command(database, "hub", "body", *url).output
    assert (
        f"{login}\tAnn Kinver\t{WHARF} (minute)"
        in run_command(database, "hub", "status", *url).output
    )
    assert "no longer" in run_command(database, "hub", "user", "remove", login, *url).output
    with hub.cluster.connect("postgres") as admin:
        hub.remove()
        admin.execute(f'DROP ROLE "{login}"')
