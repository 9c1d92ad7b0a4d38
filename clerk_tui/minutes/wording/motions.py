"""The sentences of motions: what was moved, by whom, and what became of it."""

import re

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.editions import FIGURES_BESIDE_NAMES, STOPS_OF_WORDS, WORDS_ONCE
from clerk_tui.domain.model.votes import Vote, share_in_words
from clerk_tui.domain.motions.clauses import without_full_stop
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.that import with_that
from clerk_tui.minutes.wording.voting import VoteSentences

_MOVED_KEYS = ("amendment", "procedural")


class MotionSentences(VoteSentences, frozen=True):
    """The sentences of motions, amendments and their results."""

    def motion(self, matter: mt.Motion) -> str:
        """Return the motion with its mover and seconder, and its outcome."""
        own_sentences = (
            self.own_vote_sentences(matter.vote, self.motion_noun(matter)) if matter.vote else []
        )
        return " ".join(part for part in (self.moved_and_decided(matter), *own_sentences) if part)

    def moved_and_decided(self, matter: mt.Motion) -> str:
        """Return the motion and its outcome: in one sentence, if the house has one for it."""
        if in_one := self.motion_with_outcome(matter):
            return " ".join(part for part in (in_one, matter.note) if part)
        parts = (self.moved(matter), self.outcome_sentence(matter))
        return " ".join(part for part in parts if part)

    def motion_with_outcome(self, matter: mt.Motion) -> str:
        """Return the sentence that gives a motion with its outcome; empty if the house has none.

        Sentences such as "It was proposed, seconded and agreed to mend the lamps" are keyed by
        kind and outcome: `motion_carried`, `amendment_lost`. A result announced in more than a word
        ("agreed"), with a casting vote, or of several motions together has sentences of its own.
        """
        vote = matter.vote
        if matter.outcome not in ("carried", "lost") or (
            vote and (" " in vote.words or vote.casting or vote.choices or len(vote.bloc) > 1)
        ):
            return ""
        if matter.kind == "substantive" and not matter.mover:
            return ""
        kind = matter.kind if matter.kind in _MOVED_KEYS else "motion"
        keys = (
            f"{key}{ending}"
            for key in (f"{kind}_{matter.outcome}", f"motion_{matter.outcome}")
            for ending in self._endings(matter)
        )
        frames = {key: frame for key in keys if (frame := self.style.wording.get(key, ""))}
        if not frames:  # as in most houses, which print the outcome by itself
            return ""
        slots = self.mover_slots(matter) | self._result_slots(matter, "")
        if vote and vote.method == "unanimous" and not slots["figures"]:
            slots["figures"] = _after_word(self.style.say("figures_unanimous"))
        for key, frame in frames.items():
            if all(slot in slots for slot in self.style.slots_in(frame)):
                return self._quote_motion(key, slots | {"text": matter.text})
        return ""

    @staticmethod
    def _endings(matter: mt.Motion) -> tuple[str, ...]:
        """Return the endings of the keys to look for, by whether there is a mover and seconder."""
        if matter.mover and matter.seconder:
            return ("",)
        return ("_unseconded", "") if matter.mover else ("_alone", "")

    def mover_slots(self, matter: mt.Motion) -> dict[str, str]:
        """Return the slots of a motion: its text, and who moved and seconded it."""
        slots = {"text": matter.text, "motion": self.motion_noun(matter)}
        if matter.mover:
            slots["mover"] = self.name(matter.mover, "motions")
        if matter.mover and matter.seconder:
            slots["seconder"] = self.name(matter.seconder, "motions")
        return slots

    def moved(self, matter: mt.Motion) -> str:
        """Return the motion with its mover and seconder; a substantive one as the amended text."""
        if matter.kind == "substantive" and not matter.mover:
            return self._quote_motion("substantive_text", {"text": matter.text})
        key: str = matter.kind if matter.kind in _MOVED_KEYS else "motion"
        if not (matter.mover and matter.seconder):
            key = f"{key}_{'unseconded' if matter.mover else 'alone'}"
        if not self.style.wording.get(key):
            key = key.replace(matter.kind, "motion", 1)
        return self._quote_motion(key, self.mover_slots(matter), amends=matter.kind == "amendment")

    def moved_and_resolved(
        self, matter: mt.Motion, *, resolution_alone: bool, result_apart: bool = False
    ) -> str:
        """Return who moved what the resolution below gives, and its result.

        Args:
            matter: A motion that was carried at once.
            resolution_alone: Whether the house prints no result beside the resolution; words
                announced and a casting vote are printed all the same.
            result_apart: Whether the result stands in a paragraph of its own.
        """
        vote = matter.vote
        if resolution_alone and not (vote and (vote.casting or vote.words)):
            return self._moved_as(matter, "motion_resolved")
        if matter.kind == "substantive" and not matter.mover:
            opening = self.style.say("substantive")
        else:
            opening = self._moved_as(matter, "motion_moved")
        if result_apart:
            return opening
        return " ".join(part for part in (opening, self.outcome_sentence(matter)) if part)

    def _moved_as(self, matter: mt.Motion, key: str) -> str:
        """Return the sentence of *key* that says who moved and seconded a motion, if any did."""
        slots = self.mover_slots(matter) | self._result_slots(matter, "")
        sentence = self.style.say(f"{key}{self._endings(matter)[0]}", **slots)
        return complete_sentence(sentence)

    def _quote_motion(self, key: str, slots: dict[str, str], *, amends: bool = False) -> str:
        """Return the sentence of a motion, with its text in quotation marks if the style has them.

        Args:
            key: The wording key of the sentence.
            slots: The values of its slots, with the text of the motion.
            amends: Whether it is an amendment. One that says which words to leave out and which
                to insert has quotation marks around those words already.
        """
        frame = self.style.wording.get(key, "")
        text, quotes = slots["text"].rstrip(), "“{text}”" in frame
        names_words = amends and _names_words_to_change(text)
        is_clause = text.startswith("That ")
        if not quotes:
            text = with_that(text, self.style.layout_choice("motion_that"))
            if self.meeting.edition >= WORDS_ONCE and not frame.rstrip(" .").endswith("{text}"):
                is_new = self.meeting.edition >= STOPS_OF_WORDS
                text = without_full_stop(text) if is_new else text.removesuffix(".")
        in_quotes = self.style.layout_choice("motion_that") != "none"  # "… to make it three hours"
        if not quotes and in_quotes and amends and not (names_words or is_clause or "“" in text):
            text, quotes = f"“{text}”", True
        if names_words:
            frame, quotes = frame.replace("“{text}”", "{text}"), False
        sentence = self.style.fill_frame(frame, key, {**slots, "text": text})
        return self.style.with_full_stop(sentence) if quotes else complete_sentence(sentence)

    def outcome_sentence(self, matter: mt.Motion, noun: str = "") -> str:
        """Return the result of a motion, and the note on it.

        A motion named without an article, such as "Amendment A", has none in its result.
        """
        result = self.result(matter, noun)
        if matter.name and matter.name == _without_article(matter.name):
            result = re.sub(rf"\b[Tt]he (?={re.escape(matter.name)})", "", result)
        parts = (result, matter.note)
        return " ".join(part for part in parts if part)

    def result(self, matter: mt.Motion, noun: str = "") -> str:
        """Return the result of a motion: the words announced, or the figures; empty while open.

        Args:
            matter: The motion.
            noun: The name of the motion in the sentence, such as "substantive motion".
        """
        vote = matter.vote
        if not matter.outcome:
            return ""
        slots = self._result_slots(matter, noun)
        if matter.outcome not in ("carried", "lost"):
            if not matter.manner:
                return self._say_result("result_untaken", slots)
            slots["outcome"] = f"{slots['outcome']} {matter.manner}"
            return complete_sentence(self._say_result("result_untaken", slots))
        if vote is None:
            return self._say_result("result", slots)
        qualified = matter.share and not vote.words
        if qualified and not vote.choices and self.style.wording.get("result_qualified"):
            return self._say_result(
                "result_qualified", {**slots, "share": share_in_words(matter.share)}
            )
        return self._result_by_vote(vote, slots)

    def _result_by_vote(self, vote: Vote, slots: dict[str, str]) -> str:
        """Return the result of a motion that was voted on: in its words, or by the figures."""
        if vote.choices:
            return self.division_sentence(vote)
        is_joint_vote = _is_joint(vote)
        words = complete_sentence(vote.words)
        if vote.casting:
            figures = self.figures(
                vote, self.style.say("noun_motions") if is_joint_vote else slots["motion"]
            )
            tied_sentence = self.style.say("tied", figures=figures, motion=slots["motion"])
            tied = words or (tied_sentence if figures else "")
            key = "result_cast_together" if is_joint_vote else "result_cast"
            cast = self._say_result(key, {**slots, "figures": ""})
            parts = (tied, self.casting_vote_sentence(vote, slots["motion"]), cast)
            return " ".join(part for part in parts if part)
        if is_joint_vote:
            joint_note = f" {note}" if (note := self.joint_vote_note(vote)) else ""
            return words or self._say_result("result_together", {**slots, "others": joint_note})
        return words or self._say_result(self.result_key(vote), slots)

    def _result_slots(self, matter: mt.Motion, noun: str) -> dict[str, str]:
        """Return the slots of the result of a motion: its name, outcome and figures."""
        motion_noun = noun or self.motion_noun(matter)
        figures = (
            self.figures(matter.vote, self._voted_on(matter, motion_noun)) if matter.vote else ""
        )
        printed = self.style.say("figures", figures=figures, motion=motion_noun) if figures else ""
        return {
            "motion": motion_noun,
            "outcome": self.outcome_word(matter),
            "figures": _after_word(printed),
        }

    def _voted_on(self, matter: mt.Motion, motion_noun: str) -> str:
        """Return what the figures are in favour of: beside the motion's name, only what it is."""
        if _is_joint(matter.vote):
            return self.style.say("noun_motions")
        if self.meeting.edition < FIGURES_BESIDE_NAMES:
            return _without_quoted(motion_noun)
        return self.style.say("noun_amendment" if matter.kind == "amendment" else "noun_motion")

    def _say_result(self, key: str, slots: dict[str, str]) -> str:
        """Return the result, with a capital where a slot begins the sentence."""
        # Figures have a space of their own.
        sentence = self.style.say(key, **slots).replace("  ", " ")
        begins_with_slot = self.style.wording.get(key, "").startswith("{")
        if begins_with_slot and self.meeting.edition >= WORDS_ONCE:
            return with_capital(sentence)
        return sentence

    def motion_noun(self, matter: mt.Motion) -> str:
        """Return what a motion is called in its result: by its name, else "motion", "amendment"."""
        if matter.name:
            return _without_article(matter.name)
        kind = "motion" if matter.kind == "original" else matter.kind
        return self.style.say(f"noun_{kind}") or self.style.say("noun_motion")

    def outcome_word(self, matter: mt.Motion) -> str:
        """Return the word of the house for what became of a motion: "CARRIED", "agreed"."""
        return self.style.say(f"outcome_{matter.outcome.replace(' ', '_')}") or matter.outcome


def _after_word(printed: str) -> str:
    """Return figures with a space before them, unless they begin with a comma or are none."""
    return printed if not printed or printed[0] in ",.;:" else f" {printed}"


def _is_joint(vote: Vote | None) -> bool:
    return vote is not None and len(vote.bloc) > 1


def _without_quoted(noun: str) -> str:
    """Return what a motion is called without its words: 'motion' of 'motion “That it be red”'."""
    return noun.partition(" “")[0]


def _without_article(name: str) -> str:
    return name[4:] if name[:4].casefold() == "the " else name


def _names_words_to_change(text: str) -> bool:
    # Few meetings need its patterns.
    from clerk_tui.domain.motions.amendments import is_formal_amendment

    return is_formal_amendment(text)
