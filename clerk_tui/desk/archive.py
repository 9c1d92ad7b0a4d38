"""At the desk: a meeting prepared by mistake is put away, and brought back."""

from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import PutAway
from clerk_tui.domain.model.meeting import Meeting


class Archive(DeskPart):
    """Meetings put away: the record is never deleted, and they are only not listed any more."""

    def put_away(self) -> Meeting:
        """Put the meeting away. Raises Refusal once anything was minuted at it."""
        meeting = self.meeting
        if meeting.state != "in preparation" or any(meeting.entries()):
            raise Refusal(
                f"This meeting is {meeting.state}: only one in preparation can be put away.",
                "What was minuted stays in the minute book.",
            )
        return self._do(PutAway())

    def bring_back(self) -> Meeting:
        """Bring the meeting back as it was. Raises Refusal where it was not put away."""
        if not self.meeting.put_away:
            raise Refusal("This meeting was not put away.", "It stands in the list of meetings.")
        # Nothing else is recorded while it is away, so that putting it away is the last step.
        return self._recorder.undo()
