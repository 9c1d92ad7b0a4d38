"""Findings about private words in public text."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.wording import phrases as ch
from tests.domain.checks.check_assertions import accepts, finds, in_session, later

OFFER = "The offer of Harbottle and Pym was preferred."


def told_in_private(text: str) -> Desk:
    """A desk at which *text* was minuted in private, and the public are back."""
    desk = in_session()
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(text)
    later(desk, 1)
    desk.private_business.readmit_public()
    desk.agenda.next_item()
    return desk


@pytest.mark.parametrize(
    ("secret", "public"),
    [
        (OFFER, f"It was said that {OFFER.lower()}"),
        ("The price was £1,250,000 in all.", "The sum of £1250000 had been mentioned."),
        ("It cost 12,500 a year.", "The rent would be £12,500, it was said."),
    ],
)
def test_private_words_repeated_in_public_are_found(secret: str, public: str) -> None:
    desk = told_in_private(secret)
    desk.paragraphs.write(public)
    finds(ch.private_phrase_in_public, desk.meeting, "error", "“Moorings” (minute 2) tells in")


def test_words_public_before_and_common_phrases_may_be_repeated() -> None:
    desk = in_session()
    desk.paragraphs.write(OFFER)
    later(desk, 1)
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(f"{OFFER} It was noted. It was £1,250 then.")
    desk.decisions.resolve(["That the report be noted"])
    later(desk, 1)
    desk.private_business.readmit_public()
    desk.paragraphs.write(f"{OFFER} It was noted. Another cost £2,250.")
    desk.decisions.resolve(["That the report be noted"])
    accepts(ch.private_phrase_in_public, desk)


def test_somebody_named_in_private_alone_and_then_in_public_is_found() -> None:
    desk = told_in_private("Mr A. Fenn owed rent, and Mrs Gull did not.")
    desk.paragraphs.write("Mr Fenn was thanked for the flowers.")
    accepts(ch.private_name_in_public, desk)
    desk.paragraphs.write("Mr A Fenn was thanked for the flowers.")
    message = "“Moorings” (minute 2) names somebody who was named in private alone"
    finds(ch.private_name_in_public, desk, "warning", message)


def test_names_on_the_list_or_public_before_may_be_used() -> None:
    desk = in_session()
    desk.paragraphs.write("Mr Fenn spoke.")
    later(desk, 1)
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write("Mr Fenn and Mrs Lamb had met.")
    later(desk, 1)
    desk.private_business.readmit_public()
    desk.paragraphs.write("Mrs Lamb would write to Mr Fenn.")
    accepts(ch.private_name_in_public, desk)
