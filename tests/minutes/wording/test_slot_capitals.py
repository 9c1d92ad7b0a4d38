"""The capitals of a slot: {BODY} in capitals, {Body} with a first one, {body} as it is."""

import pytest
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.template_check import wording_mistakes
from clerk_tui.minutes.style.house_style import HouseStyle, style_of
from clerk_tui.minutes.style.required_slots import sentence_fault
from tests.helpers.ostermere import harbours


def in_words(**wording: str) -> HouseStyle:
    style = style_of(harbours())
    return replace(style, wording={**style.wording, **wording})


@pytest.mark.parametrize(
    ("frame", "printed"),
    [
        ("{body} met.", "the moot met."),
        ("{Body} met.", "The moot met."),
        ("{BODY} met.", "THE MOOT met."),
    ],
)
def test_a_slot_prints_with_the_capitals_it_is_written_with(frame: str, printed: str) -> None:
    assert in_words(opening=frame).say("opening", body="the moot") == printed


def test_an_empty_slot_in_capitals_takes_its_space_with_it() -> None:
    assert in_words(opening="Held {VENUE} today.").say("opening", venue="") == "Held today."


def test_an_unknown_slot_in_capitals_is_still_unknown() -> None:
    with pytest.raises(Refusal, match=r"unknown slot \{MOON\}"):
        in_words(mine="{MOON}").say("mine", body="x")
    assert [key for key, _ in wording_mistakes({"opening": "{MOON}"})] == ["opening"]
    assert not list(wording_mistakes({"opening": "{BODY} {Date}"}))


def test_a_needed_slot_may_be_in_capitals() -> None:
    assert sentence_fault("result", "The {motion} was {OUTCOME}.") is None
