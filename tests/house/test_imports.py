"""Minutes are made and printed without a screen: Textual is loaded only to open the app."""

import os
import pkgutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import grimp
import pytest

import clerk_tui.desk
import clerk_tui.domain
import clerk_tui.files
import clerk_tui.minutes
import clerk_tui.storage
from tests.helpers.offices import an_office
from tests.helpers.ostermere import harbours

HEADLESS = (
    clerk_tui.domain,
    clerk_tui.minutes,
    clerk_tui.desk,
    clerk_tui.storage,
    clerk_tui.files,
)
MODULES = [
    module.name
    for package in HEADLESS
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
]


def all_loaded_by(*modules: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after importing *modules*."""
    return all_loaded_after(f"import {', '.join(modules)}")


def all_loaded_after(code: str) -> set[str]:
    """Return the modules that a fresh Python has loaded after running *code*."""
    result = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    return set(result.stdout.split())


def loaded_by(*modules: str) -> set[str]:
    """Return the top packages among those modules."""
    return {name.split(".")[0] for name in all_loaded_by(*modules)}


def test_the_packages_that_need_no_screen_are_those_below_the_widgets() -> None:
    assert {"clerk_tui.domain.replay.replay", "clerk_tui.minutes.formats.markdown"} <= set(MODULES)
    assert "textual" not in loaded_by(*MODULES)


def test_the_commands_do_not_load_textual_either() -> None:
    assert "textual" not in loaded_by("clerk_tui.cli.main")


def test_the_domain_needs_nothing_but_python_and_what_its_facts_are_made_of() -> None:
    domain = [name for name in MODULES if name.startswith("clerk_tui.domain.")]
    foreign = loaded_by(*domain) - loaded_by("msgspec") - set(sys.stdlib_module_names)
    assert foreign <= {"clerk_tui", "__main__"}


def test_a_meeting_is_shown_before_what_can_wait_is_loaded() -> None:
    table = "clerk_tui.screens.meeting.screen"
    loaded = all_loaded_by("clerk_tui.app", table, "clerk_tui.storage.record")
    later = {
        "clerk_tui.commands.all_commands",
        "clerk_tui.domain.checks",
        "clerk_tui.screens.home",
        "clerk_tui.minutes.compose.compose",
        *("clerk_tui.hub.sync", "clerk_tui.hub.connection.connect"),
        *("filelock", "jinja2", "click", "docx", "psycopg"),
    }
    assert table in loaded
    assert not loaded & later
    assert not {name for name in loaded if name.startswith("clerk_tui.commands.handlers")}


def test_a_meeting_is_shown_and_kept_without_openssl() -> None:
    code = """
from clerk_tui.run import load_asyncio
load_asyncio()
import clerk_tui.screens.meeting.screen, clerk_tui.app, clerk_tui.storage.recovery
import clerk_tui.commands.all_commands, clerk_tui.storage.record, clerk_tui.storage.safety.backups
"""
    openssl = {"ssl", "_ssl", "_hashlib"}
    loaded = all_loaded_after(code)
    assert "clerk_tui.storage.safety.backups" in loaded
    assert not loaded & openssl
    assert "ssl" in all_loaded_after(f"{code}\nimport ssl; assert ssl.OPENSSL_VERSION")


def test_minutes_are_written_without_what_only_other_papers_need(tmp_path: Path) -> None:
    with an_office(tmp_path) as office:
        meeting = office.prepare(harbours(), date(2027, 3, 24))
        database = office.database
    export = ("-X", "importtime", "-m", "clerk_tui", "export", meeting, "--database", str(database))
    result = subprocess.run(
        [sys.executable, *export, "--out", str(tmp_path / "minutes.md")],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(tmp_path)},
    )
    loaded = {line.rpartition("|")[2].strip() for line in result.stderr.splitlines()}
    assert "clerk_tui.minutes.formats.markdown_blocks" in loaded
    assert (tmp_path / "minutes.md").is_file()
    other_papers = {"docx", "lxml", "jinja2", "html", "difflib", "clerk_tui.domain.checks"}
    unneeded = {"click", "textual", "inspect", *other_papers}
    assert loaded & unneeded == set()


@pytest.mark.parametrize("module", ["clerk_tui.app"])
def test_a_module_that_loads_textual_is_noticed(module: str) -> None:
    assert "textual" in loaded_by(module)


def test_home_says_what_is_shared_without_loading_what_shares() -> None:
    before = all_loaded_by("clerk_tui.screens.home")
    assert all_loaded_by("clerk_tui.screens.home", "clerk_tui.hub.status") - before <= {
        "clerk_tui.hub",
        "clerk_tui.hub.status",
        "msgspec.json",
    }


def test_only_the_hub_has_code_that_speaks_to_a_network() -> None:
    """`urllib.parse` takes addresses apart, and opens none."""
    graph = grimp.build_graph("clerk_tui", include_external_packages=True, cache_dir=None)
    speaking = ("socket", "ssl", "http", "urllib", "ftplib", "smtplib", "xmlrpc", "psycopg")
    importers = {
        importer
        for library in speaking
        if library in graph.modules
        for importer in graph.find_modules_that_directly_import(library)
    }
    assert importers
    assert {name for name in importers if not name.startswith("clerk_tui.hub.")} == set()
