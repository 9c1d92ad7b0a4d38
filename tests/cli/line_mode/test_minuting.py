"""A meeting minuted line by line from a pipe: what is answered, and what is then in the minutes."""

import subprocess
import sys
from pathlib import Path

import pytest

from clerk_tui.commands.all_commands import ALL
from tests.helpers.lines import clerk_tui, minute, printed


def test_a_paragraph_is_filed_under_the_item_in_hand_and_the_answer_says_so(home: Path) -> None:
    result = minute(home, "The lamps were lit.\n")
    assert "Minuted under 1 Apologies for absence." in result.stdout
    assert result.exit_code == 0
    assert "The lamps were lit." in printed(home)


def test_a_motion_and_its_figures_make_a_resolution_as_in_the_pad(home: Path) -> None:
    result = minute(home, "/next\n/m marden kinver That the lamps be lit\n2 0\n")
    assert "The motion was carried" in result.stdout
    assert "RESOLVED: That the lamps be lit." in printed(home)


def test_a_blank_line_and_a_remark_do_nothing_and_are_not_answered(home: Path) -> None:
    before = minute(home, "").stdout
    assert minute(home, "\n   \n# a remark\n#another\n", begun=False).stdout.count("\n") == 3
    assert before
    assert "remark" not in printed(home)


def test_figures_after_a_space_are_words_and_no_vote(home: Path) -> None:
    assert minute(home, " 5 for, 2 against\n").exit_code == 0
    assert "5 for, 2 against" in printed(home)


def test_a_heading_needs_its_command_and_a_space_makes_words_of_any_sign(home: Path) -> None:
    minute(home, "/h Lamps\n # not a remark\n !loud\n @noon they left\n .\n /slash\n")
    text = printed(home)
    for words in ("Lamps", "not a remark", "!loud", "@noon they left", "/slash"):
        assert words in text


def test_a_dot_does_what_was_offered_until_the_offer_wants_words(home: Path) -> None:
    result = minute(home, ".\n.\n.\n", begun=False)
    assert "In session from" in result.stdout
    assert "Ann Kinver is in the chair." in result.stdout
    assert "Now: 1 Apologies for absence" in result.stdout
    wanting = minute(home, "/next\n/m kinver marden That it be so\n.\n", begun=False)
    assert "Line 3 refused:" in wanting.stdout
    assert "beginning /v" in wanting.stdout
    assert wanting.exit_code == 1


def test_a_line_that_must_be_refused_is_no_failure_and_one_that_is_not_refused_is(
    home: Path,
) -> None:
    assert minute(home, "!/v 3 0\n! /bogus\n").exit_code == 0
    result = minute(home, "!These words are filed.\n", begun=False)
    assert result.exit_code == 1
    assert "was to be refused (!), and was done" in result.stdout


def test_a_refusal_says_which_line_and_what_to_do_and_the_rest_is_minuted(home: Path) -> None:
    result = minute(home, "/lights on\nThe lamps were lit.\n")
    assert "Line 5 refused: There is no command /lights." in result.stdout
    assert "/help lists them" in result.stdout, "no key of a screen that is not there"
    assert result.exit_code == 1
    assert "The lamps were lit." in printed(home)


def test_quiet_prints_refusals_alone(home: Path) -> None:
    assert minute(home, "The lamps were lit.\n", options=("--quiet",)).stdout == ""
    result = minute(home, "/bogus\nMore.\n", begun=False, options=("--quiet",))
    assert result.stdout.startswith("Line 1 refused: ")
    assert result.stdout.count("\n") == 1


def test_a_backslash_at_the_end_goes_on_in_the_next_line(home: Path) -> None:
    result = minute(home, "The first.\\\nThe second.\n/attach Note\\\nIts text.\n")
    assert "Minuted 2 paragraphs under 1 Apologies for absence." in result.stdout
    assert "The first.\n\nThe second." in printed(home)
    assert result.exit_code == 0


def test_a_clock_that_is_typed_goes_on_over_midnight(home: Path) -> None:
    result = minute(home, "@ 23.50\n/adjourn\n@ 0.10\n/resume\n@\n")
    assert result.exit_code == 0
    assert "12.10 am" in result.stdout
    text = printed(home)
    assert "11.50" in text
    assert "12.10" in text


