"""The heading and the entries of one item as blocks, in printed order."""

from msgspec import Struct

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.drafts.lines import NOWHERE, Place
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.numbering.numbers import entry_numbers
from clerk_tui.minutes.compose.action_lines import (
    ActionBlocks,
    action_status_blocks,
    actions_layout,
)
from clerk_tui.minutes.compose.after_private import heading_after_private, is_readmission
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.minutes.compose.document import (
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Para,
    Role,
)
from clerk_tui.minutes.compose.items.carried_decisions import CarriedDecisions, division_paragraphs
from clerk_tui.minutes.compose.items.decision_layout import beside_decision, lay_out_decision
from clerk_tui.minutes.compose.items.entry_sentences import EntrySentences
from clerk_tui.minutes.compose.items.joined_blocks import join_blocks
from clerk_tui.minutes.compose.items.run_in_headings import can_run_in, item_title, run_in_heading
from clerk_tui.minutes.compose.margins import Margins, label_margins
from clerk_tui.minutes.compose.provenance import mark_as_beside, origin_field, trace_blocks
from clerk_tui.minutes.compose.sentence_context import sentence_context
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences


class ItemComposer(Struct, dict=True):
    """Composes the blocks of one item after another."""

    meeting: Meeting
    """The whole meeting, with private business, so that the numbers agree in every copy."""
    style: HouseStyle
    sentences: Sentences
    actions: dict[str, str]
    """The printed references of actions, by entry."""
    depth: int = 2
    """The level of an item's heading: one deeper under the heading of a section."""

    def blocks(self, item: Item, number: str, withheld_notice: str = "") -> list[Block]:
        """Return the heading of *item* and everything below it.

        Args:
            item: The item, with the entries that this copy may print.
            number: Its printed number.
            withheld_notice: The paragraph printed in place of private text, if any.
        """
        self._numbers = {
            ident: n.printed
            for ident, n in entry_numbers(
                self.meeting, self.meeting.item(item.ident), number
            ).items()
        }
        self._entry_sentences = EntrySentences(
            self.sentences, self._numbers, sentence_context(item.entries)
        )
        self._margins = Margins(
            item, actions_layout(self.meeting, self.style), self._entry_sentences.sentence
        )
        self._debate = PrintedDebate(item, self.sentences)
        self._carried = CarriedDecisions(self._debate, self.sentences, self.meeting.edition)
        body = self._body(item, withheld_notice)
        return self._under_heading(item, number, body)

    def _body(self, item: Item, notice: str) -> list[Block]:
        """Return the blocks below the heading; *notice* is printed where private text was."""
        body: list[Block] = []
        self._heading_runs_in = False
        for entry in item.entries:
            if entry.heading and not self._follows_actions(entry, body):
                heading_above = Heading(
                    entry.heading, level=self.depth + 1, origin=origin_field("heading")
                )
                body += trace_blocks([heading_above], entry)
            if notice and is_readmission(entry):
                body, notice = [*body, Para(notice, origin=Place(item.ident))], ""
            if is_readmission(entry) and self._entry_sentences.in_context(entry):
                heading_apart = heading_after_private(entry, self.meeting, self.style, self.depth)
                body += self.with_origin(heading_apart, entry)
            body = self._join_entry(body, entry)
            for result in self._debate.results_after(entry):
                body = join_blocks(body, self._result_blocks(result))
            if not self._is_motion_decided_later(entry):
                body += self._override_reason(entry)
        is_empty = not body and not any(entry.printed_elsewhere for entry in item.entries)
        is_postponed = item.disposition in ("deferred", "withdrawn")
        needs_sentence = is_empty or (is_postponed and not _mentions_disposition(item))
        if needs_sentence and not notice and (sentence := self._empty_item_sentence(item)):
            body.append(Para(sentence, origin=Place(item.ident)))
        if notice:
            body.append(Para(notice, origin=Place(item.ident)))
        return body

    def _join_entry(self, body_blocks: list[Block], entry: Entry) -> list[Block]:
        """Return *body_blocks* with those of *entry*; the first may stand on the heading's line."""
        blocks, block_above = self._entry_blocks(entry), body_blocks[-1] if body_blocks else None
        if (
            self._heading_runs_in
            and isinstance(block_above, Heading)
            and blocks
            and can_run_in(blocks[0])
        ):
            body_blocks, blocks = (
                [*body_blocks[:-1], run_in_heading(block_above, blocks[0], self.style)],
                blocks[1:],
            )
        matter = entry.matter
        self._heading_runs_in = isinstance(matter, mt.SubHeading) and matter.run_in
        return join_blocks(body_blocks, blocks)

    def _is_motion_decided_later(self, entry: Entry) -> bool:
        """Return True for a motion whose result is printed after another entry."""
        matter = entry.matter
        if not isinstance(matter, mt.Motion) or not matter.decided_after or entry.printed_elsewhere:
            return False
        return self._debate.result_prints_elsewhere(entry)

    def _override_reason(self, entry: Entry) -> list[Block]:
        """Return the reason why a decision taken without a quorum was recorded, if it was."""
        if not entry.stands:
            return []
        reason = self.style.say("quorum_override", reason=entry.stands)
        paragraphs: list[Block] = [Para(reason, origin=origin_field("beside"))] if reason else []
        return trace_blocks(paragraphs, entry)

    def _empty_item_sentence(self, item: Item) -> str:
        """Return the sentence for an item under which nothing was minuted.

        If the item for declarations was left empty, nobody declared an interest.
        """
        if item.disposition:
            return self.style.say(_DISPOSITION_KEYS.get(item.disposition, item.disposition))
        is_over = item.ident != self.meeting.current
        return self.style.say("no_interests") if is_for_declarations(item) and is_over else ""

    def _under_heading(self, item: Item, number: str, body_blocks: list[Block]) -> list[Block]:
        """Return heading and *body_blocks*; its first paragraph runs on if the item has it so."""
        heading = Heading(
            item_title(item, self.style),
            number,
            self.depth,
            origin=Place(item.ident, field="title"),
        )
        is_run_in = item.run_in or self.style.layout_choice("run_in") == "each"
        first_block = body_blocks[0] if is_run_in and body_blocks else None
        if isinstance(first_block, Decision) and self.style.layout_choice("decisions") == "first":
            first_block = None  # it stands in the table of decisions
        if first_block is not None and can_run_in(first_block):
            heading = run_in_heading(heading, first_block, self.style)
            body_blocks = body_blocks[1:]
        return (
            [heading, *body_blocks]
            if heading.text or heading.number or heading.run_in
            else body_blocks
        )

    def _follows_actions(self, entry: Entry, body_blocks: list[Block]) -> bool:
        """Return True if an action joins a list of actions that has its heading already."""
        last_block = body_blocks[-1] if body_blocks else None
        return isinstance(entry.matter, mt.Action) and isinstance(last_block, Actions)

    def _entry_blocks(self, entry: Entry) -> list[Block]:
        """Return the blocks of an entry, each with its origin."""
        return self.with_origin(self._blocks_of(entry), entry)

    def with_origin(self, blocks: list[Block], entry: Entry) -> list[Block]:
        """Return *blocks* with *entry* as their origin and their margins labelled."""
        return label_margins(trace_blocks(blocks, entry), self.style)

    def _blocks_of(self, entry: Entry) -> list[Block]:
        matter = entry.matter
        if entry.printed_elsewhere or isinstance(matter, mt.Note):
            return []
        if isinstance(matter, mt.Paragraph):  # most entries are
            text = entry.wording or matter.text
            return [self._para(entry, text, sub=matter.sub)] if text else []
        if isinstance(matter, mt.Table):
            return [Grid(matter.rows, matter.columns, matter.caption)]
        if isinstance(matter, mt.Resolution) and not entry.wording:
            details = mark_as_beside(beside_decision(matter, self.style))
            return [self._decision(entry, matter), *details]
        if isinstance(matter, mt.Action) and not entry.wording:
            return self._action(entry, matter)
        if isinstance(matter, mt.SubHeading):
            return [Heading(matter.text, self._number(entry), level=self.depth + 1)]
        if isinstance(matter, mt.Bullet):
            return [Bullets((self._para(entry, entry.wording or matter.text),))]
        if isinstance(matter, mt.Motion):
            return self._motion(entry, matter)
        text = entry.wording or self._entry_sentences.in_context(entry)
        if not text:
            return []
        details = beside_decision(matter, self.style) if isinstance(matter, mt.Resolution) else []
        return [self._para(entry, text), *mark_as_beside(details)]

    def _para(self, entry: Entry, text: str, *, sub: bool = False, origin: Place = NOWHERE) -> Para:
        """Return a paragraph of *entry* with its number and what stands in its margin."""
        label = self.style.say("action_beside") if self._margins.needs_label(entry) else ""
        words_beside = self._margins.words_beside(entry)
        role = _ROLES.get(type(entry.matter), "")
        return Para(text, self._number(entry), words_beside, sub, label, origin, role)

    def _motion(self, entry: Entry, matter: mt.Motion) -> list[Block]:
        """Return a motion, with its result and division unless they stand after another entry."""
        debate = self._debate
        origin = origin_field("moved" if debate.prints_later(entry) else "text")
        text = debate.printed(entry)
        blocks: list[Block] = [self._para(entry, text, origin=origin)] if text else []
        if debate.prints_later(entry):
            return blocks
        return [*blocks, *self._outcome(entry, matter, debate.result_apart(entry))]

    def _outcome(self, entry: Entry, matter: mt.Motion, outcome_words: str) -> list[Block]:
        """Return the result, who voted how, and what was resolved, by one vote.

        Args:
            entry: The motion, or one of several that were decided together.
            matter: It.
            outcome_words: Its result, where that has a paragraph of its own.
        """
        motions = self._debate.motions_decided_with(entry)
        decisions: list[Block] = []
        for ident in motions:  # of several, "RESOLVED accordingly" is said once
            decisions += [b for b in self._carried.decision_of(ident) if b not in decisions]
        para = Para(outcome_words, origin=origin_field("result"), role="Vote")
        result: list[Block] = [para] if outcome_words else []
        if self.style.layout_choice("results") == "below the names":
            return [*division_paragraphs(matter, self.sentences), *result, *decisions]
        return [*result, *division_paragraphs(matter, self.sentences), *decisions]

    def _result_blocks(self, result: PrintedResult) -> list[Block]:
        """Return the result of a motion and what was resolved, for where the vote was taken."""
        entry, text = result.motion, self._debate.result(result)
        para = Para(text, origin=origin_field("result"), role="Vote")
        blocks: list[Block] = [para] if text else []
        if result.decided and isinstance(entry.matter, mt.Motion):
            blocks = self._outcome(entry, entry.matter, text)
        blocks = self.with_origin(blocks, entry)
        if self._is_motion_decided_later(entry):
            blocks += self._override_reason(entry)
        return blocks

    def _number(self, entry: Entry) -> str:
        return self._numbers.get(entry.ident, "")

    def _decision(self, entry: Entry, matter: mt.Resolution) -> Decision:
        return lay_out_decision(matter, self.style, self._margins.words_beside(entry))

    def _action(self, entry: Entry, matter: mt.Action) -> list[Block]:
        if matter.beside in self._margins.beside:
            return action_status_blocks(matter, self.style)
        actions = ActionBlocks(self.style, actions_layout(self.meeting, self.style))
        return actions.blocks(entry, matter, self.actions.get(entry.ident, ""))


_ROLES: dict[type, Role] = {mt.Question: "Question", mt.Exchange: "Answer"}
# The wording keys of dispositions that are not named as their key is.
_DISPOSITION_KEYS = {"adjourned": "item_adjourned_undated", "referred back": "item_referred_back"}


def _mentions_disposition(item: Item) -> bool:
    """Return True if an entry of *item* says already that it was deferred or withdrawn."""
    stem = item.disposition[:5]
    return any(
        stem in word.casefold()
        for entry in item.entries
        for word in (entry.wording, getattr(entry.matter, "text", ""))
    )
