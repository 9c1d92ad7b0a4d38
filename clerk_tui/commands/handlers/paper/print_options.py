"""Commands: how an item or an entry is set: run in, stated elsewhere, numbered, with a caption."""

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.business import motion_of


def run_in(table: Table, arguments: str) -> str:
    """Print the paragraph after a title, or after the heading last minuted, on its line."""
    item = table.desk.meeting.in_hand
    last_entry = item.entries[-1] if item and item.entries else None
    if last_entry is not None and isinstance(last_entry.matter, mt.SubHeading):
        on = not last_entry.matter.run_in
        table.desk.corrections.correct(last_entry.ident, replace(last_entry.matter, run_in=on))
        return f"The next paragraph prints {'on the line of' if on else 'below'} that heading."
    on = (
        arguments.casefold() not in ("off", "no", "none")
        if arguments
        else not (item and item.run_in)
    )
    table.desk.agenda.amend_item(run_in=on)
    return f"Its first paragraph prints {'on the line of' if on else 'below'} its title."


def stated_elsewhere(table: Table, arguments: str) -> str:
    """Keep the last entry as a fact whose words stand in another, or print it again."""
    entry = table.desk.corrections.last_entry()
    if isinstance(entry.matter, mt.Note):
        raise Refusal("The last entry is a note, which is never printed.")
    on = arguments.casefold() not in ("off", "no") if arguments else not entry.printed_elsewhere
    table.desk.corrections.correct(entry.ident, entry.matter, printed_elsewhere=on)
    return (
        "Kept as a fact, and not printed: its words stand elsewhere. /elsewhere prints it again."
        if on
        else "Printed here again."
    )


def action_heading(table: Table, arguments: str) -> str:
    """Set the heading over the action last minuted; no words: the house's."""
    entry = table.desk.corrections.last_entry()
    if not isinstance(entry.matter, mt.Action):
        raise Refusal("The last entry is no action.", "Minute it first, with /x.")
    if arguments and table.style.layout_choice("actions") in ("margin", "columns"):
        raise Refusal(
            "This house sets actions beside the text, where they have no heading.",
            "A heading inside the item is /h; [layout] actions = “after” sets a list.",
        )
    matter = replace(entry.matter, heading=arguments)
    table.desk.corrections.correct(entry.ident, matter)
    return "Heading set over the action." if arguments else "The house's heading over it again."


def result_note(table: Table, arguments: str) -> str:
    """Set what is printed after the result of the last motion; no words: nothing."""
    item = table.desk.meeting.in_hand
    motions = [e for e in (item.entries if item else ()) if isinstance(e.matter, mt.Motion)]
    if not motions:
        raise Refusal("Nothing was moved under this item.", "Minute the motion first, with /m.")
    decided = table.desk.voting.in_order_decided(motions)
    motion = table.desk.meeting.open_motion() or [*motions[-1:], *decided][-1]
    table.desk.corrections.correct(motion.ident, replace(motion_of(motion), note=arguments))
    return "Set after the result." if arguments else "Nothing follows the result."


def caption(table: Table, arguments: str) -> str:
    """Set the caption of the table last begun; no words: none."""
    entry = table.desk.corrections.last_entry()
    if not isinstance(entry.matter, mt.Table):
        raise Refusal("The last entry is no table.", "Begin one first, with /table.")
    table.desk.corrections.correct(entry.ident, replace(entry.matter, caption=arguments))
    return "Caption set." if arguments else "No caption."


def margin(table: Table, arguments: str) -> str:
    """Set who acts, beside the last entry; no words: nothing beside it."""
    entry = table.desk.corrections.last_entry()
    table.desk.corrections.write_margin(entry.ident, arguments)
    return "Set beside it." if arguments else "Nothing stands beside it."


def entry_number(table: Table, arguments: str) -> str:
    """Number the last entry by hand; auto for the pattern, none for no number."""
    number = None if arguments in ("", "auto") else "" if arguments == "none" else arguments
    table.desk.corrections.number_entry(table.desk.corrections.last_entry().ident, number)
    return "Numbered by the pattern again." if number is None else f"Numbered {number or '–'}."
