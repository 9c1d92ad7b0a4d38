"""What was resolved, and what stands with it."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import business as of_business
from clerk_tui.commands.handlers import decisions as of_decisions
from clerk_tui.commands.handlers import motions as of_motions

DECISIONS: tuple[Command, ...] = (
    Command(
        "r",
        "/r That the report be noted",
        "A resolution; (1) … (2) … make clauses",
        of_business.resolve,
    ),
    Command(
        "rec",
        "/rec Cabinet by 14 April: That the scheme be approved",
        "A recommendation: to whom, and by when",
        of_decisions.recommend,
    ),
    Command(
        "reasons",
        "/reasons The lights had failed.",
        "Why it was decided; with another label over it: /reasons Grounds: | The lights …",
        of_decisions.reasons,
    ),
    Command(
        "alternatives",
        "/alternatives To do nothing: rejected as unsafe.",
        "What was considered instead, and rejected",
        of_decisions.alternatives,
    ),
    Command(
        "conflicts",
        "/conflicts none",
        "Conflicts of interest about the decision, and dispensations",
        of_decisions.conflicts,
    ),
    Command("key", "/key", "The last decision is a key decision", of_decisions.key_decision),
    Command(
        "callin",
        "/callin 14 March",
        "Until when the decision may be called in",
        of_decisions.call_in,
    ),
    Command(
        "veto",
        "/veto kinver marden That the precept be vetoed",
        "A veto: two thirds of all members",
        of_motions.veto,
    ),
    Command(
        "urgent",
        "/urgent Storm damage: the road is closed",
        "An urgent item, and why",
        of_business.urgent,
    ),
    Command("noted", "/noted", "Resolved that the report be noted", of_business.noted, "F6"),
    Command(
        "decided",
        "/decided AGREED: That the lamps be lit",
        "A decision under another word; NOTED alone; with marks of its own: Resolved | 12.2 to …",
        of_decisions.decided,
    ),
    Command("received", "/received", "Resolved that the report be received", of_decisions.received),
    Command(
        "agreed", "/agreed", "Resolved that the recommendation be agreed", of_business.agreed, "F7"
    ),
)
