"""Publication of the minutes: drafts, the chairman's file, approval and signature."""

from datetime import date
from pathlib import Path

from clerk_tui.domain.dates.dates import parse_date, short_date
from clerk_tui.domain.drafts.approval_amendments import amended_item, outstanding_amendments
from clerk_tui.domain.errors import Refusal
from clerk_tui.keys import small_sign
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.office.drafts import issue, usual_form
from clerk_tui.office.papers.paper_files import export_name
from clerk_tui.screens.review.copies import Copies, target_file
from clerk_tui.screens.review.host import ReviewHost
from clerk_tui.screens.review.questions import Questions

DRAFT = "draft"
SIGN = "sign"
APPROVED = "approved"
REOPEN = "reopen"
AMENDED = "amended"
YES = ("y", "yes")


class Publication:
    """Issues, publishes, signs and reopens the minutes."""

    def __init__(self, host: ReviewHost, questions: Questions, copies: Copies) -> None:
        """Publish the minutes that *host* shows, in the format that *copies* were written in."""
        self._host = host
        self._questions = questions
        self._copies = copies
        questions.register(DRAFT, self._issue_draft, copies.choose_next_format, "format")
        questions.register(SIGN, self._sign)
        questions.register(APPROVED, self._sign_if_approved)
        self._approved_on: date | None = None
        """The day on which a meeting that is minuted elsewhere approved them, as was answered."""
        questions.register(REOPEN, self._reopen)
        questions.register(AMENDED, self._sign_if_amended)

    def ask_where_to_issue(self) -> None:
        """Ask where to write the next draft, and issue it."""
        self._copies.format_name = usual_form(self._host.meeting)
        try:
            name = self._draft_name()
        except Refusal as refusal:
            self._host.message_line.refuse(str(refusal))
            return
        hint = f"It is kept as it is. The {self._host.copy_name}. Tab: another format."
        self._questions.ask(
            DRAFT, "Issue the draft, to", str(self._host.office.exports / name), hint
        )

    def _draft_name(self) -> str:
        suffix = FORMATS[self._copies.format_name].suffix
        return export_name(
            self._host.desk.drafts.next_draft(), private=self._host.private, suffix=suffix
        )

    def send_or_publish(self) -> None:
        """Note that the draft went to the chairman; again, that it was published."""
        afterwards = self._host.meeting.afterwards
        takes_back = f"{small_sign('review.undo')} takes it back"
        issues, reads = (
            f"{small_sign('review.draft')} issues it",
            f"{small_sign('review.chairman')} reads",
        )
        has_returned = any(
            file.draft == afterwards.issued and file.ended for file in afterwards.returned
        )
        if afterwards.published:
            self._host.message_line.refuse(f"Draft {afterwards.published} is published already.")
        elif afterwards.with_chairman or (has_returned and afterwards.issued):
            changes = (
                f" What you changed since is not in it: {issues}." if afterwards.touched else ""
            )
            reply = f"Draft {afterwards.issued} is published.{changes} {takes_back}."
            self._host.run_desk_action(self._host.desk.drafts.publish, reply)
        else:
            chair = self._host.meeting.body.chair_title.casefold()
            reply = f"With the {chair}. {reads} the file that comes back; {takes_back}."
            self._host.run_desk_action(self._host.desk.drafts.send_to_chairman, reply)

    def open_chairman_changes(self) -> None:
        """Go through the chairman's changed file."""
        from clerk_tui.screens.review.chairman_changes import ChangesScreen

        if not self._host.meeting.afterwards.drafts:
            self._host.message_line.refuse(
                f"No draft was issued yet. {small_sign('review.draft')} issues one."
            )
            return
        self._host.app.push_screen(
            ChangesScreen(self._host.office, self._host.desk), lambda _: self._host.redraw()
        )

    def ask_about_signature(self) -> None:
        """Ask on which day the minutes were signed, first whether they are as was approved."""
        self._approved_on = None
        amendments = outstanding_amendments(self._host.meeting)
        if amendments:
            hint = f"Approved subject to {'; '.join(amendments)}."
            self._questions.ask(AMENDED, "Is that made? y, n", "", hint)
            return
        self._ask_when_signed()

    def _ask_when_signed(self) -> None:
        hint = "Nothing changes them any more after that."
        approval = self._host.meeting.afterwards.approval
        approved_on = approval.day if approval else self._approved_on
        if approved_on is None and self._host.meeting.details.status != "signed":
            self._ask_when_approved()
            return
        # They are mostly signed at the meeting that approved them.
        day = short_date(approved_on) if approved_on else ""
        self._questions.ask(SIGN, "Signed on", day, hint, offered=bool(day))

    def _ask_when_approved(self) -> None:
        """Ask on which day they were approved, as no meeting here approved them.

        None is offered: that a later meeting was held does not say that it approved them.
        """
        hint = "/approve at the next meeting minutes it; where that was minuted elsewhere, the day."
        self._questions.ask(APPROVED, "Approved on", "", hint)

    def _sign_if_approved(self, typed: str) -> bool:
        """Ask for the day of signature, which is mostly that of approval."""
        self._approved_on = parse_date(typed)
        self._ask_when_signed()
        return False  # the line stays, for the day

    def ask_why_reopened(self) -> None:
        """Ask why the minutes are opened again."""
        if self._host.meeting.ended is None and not self._host.meeting.afterwards.issued:
            self._host.message_line.refuse("These minutes are open.")
            return
        if self._host.meeting.afterwards.approval is not None:
            self._host.message_line.refuse(
                "They are confirmed, and edited as they are: "
                f"{small_sign('review.edit')} on the entry."
            )
            return
        self._questions.ask(
            REOPEN, "Open again, because", "", "Until a later meeting holds numbers."
        )

    def _issue_draft(self, typed: str) -> bool:
        target: Path = target_file(typed, self._draft_name())
        if target.exists():
            raise Refusal(f"{target} is there already.", "Give another name: drafts are kept.")
        issued = issue(self._host.office, self._host.desk, target, private=self._host.private)
        changes = f" {len(issued.changes)} changes since the last." if issued.before else ""
        chair, handed_on = self._host.meeting.body.chair_title.casefold(), small_sign("review.gone")
        self._host.redraw(
            f"Draft {issued.number} is {issued.file}.{changes} {handed_on}: it goes to the {chair}."
        )
        return True

    def _sign_if_amended(self, typed: str) -> bool:
        """Ask for the day of signature if the amendment is made; else go to its entry."""
        if typed.casefold() in YES:
            self._ask_when_signed()
            return False  # the line stays, for the day
        amendments = outstanding_amendments(self._host.meeting)
        items = [amended_item(self._host.meeting, amendment) for amendment in amendments]
        ident = next((item.ident for item in items if item is not None), "")
        edit, signed = small_sign("review.edit"), small_sign("review.signed")
        self._host.redraw(
            f"Not signed. Choose the entry and press {edit}; then {signed} again.", item=ident
        )
        return True

    def _sign(self, typed: str) -> bool:
        # The amendment that was approved has been asked about.
        self._host.desk.drafts.sign(parse_date(typed), self._approved_on, as_amended=True)
        self._host.redraw("Signed, and locked.")
        return True

    def _reopen(self, typed: str) -> bool:
        self._host.desk.drafts.reopen(typed)
        self._host.redraw("Open again; the reason is kept.")
        return True
