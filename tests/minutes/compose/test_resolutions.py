"""A motion that was carried is a resolution, in every house style, and only once."""

import json
import re

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.selection import WHOLE, Selection
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.minutes.wording.sentences import Sentences
from clerk_tui.screens.review.corrections import correct_entry, words_of
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, a_desk, harbours, opened
from tests.helpers.printed import minutes, read

CARRIED, LOST = Vote(in_favour=4, against=2), Vote(in_favour=2, against=4)


def table(style: str = "committee") -> Desk:
    return opened(a_desk(harbours(style=style)), "Moorings")


def resolved(desk: Desk, selection: Selection = WHOLE) -> list[str]:
    """Return the printed decisions, a line each."""
    style = style_of(desk.meeting.body)
    printed = read(to_markdown(compose(desk.meeting, style, selection=selection), style))
    printed = re.sub(r"(RESOLVED:?)\s+", r"\1 ", printed)
    return [line for line in printed.split("\n") if line.startswith("RESOLVED")]


@pytest.mark.parametrize("style", shipped_styles())
def test_what_was_carried_is_resolved_in_the_words_last_voted_on(style: str) -> None:
    desk = table(style)
    desk.motions.move("That it be red", ADA, LOON)
    desk.motions.amend("That it be green", OKAFOR, ONEIL)
    desk.voting.vote(CARRIED)
    desk.motions.restate("That it be green and dry")
    desk.motions.amend("That it be blue and dry", ADA, LOON)
    desk.voting.vote(LOST)
    desk.voting.vote(CARRIED)
    desk.motions.move("That it be sold", ADA, LOON)
    desk.voting.vote(LOST)
    desk.motions.procedural("That we go home", ADA, LOON)
    desk.voting.vote(CARRIED)
    assert resolved(desk) == ["RESOLVED accordingly."]
    printed = read(minutes(desk.meeting))
    assert printed.casefold().count("that it be green and dry") == 1


def desk_lead(style: str) -> str:
    return "RESOLVED" if style in ("panel", "board") else "RESOLVED:"


def test_a_house_may_print_the_result_alone() -> None:
    desk = opened(a_desk(harbours(style="parish", layout={"carried": "motion"})), "Moorings")
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    assert resolved(desk) == []


def test_the_decision_that_the_clerk_minutes_too_is_not_told_twice() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.decisions.resolve(["That the boat be red."])
    assert resolved(desk) == ["RESOLVED: That the boat be red."]
    desk.paragraphs.write("Members then spoke of the pier.")
    desk.decisions.resolve(["That the pier be mended before the winter."])
    assert len(resolved(desk)) == 2


