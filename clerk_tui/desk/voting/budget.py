"""At the desk: the budget decision, which is not left while a vote in it has no names."""

from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, ItemAmended
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Item, Meeting, with_fields
from clerk_tui.domain.text import one_line
from clerk_tui.domain.voting.budget import (
    LAW,
    decided_without_names,
    lacks_names,
    needs_recorded_budget_vote,
    undecided_budget_motions,
)

WAYS_OUT = "Take them with /division or /n; or keep a reason: /budget override and why."


class Budget(DeskPart):
    """The item that is the budget decision, and the reason it was left without names."""

    def decide_budget(self, *, here: bool = True) -> Meeting:
        """Say that the item in hand is the budget decision, or that it is not.

        Raises Refusal where the body need not vote by names on its budget.
        """
        item = self._item()
        if here and not needs_recorded_budget_vote(self.meeting):
            raise Refusal(
                "By law only a county, district or London borough council in England decides its "
                "budget by names.",
                'Take names with /division all the same, or set recorded_budget_vote = "yes".',
            )
        return self._change(item, "yes" if here else "no", "")

    def leave_without_names(self, reason: str) -> Meeting:
        """Keep the *reason* for which the budget decision has no names; it may then be left."""
        item, reason = self._item(), one_line(reason)
        if item.budget != "yes":
            raise Refusal("This item is not the budget decision.", "Mark it so with /budget.")
        if not reason:
            raise Refusal(
                "That needs its reason.", "As in: /budget override electronic vote failed"
            )
        return self._change(item, "yes", reason)

    def _change(self, item: Item, budget: str, reason: str) -> Meeting:
        amended = with_fields(item, budget="yes" if budget == "yes" else "no", budget_reason=reason)
        return self._do(ItemAmended(amended))

    def leaving(self) -> list[Event]:
        """Return the events of leaving the item. Raises Refusal if its votes still need names."""
        self.refuse_without_names()
        return self._leaving_events()

    def refuse_without_names(self) -> None:
        """Raise Refusal where business cannot leave the item in hand: its votes have no names."""
        item = self.meeting.in_hand
        if item is None or not (lacks_names(item) or undecided_budget_motions(item)):
            return
        unnamed_votes = undecided_budget_motions(item) or decided_without_names(item)
        matter = unnamed_votes[-1].matter if unnamed_votes else None
        called = motion_kind_name(matter) if isinstance(matter, Motion) else "decision"
        raise Refusal(
            f"By law ({LAW}) the budget is voted on by names, and the {called} here was not.",
            WAYS_OUT,
        )
