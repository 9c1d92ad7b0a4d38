"""Checks of the approved minutes: they are signed as they were approved."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.drafts.approval_amendments import amended_item, outstanding_amendments
from clerk_tui.domain.model.meeting import Meeting


def amendment_not_made(meeting: Meeting) -> Iterator[Finding]:
    """Find minutes approved subject to an amendment that has not been made in them yet.

    They are signed as they were approved (Local Government Act 1972, Schedule 12, paragraph 41).
    """
    approval = meeting.afterwards.approval
    for amendment in outstanding_amendments(meeting):
        item = amended_item(meeting, amendment)
        private = approval is None or approval.private is not False
        subject = "an amendment resolved in private" if private else f"“{amendment}”"
        message = f"The minutes were approved subject to {subject}, and that is not done yet."
        remedy = "Make it in the review (e); where it is made in other words, signing asks for it."
        ident = item.ident if item and not private else ""
        yield Finding("amendment-not-made", "error", message, remedy, ident)
