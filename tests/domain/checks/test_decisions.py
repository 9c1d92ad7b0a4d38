"""Findings about executive decisions, and about complaints at a panel."""

import pytest
from msgspec.structs import replace

from clerk_tui.domain.checks import decisions as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import harbours


def test_a_key_decision_of_a_cabinet_without_reasons_is_found() -> None:
    desk = in_session(body=harbours(kind="cabinet"))
    desk.decisions.resolve(["That the basin be dredged"], key=True)
    finds(ch.decision_without_reasons, desk, "warning", "no reasons and no alternatives considered")
    accepts(ch.decision_without_reasons, replace(desk.meeting, body=harbours()))


def test_a_key_decision_with_its_record_is_in_order() -> None:
    desk = in_session(body=harbours(kind="cabinet"))
    desk.decisions.resolve(
        ["That the basin be dredged"], key=True, reasons="Silt.", alternatives="None."
    )
    desk.decisions.resolve(["That the report be noted"])
    accepts(ch.decision_without_reasons, desk)


def test_an_executive_decision_that_is_not_key_is_asked_for_its_record_in_a_note() -> None:
    desk = in_session(body=harbours(kind="executive"))
    desk.decisions.resolve(["That the slip be let to the sailing club"])
    finds(ch.decision_without_reasons, desk, "note", "executive decision in")
    accepts(ch.decision_without_reasons, replace(desk.meeting, body=harbours(kind="committee")))


@pytest.mark.parametrize(
    "words",
    [
        "That the report be noted",
        "That the correspondence is received",
        "That the minutes of 3 March be approved as a correct record",
    ],
)
def test_what_an_executive_only_notes_needs_no_reasons(words: str) -> None:
    desk = in_session(body=harbours(kind="executive"))
    desk.decisions.resolve([words])
    accepts(ch.decision_without_reasons, desk)


def test_the_regulations_on_executive_decisions_are_england_s() -> None:
    desk = in_session(body=harbours(kind="cabinet", nation="Wales"))
    desk.decisions.resolve(["That the basin be dredged"], key=True)
    accepts(ch.decision_without_reasons, desk)


def test_a_complaint_about_the_commissioner_told_in_public_is_found_at_a_panel() -> None:
    desk = in_session(body=harbours(kind="police and crime panel"))
    desk.paragraphs.write("Complaints in general had fallen.")
    desk.paragraphs.write("The complaint about the Commissioner was upheld.")
    entry = desk.corrections.last_entry().ident
    finds(ch.complaint_in_detail, desk, "warning", "about the Commissioner may be told of in")
    desk.private_business.mark_private(entry, "a live complaint")
    accepts(ch.complaint_in_detail, desk)


def test_at_another_body_a_complaint_is_minuted_like_anything_else() -> None:
    desk = in_session()
    desk.paragraphs.write("The complaint about the Commissioner was upheld.")
    accepts(ch.complaint_in_detail, desk)
