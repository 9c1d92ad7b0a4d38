"""What is to be published after a meeting, by nation."""

from clerk_tui.domain.law.publication import note_reminder
from clerk_tui.domain.model.body import Body


def test_a_welsh_council_is_reminded_of_the_note_within_seven_working_days() -> None:
    reminder = note_reminder(Body("Harbours", nation="Wales"))
    assert "within seven working days, today being the first" in reminder
    assert "section 100C(1C)" in reminder


def test_a_community_council_is_reminded_by_the_paragraph_for_it() -> None:
    assert "paragraph 26ZA" in note_reminder(Body("Penbryn", kind="community council"))


def test_a_body_without_such_a_law_is_reminded_of_nothing() -> None:
    assert note_reminder(Body("Harbours", nation="Scotland")) == ""
