"""The review, after the meeting: drafts issued, where they went, the chairman's file, signature."""

from pathlib import Path

from clerk_tui.domain.dates.dates import parse_date
from clerk_tui.domain.drafts.approval_amendments import amended_item, outstanding_amendments
from clerk_tui.domain.errors import Refusal
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.office.drafts import issue, usual_form
from clerk_tui.office.paper_files import export_name
from clerk_tui.screens.prepare.plan import shown_date
from clerk_tui.screens.review.prompts import ReviewLines, place_of
from clerk_tui.widgets.prompt_line import AskLine

DRAFT = "draft"
SIGN = "sign"
REOPEN = "reopen"
AMENDED = "amended"
YES = ("y", "yes")


class ReviewAfterwards(ReviewLines):
    """What becomes of the minutes, by keys."""

    def action_draft(self) -> None:
        """Ask where to write the next draft, and issue it."""
        self._form = usual_form(self._meeting)
        try:
            name = self._draft_name()
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        hint = f"It is kept as it is. The {self._copy}. Tab: another format."
        self._ask(DRAFT, "Issue the draft, to", str(self._office.exports / name), hint)

    def _draft_name(self) -> str:
        suffix = FORMATS[self._form].suffix
        return export_name(self._desk.drafts.next_draft(), private=self._private, suffix=suffix)

    def _tabs(self, question: str) -> bool:
        return question == DRAFT or super()._tabs(question)

    def action_gone(self) -> None:
        """Note that the draft went to the chairman; again, that it was published."""
        after = self._meeting.afterwards
        been = any(back.draft == after.issued and back.ended for back in after.returned)
        if after.published:
            self._message_line.refuse(f"Draft {after.published} is published already.")
        elif after.with_chairman or (been and after.issued):
            since = " What you changed since is not in it: n issues it." if after.touched else ""
            said = f"Draft {after.issued} is published.{since} u takes it back."
            self._act(self._desk.drafts.publish, said)
        else:
            chair = self._meeting.body.chair_title.casefold()
            said = f"With the {chair}. c reads the file that comes back; u takes it back."
            self._act(self._desk.drafts.send_to_chairman, said)

    def action_chairman(self) -> None:
        """Go through the chairman's changed file."""
        from clerk_tui.screens.review.chairman_changes import ChangesScreen

        if not self._meeting.afterwards.drafts:
            self._message_line.refuse("No draft was issued yet. n issues one.")
            return
        self.app.push_screen(ChangesScreen(self._office, self._desk), lambda _: self._redraw())

    def action_sign(self) -> None:
        """Ask on which day the minutes were signed, first whether they are as was approved."""
        left = outstanding_amendments(self._meeting)
        if left:
            said = f"Approved subject to {'; '.join(left)}."
            self._ask(AMENDED, "Is that made? y, n", "", said)
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

    def _answer(self, question: str, text: str) -> None:
        acts = {DRAFT: self._issue, SIGN: self._sign, REOPEN: self._reopen}
        if question == AMENDED:
            self._amended(text.strip().casefold())
            return
        if question not in acts:
            super()._answer(question, text)
            return
        try:
            done = acts[question](text.strip())
        except Refusal as refusal:
            self._message_line.refuse(str(refusal))
            return
        self.query_one(AskLine).close()
        self._printed.focus()
        self._redraw(done)

    def _issue(self, typed: str) -> str:
        target: Path = place_of(typed, self._draft_name())
        if target.exists():
            raise Refusal(f"{target} is there already.", "Give another name: drafts are kept.")
        issued = issue(self._office, self._desk, target, private=self._private)
        since = f" {len(issued.changes)} changes since the last." if issued.before else ""
        chair = self._meeting.body.chair_title.casefold()
        return f"Draft {issued.number} is {issued.file}.{since} g: it goes to the {chair}."

    def _amended(self, typed: str) -> None:
        """Go on to the signature where what was approved is made; else leave it to be made."""
        if typed in YES:
            self._ask_when_signed()
            return
        self.query_one(AskLine).close()
        self._printed.focus()
        named = (
            amended_item(self._meeting, each) for each in outstanding_amendments(self._meeting)
        )
        item = next((each.ident for each in named if each is not None), "")
        self._redraw("Not signed. Choose the entry and press e; then s again.", item=item)

    def _sign(self, typed: str) -> str:
        # What is outstanding has been asked after.
        self._desk.drafts.sign(parse_date(typed), as_amended=True)
        return "Signed, and locked."

    def _reopen(self, typed: str) -> str:
        self._desk.drafts.reopen(typed)
        return "Open again; the reason is kept."
