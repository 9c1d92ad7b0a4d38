"""Motions, and the votes on them."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import motions as of_motions
from clerk_tui.commands.handlers.paper import print_options as of_print_options
from clerk_tui.commands.handlers.voting import corrections as of_vote_corrections
from clerk_tui.commands.handlers.voting import divisions as of_divisions
from clerk_tui.commands.handlers.voting import majorities as of_majorities
from clerk_tui.commands.handlers.voting import recorded_votes as of_names
from clerk_tui.commands.handlers.voting import votes as of_votes

DEBATE: tuple[Command, ...] = (
    Command(
        "m",
        "/m findern edgley That the report be noted; 7 3 1",
        "A motion: mover, seconder, words; its vote too, if it is taken at once",
        of_motions.motion,
        "F5",
    ),
    Command(
        "amend",
        "/amend kinver marden That the words be added",
        "An amendment to the motion before the meeting",
        of_motions.amendment,
    ),
    Command(
        "substantive",
        "/substantive That the lamps be lit at dusk",
        "The motion as amended, on which the main vote is (F5 puts its words in the pad)",
        of_motions.substantive,
    ),
    Command(
        "proc",
        "/proc kinver marden That the question be now put",
        "A procedural motion, which interrupts",
        of_motions.procedural,
    ),
    Command(
        "majority",
        "/majority 80%",
        "What carries the motion: 80%, 2/3, 2/3 of all members, simple",
        of_majorities.majority,
    ),
    Command(
        "second", "/second edgley", "Who seconded what is before the meeting", of_motions.second
    ),
    Command(
        "v",
        "/v 7 3 1, or /v all in favour",
        "The vote: for, against, abstained, not voting; or its words; also /v voice, "
        "unanimous, secret 7 3 1, together 7 3 1",
        of_votes.vote,
        "F8",
    ),
    Command(
        "named",
        "/named all for but -dawley ~kinver =marden",
        "A recorded vote: everybody and groups, then + for, - against, ~ abstained, = not voting",
        of_names.named,
        "",
        ("n",),
    ),
    Command(
        "between",
        "/between 3 2 1, or /between motion kinver; amendment marden; declined dawley",
        "A division between the motion and its amendments (Scotland): figures or names",
        of_divisions.between,
    ),
    Command("division", "/division", "A recorded vote, one key a member"),
    Command(
        "resultnote",
        "/resultnote The Chairman did not vote.",
        "What is printed after the result of the last motion; alone: nothing",
        of_print_options.result_note,
    ),
    Command(
        "ownvote",
        "/ownvote dawley against",
        "A member asks that their vote be recorded",
        of_votes.own_vote,
    ),
    Command(
        "budget",
        "/budget",
        "The budget decision: its votes need names; no; override and why",
        of_names.budget,
    ),
    Command(
        "casting", "/casting 5 5 for", "An equal vote, with the casting vote", of_votes.casting
    ),
    Command(
        "cv",
        "/cv 5 3",
        "The vote last taken put right; also: minute 7: 5 3; amendment: 5 3; lost; named and names",
        of_vote_corrections.correct_vote,
    ),
    Command(
        "settle",
        "/settle withdrawn",
        "A motion withdrawn, unseconded or not put",
        of_motions.settle,
    ),
)
