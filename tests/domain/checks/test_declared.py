"""Findings about what a declaration must say."""

from clerk_tui.domain.checks import declared as ch
from tests.domain.checks.looking import found, in_session, silent
from tests.ostermere import ADA, LOON

DPI = "disclosable pecuniary"


def test_a_party_whip_without_its_nature_is_found() -> None:
    desk = in_session()
    desk.declare([ADA], kind="party whip")
    found(ch.whip_without_detail, desk, "warning", "without its nature")


def test_a_party_whip_with_its_nature_is_in_order() -> None:
    desk = in_session()
    desk.declare([ADA], kind="party whip", nature="to oppose the closure")
    desk.declare([LOON], kind="personal")
    silent(ch.whip_without_detail, desk)


def test_an_interest_of_which_only_the_kind_is_told_is_found() -> None:
    desk = in_session()
    desk.declare([ADA], kind=DPI)
    found(ch.interest_without_nature, desk, "note", "without its nature")
    desk.undo()
    desk.declare([ADA], nature="a boat owner")
    found(ch.interest_without_nature, desk, "note", "without its kind")


def test_an_interest_told_in_full_or_in_the_clerks_words_is_in_order() -> None:
    desk = in_session()
    desk.declare([ADA], kind=DPI, nature="a boat owner")
    desk.declare([LOON], wording="Councillor Loon declared a sensitive interest.")
    desk.declare_none()
    silent(ch.interest_without_nature, desk)


def test_an_interest_not_on_the_register_needs_its_action() -> None:
    desk = in_session()
    desk.declare([ADA], kind=DPI, nature="a boat owner", registered=False)
    found(ch.unregistered_without_action, desk, "warning", "is not on the register")


def test_an_interest_to_be_registered_and_one_that_is_are_in_order() -> None:
    desk = in_session()
    desk.declare([LOON], kind=DPI, nature="a boat owner")
    todo = "Notify the Monitoring Officer of the interest."
    desk.declare_unregistered([ADA], "Councillor Quill", todo, "by 20 April 2027", kind=DPI)
    silent(ch.unregistered_without_action, desk)
