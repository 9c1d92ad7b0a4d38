"""At the desk: drafts issued, sent and published; the minutes confirmed, signed, reopened."""

from collections.abc import Sequence
from datetime import date

from msgspec.structs import replace

from clerk_tui.desk.drafts.other_meetings import check_last
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.drafts.approval_amendments import outstanding_amendments
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import (
    AmendmentsMade,
    Confirmed,
    DraftIssued,
    DraftPublished,
    Event,
    Reopened,
    SentToChairman,
    Signed,
)
from clerk_tui.domain.model.lifecycle import Approval, Draft
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Paper
from clerk_tui.domain.replay.replay import apply
from clerk_tui.domain.text import one_line


class Drafts(DeskPart):
    """From the close of the meeting to the signature."""

    def next_draft(self) -> Meeting:
        """Return the meeting as it would be with its next draft issued: what that draft prints.

        Raises Refusal where no draft can be issued: the meeting is not closed, or nothing was
        changed since the last one.
        """
        return apply(self.meeting, DraftIssued(self._draft()))

    def _draft(self) -> Draft:
        after = self.meeting.afterwards
        if self.meeting.details.status == "signed":
            raise Refusal("These minutes are signed: there are no more drafts.")
        if self.meeting.ended is None:
            raise Refusal(
                "The meeting is not closed, so there is no draft of its minutes yet.",
                "Close it with /close.",
                at_shell="Close it in the app first (/close).",
            )
        if after.in_hand and not after.touched:
            raise Refusal(
                f"Nothing was changed since draft {after.in_hand.number}.",
                "Its file can be written again: clerk-tui export MEETING",
            )
        return Draft(
            len(after.drafts) + 1, self.now, self._recorder.record.digest(self.meeting.ident)
        )

    def issue(self, papers: Sequence[Paper], files: Sequence[str] = ()) -> Meeting:
        """Issue the next draft: its words are kept as they are, with the digest of the record."""
        draft = replace(self._draft(), files=tuple(files))
        return self._do(DraftIssued(draft), papers=papers)

    def papers(self, kind: str) -> list[Paper]:
        """Return the words kept of each draft ("draft"), or of each file returned ("returned")."""
        return self._recorder.record.papers(self.meeting.ident, kind)

    def _issued(self) -> int:
        """Return the number of the draft that is out. Raises Refusal where none is."""
        if not self.meeting.afterwards.issued:
            raise Refusal(
                "No draft is out.",
                "Issue one first (N in the review).",
                at_shell="Issue one first: clerk-tui draft MEETING",
            )
        return self.meeting.afterwards.issued

    def send_to_chairman(self) -> Meeting:
        """Note that the draft went to the chairman."""
        return self._do(SentToChairman(self._issued()))

    def publish(self) -> Meeting:
        """Note that the draft was published as a draft."""
        return self._do(DraftPublished(self._issued()))

    def reopen(self, reason: str) -> Meeting:
        """Open the minutes again, for a reason that is kept: to editing, or back in session.

        Raises Refusal where a later meeting of the body holds numbers.
        """
        why = one_line(reason)
        if not why:
            raise Refusal("Opening minutes again needs a reason.", "Say why; it is kept.")
        after = self.meeting.afterwards
        if self.meeting.ended is None and not after.issued:
            raise Refusal("These minutes are open.", "Nothing was changed.")
        if after.approval is not None:
            raise Refusal(
                "These minutes are confirmed, and need not be opened: they are edited as they are.",
                "What was approved is put right in the review: choose the entry and press E.",
                at_shell="What was approved is put right in the review: clerk-tui open MEETING",
            )
        check_last(self._recorder.record, self.meeting)
        return self._do(Reopened(self.now, why))

    def sign(self, on: date, approved: date | None = None, *, as_amended: bool = False) -> Meeting:
        """Note that the person presiding signed the minutes: nothing changes them any more.

        They are signed at the same or the next suitable meeting (Local Government Act 1972,
        Schedule 12, paragraph 41(1)). That they are approved first is practice in England and
        Wales, and the law in Northern Ireland (2014 Act, Schedule 5, paragraph 10(1)).

        *approved* is the day on which a meeting that is not in this database approved them. With
        *as_amended* the clerk says that the amendments subject to which they were approved are
        made. Raises Refusal where one is not.
        """
        events: list[Event] = []
        approval = self.meeting.afterwards.approval
        if approved is not None and approval is None:
            self._check_day(approved, "approved")
            approval = Approval(approved)
            events.append(Confirmed(approval))
        self._check_day(on, "signed")
        if approval is None and self.meeting.details.status != "signed":
            raise Refusal(
                "These minutes have not been approved.",
                "Minute it at the next meeting with /approve. Where that is minuted elsewhere, at "
                "the shell: clerk-tui sign MEETING --on DATE --approved DATE",
            )
        if approval is not None and on < approval.day:
            raise Refusal("They were approved later than that.", "Give the day of the signature.")
        return self._do(
            *events,
            *self._amendments(as_amended),
            Signed(on, self._recorder.record.digest(self.meeting.ident)),
        )

    def _amendments(self, as_amended: bool) -> list[Event]:
        """Return what is said of the amendments that cannot be seen to be made."""
        outstanding = outstanding_amendments(self.meeting)
        if not outstanding:
            return []
        if as_amended:
            return [AmendmentsMade(outstanding)]
        approval = self.meeting.afterwards.approval
        public = approval is not None and approval.private is False
        amendments = (
            "; ".join(outstanding) if public else "an amendment that was resolved in private"
        )
        condition = f"These minutes were approved subject to {amendments}."
        raise Refusal(
            f"{condition} That does not stand in them yet.",
            "Make it in the review (e), and sign them then.",
            at_shell="Make it in the review; where it is made, add --as-amended.",
        )

    def _check_day(self, on: date, done: str) -> None:
        if self.meeting.details.status != "signed" and on < self.meeting.details.date:
            raise Refusal(f"Minutes are not {done} before their meeting.", "Give another day.")
