"""Actions as the house sets them: in a list under a heading, in a margin, or in columns."""

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import folded
from clerk_tui.minutes.compose.document import ActionLine, Actions, Block, Para
from clerk_tui.minutes.compose.provenance import action_para, part
from clerk_tui.minutes.style.house_style import HouseStyle


def action_blocks(entry: Entry, matter: mt.Action, ref: str, style: HouseStyle) -> list[Block]:
    """An action that stands by itself, and how it stands where it was carried forward.

    In a list those carried forward have a heading of their own, so that none is taken for new.
    """
    way, stands = style.layout_choice("actions"), action_status(matter, style)
    if way in ("margin", "columns"):
        return [action_para(matter, ref), *action_status_blocks(matter, style)]
    heading = entry.heading or matter.heading
    heading = heading or style.say("carried_heading" if matter.origin else "action_heading")
    said = f" {folded(matter.owner)} " in f" {folded(matter.text)} "
    owner = "" if said else matter.owner
    due = "" if way == "between" and matter.due in matter.text else matter.due
    line = ActionLine(matter.text, ref, owner, due, stands)
    return [Actions("" if entry.heading else heading, (line,))]


def action_status_blocks(matter: mt.Action, style: HouseStyle) -> list[Block]:
    """How an action stands, as a paragraph after it."""
    stands = action_status(matter, style)
    return [Para(stands, origin=part("update"))] if stands else []


def action_status(matter: mt.Action, style: HouseStyle) -> str:
    """What the minutes say of an action beside its words: nothing where it is new.

    Where the clerk said nothing of one carried forward, the house says since when it is open, or
    that it was completed or withdrawn.
    """
    if matter.update or not matter.origin:
        return matter.update
    if matter.state != "open":
        return style.say(f"carried_{matter.state}")
    if matter.minuted is None:
        return style.say("carried_open_undated")
    return style.say("carried_open", date=print_date(matter.minuted, style.layout_choice("date")))
