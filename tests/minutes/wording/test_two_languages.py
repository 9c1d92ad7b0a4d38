"""Two languages in one set of minutes: titles, dates and the word before the last of several."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.model.people import series
from clerk_tui.minutes.formats.template_check import style_file_mistakes
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.layout_choices import unknown_style_keys
from clerk_tui.minutes.wording.sentences import Sentences
from tests.helpers.ostermere import ADA, ONEIL, ROOKE, a_desk, harbours
from tests.helpers.printed import minutes, read

MONTHS = "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr"


def lines(desk: Desk, *, private: bool = False) -> list[str]:
    """Return the lines of the minutes without markup."""
    return [line for line in read(minutes(desk.meeting, private=private)).splitlines() if line]


@pytest.mark.parametrize(
    ("word", "printed"),
    [
        ("and", "Ann, Bob and Eve"),
        ("a/ac", "Ann, Bob ac Eve"),
        ("agus", "Ann, Bob agus Eve"),
        ("a/ac / and", "Ann, Bob ac / and Eve"),
        (",", "Ann, Bob, Eve"),
    ],
)
def test_the_house_has_its_own_word_before_the_last_of_several(word: str, printed: str) -> None:
    assert series(["Ann", "Bob", "Eve"], word) == printed


def test_the_second_form_of_the_word_stands_before_a_vowel_alone() -> None:
    assert series(["Ann", "Bob"], "a/ac") == "Ann a Bob"
    assert series(["Bob"], "a/ac") == "Bob"


def test_names_in_sentences_are_joined_by_the_word_of_the_house() -> None:
    desk = a_desk(harbours(wording={"and": "agus"}))
    names = Sentences(desk.meeting, style_of(desk.meeting.body)).names((ADA, ROOKE, ONEIL))
    assert " agus " in names
    assert " and " not in names


def test_a_date_is_printed_in_two_languages() -> None:
    layout = {"months": MONTHS, "date": "{d} {month2} {year} / {d} {month} {year}"}
    style = style_of(harbours(layout=layout))
    desk = a_desk(harbours(layout=layout))
    day = desk.meeting.details.date
    assert style.print_day(day) == "24 Mawrth 2027 / 24 March 2027"
    assert any("24 Mawrth 2027 / 24 March 2027" in line for line in lines(desk))


def test_the_opening_has_the_second_date_where_its_own_sentence_wants_it() -> None:
    desk = a_desk(
        harbours(
            layout={"months": MONTHS, "date": "{d} {month} {year}"},
            wording={"opening": "Cynhaliwyd ar {second_date} / Held on {date}"},
        )
    )
    assert "Cynhaliwyd ar 24 Mawrth 2027 / Held on 24 March 2027" in lines(desk)


def test_the_opening_may_be_a_paragraph_in_each_language() -> None:
    desk = a_desk(harbours(wording={"opening": "Cofnodion y {body}|Minutes of the {body}"}))
    name = desk.meeting.body.name
    assert [line for line in lines(desk) if name in line][:2] == [
        f"Cofnodion y {name}",
        f"Minutes of the {name}",
    ]


def test_an_item_is_known_by_its_second_title_too() -> None:
    desk = a_desk(harbours(wording={"next_meeting_noted": "{next}."}))
    table = Table(desk, style_of(desk.meeting.body))
    desk.agenda.add_item("Datganiadau o fuddiant")
    run(table, "/secondtitle Declarations of interest")
    desk.agenda.add_item("Cyfarfod nesaf")
    run(table, "/secondtitle Next meeting")
    assert run(table, "/nextmeeting 21 April 2027") == "Next meeting minuted here, and at the foot."
    assert "There were no declarations of interest." in lines(desk)


def test_an_item_has_a_second_title_where_its_title_is_public() -> None:
    desk = a_desk(harbours())
    desk.agenda.add_item("Boats")
    desk.agenda.amend_item(second_title="Cychod")
    assert any("Boats / Cychod" in line for line in lines(desk))
    desk.agenda.amend_item(public_title="")
    assert not any("Cychod" in line for line in lines(desk))
    assert any("Boats / Cychod" in line for line in lines(desk, private=True))


@pytest.mark.parametrize(("key", "names"), [("months", "Ionawr|Chwefror"), ("weekdays", "Llun")])
def test_names_of_months_or_weekdays_that_are_not_all_there_are_found(key: str, names: str) -> None:
    ((named, problem),) = unknown_style_keys(harbours(layout={key: names}))
    assert named == key
    assert "put | between them" in problem
    mistakes = list(style_file_mistakes({"layout": {key: names}}))
    assert [path for path, _, _ in mistakes] == [("layout", key)]


def test_all_names_of_months_are_in_order() -> None:
    assert unknown_style_keys(harbours(layout={"months": MONTHS})) == []
