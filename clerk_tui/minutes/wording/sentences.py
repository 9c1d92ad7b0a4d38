"""The sentence that each matter prints, in the wording of the house style."""

from collections.abc import Callable
from datetime import date
from typing import Any

from clerk_tui.domain.attendance.interests import left_for_interest
from clerk_tui.domain.attendance.quorum import has_unfinished_business, quorum_regained
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model import matters as mt
from clerk_tui.minutes.wording.motions import MotionSentences
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.questions import QuestionSentences


class Sentences(MotionSentences, QuestionSentences, frozen=True):
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

    def declaration(self, matter: mt.Declaration) -> str:
        """Return the interest declared, or that none was declared."""
        if not matter.members:
            return self.style.say("no_interests")
        if matter.kind == "party whip":
            return self._whip(matter)
        article = "an" if matter.kind[:1].lower() in tuple("aeiou") else "a"
        kind = f"{article} {matter.kind}" if matter.kind else "an"
        members = self.names(matter.members)
        interest = self.style.say(
            "interest",
            members=members,
            kind=kind,
            item=self._if("interest_item", item=matter.relates_to),
            nature=self._if("interest_nature", nature=matter.nature),
        )
        return complete_sentence(" ".join([interest, *self._consequences(matter)]).rstrip())

    def _consequences(self, matter: mt.Declaration) -> list[str]:
        """Return what followed a declaration: a dispensation, and what the members did.

        Members whose departure is minuted with its time are left out.
        """
        nature_says_so = "dispensation" in matter.nature.casefold()
        members = self.names(matter.members)
        sentences = []
        if matter.dispensation and not nature_says_so:
            sentences.append(self.style.say("interest_dispensation", members=members))
        has_left = (
            left_for_interest(self.meeting, matter) if matter.withdrew != "stayed" else set[str]()
        )
        others = tuple(key for key in matter.members if key not in has_left)
        if matter.withdrew and others:
            key = f"interest_{matter.withdrew.replace(' ', '_')}"
            sentences.append(self.style.say(key, members=self.names(others)))
        return sentences

    def _whip(self, matter: mt.Declaration) -> str:
        """Return the declaration of a party whip, on an item or for the whole meeting."""
        return complete_sentence(
            self.style.say(
                "party_whip",
                members=self.names(matter.members),
                item=self._if("interest_item", item=matter.relates_to),
                nature=self._if("party_whip_nature", nature=matter.nature).replace(" :", ":"),
            )
        )

    def _if(self, key: str, **slot: str) -> str:
        """Return a part of a sentence with a space before it; empty if one of its slots is."""
        if not all(slot.values()):
            return ""
        return f" {self.style.say(key, **slot)}"

    def happening(self, matter: mt.Happening) -> str:
        """Return the sentence of an arrival, a departure, a break or another happening."""
        if matter.text:
            return matter.text
        slots = {"who": self.name(matter.who) if matter.who else ""}
        key = matter.kind if matter.time else f"{matter.kind}_untimed"
        pattern = self.style.layout_choice("time")
        if matter.time:
            slots["time"] = print_time(matter.time, pattern)
        if matter.time and matter.kind == "inquorate":
            restored = quorum_regained(self.meeting, matter.time)
            slots["back"] = print_time(restored, pattern) if restored else ""
            key = (
                "inquorate_until"
                if restored
                else key
                if has_unfinished_business(self.meeting)
                else "inquorate_alone"
            )
        if matter.kind == "reconvened" and (day := self._another_day(matter)):
            key, slots["date"] = "reconvened_on", self.style.print_day(day)
        return self.style.say(key, **slots) if key in self.style.wording else matter.kind

    def _another_day(self, matter: mt.Happening) -> date | None:
        """Return the day on which the meeting reconvened, if it was another day."""
        stops = (s for s in self.meeting.adjournments if s.another_day and s.until == matter.time)
        return next((stop.resumed_on for stop in stops if matter.time), None)