def test_where_says_item_clock_people_quorum_public_and_what_is_open(home: Path) -> None:
    result = minute(home, "/next\n/m marden kinver That the lamps be lit\n/where\n")
    assert "Item 2 Lighting, 0:00." in result.stdout
    assert "7.03 pm. In session since 7.03 pm. In public." in result.stdout
    assert "3 of 3 members here, quorum 2: Ann Kinver (in the chair), Bob" in result.stdout
    assert "Open: the motion, That the lamps be lit" in result.stdout
    where = result.stdout[result.stdout.index("Item 2 Lighting, 0:00.") :]
    assert where.count("\n") == 2, "two lines"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("/roll", "3 Cy Dawley: present."),
        ("/roll 3x", "Cy Dawley: absent"),
        ("/room", "1 Ann Kinver (in the chair, Chairman): present."),
        ("/order", "2 Lighting: to come."),
        ("/readback", "MOTION: That the lamps be lit"),
        ("/division", "Take their votes with /named"),
        ("/steps", "motion"),
        ("/check", "warning"),
        ("/help v", "The vote: for, against, abstained"),
        ("/help", "A line is filed as a paragraph"),
        ("/review", "To issue a draft: clerk-tui draft"),
        ("/edit", "The last entry: It was moved by"),
        ("/edit It was all talk.", "Entry changed."),
    ],
)
def test_what_a_screen_does_at_the_table_has_its_lines(home: Path, typed: str, shown: str) -> None:
    result = minute(home, f"/m marden kinver That the lamps be lit\n{typed}\n")
    assert shown.casefold() in result.stdout.casefold()
    assert result.exit_code == 0


def test_export_in_a_line_writes_the_public_copy_where_it_says(home: Path) -> None:
    minute(home, f"The lamps were lit.\n/export {home / 'out.md'}\n")
    assert "The lamps were lit." in (home / "out.md").read_text(encoding="utf-8")


def test_home_leaves_and_what_comes_after_it_is_not_read(home: Path) -> None:
    minute(home, "The first.\n/home\nThe second.\n")
    assert "The second." not in printed(home)


def test_a_byte_that_is_no_text_refuses_its_line_alone(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "clerk_tui", "--database", home / "minutes.db", "minute", "last"],
        input=b"@ 19.03\n/start\n/next\nLamps \xff lit.\nThe quay was swept.\n",
        capture_output=True,
        check=False,
    )
    assert b"Line 4 refused: That line is no text in UTF-8." in done.stdout
    assert b"Traceback" not in done.stdout + done.stderr
    assert "The quay was swept." in printed(home)


def test_the_line_mode_loads_no_user_interface(home: Path) -> None:
    script = (
        "import sys; sys.argv = ['clerk-tui', '--database', sys.argv[1], 'minute', 'last']\n"
        "from clerk_tui.cli.main import main\n"
        "try: main()\n"
        "finally: print(sorted({'textual', 'rich'} & set(sys.modules)))\n"
    )
    typed = "/next\nWords.\n/where\n/help\n/review\n/check\n/steps\n/roll\n/order\n/close now\n"
    done = subprocess.run(
        [sys.executable, "-c", script, str(home / "minutes.db")],
        input=typed,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout.rstrip().endswith("[]"), done.stdout + done.stderr


def test_prepare_refuses_an_agenda_without_items_and_prepares_nothing(home: Path) -> None:
    (home / "empty.txt").write_text("Quay Board\n", encoding="utf-8")
    files = ("--committee", str(home / "quay.toml"), "--agenda", str(home / "empty.txt"))
    result = clerk_tui(home, "prepare", *files, "--date", "12 March 2026")
    assert result.exit_code == 1
    assert "No item was understood" in result.stderr
    assert clerk_tui(home, "meetings").stdout.count("Quay Board") == 1


def test_prepare_takes_what_is_typed_over_what_the_agenda_says(home: Path) -> None:
    files = ("--committee", str(home / "quay.toml"), "--agenda", str(home / "agenda.txt"))
    result = clerk_tui(
        home, "prepare", *files, "--date", "1/4/2026", "--venue", "The Hall", "--time", "18.00"
    )
    assert result.stdout.count("\n") == 1, "the ident alone"
    text = clerk_tui(home, "export", result.stdout.strip(), "--out", "-").stdout
    assert "1 April 2026" in text
    assert "The Hall" in text


def test_prepare_without_any_day_asks_for_one(home: Path) -> None:
    (home / "other.toml").write_text('name = "Pier Board"\n', encoding="utf-8")
    result = clerk_tui(home, "prepare", "--committee", str(home / "other.toml"))
    assert result.exit_code == 1
    assert "--date" in result.stderr


# What belongs to a screen alone, and is named as that.
DRAWN = {"copy", "panel", "refusals", "still", "theme"}


@pytest.mark.parametrize("name", [command.name for command in ALL if command.act is None])
def test_no_command_of_a_screen_is_without_its_lines(home: Path, name: str) -> None:
    result = minute(home, f"/m marden kinver That the lamps be lit\n/{name}\n")
    assert ("nothing is drawn here" in result.stdout) is (name in DRAWN)


def test_find_lists_the_places_with_the_words_and_the_item_of_each(home: Path) -> None:
    result = minute(home, "/m marden kinver That the lamps be lit\n/find LAMPS\n/find otters\n")
    assert "That the lamps be lit" in result.stdout.splitlines()[-2]
    assert "“otters” stands nowhere in these minutes" in result.stdout
