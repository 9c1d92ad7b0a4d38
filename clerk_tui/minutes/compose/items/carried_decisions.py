"""What was resolved by the motions that were carried, and who voted how."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.editions import WORDS_ONCE
from clerk_tui.domain.motions.clauses import split_clauses, split_line_marks, with_full_stop
from clerk_tui.domain.motions.resolutions import decision_record
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate
from clerk_tui.minutes.compose.document import Block, Decision, Para
from clerk_tui.minutes.compose.items.decision_layout import beside_decision, lay_out_decision
from clerk_tui.minutes.compose.provenance import mark_as_beside, origin_field
from clerk_tui.minutes.wording.sentences import Sentences


class CarriedDecisions(Struct, frozen=True):
    """Prints what the carried motions of one item became."""

    debate: PrintedDebate
    sentences: Sentences
    edition: int
    """The edition of the meeting, which decides how clauses print."""

    def decision_of(self, motion: str) -> list[Block]:
        """Return the decision that a carried motion became, with its details.

        The details are printed even if the house style does not print the decision by itself.
        """
        style = self.sentences.style
        entry = next(e for e in self.debate.item.entries if e.ident == motion)
        matter = entry.matter
        if not isinstance(matter, mt.Motion) or matter.outcome != "carried":
            return []
        record = decision_record(matter)
        details = beside_decision(record, style)
        resolution_text = self.debate.resolved.get(motion, "")
        if not resolution_text:
            return mark_as_beside([*_reasons(record), *details])
        if not self.debate.prints_words_again(entry):
            return [*self._resolved_as_moved(matter, record), *mark_as_beside(details)]
        texts, marks = split_clauses(resolution_text)
        if not marks and self.edition >= WORDS_ONCE:
            texts, marks = split_line_marks(texts)
        capitalised = (with_capital(texts[0]), *texts[1:])
        resolution = replace(record, clauses=with_full_stop(capitalised), marks=marks)
        field = "" if self.debate.prints_in_resolution(entry) else "result"
        decision = replace(lay_out_decision(resolution, style), origin=origin_field(field))
        return [decision, *mark_as_beside(details)]

    def _resolved_as_moved(self, matter: mt.Motion, record: mt.Resolution) -> list[Block]:
        """Return the resolution of a motion whose words have printed: that it was so resolved.

        A sentence without {resolved} stands under the word over every decision.
        """
        sentences, style = self.sentences, self.sentences.style
        lead = style.say("resolved").rstrip(" :")
        slots = {"motion": sentences.motion_noun(matter), "mover": ""}
        slots |= sentences.mover_slots(matter)
        text = style.say("resolved_as_moved", **{**slots, "resolved": lead})
        if text and "{resolved}" not in style.wording["resolved_as_moved"].lower():
            decision = lay_out_decision(replace(record, clauses=(text,), marks=()), style)
            return [replace(decision, origin=origin_field("result"))]
        resolved: list[Block] = [Decision(text, (), origin=origin_field("result"))] if text else []
        return [*resolved, *mark_as_beside(_reasons(record))]


def _reasons(record: mt.Resolution) -> list[Block]:
    return [Para(text) for text in (record.reasons_label, record.reasons) if text]


def division_paragraphs(matter: mt.Motion, sentences: Sentences) -> list[Block]:
    """Return the names of a recorded vote, and who asked for their own vote to be recorded."""
    if matter.vote is None:
        return []
    noun = sentences.motion_noun(matter)
    lists = sentences.division_lists(matter.vote, noun)
    if matter.asked_by and lists:
        asked_sentence = sentences.style.say(
            "recorded_vote_asked", names=sentences.names(matter.asked_by)
        )
        lists = [asked_sentence, *lists] if asked_sentence else lists
    if lists and sentences.style.layout_choice("vote_lists") == "together":
        lists = [" ".join(lists)]
    lines = (*lists, *sentences.own_vote_sentences(matter.vote, noun))
    return [Para(line, origin=origin_field("result"), role="Vote") for line in lines]
