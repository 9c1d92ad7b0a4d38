"""The sentence of each matter, in the words of the house."""

from collections.abc import Callable
from datetime import date
from typing import Any

from clerk_tui.domain.attendance.interests import left_for
from clerk_tui.domain.attendance.quorum import put_off, quorum_again
from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.debate import name_of
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.questions import Asking
from clerk_tui.minutes.wording.voting import VoteSentences


class Sentences(VoteSentences, Asking, frozen=True):
    """Makes sentences about one meeting in one house style: of votes and questions too."""

    def sentence_for(self, matter: mt.Matter) -> str:
        """The sentence of any matter that is one; nothing for tables, decisions and actions."""
        if isinstance(matter, mt.Paragraph | mt.Bullet | mt.SubHeading | mt.Note):
            return matter.text
        makers: dict[type, Callable[[Any], str]] = {
            mt.Declaration: self.declaration,
            mt.Question: self.question,
            mt.Exchange: self.exchange,
            mt.Motion: self.motion,
            mt.Happening: self.happening,
        }
        maker = makers.get(type(matter))
        return maker(matter) if maker else ""

    def declaration(self, matter: mt.Declaration) -> str:
        """The interest declared, or that none was."""
        if not matter.members:
            return self.style.say("no_interests")
        if matter.kind == "party whip":
            return self._whip(matter)
        article = "an" if matter.kind[:1].lower() in tuple("aeiou") else "a"
        kind = f"{article} {matter.kind}" if matter.kind else "an"
        members = self.names(matter.members)
        said = self.style.say(
            "interest",
            members=members,
            kind=kind,
            item=self._if("interest_item", item=matter.relates_to),
            nature=self._if("interest_nature", nature=matter.nature),
        )
        return complete_sentence(" ".join([said, *self._afterwards(matter)]).rstrip())

    def _afterwards(self, matter: mt.Declaration) -> list[str]:
        """What followed a declaration: a dispensation, and what the members did.

        Not of those whose leaving is minuted with its time.
        """
        spoken_of = "dispensation" in matter.nature.casefold()
        members = self.names(matter.members)
        said = []
        if matter.dispensation and not spoken_of:
            said.append(self.style.say("interest_dispensation", members=members))
        told = left_for(self.meeting, matter) if matter.withdrew != "stayed" else set[str]()
        untold = tuple(key for key in matter.members if key not in told)
        if matter.withdrew and untold:
            did = f"interest_{matter.withdrew.replace(' ', '_')}"
            said.append(self.style.say(did, members=self.names(untold)))
        return said

    def _whip(self, matter: mt.Declaration) -> str:
        """That members were under a party whip: on an item, or at the whole meeting."""
        return complete_sentence(
            self.style.say(
                "party_whip",
                members=self.names(matter.members),
                item=self._if("interest_item", item=matter.relates_to),
                nature=self._if("party_whip_nature", nature=matter.nature).replace(" :", ":"),
            )
        )

    def _if(self, key: str, **slot: str) -> str:
        """A part of a sentence, kept with its leading space; nothing where its slot is empty."""
        if not all(slot.values()):
            return ""
        return f" {self.style.say(key, **slot)}"

    def motion(self, matter: mt.Motion) -> str:
        """The motion with its mover and seconder, and what became of it."""
        own = self.own_vote_sentences(matter.vote) if matter.vote else []
        return " ".join(
            part for part in (self.moved(matter), self.outcome_sentence(matter), *own) if part
        )

    def moved(self, matter: mt.Motion) -> str:
        """The motion with its mover and seconder; a substantive one as what was amended."""
        if matter.kind == "substantive" and not matter.mover:
            return self._quoting("substantive_text", {"text": matter.text})
        key: str = matter.kind if matter.kind in ("amendment", "procedural") else "motion"
        if not (matter.mover and matter.seconder):
            key = f"{key}_{'unseconded' if matter.mover else 'alone'}"
        if not self.style.wording.get(key):
            key = key.replace(matter.kind, "motion", 1)
        who = {"text": matter.text}
        if matter.mover:
            who["mover"] = self.name(matter.mover)
        if matter.mover and matter.seconder:
            who["seconder"] = self.name(matter.seconder)
        return self._quoting(key, who, amends=matter.kind == "amendment")

    def _quoting(self, key: str, slots: dict[str, str], *, amends: bool = False) -> str:
        """The sentence *key* of the words of a motion, quoted where the house quotes them.

        An amendment that says what is to be left out and put in quotes those words alone. Where
        the house has a sentence's full stop beside its quotation marks is one rule for all.
        """
        text, quotes = slots["text"].rstrip(), "“{text}”" in self.style.wording.get(key, "")
        in_form = amends and _tells_in_form(text)
        if not quotes and text.startswith("That "):
            text = f"that {text[5:]}"
        elif not quotes and amends and not in_form and "“" not in text:  # it does not read on
            text, quotes = f"“{text}”", True
        frame = self.style.wording.get(key, "")
        if in_form:
            frame, quotes = frame.replace("“{text}”", "{text}"), False
        said = self.style.fill_frame(frame, key, {**slots, "text": text})
        return self.style.with_full_stop(said) if quotes else complete_sentence(said)

    def outcome_sentence(self, matter: mt.Motion, called: str = "") -> str:
        """What became of a motion, and the note on it."""
        parts = (self.result(matter, called), matter.note)
        return " ".join(part for part in parts if part)

    def result(self, matter: mt.Motion, called: str = "") -> str:
        """What became of a motion: the announced words, or the figures; nothing while open."""
        vote = matter.vote
        slots = {"motion": called or self.motion_noun(matter), "figures": ""}
        if not matter.outcome:
            return ""
        if matter.outcome not in ("carried", "lost"):
            return self.style.say("result_untaken", motion=slots["motion"], outcome=matter.outcome)
        slots["outcome"] = self._outcome(matter)
        if vote is None:
            return self.style.say("result", **slots)
        together = len(vote.bloc) > 1
        words, figures = complete_sentence(vote.words), self.figures(vote)
        if vote.casting:
            tied = words or (self.style.say("tied", figures=figures) if figures else "")
            cast = "result_cast_together" if together else "result_cast"
            parts = (tied, self.casting_vote_sentence(vote), self.style.say(cast, **slots))
            return " ".join(part for part in parts if part)
        if figures:
            slots["figures"] = f" {self.style.say('figures', figures=figures)}"
        if together:
            others = f" {said}" if (said := self.joint_vote_note(vote)) else ""
            return words or self.style.say("result_together", others=others, **slots)
        return words or self.style.say(self.result_key(vote), **slots)

    @staticmethod
    def motion_noun(matter: mt.Motion) -> str:
        """What a result calls the motion: "motion", "amendment", "substantive motion"."""
        return "motion" if matter.kind == "procedural" else name_of(matter)

    def _outcome(self, matter: mt.Motion) -> str:
        return matter.outcome.upper() if self.style.name != "parish" else matter.outcome

    def happening(self, matter: mt.Happening) -> str:
        """What happened in the room."""
        if matter.text:
            return matter.text
        slots = {"who": self.name(matter.who) if matter.who else ""}
        key = matter.kind if matter.time else f"{matter.kind}_untimed"
        pattern = self.style.layout_choice("time")
        if matter.time:
            slots["time"] = print_time(matter.time, pattern)
        if matter.time and matter.kind == "inquorate":
            back = quorum_again(self.meeting, matter.time)
            slots["back"] = print_time(back, pattern) if back else ""
            key = "inquorate_until" if back else key if put_off(self.meeting) else "inquorate_alone"
        if matter.kind == "reconvened" and (day := self._another_day(matter)):
            key, slots["date"] = "reconvened_on", print_date(day, self.style.layout_choice("date"))
        return self.style.say(key, **slots) if key in self.style.wording else matter.kind

    def _another_day(self, matter: mt.Happening) -> date | None:
        """Return the day on which the meeting reconvened, where that was another one."""
        stops = (s for s in self.meeting.adjournments if s.another_day and s.until == matter.time)
        return next((stop.resumed_on for stop in stops if matter.time), None)


def _tells_in_form(text: str) -> bool:
    from clerk_tui.domain.motions.amendments import tells_in_form  # patterns that few meetings need

    return tells_in_form(text)
