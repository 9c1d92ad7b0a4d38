"""Findings about actions and promises."""

import pytest

from clerk_tui.domain.checks import actions as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session
from tests.helpers.ostermere import ADA, ROOKE


def test_an_action_without_an_owner_is_found() -> None:
    desk = in_session()
    desk.actions.add("Write to the county")
    finds(ch.action_without_owner, desk, "warning", "“Dredging” (minute 1) has no owner")


def test_an_action_with_an_owner_is_in_order() -> None:
    desk = in_session()
    desk.actions.add("Write to the county", "Clerk", "3 May")
    accepts(ch.action_without_owner, desk)


def test_a_written_response_promised_in_an_answer_is_found() -> None:
    desk = in_session()
    desk.questions.ask(ADA, "what it would cost")
    desk.questions.follow_up(ROOKE, "a written response would be provided")
    finds(ch.promised_response_without_action, desk, "warning", "“Dredging” (minute 1)")


def test_a_promise_to_reply_in_writing_is_found_in_a_paragraph() -> None:
    desk = in_session()
    desk.paragraphs.write("Nobody knew the cost. The Chairman undertook to reply in writing.")
    finds(ch.promised_response_without_action, desk, "warning")


def test_a_promise_with_an_action_is_in_order() -> None:
    desk = in_session()
    desk.paragraphs.write("A written response would be provided.")
    desk.actions.add("Reply to Councillor Quill", "Clerk")
    accepts(ch.promised_response_without_action, desk)


@pytest.mark.parametrize(
    "text",
    [
        "The written response had been received. Members would discuss it in May.",
        "The Committee considered a written answer of the county.",
        "The county would respond by May.",
    ],
)
def test_a_response_that_came_already_is_no_promise(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    accepts(ch.promised_response_without_action, desk)
