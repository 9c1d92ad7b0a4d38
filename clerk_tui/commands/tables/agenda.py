"""The agenda: which item is in hand, and what becomes of one."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import agenda as of_agenda
from clerk_tui.commands.handlers import timings as of_times
from clerk_tui.commands.handlers.decisions import dispositions as of_dispositions
from clerk_tui.commands.handlers.paper import print_options as of_print_options

AGENDA: tuple[Command, ...] = (
    Command("next", "/next", "Go to the next item; it takes its number", of_agenda.next_item, "F2"),
    Command("break", "/break", "Adjourn, or resume", of_times.adjourn_or_resume, "^T"),
    Command(
        "goto",
        "/goto 60",
        "Go to an item by number or words of its title",
        of_agenda.goto,
        "",
        ("item",),
    ),
    Command("back", "/back", "Return to the item you came from", of_agenda.back),
    Command(
        "new", "/new Urgent business", "Take an item that is not on the agenda", of_agenda.new_item
    ),
    Command(
        "under", "/under 6", "The item in hand is a part of another; alone: none", of_agenda.under
    ),
    Command(
        "subitem", "/subitem Boats", "Take a part of the item in hand, under it", of_agenda.sub_item
    ),
    Command(
        "with",
        "/with 6 7",
        "Other items of the agenda are minuted with the one in hand, under one number",
        of_agenda.minute_with,
    ),
    Command("leave", "/leave", "Leave the item in hand", of_agenda.leave),
    Command(
        "defer",
        "/defer 9 because the officer was ill",
        "Defer an item, and why",
        of_dispositions.defer,
    ),
    Command(
        "withdraw",
        "/withdraw 9 because it was late",
        "An item was withdrawn, and why",
        of_dispositions.withdraw,
    ),
    Command(
        "adjournitem",
        "/adjournitem 14 April: the officer was ill",
        "Adjourn the item in hand to another day, and why",
        of_dispositions.adjourn_item,
    ),
    Command(
        "refer",
        "/refer Cabinet: the cost was not stated",
        "Refer the item in hand back: to whom, and why",
        of_dispositions.refer,
    ),
    Command("enbloc", "/enbloc 5 6 7", "Take several items together", of_agenda.en_bloc),
    Command(
        "number",
        "/number 9A",
        "Set the minute number by hand; auto for the pattern",
        of_agenda.number,
    ),
    Command(
        "title",
        "/title Work programme",
        "Change the title of the item in hand; none: it has none",
        of_agenda.title,
    ),
    Command(
        "secondtitle",
        "/secondtitle Rhaglen waith",
        "The title of the item in hand in a second language; alone: none",
        of_agenda.second_title,
    ),
    Command(
        "section",
        "/section Reports of officers",
        "Set the heading the item stands under",
        of_agenda.section,
    ),
    Command(
        "runin",
        "/runin",
        "The paragraph after the title, or the last heading, prints on its line; again: below",
        of_print_options.run_in,
    ),
    Command("part", "/part 1", "The item is public (1) or private (2)", of_agenda.part),
    Command("moveitem", "/moveitem 9 4", "Move an item to after another", of_agenda.move_item),
)
