"""Commands: the running order, and urgent items."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import find_item, name_item, take_item, take_items
from clerk_tui.domain.attendance.interests import nil_declaration_minuted
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.urgency import urgency_barred, urgency_reminder, urgency_source
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.motions.clauses import is_wordless, without_because
from clerk_tui.domain.text import one_line


def next_item(table: Table, _: str) -> str:
    """Go to the next item; it takes its number."""
    if table.desk.meeting.started is None and not table.desk.meeting.taken:
        table.desk.timings.commence()
    before = table.desk.meeting
    item = table.desk.agenda.next_item().in_hand
    return f"Now: {name_item(table, item)}{_nil_note(table, before)}" if item else ""


def _nil_note(table: Table, before: Meeting) -> str:
    """Say where leaving the item minuted by itself that nobody declared an interest."""
    minuted = nil_declaration_minuted(before, table.desk.meeting)
    return ". Minuted before it: no declarations of interest (/undo)" if minuted else ""


def goto(table: Table, arguments: str) -> str:
    """Go to an item by number or words of its title."""
    return goto_item(table, find_item(table, arguments))


def goto_item(table: Table, item: Item) -> str:
    """Open *item*, and name it."""
    before = table.desk.meeting
    table.desk.agenda.open_item(item.ident)
    return f"Now: {name_item(table, item)}{_nil_note(table, before)}"


def back(table: Table, _: str) -> str:
    """Return to the item in hand before this one."""
    return goto_item(table, table.desk.steps.item_come_from())


def new_item(table: Table, arguments: str) -> str:
    """Take an item that is not on the agenda."""
    running_part = table.desk.meeting.running_part
    table.desk.agenda.add_item(arguments, part=running_part.ident if running_part else "")
    return f"Now, though not on the agenda: {arguments}"


def under(table: Table, arguments: str) -> str:
    """Put the item in hand under another, of which it is a part; none: under no other."""
    if arguments.casefold() in ("", "none"):
        table.desk.agenda.put_under("")
        return "The item stands under no other."
    parent = find_item(table, arguments)
    table.desk.agenda.put_under(parent.ident)
    return f"The item stands under {name_item(table, parent)}."


def sub_item(table: Table, arguments: str) -> str:
    """Take a part of the item in hand, which stands under it."""
    parent = table.desk.meeting.in_hand
    if parent is None:
        raise Refusal("No item is in hand.", "Open the item it is a part of first, with /goto.")
    parent_ident = parent.under or parent.ident
    table.desk.agenda.add_item(
        arguments, under=parent_ident, part=parent.part, section=parent.section
    )
    return f"Now, under {name_item(table, table.desk.meeting.item(parent_ident))}: {arguments}"


def minute_with(table: Table, arguments: str) -> str:
    """Minute other items of the agenda with the one in hand, under one number."""
    items = take_items(table, arguments.split())
    table.desk.agenda.minute_together([item.ident for item in items])
    item = table.desk.meeting.in_hand
    return f"Minuted as one: {name_item(table, item)}. /title puts the title right." if item else ""


def leave(table: Table, _: str) -> str:
    """Leave the item in hand."""
    table.desk.agenda.leave_item()
    return "Item left."


def en_bloc(table: Table, arguments: str) -> str:
    """Take several items together."""
    items = take_items(table, arguments.split())
    table.desk.agenda.take_en_bloc([item.ident for item in items])
    item_names = "; ".join(name_item(table, item) for item in items)
    return f"Taken en bloc: {item_names}. What is minuted now stands under the last."


def number(table: Table, arguments: str) -> str:
    """Set the minute number by hand; auto for the pattern."""
    value = None if arguments in ("", "auto") else "" if arguments == "none" else arguments
    table.desk.agenda.number_item(value)
    return "Numbered by the pattern again." if value is None else f"Numbered {value or '–'}."


def title(table: Table, arguments: str) -> str:
    """Change the title of the item in hand; "none": it has none, in any copy."""
    if not arguments:
        raise Refusal(
            "A title needs words.",
            "As in: /title Work programme, or /title none for an item without one",
            wanting=True,
        )
    if arguments.casefold() == "none":
        table.desk.agenda.amend_item(title="", public_title="")
        return "The item has no title."
    table.desk.agenda.amend_item(title=arguments)
    return "Title changed."


def second_title(table: Table, arguments: str) -> str:
    """Set the title in a second language; no words: none."""
    table.desk.agenda.amend_item(second_title=one_line(arguments))
    return "Second title set." if arguments else "No second title."


def section(table: Table, arguments: str) -> str:
    """Set the heading the item stands under."""
    table.desk.agenda.amend_item(section=arguments)
    return "Section heading set."


def part(table: Table, arguments: str) -> str:
    """Put the item in hand in Part 1 (public) or Part 2 (private)."""
    if arguments not in ("1", "2"):
        raise Refusal("Part 1 is public, Part 2 private.", "As in: /part 1")
    item = table.desk.meeting.in_hand
    public_count = sum(1 for e in (item.entries if item else ()) if not e.private)
    table.desk.agenda.amend_item(private=arguments == "2")
    if public_count and arguments == "2":
        return f"The item is private from now on; {public_count} entries under it stay public."
    return f"The item is in Part {arguments}: {'private' if arguments == '2' else 'public'}."


def move_item(table: Table, arguments: str) -> str:
    """Move an item to after another."""
    words = arguments.split()
    if not words:
        raise Refusal("Which item, and after which?", "As in: /moveitem 9 4")
    item, words = take_item(table, words)
    after = find_item(table, " ".join(words)) if words else None
    table.desk.agenda.move_item(item.ident, after.ident if after else "")
    new_place = f"after {name_item(table, after)}" if after else "to the top"
    return f"Moved: {name_item(table, item)}, {new_place}."


def urgent(table: Table, arguments: str) -> str:
    """Take an urgent item: its title, then the chairman's reason.

    Raises Refusal in a parish or community council, which decides nothing off its summons.
    """
    title, colon, reason = arguments.partition(":")
    reason = without_because(reason)
    body = table.desk.meeting.body
    chair = body.chair_title
    if barred := urgency_barred(body):
        raise Refusal(
            barred,
            f"Hear of it without a decision: /new {title.strip() or 'Storm damage'}. "
            "Put it on the next summons.",
        )
    if not colon or is_wordless(reason):
        raise Refusal(
            f"An urgent item needs the {chair.casefold()}'s reason ({urgency_source(body)}).",
            "As in: /urgent Storm damage: the road is closed",
        )
    running_part = table.desk.meeting.running_part
    table.desk.agenda.add_item(title, part=running_part.ident if running_part else "")
    table.desk.paragraphs.write(
        table.style.say("urgent", chair=chair, reason=reason.strip().rstrip("."))
    )
    reminder = urgency_reminder(body, table.desk.meeting.details.kind)
    return f"Now, as urgent business: {title}. {reminder}".strip()
