"""Findings about what a declaration must say."""

from clerk_tui.domain.checks import declarations as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import ADA, LOON, ONEIL

DPI = "disclosable pecuniary"


def test_a_party_whip_without_its_nature_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind="party whip")
    finds(ch.whip_without_detail, desk, "warning", "without its nature")


def test_a_party_whip_with_its_nature_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind="party whip", nature="to oppose the closure")
    desk.interests.declare([LOON], kind="personal")
    accepts(ch.whip_without_detail, desk)


def test_an_interest_with_its_kind_alone_is_found() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI)
    finds(ch.interest_without_nature, desk, "note", "without its nature")
    desk.undo()
    desk.interests.declare([ADA], nature="a boat owner")
    finds(ch.interest_without_nature, desk, "note", "without its kind")


def test_an_interest_in_full_or_in_the_clerks_words_is_in_order() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, nature="a boat owner")
    desk.interests.declare([LOON], wording="Councillor Loon declared a sensitive interest.")
    desk.interests.declare_none()
    accepts(ch.interest_without_nature, desk)


def test_council_tax_in_arrears_has_no_nature_to_disclose() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind="council tax arrears")
    accepts(ch.interest_without_nature, desk)


def test_an_interest_not_on_the_register_needs_its_action() -> None:
    desk = in_session()
    desk.interests.declare([ADA], kind=DPI, nature="a boat owner", registered=False)
    finds(ch.unregistered_without_action, desk, "warning", "is not on the register")


def test_registered_interests_and_those_with_an_action_are_in_order() -> None:
    desk = in_session()
    desk.interests.declare([LOON], kind=DPI, nature="a boat owner")
    todo = "Notify the Monitoring Officer of the interest."
    desk.interests.declare_unregistered(
        [ADA], "Councillor Quill", todo, "by 20 April 2027", kind=DPI
    )
    accepts(ch.unregistered_without_action, desk)


def test_a_nil_declaration_beside_a_declaration_is_found() -> None:
    desk = in_session("Declarations of interest", "Dredging")
    desk.interests.declare_none()
    desk.interests.declare([ONEIL], kind="personal", nature="a member of the club")
    message = "says that nobody declared an interest, and “Declarations of interest” (minute 1) "
    finds(ch.nil_contradicts_declaration, desk, "warning", f"{message}that")


def test_a_nil_sentence_in_the_clerks_words_beside_a_declaration_is_found() -> None:
    desk = in_session("Declarations of interest", "Dredging")
    desk.interests.declare([ONEIL], kind="personal", nature="a member of the club")
    desk.paragraphs.jot("There were no declarations of interest.")
    finds(ch.nil_contradicts_declaration, desk, "warning", "nobody declared")


def test_an_interest_declared_later_is_a_note() -> None:
    desk = in_session("Declarations of interest", "Dredging")
    desk.interests.declare_none()
    desk.agenda.next_item()
    desk.interests.declare([ONEIL], kind="personal", nature="a member of the club")
    finds(ch.nil_contradicts_declaration, desk, "note", "“Dredging”")


def test_declarations_alone_and_a_nil_declaration_alone_are_in_order() -> None:
    desk = in_session("Declarations of interest", "Dredging")
    desk.interests.declare([ONEIL], kind="personal", nature="a member of the club")
    desk.paragraphs.jot("There were no other matters.")
    accepts(ch.nil_contradicts_declaration, desk)
    other = in_session("Declarations of interest", "Dredging")
    other.interests.declare_none()
    accepts(ch.nil_contradicts_declaration, other)
    accepts(ch.interest_declared_twice, other)


def test_one_interest_declared_twice_is_found() -> None:
    desk = in_session("Declarations of interest", "Dredging")
    dredging = desk.meeting.items[1].ident
    for who in ([ONEIL], [ADA, ONEIL]):
        desk.interests.declare(
            who, kind="personal", nature="a member of the club", items=(dredging,)
        )
    message = "One interest is declared twice, in “Declarations of interest” (minute 1) and in"
    finds(ch.interest_declared_twice, desk, "warning", message)


def test_two_nil_declarations_are_found() -> None:
    desk = in_session("Declarations of interest")
    desk.interests.declare_none()
    desk.interests.declare_none()
    finds(ch.interest_declared_twice, desk, "warning", "nobody declared any")


def test_two_interests_of_one_member_are_in_order() -> None:
    desk = in_session("Declarations of interest", "Dredging", "Moorings")
    dredging, moorings = (item.ident for item in desk.meeting.items[1:])
    desk.interests.declare(
        [ONEIL], kind="personal", nature="a member of the club", items=(dredging,)
    )
    desk.interests.declare([ONEIL], kind="personal", nature="a cousin", items=(dredging,))
    desk.interests.declare(
        [ONEIL], kind="personal", nature="a member of the club", items=(moorings,)
    )
    desk.interests.declare([ADA], kind="personal", nature="a member of the club", items=(dredging,))
    accepts(ch.interest_declared_twice, desk)
