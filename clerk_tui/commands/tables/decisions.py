"""What was resolved, and what stands with it."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import agenda as of_agenda
from clerk_tui.commands.handlers import motions as of_motions
from clerk_tui.commands.handlers.decisions import decision_details as of_details
from clerk_tui.commands.handlers.decisions import house_decisions as of_house_decisions
from clerk_tui.commands.handlers.decisions import resolutions as of_resolutions

DECISIONS: tuple[Command, ...] = (
    Command(
        "r",
        "/r That the report be noted",
        "A resolution; (1) … (2) … make clauses",
        of_resolutions.resolve,
    ),
    Command(
        "rec",
        "/rec Cabinet by 14 April: That the scheme be approved",
        "A recommendation: to whom, and by when",
        of_resolutions.recommend,
    ),
    Command(
        "reasons",
        "/reasons The lights had failed.",
        "Why it was decided; with another label over it: /reasons Grounds: | The lights …",
        of_details.reasons,
    ),
    Command(
        "alternatives",
        "/alternatives To do nothing: rejected as unsafe.",
        "What was considered instead, and rejected",
        of_details.alternatives,
    ),
    Command(
        "conflicts",
        "/conflicts none",
        "Conflicts of interest about the decision, and dispensations",
        of_details.conflicts,
    ),
    Command("key", "/key", "The last decision is a key decision", of_details.key_decision),
    Command(
        "callin",
        "/callin 14 March",
        "Until when the decision may be called in",
        of_details.call_in,
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
        of_agenda.urgent,
    ),
    Command("noted", "/noted", "Resolved that the report be noted", of_house_decisions.noted, "F6"),
    Command(
        "decided",
        "/decided AGREED: That the lamps be lit",
        "A decision under another word; NOTED alone; with marks of its own: Resolved | 12.2 to …",
        of_resolutions.decided,
    ),
    Command(
        "received", "/received", "Resolved that the report be received", of_house_decisions.received
    ),
    Command(
        "agreed",
        "/agreed",
        "Resolved that the recommendation be agreed",
        of_house_decisions.agreed,
        "F7",
    ),
)
