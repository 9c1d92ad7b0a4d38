"""What each event after the meeting does to it: see `replay`."""

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from clerk_tui.domain import events as ev
from clerk_tui.domain.drafts.approval_amendments import stood_already
from clerk_tui.domain.model.lifecycle import Reopening, Returned
from clerk_tui.domain.model.meeting import Meeting


def _after(m: Meeting, **changes: Any) -> Meeting:
    return replace(m, afterwards=replace(m.afterwards, **changes))


def _issued(m: Meeting, e: ev.DraftIssued) -> Meeting:
    drafts = (*m.afterwards.drafts, e.draft)
    return _after(m, drafts=drafts, issued=e.draft.number, with_chairman=0, touched=False)


def _sent(m: Meeting, e: ev.SentToChairman) -> Meeting:
    return _after(m, with_chairman=e.draft)


def _published(m: Meeting, e: ev.DraftPublished) -> Meeting:
    return _after(m, published=e.draft, with_chairman=0)


def _returned(m: Meeting, e: ev.ChairmanReturned) -> Meeting:
    number = len(m.afterwards.returned) + 1
    back = Returned(number, e.draft, e.at, e.name, e.private, e.form)
    return _after(m, returned=(*m.afterwards.returned, back))


def _last_returned(m: Meeting, change: Callable[[Returned], Returned], **others: Any) -> Meeting:
    *before, last = m.afterwards.returned
    return _after(m, returned=(*before, change(last)), **others)


def _decided(m: Meeting, e: ev.ChangeDecided) -> Meeting:
    return _last_returned(m, lambda r: replace(r, decisions=(*r.decisions, e.decision)))


def _ended(m: Meeting, _: ev.ChangesEnded) -> Meeting:
    return _last_returned(m, lambda r: replace(r, ended=True), with_chairman=0)


def _confirmed(m: Meeting, e: ev.Confirmed) -> Meeting:
    stood = stood_already(m, e.approval.amendments)
    return _after(m, approval=e.approval, stood_already=stood, made=())


def _unconfirmed(m: Meeting, _: ev.ApprovalWithdrawn) -> Meeting:
    return _after(m, approval=None, stood_already=(), made=())


def _amendments_made(m: Meeting, e: ev.AmendmentsMade) -> Meeting:
    return _after(m, made=(*m.afterwards.made, *e.amendments))


def _signed(m: Meeting, e: ev.Signed) -> Meeting:
    m = replace(m, details=replace(m.details, status="signed"))
    return _after(m, signed=e.on, digest=e.digest)


def _corrected(m: Meeting, e: ev.CorrectedLater) -> Meeting:
    return _after(m, corrections=(*m.afterwards.corrections, e.correction))


def _uncorrected(m: Meeting, e: ev.CorrectionWithdrawn) -> Meeting:
    kept = tuple(c for c in m.afterwards.corrections if c.entry != e.entry)
    return _after(m, corrections=kept)


def _later_marked(m: Meeting, e: ev.LaterPrivacyMarked) -> Meeting:
    approval = m.afterwards.approval
    if approval is not None and approval.entry == e.entry:
        approval = replace(approval, private=e.private)
    corrections = tuple(
        replace(c, private=e.private) if c.entry == e.entry else c for c in m.afterwards.corrections
    )
    return _after(m, approval=approval, corrections=corrections)


def _dealt(m: Meeting, e: ev.OthersDealtWith) -> Meeting:
    return _after(m, to_others=(*m.afterwards.to_others, e.others))


def _left(m: Meeting, e: ev.OthersLeft) -> Meeting:
    kept = tuple(other for other in m.afterwards.to_others if other.entry != e.others.entry)
    return _after(m, to_others=kept)


def _reopened(m: Meeting, e: ev.Reopened) -> Meeting:
    after = m.afterwards
    reopenings = (*after.reopenings, Reopening(e.at, e.reason, m.state))
    if not after.issued:
        return replace(_after(m, reopenings=reopenings), ended=None)
    return _after(m, reopenings=reopenings, issued=0, with_chairman=0, published=0)


LATER_STEPS: dict[type, Callable[[Meeting, Any], Meeting]] = {
    ev.DraftIssued: _issued,
    ev.SentToChairman: _sent,
    ev.DraftPublished: _published,
    ev.ChairmanReturned: _returned,
    ev.ChangeDecided: _decided,
    ev.ChangesEnded: _ended,
    ev.Confirmed: _confirmed,
    ev.AmendmentsMade: _amendments_made,
    ev.ApprovalWithdrawn: _unconfirmed,
    ev.Signed: _signed,
    ev.CorrectedLater: _corrected,
    ev.CorrectionWithdrawn: _uncorrected,
    ev.LaterPrivacyMarked: _later_marked,
    ev.OthersDealtWith: _dealt,
    ev.OthersLeft: _left,
    ev.Reopened: _reopened,
}
