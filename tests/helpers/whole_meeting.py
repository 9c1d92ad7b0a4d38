"""An invented meeting with every kind of matter, in public and in private."""

from datetime import time
from typing import Any

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, harbours

# Words that are minuted in private only: none of them may be in a public copy.
SECRETS = [f"secret{letter}" for letter in "abcdefghijklmnop"]


def whole_meeting(style: str, **changes: Any) -> Desk:
    """Return the desk of the meeting, closed and unsigned; *changes* are fields of its `Body`."""
    numbering = Numbering(minute="H{n}", action="{year}/{n:02}")
    desk = a_desk(
        harbours(style=style, numbering=numbering, **changes), next_meeting="21 April 2027"
    )
    desk.roll.mark_all_present([ROOKE, ADA, ONEIL, LOON, OKAFOR])
    desk.roll.mark(TESS, "apologies")
    desk.timings.commence(time(10, 30))
    open_business(desk)
    private_business(desk)
    desk.private_business.readmit_public(at=time(12, 0))
    desk.agenda.add_item("Date of the next meeting")
    desk.timings.conclude(time(12, 5))
    return desk


def open_business(desk: Desk) -> None:
    """Minute the items taken in public."""
    desk.agenda.add_item("Declarations of interest")
    desk.interests.declare([ADA], kind="personal", relates_to="item 2", nature="a boat owner")
    desk.agenda.add_item("Moorings")
    desk.paragraphs.write("The Committee considered a report on moorings.")
    desk.paragraphs.head("The inner basin")
    desk.paragraphs.bullet("It silts up.")
    desk.paragraphs.bullet("It smells.")
    desk.paragraphs.table(["Berth", "Fee"], [["East", "£40"], ["West", "£35"]], "Fees by berth")
    desk.questions.ask(ONEIL, "whether the fees would rise", respondent="the Harbour Master")
    desk.questions.follow_up("the Harbour Master", "they would not")
    desk.questions.follow_up(ONEIL, "what of the year after?", "supplementary")
    desk.motions.move("That the fees be frozen", ROOKE, LOON)
    desk.motions.amend("That “frozen” be replaced by “halved”", OKAFOR, ADA)
    desk.voting.vote(Vote(in_favour=1, against=4))
    desk.voting.vote(named_vote((ROOKE, LOON, ADA), (OKAFOR,), (ONEIL,)))
    desk.room.depart(LOON, time(11, 15))
    desk.decisions.resolve(
        ["That the fees be frozen"], reasons="Boats had left.", reasons_label="Reasons"
    )
    desk.actions.add("To write to the berth holders", "HL", "by 1 May")
    desk.paragraphs.happen("tribute", "The Committee stood in silence for the late pilot.")
    desk.paragraphs.note("a note for the clerk alone secreta")


def private_business(desk: Desk) -> None:
    """Minute the items taken in private: an entry of every kind, each with its own secret."""
    secret = iter(SECRETS[1:]).__next__
    clause = "That the public be excluded under paragraph 3"
    desk.private_business.exclude_public("paragraph 3", clause=clause, at=time(11, 20))
    desk.agenda.add_item(f"Sale of the {secret()} slipway")
    desk.paragraphs.write(f"An offer of {secret()} was noted.", margin=secret())
    desk.paragraphs.head(f"The {secret()} matter")
    desk.paragraphs.bullet(f"It is {secret()}.")
    desk.paragraphs.table([secret()], [[secret()]], secret())
    desk.paragraphs.row([secret()])
    desk.questions.ask(ONEIL, f"whether {secret()} knew")
    desk.motions.move(f"That {secret()} be accepted", ROOKE, ADA)
    desk.voting.vote(Vote(in_favour=4, against=0))
    desk.decisions.resolve([f"That {secret()} be paid"], reasons=secret())
    desk.actions.add(f"To tell {secret()}", "HL")
    desk.head_and_foot.attach(f"Annex on {secret()}", ["It says so."])