def test_a_decision_on_something_else_leaves_an_earlier_motion_its_own() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.motions.move("That the pier be mended before winter", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.paragraphs.write("Members then spoke of the lamps.")
    desk.decisions.resolve(["That thanks be sent to the harbour master."])
    assert [line.partition(" That ")[2] for line in resolved(desk)] == [
        "it be red.",
        "the pier be mended before winter.",
        "thanks be sent to the harbour master.",
    ]


def test_clauses_are_set_as_clauses() -> None:
    desk = table()
    desk.motions.move("That (1) it be red; and (2) it be sold", ADA, LOON)
    desk.voting.vote(CARRIED)
    assert read(minutes(desk.meeting)).split("RESOLVED:\n")[1].split("\n")[:3] == [
        "That",
        "(1) it be red; and",
        "(2) it be sold.",
    ]


def test_motions_put_together_are_each_resolved_after_the_vote_on_them() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.motions.move("That it be sold", ADA, LOON)
    desk.voting.vote_together(CARRIED)
    assert resolved(desk) == ["RESOLVED accordingly."]
    printed = read(minutes(desk.meeting))
    assert [printed.count(words) for words in ("be red", "be sold")] == [1, 1]


def test_of_one_carried_as_amended_the_words_are_those_that_its_amendments_give() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.motions.amend("delete red, insert green", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.voting.vote(CARRIED)
    assert resolved(desk) == ["RESOLVED: That it be green."]
    desk.motions.move("That it be sold", ADA, LOON)
    desk.motions.amend("as Councillor Okafor had said", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.voting.vote(CARRIED)
    assert resolved(desk) == ["RESOLVED: That it be green."]


def test_the_sheet_of_decisions_holds_what_was_carried_beside_what_was_resolved() -> None:
    desk = table()
    desk.decisions.resolve(["That thanks be sent to the harbour master."])
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    assert len(resolved(desk, Selection(only="decisions"))) == 2


def test_json_has_a_motion_carried_among_the_decisions() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    style = style_of(desk.meeting.body)
    held = json.loads(FORMATS["json"].write(compose(desk.meeting, style), style))
    assert [(d["kind"], d["resolved"]) for d in held["decisions"]] == [("motion", "That it be red")]


@pytest.mark.parametrize("style", shipped_styles())
def test_an_exclusion_that_was_carried_is_resolved_too(style: str) -> None:
    desk = table(style)
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.private_business.move_exclusion("paragraph 3", "That the public be excluded", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.decisions.resolve(["That Mr Fenn be paid."])
    desk.private_business.readmit_public()
    lead = desk_lead(style)
    public = [f"{lead} That it be red.", f"{lead} That the public be excluded."]
    assert resolved(desk) == public
    assert desk.meeting.exclusions


def test_an_exclusion_resolved_next_is_not_the_decision_of_the_motion_before() -> None:
    desk = table()
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(CARRIED)
    desk.private_business.exclude_public(
        "paragraph 3", clause="That the press and public be excluded."
    )
    assert resolved(desk) == [
        "RESOLVED: That it be red.",
        "RESOLVED: That the press and public be excluded.",
    ]


def reword(desk: Desk, old: str, new: str) -> str:
    """Reword the sentence of the first motion, as E in the review does, and return its ident."""
    entry = desk.meeting.debate.motions[0]
    say = Sentences(desk.meeting, style_of(desk.meeting.body))
    printed = words_of(entry, say).text
    assert old in printed
    correct_entry(desk, entry, printed.replace(old, new), say)
    return entry.ident


@pytest.mark.parametrize("style", shipped_styles())
def test_a_carried_motion_keeps_its_decision_when_its_sentence_is_changed(style: str) -> None:
    desk = table(style)
    desk.motions.move("That it be red", ADA, LOON)
    desk.voting.vote(named_vote((ADA, LOON), (OKAFOR,)))
    before = minutes(desk.meeting)
    ident = reword(desk, "be red", "be red and dry")
    assert resolved(desk) == [f"{desk_lead(style)} That it be red and dry."]
    assert minutes(desk.meeting) == before.replace("be red", "be red and dry")
    reword(desk, "be red and dry", "be red")
    assert minutes(desk.meeting) == before
    desk.corrections.reword(ident, "It was RESOLVED to paint it red.")
    assert resolved(desk) == []
    desk.corrections.reword(ident, "The boat was discussed at length, and carried.")
    assert resolved(desk) == [f"{desk_lead(style)} That it be red."]
    desk.corrections.reword(ident, "")
    assert minutes(desk.meeting) == before


def test_a_motion_reworded_before_its_vote_keeps_its_decision_and_result() -> None:
    desk = table("parish")
    desk.motions.move("That it be red", ADA, LOON)
    reword(desk, "be red", "be blue")
    desk.voting.vote(CARRIED)
    assert resolved(desk) == ["RESOLVED: That it be blue."]
    amended = table()
    amended.motions.move("That it be red", ADA, LOON)
    amended.motions.amend("delete red, insert green", ADA, LOON)
    amended.voting.vote(CARRIED)
    amended.voting.vote(CARRIED)
    before = minutes(amended.meeting)
    reword(amended, "moved", "proposed")
    assert minutes(amended.meeting) == before.replace("moved", "proposed", 1)
    assert resolved(amended) == ["RESOLVED: That it be green."]
