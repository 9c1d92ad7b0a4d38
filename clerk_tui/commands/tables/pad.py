"""What is written in the pad, and taking it back."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import entry_moves as of_moving
from clerk_tui.commands.handlers import paragraphs as of_pad
from clerk_tui.commands.handlers.paper import print_options as of_print_options

PAD: tuple[Command, ...] = (
    Command("h", "/h Questions on notice", "A heading inside the item", of_pad.heading),
    Command("b", "/b a new scheme;", "A bulleted point (or type - and a space)", of_pad.bullet),
    Command("subpara", "/subpara a smaller point", "A paragraph set below another", of_pad.sub),
    Command(
        "table", "/table Payee | Purpose | Amount", "Begin a table, with its header", of_pad.grid
    ),
    Command("row", "/row Clerk | Wages | 268.40", "Add a row to the table", of_pad.row),
    Command(
        "event",
        "/event The fire alarm sounded.",
        "Something that happened in the room",
        of_pad.happening,
    ),
    Command(
        "margin",
        "/margin Strategic Director",
        "Who acts, beside the last paragraph, motion or decision",
        of_print_options.margin,
    ),
    Command(
        "caption",
        "/caption Payments",
        "The caption of the table last begun",
        of_print_options.caption,
    ),
    Command(
        "entrynumber",
        "/entrynumber iv)",
        "Number the last entry by hand; auto for the pattern, none for none",
        of_print_options.entry_number,
    ),
    Command(
        "elsewhere",
        "/elsewhere",
        "The last entry is kept as a fact; its words stand in another (again: printed)",
        of_print_options.stated_elsewhere,
    ),
    Command(
        "actionheading",
        "/actionheading AGREED ACTIONS",
        "The heading over the action last minuted",
        of_print_options.action_heading,
    ),
    Command(
        "note",
        "/note ask about the figure",
        "Never printed; for you, and the body's officers where the office shares",
        of_pad.note,
    ),
    Command(
        "say",
        "/say The motion was put and carried.",
        "Put the last entry in your own words",
        of_pad.word,
    ),
    Command("edit", "/edit", "Edit the last entry in the pad"),
    Command("up", "/up", "Move the last entry up", of_pad.up),
    Command(
        "moveto",
        "/moveto 5",
        "The last entry, or one named after the number, to another item (/mv5)",
        of_moving.move_to,
        "",
        ("mv",),
    ),
    Command("remove", "/remove", "Remove the last entry", of_pad.remove),
    Command("undo", "/undo", "Take back the last step; /undo 3 the last three", of_pad.undo),
    Command("redo", "/redo", "Bring back what was undone; /redo 3 three steps", of_pad.redo),
    Command("steps", "/steps", "The last steps, newest first: what /undo takes back"),
)
