"""The head and the foot of the minutes, and papers attached."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import head_and_foot as of_paper

PAPER: tuple[Command, ...] = (
    Command(
        "heading",
        "/heading NORTHMERE COUNCIL",
        "The heading of the minutes; | between lines",
        of_paper.head_lines,
    ),
    Command(
        "opening",
        "/opening At a meeting of the Board on …",
        "The opening sentence, by hand",
        of_paper.opening,
    ),
    Command("venue", "/venue Council Chamber", "Where the meeting is", of_paper.venue),
    Command(
        "closing",
        "/closing Meeting ended at 7.50 p.m.",
        "A closing line, by hand",
        of_paper.closing,
    ),
    Command(
        "signature",
        "/signature Councillor H Moss (Chairman)",
        "The line that is signed over",
        of_paper.signature,
    ),
    Command(
        "nextmeeting",
        "/nextmeeting 23 June 2027 at 10.30 am",
        "When the next meeting is",
        of_paper.next_meeting,
    ),
    Command(
        "attach",
        "/attach Briefing note",
        "Attach a paper: title, then its text below",
        of_paper.attach,
    ),
)
