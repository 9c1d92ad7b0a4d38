"""A house style of one's own, from the shell: begun, and its mistakes named with their line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from clerk_tui.cli.main import main
from clerk_tui.minutes.style.style_files import shipped_styles


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The templates folder of a clerk who has none yet."""
    folder = tmp_path / "templates"
    monkeypatch.setattr("clerk_tui.paths.data_folder", lambda: tmp_path)
    return folder


def style_command(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(main, ["style", *words])
    return done.exit_code, done.output


@pytest.mark.parametrize("like", shipped_styles())
def test_every_house_style_copied_out_is_in_order(folder: Path, like: str) -> None:
    assert style_command("new", "our-own", "--from", like)[0] == 0
    assert (folder / "styles" / "our-own.toml").is_file()
    assert style_command("check", "our-own") == (0, "The house style “our-own” is in order.\n")


def test_a_template_of_ones_own_is_told_to_set_the_markdown_alone(folder: Path) -> None:
    style_command("new", "our-own", "--from", "board")
    template = folder / "minutes" / "our-own.md.jinja"
    template.write_text("{# ours #}" + template.read_text(encoding="utf-8"), encoding="utf-8")
    code, output = style_command("check", "our-own")
    assert code == 0
    assert "is for Markdown alone. Word, web page and plain text" in output


def test_a_style_that_is_there_is_left_as_it_is(folder: Path) -> None:
    style_command("new", "our-own")
    (folder / "styles" / "our-own.toml").write_text("# mine", encoding="utf-8")
    code, output = style_command("new", "our-own", "--from", "board")
    assert code == 1
    assert "there already" in output
    assert (folder / "styles" / "our-own.toml").read_text(encoding="utf-8") == "# mine"


@pytest.mark.parametrize(
    ("toml", "line", "why"),
    [
        ('[wording]\nopning = "x"', 2, "Did you mean “opening”?"),
        ('[wording]\n\nclosing = "Ended at {ending}."', 3, "unknown slot {ending}"),
        ('[wording]\nclosing = "Ended at {end"', 2, "has no partner"),
        ("[wording]\nclosing = 3", 2, "is not text"),
        ('[layout]\nresolution = "sideways"', 2, "“sideways” is no choice"),
        ("[wordings]", 1, "nothing called “wordings”"),
        ('[wording]\nclosing = "x', 2, "quotation mark"),
    ],
)
def test_a_mistake_in_the_wording_is_named_with_its_line(
    folder: Path, toml: str, line: int, why: str
) -> None:
    style_command("new", "our-own")
    (folder / "styles" / "our-own.toml").write_text(toml, encoding="utf-8")
    code, output = style_command("check", "our-own")
    assert code == 1
    assert f"our-own.toml, line {line}: " in output
    assert why in output


@pytest.mark.parametrize(
    ("added", "why"),
    [
        ("{{ document.titel }}", "a Document has nothing called “titel”"),
        ("{{ adress }}", "'adress' is undefined"),
        ("{% if %}", "fails on line"),
        (
            "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
            "a loop without an end",
        ),
    ],
)
def test_a_template_that_fails_is_told_in_a_sentence_with_its_line(
    folder: Path, added: str, why: str
) -> None:
    style_command("new", "our-own", "--from", "board")
    template = folder / "minutes" / "our-own.md.jinja"
    text = template.read_text(encoding="utf-8")
    template.write_text(f"{text.rstrip()}\n{added}\n", encoding="utf-8")
    code, output = style_command("check", "our-own")
    assert code == 1
    assert f"fails on line {len(text.rstrip().splitlines()) + 1}: " in output
    assert why in output
    assert "Traceback" not in output


def test_a_template_that_loses_the_foot_of_the_minutes_is_told(folder: Path) -> None:
    style_command("new", "our-own", "--from", "board")
    template = folder / "minutes" / "our-own.md.jinja"
    text = template.read_text(encoding="utf-8")
    template.write_text(text.replace("document.foot", "[]"), encoding="utf-8")
    assert "prints nothing of document.foot" in style_command("check", "our-own")[1]


@pytest.mark.parametrize("name", ["base", "../x", "", "a b"])
def test_a_name_no_style_can_have_is_refused(folder: Path, name: str) -> None:
    assert style_command("new", name)[0] == 1
    assert not folder.exists()


def test_a_style_that_is_nowhere_is_begun_by_a_command_that_is_named(folder: Path) -> None:
    code, output = style_command("check", "our-own")
    assert code == 1
    assert "clerk-tui style new our-own" in output
