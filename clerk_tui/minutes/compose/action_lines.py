"""Actions as the house sets them: in a list under a heading, in a margin, or in columns."""

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.compose.document import ActionLine, Actions, Block, Para
from clerk_tui.minutes.compose.provenance import action_para, origin_field
from clerk_tui.minutes.style.house_style import HouseStyle


def action_blocks(entry: Entry, matter: mt.Action, ref: str, style: HouseStyle) -> list[Block]:
    """Return the blocks of an action that is printed by itself, with its status.

    In a list the actions carried forward have their own heading, so that none is taken for new.

    Args:
        entry: The entry of the minutes that holds the action.
        matter: The action.
        ref: Its printed reference, such as "2027/14".
        style: The house style, which decides between a list, a margin and columns.
    """
    layout, status = style.layout_choice("actions"), action_status(matter, style)
    if layout in ("margin", "columns"):
        return [action_para(matter, ref), *action_status_blocks(matter, style)]
    heading = entry.heading or matter.heading
    heading = heading or style.say("carried_heading" if matter.origin else "action_heading")
    text_names_owner = f" {folded(matter.owner)} " in f" {folded(matter.text)} "
    owner = "" if text_names_owner else matter.owner
    due = "" if layout == "between" and matter.due in matter.text else matter.due
    line = ActionLine(matter.text, ref, owner, due, status)
    return [Actions("" if entry.heading else heading, (line,))]


def action_status_blocks(matter: mt.Action, style: HouseStyle) -> list[Block]:
    """Return the status of an action as a paragraph below it; no block if it is new."""
    status = action_status(matter, style)
    return [Para(status, origin=origin_field("update"))] if status else []


def action_status(matter: mt.Action, style: HouseStyle) -> str:
    """Return what the minutes say of an action beside its text; empty if it is new.

    If the clerk gave no update on an action carried forward, the house style says since when it
    is open, or that it was completed or withdrawn.
    """
    if matter.update or not matter.origin:
        return matter.update
    if matter.state != "open":
        return style.say(f"carried_{matter.state}")
    if matter.minuted is None:
        return style.say("carried_open_undated")
    return style.say("carried_open", date=print_date(matter.minuted, style.layout_choice("date")))
