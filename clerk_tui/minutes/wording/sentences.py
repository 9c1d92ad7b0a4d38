"""The sentence that each matter prints, in the wording of the house style."""

from collections.abc import Callable
from datetime import date
from typing import Any

from clerk_tui.domain.attendance.interests import left_for_interest
from clerk_tui.domain.attendance.quorum import has_unfinished_business, quorum_regained
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.debate import motion_kind_name
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.questions import QuestionSentences
from clerk_tui.minutes.wording.voting import VoteSentences


class Sentences(VoteSentences, QuestionSentences, frozen=True):
    """All sentences about one meeting in one house style, with those of votes and questions."""

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

    def motion(self, matter: mt.Motion) -> str:
        """Return the motion with its mover and seconder, and its outcome."""
        own = self.own_vote_sentences(matter.vote) if matter.vote else []
        return " ".join(
            part for part in (self.moved(matter), self.outcome_sentence(matter), *own) if part
        )

    def moved(self, matter: mt.Motion) -> str:
        """Return the motion with its mover and seconder; a substantive one as the amended text."""
        if matter.kind == "substantive" and not matter.mover:
            return self._quote_motion("substantive_text", {"text": matter.text})
        key: str = matter.kind if matter.kind in ("amendment", "procedural") else "motion"
        if not (matter.mover and matter.seconder):
            key = f"{key}_{'unseconded' if matter.mover else 'alone'}"
        if not self.style.wording.get(key):
            key = key.replace(matter.kind, "motion", 1)
        slots = {"text": matter.text}
        if matter.mover:
            slots["mover"] = self.name(matter.mover)
        if matter.mover and matter.seconder:
            slots["seconder"] = self.name(matter.seconder)
        return self._quote_motion(key, slots, amends=matter.kind == "amendment")

    def _quote_motion(self, key: str, slots: dict[str, str], *, amends: bool = False) -> str:
        """Return the sentence of a motion, with its text in quotation marks if the style has them.

        Args:
            key: The wording key of the sentence.
            slots: The values of its slots, with the text of the motion.
            amends: Whether it is an amendment. One that says which words to leave out and which
                to insert has quotation marks around those words already.
        """
        text, quotes = slots["text"].rstrip(), "“{text}”" in self.style.wording.get(key, "")
        names_words = amends and _names_words_to_change(text)
        if not quotes and text.startswith("That "):
            text = f"that {text[5:]}"
        elif not quotes and amends and not names_words and "“" not in text:  # not a clause
            text, quotes = f"“{text}”", True
        frame = self.style.wording.get(key, "")
        if names_words:
            frame, quotes = frame.replace("“{text}”", "{text}"), False
        sentence = self.style.fill_frame(frame, key, {**slots, "text": text})
        return self.style.with_full_stop(sentence) if quotes else complete_sentence(sentence)

    def outcome_sentence(self, matter: mt.Motion, noun: str = "") -> str:
        """Return the result of a motion, and the note on it."""
        parts = (self.result(matter, noun), matter.note)
        return " ".join(part for part in parts if part)

    def result(self, matter: mt.Motion, noun: str = "") -> str:
        """Return the result of a motion: the words announced, or the figures; empty while open.

        Args:
            matter: The motion.
            noun: The name of the motion in the sentence, such as "substantive motion".
        """
        vote = matter.vote
        slots = {"motion": noun or self.motion_noun(matter), "figures": ""}
        if not matter.outcome:
            return ""
        if matter.outcome not in ("carried", "lost"):
            return self.style.say("result_untaken", motion=slots["motion"], outcome=matter.outcome)
        slots["outcome"] = self._outcome(matter)
        if vote is None:
            return self.style.say("result", **slots)
        is_joint_vote = len(vote.bloc) > 1
        words, figures = complete_sentence(vote.words), self.figures(vote)
        if vote.casting:
            tied = words or (self.style.say("tied", figures=figures) if figures else "")
            key = "result_cast_together" if is_joint_vote else "result_cast"
            parts = (tied, self.casting_vote_sentence(vote), self.style.say(key, **slots))
            return " ".join(part for part in parts if part)
        if figures:
            slots["figures"] = f" {self.style.say('figures', figures=figures)}"
        if is_joint_vote:
            others = f" {note}" if (note := self.joint_vote_note(vote)) else ""
            return words or self.style.say("result_together", others=others, **slots)
        return words or self.style.say(self.result_key(vote), **slots)

    @staticmethod
    def motion_noun(matter: mt.Motion) -> str:
        """Return the noun for a motion in its result: "motion", "substantive motion"."""
        return "motion" if matter.kind == "procedural" else motion_kind_name(matter)

    def _outcome(self, matter: mt.Motion) -> str:
        return matter.outcome.upper() if self.style.name != "parish" else matter.outcome

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
            key, slots["date"] = "reconvened_on", print_date(day, self.style.layout_choice("date"))
        return self.style.say(key, **slots) if key in self.style.wording else matter.kind

    def _another_day(self, matter: mt.Happening) -> date | None:
        """Return the day on which the meeting reconvened, if it was another day."""
        stops = (s for s in self.meeting.adjournments if s.another_day and s.until == matter.time)
        return next((stop.resumed_on for stop in stops if matter.time), None)


def _names_words_to_change(text: str) -> bool:
    from clerk_tui.domain.motions.amendments import (
        is_formal_amendment,  # patterns that few meetings need
    )

    return is_formal_amendment(text)
