"""`clerk-tui keys` lists the keys, checks the file that changes them, and begins one."""

from pathlib import Path

from clerk_tui.files.keys.keys_file import FILE_NAME
from tests.helpers.shell import run_command, wharf_book


def test_the_keys_are_listed_and_the_changed_ones_marked(tmp_path: Path) -> None:
    book = wharf_book(tmp_path)
    assert "meeting.next-item\tF2\tNext item\t\n" in run_command(book, "keys").output
    (tmp_path / FILE_NAME).write_text('[meeting]\nnext-item = "F12"\n', encoding="utf-8")
    result = run_command(book, "keys")
    assert "meeting.next-item\tF12\tNext item\tchanged, was F2\n" in result.output
    assert result.exit_code == 0


def test_a_file_is_checked_by_its_lines(tmp_path: Path) -> None:
    book = wharf_book(tmp_path)
    assert "There is no" in run_command(book, "keys", "--check").output
    path = tmp_path / FILE_NAME
    path.write_text('[meeting]\nnext-item = "F12"\n', encoding="utf-8")
    good = run_command(book, "keys", "--check")
    assert (good.exit_code, "1 action changed" in good.output) == (0, True)
    path.write_text('[meeting]\nnext-item = "n"\nvote = "F99"\n', encoding="utf-8")
    bad = run_command(book, "keys", "--check")
    assert bad.exit_code == 1
    assert "line 2" in bad.output
    assert "line 3" in bad.output
    assert "every key is as delivered" in bad.output


def test_a_faulty_file_is_named_below_the_keys_as_delivered(tmp_path: Path) -> None:
    book = wharf_book(tmp_path)
    (tmp_path / FILE_NAME).write_text('[meeting]\nnext-item = "n"\n', encoding="utf-8")
    result = run_command(book, "keys")
    assert "meeting.next-item\tF2\tNext item\t\n" in result.output
    assert (result.exit_code, "line 2" in result.output) == (1, True)


def test_a_file_is_begun_and_one_that_is_there_stays(tmp_path: Path) -> None:
    book = wharf_book(tmp_path)
    assert run_command(book, "keys", "--write").exit_code == 0
    begun = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert '# next-item = "F2"' in begun
    assert "none changed" in run_command(book, "keys", "--check").output
    again = run_command(book, "keys", "--write")
    assert (again.exit_code, "is there already" in again.output) == (1, True)
    assert (tmp_path / FILE_NAME).read_text(encoding="utf-8") == begun
