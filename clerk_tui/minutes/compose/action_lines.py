"""Actions as the house sets them: in a table or a list under a heading, in a margin, in columns."""

from msgspec import Struct

from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.editions import ACTIONS_IN_TABLES
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.motions.clauses import with_full_stop
from clerk_tui.minutes.compose.document import ActionLine, Actions, Block, Para
from clerk_tui.minutes.compose.provenance import action_para, origin_field
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.actions import action_sentence

NAMES_OF_CELLS = lazy_pattern(r"\{(ref|text|owner|due|update|state)\}")


def actions_layout(meeting: Meeting, style: HouseStyle) -> str:
    """Return where the actions of *meeting* are printed: what the house chose, or what was usual.

    In meetings of before a house that chose nothing has them in a list, after the rest.
    """
    usual_layout = "table" if meeting.edition >= ACTIONS_IN_TABLES else "after"
    return style.layout_choice("actions") or usual_layout


class ActionBlocks(Struct, frozen=True):
    """The blocks of actions that are printed by themselves."""

    style: HouseStyle
    layout: str
    """Where the house prints them: "after", "between", "table", "sentence", "margin" or
    "columns"."""

    def blocks(self, entry: Entry, matter: mt.Action, ref: str) -> list[Block]:
        """Return the blocks of one action, with its status.

        The actions carried forward have their own heading, so that none is taken for new.

        Args:
            entry: The entry of the minutes that holds the action.
            matter: The action.
            ref: Its printed reference, such as "2027/14".
        """
        if self.layout in ("margin", "columns"):
            return [action_para(matter, ref), *action_status_blocks(matter, self.style)]
        if self.layout == "sentence":
            sentence = Para(action_sentence(matter, ref, self.style), origin=origin_field("beside"))
            return [sentence, *action_status_blocks(matter, self.style)]
        heading = entry.heading or matter.heading
        heading_key = "carried_heading" if matter.origin else "action_heading"
        heading = "" if entry.heading else heading or self.style.say(heading_key)
        if self.layout == "table":
            return [self._table(heading, matter, ref)]
        return [Actions(heading, (self._line(matter, ref),))]

    def _line(self, matter: mt.Action, ref: str) -> ActionLine:
        """Return an action of a list: its owner, unless the text names them already."""
        is_owner_in_text = f" {folded(matter.owner)} " in f" {folded(matter.text)} "
        always = self.style.layout_choice("action_owner") == "always"
        owner = "" if is_owner_in_text and not always else matter.owner
        due = "" if self.layout == "between" and matter.due in matter.text else matter.due
        return ActionLine(matter.text, ref, owner, due, action_status(matter, self.style))

    def _table(self, heading: str, matter: mt.Action, ref: str) -> Actions:
        """Return an action as a row of a table with the heads of the house; its owner always."""
        cells = tuple(
            tuple(NAMES_OF_CELLS.findall(cell))
            for cell in self.style.wording.get("action_row", "").split("|")
        )
        state = self.style.say(f"action_{matter.state}")
        has_state = any("state" in names for names in cells)
        status = action_status(matter, self.style)
        is_followed = status and any({"text", "update"} <= set(names) for names in cells)
        text = with_full_stop([matter.text])[0] if is_followed else matter.text
        line = ActionLine(text, ref, matter.owner, matter.due, status, state if has_state else "")
        heads = tuple(head.strip() for head in self.style.say("action_table").split("|"))
        return Actions(heading, (line,), heads, cells)


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
    return style.say("carried_open", date=style.print_day(matter.minuted))
