"""Findings about private business."""

from msgspec.structs import replace

from clerk_tui.domain.checks import private_business as ch
from tests.domain.checks.check_assertions import (
    accepts,
    finds,
    in_private,
    in_session,
    later,
)


def test_private_business_without_an_exclusion_is_found_once_for_each_item() -> None:
    desk = in_session()
    desk.paragraphs.write("Two offers were opened.")
    desk.paragraphs.write("The higher one was taken.")
    meeting = in_private(desk.meeting)
    message = (
        "There is a private entry under “Premises” (minute 1), but press and public were never"
    )
    finds(ch.private_before_exclusion, meeting, "error", message)
    assert len(list(ch.private_before_exclusion(meeting))) == 1


def test_an_item_whose_title_is_withheld_is_named_by_its_number() -> None:
    desk = in_session()
    desk.paragraphs.write("Two offers were opened.")
    desk.private_business.exclude_public("paragraph 3")
    desk.agenda.add_item("Sale of the slip")
    desk.paragraphs.write("The higher one was taken.")
    meeting = replace(desk.meeting, exclusions=())
    finds(ch.private_before_exclusion, meeting, "error", "a private entry under minute 2,")


def test_private_business_after_an_exclusion_is_in_order() -> None:
    desk = in_session()
    desk.paragraphs.note("keep the offers apart")
    desk.private_business.exclude_public("paragraph 3", clause="That the public be excluded")
    desk.paragraphs.write("Two offers were opened.")
    accepts(ch.private_before_exclusion, desk)


def test_public_business_while_nobody_readmitted_the_public_is_found() -> None:
    desk = in_session()
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Two offers were opened.")
    later(desk, 10)
    desk.agenda.next_item()
    desk.paragraphs.write("The moorings were discussed.")
    finds(ch.exclusion_never_ended, desk, "error", "“Moorings” (minute 2) is public business")


def test_public_business_after_the_last_private_item_is_found_without_a_time_too() -> None:
    desk = in_session("Sale of the slip", "Moorings")
    desk.agenda.amend_item(private=True)
    desk.private_business.exclude_public("paragraph 3", timed=False)
    desk.agenda.next_item()
    finds(ch.exclusion_never_ended, desk, "error", "“Moorings”")


def test_a_meeting_that_ends_in_private_is_in_order() -> None:
    desk = in_session()
    desk.agenda.next_item()
    desk.private_business.exclude_public("paragraph 3", timed=False)
    accepts(ch.exclusion_never_ended, desk)
    desk.private_business.readmit_public()
    desk.private_business.exclude_public("paragraph 1")
    later(desk, 10)
    desk.agenda.add_item("Dismissals")
    accepts(ch.exclusion_never_ended, desk)


def test_public_business_after_the_public_came_back_is_in_order() -> None:
    desk = in_session()
    desk.private_business.exclude_public("paragraph 3")
    later(desk, 10)
    desk.private_business.readmit_public()
    desk.agenda.next_item()
    accepts(ch.exclusion_never_ended, desk)


def test_a_title_that_cites_another_law_than_the_exclusion_is_found() -> None:
    desk = in_session("Sale of the slip (Exempt: paragraph 3 of Schedule 12A)")
    desk.agenda.amend_item(private=True)
    desk.private_business.exclude_public(
        "Public Bodies (Admission to Meetings) Act 1960, section 1(2)"
    )
    finds(ch.heading_cites_another_law, desk, "warning", "cites another law")
    desk.private_business.readmit_public()
    desk.private_business.exclude_public("Local Government Act 1972, Schedule 12A, paragraph 3")
    accepts(ch.heading_cites_another_law, desk)
