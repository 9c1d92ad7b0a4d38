"""The guiding line, of a debate: the vote to take, the words to amend, names to record."""

from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.motions.substantive import draft_substantive_motion
from clerk_tui.domain.voting.budget import lacks_names, looks_like_budget_decision
from clerk_tui.domain.voting.divisions import proposals_before


def guide_debate(meeting: Meeting) -> Guidance | None:
    """Return what is next in the debate of the item in hand; None where there is none."""
    item, debate = meeting.in_hand, meeting.debate
    if item is None:
        return None
    if looks_like_budget_decision(meeting, item):
        return Guidance(
            "Is this the budget decision? Its votes then need names (/budget no)",
            "/budget",
        )
    entry = debate.pending
    if entry is None or not isinstance(entry.matter, Motion):
        if lacks_names(item):
            return Guidance("The budget vote here has no names. Take them", "/division")
        return None
    if entry is debate.main_motion and debate.unwritten_amendments:
        words = f"/substantive {draft_substantive_motion(debate)}"
        return Guidance("Make the substantive motion, from its words in the pad", words, fill=True)
    against = meeting.body.amendments == "against the motion"
    if against and (proposals := proposals_before(debate)):
        proposal_words = " ".join(["motion", *["amendment"] * (len(proposals) - 1)])
        return Guidance(
            f"Take the division: {proposal_words}, then declined to vote", "/v ", fill=True
        )
    called = motion_kind_name(entry.matter)
    if item.budget == "yes" and entry.matter.kind != "procedural":
        return Guidance(f"Budget: take the recorded vote on the {called}", "/division")
    waiting_count = len(debate.main_motions)
    together_hint = f"; {waiting_count} motions wait: /v together" if waiting_count > 1 else ""
    return Guidance(
        f"Take the vote on the {called}: for against abstained{together_hint}", "/v ", fill=True
    )
