"""The head and the foot of the minutes, and papers attached."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import head_and_foot as of_paper
from clerk_tui.commands.handlers.paper import second_meeting as of_second

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
    Command(
        "below",
        "/below Read with the agenda.",
        "A paragraph below the opening sentence; alone: none",
        of_paper.below_opening,
    ),
    Command(
        "field",
        "/field Date: 24 March 2027",
        "A line of the list in the head, like a form; alone: none",
        of_paper.field,
    ),
    Command(
        "belowfields",
        "/belowfields Read with the agenda.",
        "A paragraph below that list; alone: none",
        of_paper.below_fields,
    ),
    Command(
        "publicnote",
        "/publicnote Two reporters were present.",
        "A sentence on the public, in place of their number; alone: the number",
        of_paper.public_note,
    ),
    Command(
        "firstparagraph",
        "/firstparagraph 12",
        "The number of the first paragraph, where they are numbered through the meeting",
        of_paper.first_paragraph,
    ),
    Command(
        "meetingnumber",
        "/meetingnumber 3",
        "The number of this meeting, where numbers have it",
        of_paper.meeting_number,
    ),
    Command(
        "firstpage",
        "/firstpage 214",
        "The number of the first page: pages run on through the minute book; off: from 1",
        of_paper.first_page,
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
    Command(
        "secondmeeting",
        "/secondmeeting ANNUAL MEETING",
        "A second meeting in the same document begins; | between lines of its heading",
        of_second.begin,
    ),
    Command(
        "secondpresent",
        "/secondpresent kinver, marden",
        "Who was present at the second meeting; or: all",
        of_second.present,
    ),
    Command(
        "secondsorry",
        "/secondsorry kinver, marden",
        "Who sent apologies to the second meeting",
        of_second.apologies,
    ),
    Command(
        "secondlist",
        "/secondlist Also there: Mr J Doe (Clerk)",
        "A line of its list, as it is printed; alone: none",
        of_second.list_line,
    ),
    Command(
        "secondnumbers",
        "/secondnumbers 1",
        "Its minutes are numbered from a figure; on: they run on",
        of_second.numbers,
    ),
    Command(
        "inmeeting",
        "/inmeeting 2",
        "The item in hand belongs to the first meeting (1) or the second (2)",
        of_second.put_item,
    ),
)
