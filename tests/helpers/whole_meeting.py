"""An invented meeting that holds every kind of matter, in public and in private."""

from datetime import time
from typing import Any

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.votes import Vote, named_vote
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, harbours

# Words that stand only in private business: none of them may be in a public copy.
SECRETS = [f"secret{letter}" for letter in "abcdefghijklmnop"]


def whole_meeting(style: str, **changes: Any) -> Desk:
    """The desk of it, closed and not yet signed."""
    numbering = Numbering(minute="H{n}", action="{year}/{n:02}")
    desk = a_desk(
        harbours(style=style, numbering=numbering, **changes), next_meeting="21 April 2027"
    )
    desk.mark_all_present([ROOKE, ADA, ONEIL, LOON, OKAFOR])
    desk.mark(TESS, "apologies")
    desk.commence(time(10, 30))
    open_business(desk)
    private_business(desk)
    desk.readmit_public(time=time(12, 0))
    desk.add_item("Date of the next meeting")
    desk.conclude(time(12, 5))
    return desk


def open_business(desk: Desk) -> None:
    """The items taken in public."""
    desk.add_item("Declarations of interest")
    desk.declare([ADA], kind="personal", relates_to="item 2", nature="a boat owner")
    desk.add_item("Moorings")
    desk.write("The Committee considered a report on moorings.")
    desk.head("The inner basin")
    desk.bullet("It silts up.")
    desk.bullet("It smells.")
    desk.table(["Berth", "Fee"], [["East", "£40"], ["West", "£35"]], "Fees by berth")
    desk.question(ONEIL, "whether the fees would rise", respondent="the Harbour Master")
    desk.exchange("the Harbour Master", "they would not")
    desk.exchange(ONEIL, "what of the year after?", "supplementary")
    desk.move("That the fees be frozen", ROOKE, LOON)
    desk.amend("That “frozen” be replaced by “halved”", OKAFOR, ADA)
    desk.vote(Vote(in_favour=1, against=4))
    desk.vote(named_vote((ROOKE, LOON, ADA), (OKAFOR,), (ONEIL,)))
    desk.depart(LOON, time(11, 15))
    desk.resolve(["That the fees be frozen"], reasons="Boats had left.", reasons_label="Reasons")
    desk.action("To write to the berth holders", "HL", "by 1 May")
    desk.happen("tribute", "The Committee stood in silence for the late pilot.")
    desk.note("a note for the clerk alone secreta")


def private_business(desk: Desk) -> None:
    """The items taken in private: an entry of every kind, each with a secret of its own."""
    secret = iter(SECRETS[1:]).__next__
    clause = "That the public be excluded under paragraph 3"
    desk.exclude_public("paragraph 3", clause=clause, time=time(11, 20))
    desk.add_item(f"Sale of the {secret()} slipway")
    desk.write(f"An offer of {secret()} was noted.", margin=secret())
    desk.head(f"The {secret()} matter")
    desk.bullet(f"It is {secret()}.")
    desk.table([secret()], [[secret()]], secret())
    desk.row([secret()])
    desk.question(ONEIL, f"whether {secret()} knew")
    desk.move(f"That {secret()} be accepted", ROOKE, ADA)
    desk.vote(Vote(in_favour=4, against=0))
    desk.resolve([f"That {secret()} be paid"], reasons=secret())
    desk.action(f"To tell {secret()}", "HL")
    desk.attach(f"Annex on {secret()}", ["It says so."])
