"""At the desk: questions on notice, and written responses promised."""

from collections.abc import Sequence
from typing import Unpack

from msgspec.structs import replace

from clerk_tui.desk.entry_options import (
    EntryOptions,
    QuestionOptions,
    entry_options,
    matter_fields,
)
from clerk_tui.desk.part import DeskPart
from clerk_tui.domain.agenda.questions import can_be_put, notices_waiting
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.events import Event, NoticeGiven, SpeechBegun, SpeechEnded
from clerk_tui.domain.model.matters import Action, Exchange, Question
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.notices import Notice
from clerk_tui.domain.text import clean, one_line


class Questions(DeskPart):
    """Notice of questions, their putting, what becomes of those not reached; who has the floor."""

    def ask(self, questioner: str, text: str = "", **options: Unpack[QuestionOptions]) -> str:
        """Minute a question put, and return the ident of its entry."""
        matter = Question(questioner, clean(text), **matter_fields(options))
        written = self._entry(matter, **entry_options(options))
        self._do(written)
        return written.entry.ident

    def follow_up(
        self,
        speaker: str,
        text: str,
        kind: str = "response",
        *,
        answers: Sequence[str] = (),
        **options: Unpack[EntryOptions],
    ) -> Meeting:
        """Minute what followed a question: a response, a supplementary, an undertaking.

        *answers* are the questions that one response answers together.
        """
        matter = Exchange(speaker, clean(text), kind, tuple(answers))
        return self._do(self._entry(matter, **options))

    def give_notice(
        self,
        item: str,
        questioner: str,
        text: str,
        *,
        respondent: str = "",
        kind: str = "member",
        jointly: Sequence[str] = (),
    ) -> str:
        """Note a question of which notice was given, before it is put; returns its ident.

        The arguments are those of `Question`. Nothing of it is printed until it is put.
        """
        if not self.meeting.item(item).private:
            self._refuse_in_private("Questions under that item stand")
        if not questioner or not clean(text):
            raise Refusal(
                "A question on notice needs who asks it, and what.",
                "As in: /onnotice kinver How many lamps are lit?",
            )
        words, joint_questioners = clean(text), tuple(jointly)
        question = Question(
            questioner, words, respondent, True, kind=kind, jointly=joint_questioners
        )
        notice = Notice(self._new_ident("n"), item, question)
        self._do(NoticeGiven(notice))
        return notice.ident

    def withdraw_notice(self, ident: str) -> Meeting:
        """Note that the questioner takes a question on notice back before it is put."""
        return self._do(NoticeGiven(replace(self._notice(ident), withdrawn=True)))

    def put_notices(self, idents: Sequence[str], *, absent: bool = False) -> Meeting:
        """Put one question on notice, or several together to be answered together.

        Where those who gave notice are not in the room, or are said to be `absent`, it is put
        for them.
        """
        if not idents:
            raise Refusal("No question on notice is left under this item.", "Type /q to put one.")
        return self._do(*self._put_events([self._notice(ident) for ident in idents], absent=absent))

    def _put_events(
        self, notices: Sequence[Notice], *, absent: bool, ahead: int = 0
    ) -> list[Event]:
        together_ident = self._new_ident("e", ahead) if len(notices) > 1 else ""
        events: list[Event] = []
        for place, notice in enumerate(notices):
            can_be_put_now = not absent and can_be_put(self.meeting, notice.question)
            put = replace(
                notice.question,
                questioner_present=can_be_put_now,
                notice=notice.ident,
                group=together_ident,
            )
            events.append(self._entry(put, ahead=ahead + place))
        return events

    def _notice(self, ident: str) -> Notice:
        notice = next((n for n in notices_waiting(self.meeting) if n.ident == ident), None)
        if notice is None:
            raise Refusal(
                "That question is not waiting under the item in hand.",
                "Go to its item with /goto, or put another.",
            )
        return notice

    def promise_response(
        self,
        by: str,
        to_do: str,
        due: str = "",
        *,
        owner: str | None = None,
        answers: Sequence[str] = (),
    ) -> Meeting:
        """Minute that a written response would be provided *by* somebody, and the action of it.

        *answers* are the questions that it answers together; *owner* is printed beside the action,
        None: who responds (practice: a written response promised is an action).
        """
        owner = by if owner is None else owner
        return self._do(*self._promise(by, owner, to_do, due, answers=tuple(answers)))

    def _promise(
        self,
        by: str,
        owner: str,
        to_do: str,
        due: str = "",
        *,
        kind: str = "written",
        answers: tuple[str, ...] = (),
        ahead: int = 0,
    ) -> tuple[Event, Event]:
        promise = self._entry(Exchange(by, "", kind, answers), ahead=ahead)
        matter = Action(clean(to_do), one_line(owner), one_line(due), promise.entry.ident)
        return promise, self._entry(matter, ahead=ahead + 1)

    def leave_unreached(self, unreached: Sequence[tuple[str, str, str, str]]) -> Meeting:
        """Minute that questions were not reached in time, each with its action, as one step.

        For each: its notice, who responds, the owner as printed, and the words of the action.
        """
        events: list[Event] = []
        for ident, by, owner, to_do in unreached:
            notice = self._notice(ident)
            events += self._put_events([notice], absent=False, ahead=len(events))
            events += self._promise(by, owner, to_do, ahead=len(events), kind="not reached")
        if not events:
            raise Refusal("No question on notice is left under this item.")
        return self._do(*events)

    def speak(self, who: str) -> Meeting:
        """Give somebody the floor: the clock of speakers begins anew."""
        if not one_line(who):
            raise Refusal("Who is speaking?", "As in: /speaking kinver")
        return self._do(SpeechBegun(one_line(who), self.now))

    def give_up_the_floor(self) -> Meeting:
        """Note that the speaker has finished. Raises Refusal where nobody had the floor."""
        speeches = self.meeting.speeches
        if not speeches or speeches[-1].until is not None:
            raise Refusal("Nobody has the floor.", "As in: /speaking kinver")
        return self._do(SpeechEnded(self.now))
