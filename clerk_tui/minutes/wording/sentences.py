"""The sentence that each matter prints, in the wording of the house style."""

from collections.abc import Callable
from datetime import date
from typing import Any

from clerk_tui.domain.attendance.quorum import has_unfinished_business, quorum_regained
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.editions import SHORTER_AGAIN
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.wording.declarations import DeclarationSentences
from clerk_tui.minutes.wording.motions import MotionSentences
from clerk_tui.minutes.wording.questions import QuestionSentences


class Sentences(MotionSentences, QuestionSentences, DeclarationSentences, frozen=True):
    """All sentences about one meeting in one house style, with those of motions and questions."""

    def sentence_for(self, matter: mt.Matter) -> str:
        """Return the sentence of any matter; empty for tables, decisions and actions."""
        if isinstance(matter, mt.Paragraph | mt.Bullet | mt.SubHeading | mt.Note):
            return matter.text
        sentence_functions: dict[type, Callable[[Any], str]] = {
            mt.Declaration: self.declaration,
            mt.Question: self.question,
            mt.Exchange: self.exchange,
            mt.Motion: self.motion,
            mt.Happening: self.happening,
        }
        sentence = sentence_functions.get(type(matter))
        return sentence(matter) if sentence else ""

    def happening(self, matter: mt.Happening) -> str:
        """Return the sentence of an arrival, a departure, a break or another happening."""
        if matter.text:
            return matter.text
        slots = {"who": self.name(matter.who, "movements") if matter.who else ""}
        key = matter.kind if matter.time else f"{matter.kind}_untimed"
        if matter.time:
            slots["time"] = self.style.print_time(matter.time)
        if matter.time and matter.kind == "inquorate":
            restored = quorum_regained(self.meeting, matter.time)
            slots["back"] = self.style.print_time(restored)
            key = (
                "inquorate_until"
                if restored
                else key
                if has_unfinished_business(self.meeting)
                else "inquorate_alone"
            )
        if matter.kind == "reconvened" and (day := self._another_day(matter)):
            key, slots["date"] = "reconvened_on", self.style.print_day(day)
        if key not in self.style.wording:
            return matter.kind
        sentence = self.style.say(key, **slots)
        if self.meeting.edition < SHORTER_AGAIN:
            return sentence
        return with_capital(sentence)  # "The Provost left the meeting."

    def _another_day(self, matter: mt.Happening) -> date | None:
        """Return the day on which the meeting reconvened, if it was another day."""
        stops = (s for s in self.meeting.adjournments if s.another_day and s.until == matter.time)
        return next((stop.resumed_on for stop in stops if matter.time), None)
