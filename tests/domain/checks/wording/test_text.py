"""Findings in the text."""

import pytest

from clerk_tui.domain.checks.wording import text as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import ADA


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("We thanked the divers.", "We"),
        ("The Chairman said that we were late.", "we"),
        ("It was asked what I thought of it.", "I"),
        ("I asked for more.", "I"),
        ("It was late. Our boat had gone.", "Our"),
        ("It is what I'd do.", "I'd"),
        ("He said “we are late”, and my answer was no.", "my"),
    ],
)
def test_the_first_person_in_narrative_is_noted(text: str, word: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    finds(ch.first_person, desk, "note", f"“{word}” is in the first person, in “Dredging”")


def test_the_first_person_is_noted_once_for_each_item() -> None:
    desk = in_session()
    desk.paragraphs.jot("We came.\nWe saw.\nThe basin was dredged.")
    finds(ch.first_person, desk, "note", "(minute 1) (2 entries).")
    assert len(list(ch.first_person(desk.meeting))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Councillor Rooke said “we are late, I fear”.",
        '"We are late," it was said.',
        "“We are late. Nobody came.",
        "It was said that ‘our boat has gone’.",
        "A grade I listed lighthouse, under Annex I of the plan, by I. Fenn and Our Place.",
        "Weaver I and West Pier were closed.",
    ],
)
def test_quotations_and_names_are_not_the_first_person(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    accepts(ch.first_person, desk)


def test_a_question_and_a_motion_are_in_the_words_of_whoever_put_them() -> None:
    desk = in_session()
    desk.questions.ask(ADA, "when will our boats be back?")
    desk.questions.follow_up(ADA, "are we to wait?", "supplementary")
    desk.motions.move("That we thank the divers")
    desk.decisions.resolve(["That our thanks be sent"])
    accepts(ch.first_person, desk)


@pytest.mark.parametrize(
    "text",
    ["The Chairman says that it is late.", "Members are asked to wait.", "The report states why."],
)
def test_the_present_tense_in_narrative_is_noted(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    finds(ch.present_tense, desk, "note", "is in the present tense, in “Dredging” (minute 1)")


@pytest.mark.parametrize(
    "text",
    [
        "The Chairman said that it was late, and members were asked to wait.",
        "The note “The Chairman says no” was read out.",
        "The member states of the union were asked.",
    ],
)
def test_the_past_tense_and_quotations_are_in_order(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    accepts(ch.present_tense, desk)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The cost was £xxx a yard.", "xxx"),
        ("Councillor ??? asked for more.", "???"),
        ("The date was TBC.", "TBC"),
        ("It was moved by [..] and carried.", "[..]"),
        ("It was moved by [name] and carried.", "[name]"),
        ("It cost …… a yard.", "……"),
        ("It cost ..... a yard.", "....."),
        ("It cost ____ a yard.", "____"),
        ("Insert name was thanked.", "Insert name"),
    ],
)
def test_a_placeholder_left_in_the_text_is_found(text: str, left: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    finds(ch.placeholder_left, desk, "warning", f"“{left}” still stands in “Dredging” (minute 1).")


def test_a_placeholder_in_a_title_is_found() -> None:
    desk = in_session("Lease of [name]", "Moorings")
    finds(ch.placeholder_left, desk, "warning", "the title of “Lease of [name]” (minute 1)")
    desk.agenda.amend_item(public_title="Premises")
    accepts(ch.placeholder_left, desk)


def test_a_placeholder_in_a_table_and_in_a_resolution_is_found() -> None:
    desk = in_session()
    desk.paragraphs.table(["Payee", "Sum"], [["Fenn", "£xxx"]])
    finds(ch.placeholder_left, desk, "warning")
    desk.undo()
    desk.decisions.resolve(["That the work begin on TBC"])
    finds(ch.placeholder_left, desk, "warning")


@pytest.mark.parametrize(
    "text",
    [
        "To insert the word “not” after “shall”. He paused… and went on.",
        "In [2027] EWHC 12 it was held [sic] so. Who knew?",
        "The XX Rally and the tbc dialect of the county.",
    ],
)
def test_text_that_only_looks_like_a_placeholder_is_in_order(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    desk.paragraphs.note("TBC ???")
    accepts(ch.placeholder_left, desk)


def test_entries_printed_elsewhere_are_not_checked() -> None:
    desk = in_session()
    desk.decisions.resolve(["TBC, we think"], printed_elsewhere=True)
    accepts(ch.placeholder_left, desk)
    accepts(ch.resolution_does_not_read_on, desk)


def test_a_resolution_that_does_not_read_on_from_that_is_found() -> None:
    desk = in_session()
    desk.decisions.resolve(["The report be noted"])
    finds(ch.resolution_does_not_read_on, desk, "warning", "“Dredging” (minute 1)", "“That”")


@pytest.mark.parametrize(
    ("clauses", "lead"),
    [
        (["That the report be noted"], "RESOLVED"),
        (["to note the report"], "RESOLVED:"),
        (["Members agreed", "(2) that the report be noted"], "RESOLVED unanimously"),
        (["the report be noted"], "RESOLVED: That"),
        (["The report was noted"], "AGREED"),
    ],
)
def test_a_resolution_that_reads_on_is_in_order(clauses: list[str], lead: str) -> None:
    desk = in_session()
    desk.decisions.resolve(clauses, lead)
    accepts(ch.resolution_does_not_read_on, desk)


def test_the_clerks_own_wording_is_checked_instead_of_the_printed_one() -> None:
    desk = in_session()
    desk.paragraphs.happen("tribute", "We stood in silence.")
    ident = desk.corrections.last_entry().ident
    finds(ch.first_person, desk, "note")
    desk.corrections.reword(ident, "Members stood in silence.")
    accepts(ch.first_person, desk)
