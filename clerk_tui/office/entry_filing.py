"""The path of Enter: what is typed at a meeting is filed, or run as a command, or refused.

The pad and the line mode share it, so that whatever protects the one protects the other: typing
held back while the public are still in, private words kept from coming back in front of them, the
window that has the meeting, and a fault of the program that costs no word.
"""

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.commands.command import Table, split_command
from clerk_tui.commands.parsing.bare_figures import FiguresVote
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.text import clean
from clerk_tui.office.public_hold import PublicHold
from clerk_tui.office.recall_privacy import RecallPrivacy

FAULT = (
    "That did not work, through a fault in this program. Nothing was lost: what "
    "you typed is in the pad. Try it another way, or type it as a paragraph."
)

LIKE_A_VOTE = (
    "Minuted as a paragraph. It reads like the vote on the motion, which still waits: /v carried, "
    "or its figures; then /ownvote and a name for what one member did."
)


class FilingResult(Struct, frozen=True):
    """The result of filing something that was typed."""

    message: str
    """What was done, or why it was refused; "" where there is nothing to say."""
    is_refused: bool = False
    is_wanting: bool = False
    """True if it was refused only for want of more words."""
    has_closed: bool = False
    """True if the meeting was closed by it."""


class EntryFiling:
    """Files what is typed at one desk, and runs its commands."""

    def __init__(
        self,
        desk: Desk,
        public_hold: PublicHold,
        recall_privacy: RecallPrivacy,
        table: Callable[[], Table],
        run_here: Callable[[str, str], str],
        report_fault: Callable[[Exception], object],
        *,
        fault: str = FAULT,
    ) -> None:
        """File at *desk*.

        Args:
            desk: The desk of the meeting.
            public_hold: What holds words back while the public ought to be out and are not.
            recall_privacy: What keeps private words from coming back in front of the public.
            table: Returns the table at which commands act.
            run_here: Runs a command that is not done at the desk: its name, and its words.
            report_fault: Told of a fault of the program.
            fault: What to say of a fault to the clerk.
        """
        self._desk = desk
        self._public_hold = public_hold
        self._recall_privacy = recall_privacy
        self._table = table
        self._run_here = run_here
        self._report_fault = report_fault
        self._fault = fault
        self._noted_texts: list[str] = []  # filed as a private note by the last command

    def file_words(self, text: str, reword: str = "") -> FilingResult:
        """File *text* as paragraphs, or as the new words of the entry *reword*."""
        return self.attempt(lambda: self._file_words(text, reword))

    def _file_words(self, text: str, reword: str) -> str:
        self._public_hold.check(text)
        motion_waits = not reword and self._desk.meeting.open_motion() is not None
        with self._desk.as_one_step():
            if reword:
                self._reword(reword, text)
            else:
                self._desk.paragraphs.jot(text)
            self._desk.paragraphs.keep_unfiled(self._recall_privacy.texts_to_note())
        self._recall_privacy.forget_noted()
        if motion_waits and _reads_like_vote(text):
            return LIKE_A_VOTE
        return "Entry changed." if reword else ""

    def _reword(self, ident: str, text: str) -> None:
        from clerk_tui.commands.reworded_entries import reword_entry  # for few entries
        from clerk_tui.minutes.wording.sentences import Sentences

        entry, style = self._desk.meeting.entry(ident), self._table().style
        reword_entry(self._desk, entry, text, Sentences(self._desk.meeting, style))

    def obey(self, typed: str, vote: FiguresVote | None = None) -> FilingResult:
        """Run a slash command; after an exclusion that was refused, hold back what follows.

        Args:
            typed: The command.
            vote: The vote that it stands for, where it was typed as figures alone.
        """
        filing_result = self.attempt(lambda: self._run_unless_held(typed, vote))
        if filing_result.is_refused and self._public_hold.hold_after_refusal(typed):
            # Words typed on after a refusal must not be taken for the reason of the exclusion.
            filing_result = replace(filing_result, is_wanting=False)
        self._public_hold.release_in_private()
        self._recall_privacy.update()
        return filing_result

    def _run_unless_held(self, typed: str, vote: FiguresVote | None) -> str:
        """Release the hold, or run the command if it may be run now."""
        if carries_on := self._public_hold.release_by(typed):
            return carries_on
        self._public_hold.check(typed)
        if split_command(typed)[0] == "public" and self._desk.meeting.public_excluded:
            self._recall_privacy.put_away_given_back()  # it was meant for private session
        return self.run_command(typed, vote)

    def run_command(self, typed: str, vote: FiguresVote | None = None) -> str:
        """Run a slash command, or take the *vote* it stands for; say in a line what was done.

        Raises:
            Refusal: The command cannot be run now, or its words are not understood.
        """
        from clerk_tui.commands.registry import carry_out, find_command

        self._noted_texts = []
        command, argument = find_command(clean(typed))
        if command.act is None:
            return self._run_here(command.name, argument)
        desk = self._desk
        was_private = desk.meeting.public_excluded
        with desk.as_one_step():
            reply = carry_out(self._table(), command, argument, vote)
            if was_private and not desk.meeting.public_excluded:
                desk.paragraphs.keep_unfiled(self._recall_privacy.unfiled_private_texts())
                self._noted_texts = self._recall_privacy.unfiled_private_texts()
        return reply

    def attempt(self, operation: Callable[[], object]) -> FilingResult:
        """Run *operation* and say what came of it: what it returns, if that is text."""
        open_before = self._desk.meeting.ended is None
        private_before = self._desk.meeting.public_excluded
        try:
            reply = operation()
        except Refusal as refusal:
            return FilingResult(str(refusal), is_refused=True, is_wanting=refusal.wanting)
        except Exception as error:  # noqa: BLE001 - a fault of ours must not cost a word
            self._report_fault(error)
            return FilingResult(self._fault, is_refused=True)
        message = reply if isinstance(reply, str) else ""
        if private_before and not self._desk.meeting.public_excluded:
            withheld = self._recall_privacy.withhold_private_texts(self._noted_texts)
            message = f"{message} {withheld}".strip()
        self._recall_privacy.update()
        has_closed = open_before and self._desk.meeting.ended is not None
        return FilingResult(message, has_closed=has_closed)


def _reads_like_vote(text: str) -> bool:
    from clerk_tui.domain.voting.vote_text.vote_at_end import reads_like_vote  # not for every Enter

    return reads_like_vote(text)
