"""Pictures of attendance, actions and time: in the shell, and as a page with their tables."""

import re
from pathlib import Path

import pytest

from clerk_tui.cli.output.charts import show_charts
from clerk_tui.domain.model.votes import named_vote
from clerk_tui.minutes.pictures.picture import Bar, Picture
from clerk_tui.minutes.pictures.svg import to_page
from clerk_tui.minutes.pictures.times import times_picture
from clerk_tui.office import Office
from clerk_tui.office.demonstration import demonstration
from tests.helpers.ostermere import a_desk, desk_in, opened
from tests.helpers.screen_hosts import ODD
from tests.helpers.shell import run_command

ODD_PICTURE = Picture(
    f"Of {ODD} <b>",
    ("for", "against", "abstained", "not voting"),
    (Bar(f"{ODD} <script>", (3, 0, 1, 0), "75 %"), Bar("Nobody", (0, 0, 0, 0))),
)


def test_the_attendance_of_a_year_is_shown_in_bars(office: Office) -> None:
    demonstration(office)
    office.close()
    shown = run_command(office.database, "attendance", "--chart").output
    assert "██ present" in shown
    assert re.search(r"Councillor L Varley +█+▓+ +1 · 1 · 0 · 0 50 %", shown)


def test_open_actions_are_shown_by_owner(office: Office) -> None:
    demonstration(office)
    office.close()
    shown = run_command(office.database, "actions", "--chart").output
    assert re.search(r"Mr Oldacre +▒+ +0 · 0 · 1", shown)  # by the next meeting, with no day
    assert re.search(r"up to a \w+ +▒* *0 · 0", shown)


def test_where_the_time_of_a_meeting_went_is_shown_item_by_item(office: Office) -> None:
    demonstration(office)
    office.close()
    shown = run_command(office.database, "meetings", "--times", "last").output
    assert re.search(r"5 Questions to the Police and +█+ +\d+", shown)


def test_the_page_of_a_year_has_every_figure_in_a_table_too(office: Office, tmp_path: Path) -> None:
    demonstration(office)
    office.close()
    out = tmp_path / "year.html"
    reply = run_command(office.database, "attendance", "--out", str(out)).output
    assert "pictures and figures" in reply
    page = out.read_text(encoding="utf-8")
    assert page.count("<svg") == page.count("<table") == page.count("<caption>") == 5
    assert "nobody's side is known" not in page
    assert "Of a vote without names nobody&#x27;s side is known" in page
    assert '<th scope="row">Councillor L Varley</th><td>1</td><td>1</td>' in page


def test_the_page_of_a_year_is_written_whatever_else_is_asked_for(
    office: Office, tmp_path: Path
) -> None:
    demonstration(office)
    office.close()
    for option in ("--pictures", "--votes", "--chart"):
        out = tmp_path / f"year{option}.html"
        result = run_command(office.database, "attendance", option, "--out", str(out))
        assert "pictures and figures" in result.output
        assert "<svg" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("options", [("--pictures",), ("--votes",), ("--out", "year.html")])
def test_pictures_of_one_book_are_never_shown_as_those_of_the_office(
    office: Office, options: tuple[str, ...]
) -> None:
    demonstration(office)
    office.close()
    result = run_command(office.database, "attendance", "--office", *options)
    assert result.exit_code == 1
    assert "Leave out --office" in result.output


def test_the_page_of_a_year_is_never_written_over_another_file(
    office: Office, tmp_path: Path
) -> None:
    demonstration(office)
    office.close()
    out = tmp_path / "year.html"
    out.write_text("Something else", encoding="utf-8")
    result = run_command(office.database, "attendance", "--out", str(out))
    assert result.exit_code == 1
    assert out.read_text(encoding="utf-8") == "Something else"


def test_no_name_in_a_picture_is_taken_for_markup(capsys: pytest.CaptureFixture[str]) -> None:
    page = to_page(ODD_PICTURE.title, [ODD_PICTURE]).decode()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    show_charts([ODD_PICTURE])
    printed = capsys.readouterr().out
    assert f"{ODD} <script>" in printed
    assert "3 · 0 · 1 · 0 75 %" in printed


def test_a_withheld_title_is_not_in_the_picture_of_the_time() -> None:
    desk = opened(a_desk(), "Dredging")
    desk.agenda.list_items([{"title": "The harbour master", "private": True, "public_title": ""}])
    desk.agenda.next_item()
    labels = [bar.label for bar in times_picture(desk.meeting, desk.now).bars]
    assert labels == ["Dredging", "not for publication"]


def test_how_each_member_voted_is_shown_where_names_were_taken_in_public(office: Office) -> None:
    desk = opened(desk_in(office.record), "Dredging")
    desk.roll.mark_all_present()
    desk.timings.commence()
    for private in (False, True):
        if private:
            desk.private_business.exclude_public("paragraph 3")
        motion = desk.motions.move("That the basin be dredged", "@1", "@2")
        desk.voting.vote(named_vote(("@1", "@2"), ("@3",), ("@4",)), motion=motion)
    office.close()
    shown = run_command(office.database, "attendance", "--votes").output
    assert re.search(r"Councillor P. Rooke +█+ +1 · 0 · 0 · 0", shown)
    assert re.search(r"Councillor Siobhán O'Neil +▓+ +0 · 1 · 0 · 0", shown)
    elsewhere = run_command(office.database, "attendance", "--votes", "--year", "2030/31").output
    assert "No vote was taken by name" in elsewhere
