"""Publication of the minutes: drafts, the chairman's file, approval and signature."""

from pathlib import Path

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.drafts.approval_amendments import amended_item, outstanding_amendments
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.office.drafts import issue, usual_form
from clerk_tui.office.paper_files import export_name
from clerk_tui.office.plan import shown_date
from clerk_tui.screens.review.prompts import ReviewPrompts, target_file
from clerk_tui.widgets.prompt_line import AskLine

DRAFT = "draft"
SIGN = "sign"
REOPEN = "reopen"
AMENDED = "amended"
YES = ("y", "yes")


class ReviewPublication(ReviewPrompts):
    """Lets the clerk issue, publish, sign and reopen the minutes by keys."""

    def action_draft(self) -> None:
        """Ask where to write the next draft, and issue it."""
        self._form = usual_form(self._meeting)
        try:
            name = self._draft_name()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        hint = f"It is kept as it is. The {self._copy_name}. Tab: another format."
        self._ask(DRAFT, "Issue the draft, to", str(self._office.exports / name), hint)

    def _draft_name(self) -> str:
        suffix = FORMATS[self._form].suffix
        return export_name(self._desk.drafts.next_draft(), private=self._private, suffix=suffix)

    def _has_formats(self, question: str) -> bool:
        return question == DRAFT or super()._has_formats(question)

    def action_send_or_publish(self) -> None:
        """Note that the draft went to the chairman; again, that it was published."""
        after = self._meeting.afterwards
        has_returned = any(file.draft == after.issued and file.ended for file in after.returned)
        if after.published:
            self._message_line.refuse(f"Draft {after.published} is published already.")
        elif after.with_chairman or (has_returned and after.issued):
            changes = " What you changed since is not in it: n issues it." if after.touched else ""
            done = f"Draft {after.issued} is published.{changes} u takes it back."
            self._run_action(self._desk.drafts.publish, done)
        else:
            chair = self._meeting.body.chair_title.casefold()
            done = f"With the {chair}. c reads the file that comes back; u takes it back."
            self._run_action(self._desk.drafts.send_to_chairman, done)

    def action_chairman(self) -> None:
        """Go through the chairman's changed file."""
        from clerk_tui.screens.review.chairman_changes import ChangesScreen

        if not self._meeting.afterwards.drafts:
            self._message_line.refuse("No draft was issued yet. n issues one.")
            return
        self.app.push_screen(ChangesScreen(self._office, self._desk), lambda _: self._redraw())

    def action_sign(self) -> None:
        """Ask on which day the minutes were signed, first whether they are as was approved."""
        amendments = outstanding_amendments(self._meeting)
        if amendments:
            hint = f"Approved subject to {'; '.join(amendments)}."
            self._ask(AMENDED, "Is that made? y, n", "", hint)
            return
        self._ask_when_signed()

    def _ask_when_signed(self) -> None:
        hint = "Nothing changes them any more after that."
        approval = self._meeting.afterwards.approval
        # They are mostly signed at the meeting that approved them.
        day = shown_date(approval.day) if approval else ""
        self._ask(SIGN, "Signed on", day, hint, offered=bool(day))

    def action_reopen(self) -> None:
        """Ask why the minutes are opened again."""
        if self._meeting.ended is None and not self._meeting.afterwards.issued:
            self._message_line.refuse("These minutes are open.")
            return
        if self._meeting.afterwards.approval is not None:
            self._message_line.refuse("They are confirmed, and edited as they are: e on the entry.")
            return
        self._ask(REOPEN, "Open again, because", "", "Until a later meeting holds numbers.")

    def _take_answer(self, question: str, text: str) -> None:
        actions = {DRAFT: self._issue_draft, SIGN: self._sign, REOPEN: self._reopen}
        if question == AMENDED:
            self._sign_if_amended(text.strip().casefold())
            return
        if question not in actions:
            super()._take_answer(question, text)
            return
        try:
            done = actions[question](text.strip())
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self.query_one(AskLine).close()
        self._minutes.focus()
        self._redraw(done)

    def _issue_draft(self, typed: str) -> str:
        target: Path = target_file(typed, self._draft_name())
        if target.exists():
            raise Refusal(f"{target} is there already.", "Give another name: drafts are kept.")
        issued = issue(self._office, self._desk, target, private=self._private)
        changes = f" {len(issued.changes)} changes since the last." if issued.before else ""
        chair = self._meeting.body.chair_title.casefold()
        return f"Draft {issued.number} is {issued.file}.{changes} g: it goes to the {chair}."

    def _sign_if_amended(self, typed: str) -> None:
        """Ask for the day of signature if the amendment is made; else go to its entry."""
        if typed in YES:
            self._ask_when_signed()
            return
        self.query_one(AskLine).close()
        self._minutes.focus()
        amendments = outstanding_amendments(self._meeting)
        items = [amended_item(self._meeting, amendment) for amendment in amendments]
        ident = next((item.ident for item in items if item is not None), "")
        self._redraw("Not signed. Choose the entry and press e; then s again.", item=ident)

    def _sign(self, typed: str) -> str:
        # The amendment that was approved has been asked about.
        self._desk.drafts.sign(parse_date(typed), as_amended=True)
        return "Signed, and locked."

    def _reopen(self, typed: str) -> str:
        self._desk.drafts.reopen(typed)
        return "Open again; the reason is kept."
