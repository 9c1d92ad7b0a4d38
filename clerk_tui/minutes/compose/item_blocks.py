"""The entries of one item, set as blocks in their order."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.drafts.lines import Place
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.motions.clauses import clauses, ended
from clerk_tui.domain.motions.resolutions import decision_record, resolved_by_vote
from clerk_tui.domain.numbering.numbers import entry_numbers
from clerk_tui.minutes.compose.action_lines import action_blocks, action_status_blocks
from clerk_tui.minutes.compose.debate_blocks import PrintedDebate, PrintedResult
from clerk_tui.minutes.compose.decision_record import beside_decision
from clerk_tui.minutes.compose.document import (
    Actions,
    Block,
    Bullets,
    Decision,
    Grid,
    Heading,
    Para,
)
from clerk_tui.minutes.compose.margins import Margins, label_margins
from clerk_tui.minutes.compose.provenance import beside, part, trace_blocks
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences


class ItemComposer(Struct, dict=True):
    """Sets one item after another. `actions` are the printed references by entry.

    `meeting` is the whole of it, private business too: the numbers are alike in every copy.
    `depth` is the level of an item's heading: one deeper under the heading of a section.
    """

    meeting: Meeting
    style: HouseStyle
    sentences: Sentences
    actions: dict[str, str]
    depth: int = 2

    def blocks(self, item: Item, number: str, stub: str = "") -> list[Block]:
        """The heading of *item* and everything under it; *stub* stands for what is private."""
        self._numbers = {
            ident: n.printed
            for ident, n in entry_numbers(
                self.meeting, self.meeting.item(item.ident), number
            ).items()
        }
        self._margins = Margins(item, self.style.layout_choice("actions"), self._sentence)
        self._debate = PrintedDebate(item, self.sentences)
        asked = self.style.layout_choice("carried") == "resolved"
        self._resolved = resolved_by_vote(item.entries) if asked else {}
        inside: list[Block] = []
        for entry in item.entries:
            if entry.heading and not self._follows_actions(entry, inside):
                over = Heading(entry.heading, level=self.depth + 1, origin=part("heading"))
                inside += trace_blocks([over], entry)
            if stub and _readmits(entry):
                inside, stub = [*inside, Para(stub, origin=Place(item.ident))], ""
            inside = join_blocks(inside, self._set(entry))
            for result in self._debate.results_after(entry):
                inside = join_blocks(inside, self._set_result(result))
            if not self._stands_later(entry):
                inside += self._standing(entry)
        silent = not inside and not any(entry.told for entry in item.entries)
        untold = item.disposition in ("deferred", "withdrawn") and not _tells_of(item)
        if (silent or untold) and not stub and (said := self._of_itself(item)):
            inside.append(Para(said, origin=Place(item.ident)))
        if stub:
            inside.append(Para(stub, origin=Place(item.ident)))
        return self._under_heading(item, number, inside)

    def _stands_later(self, entry: Entry) -> bool:
        """Whether *entry* is a motion whose result, and why it stands, come after another entry."""
        matter = entry.matter
        apart = isinstance(matter, mt.Motion) and bool(matter.decided_after) and not entry.told
        return apart and self._debate.result_prints_elsewhere(entry)

    def _standing(self, entry: Entry) -> list[Block]:
        """Why a decision taken without a quorum stands, where it was let stand."""
        why = self.style.say("quorum_override", reason=entry.stands) if entry.stands else ""
        return trace_blocks([Para(why, origin=part("beside"))], entry) if why else []

    def _of_itself(self, item: Item) -> str:
        """What is said of an item under which nothing was minuted.

        Declarations left empty are declarations of none, once the item was left.
        """
        if item.disposition:
            return self.style.say(_DISPOSED.get(item.disposition, item.disposition))
        left = item.ident != self.meeting.current
        return self.style.say("no_interests") if is_for_declarations(item) and left else ""

    def _under_heading(self, item: Item, number: str, inside: list[Block]) -> list[Block]:
        heading = Heading(item.title, number, self.depth, origin=Place(item.ident, field="title"))
        first = inside[0] if item.run_in and inside else None
        if isinstance(first, Para) and not (first.number or any(first.margin) or first.sub):
            heading = replace(heading, run_in=first.text, run_in_origin=first.origin)
            inside = inside[1:]
        return [heading, *inside] if heading.text or heading.number or heading.run_in else inside

    def _follows_actions(self, entry: Entry, inside: list[Block]) -> bool:
        """Whether the heading over a list of actions stands already."""
        last = inside[-1] if inside else None
        return isinstance(entry.matter, mt.Action) and isinstance(last, Actions)

    def _set(self, entry: Entry) -> list[Block]:
        """The blocks of an entry, each knowing what it came from."""
        return self._owned(self._blocks_of(entry), entry)

    def _owned(self, blocks: list[Block], entry: Entry) -> list[Block]:
        """*Blocks* that are of *entry*, each knowing it."""
        return label_margins(trace_blocks(blocks, entry), self.style)

    def _blocks_of(self, entry: Entry) -> list[Block]:
        matter = entry.matter
        if entry.told or isinstance(matter, mt.Note):
            return []
        if isinstance(matter, mt.Table):
            return [Grid(matter.rows, matter.columns, matter.caption)]
        if isinstance(matter, mt.Resolution) and not entry.wording:
            more = beside(beside_decision(matter, self.style))
            return [self._decision(entry, matter), *more]
        if isinstance(matter, mt.Action) and not entry.wording:
            return self._action(entry, matter)
        if isinstance(matter, mt.SubHeading):
            return [Heading(matter.text, self._number(entry), level=self.depth + 1)]
        if isinstance(matter, mt.Bullet):
            point = Para(
                entry.wording or matter.text, self._number(entry), self._margins.words_beside(entry)
            )
            return [Bullets((point,))]
        if isinstance(matter, mt.Motion):
            return self._motion(entry, matter)
        text = entry.wording or self._sentence(matter)
        sub = isinstance(matter, mt.Paragraph) and matter.sub
        said: list[Block] = [
            Para(text, self._number(entry), self._margins.words_beside(entry), sub)
        ]
        more = beside_decision(matter, self.style) if isinstance(matter, mt.Resolution) else []
        return [*said, *beside(more)] if text else []

    def _motion(self, entry: Entry, matter: mt.Motion) -> list[Block]:
        """A motion; its result and division too, unless those stand after another entry."""
        debate = self._debate
        words = part("moved" if debate.prints_later(entry) else "text")
        blocks: list[Block] = [
            Para(
                debate.moved(entry),
                self._number(entry),
                self._margins.words_beside(entry),
                origin=words,
            )
        ]
        return blocks if debate.prints_later(entry) else [*blocks, *self._outcome(entry, matter)]

    def _outcome(self, entry: Entry, matter: mt.Motion) -> list[Block]:
        """How each voted, and what was resolved, by the vote on one motion or on several."""
        made = self._debate.motions_decided_with(entry)
        return [*self._division(matter), *(b for ident in made for b in self._carried(ident))]

    def _set_result(self, result: PrintedResult) -> list[Block]:
        """The result of a motion, and what was resolved, where the vote was taken."""
        entry, text = result.motion, self._debate.result(result)
        blocks: list[Block] = [Para(text, origin=part("result"))] if text else []
        if result.decided and isinstance(entry.matter, mt.Motion):
            blocks += self._outcome(entry, entry.matter)
        blocks = self._owned(blocks, entry)
        return [*blocks, *self._standing(entry)] if self._stands_later(entry) else blocks

    def _carried(self, motion: str) -> list[Block]:
        """The decision that a motion became when it was carried, as the house prints one.

        What stands with it is told where the decision is not printed by itself too.
        """
        matter = next(e.matter for e in self._debate.item.entries if e.ident == motion)
        if not isinstance(matter, mt.Motion) or matter.outcome != "carried":
            return []
        record = decision_record(matter)
        more = beside_decision(record, self.style)
        words = self._resolved.get(motion, "")
        if not words:
            told: list[Block] = [Para(t) for t in (record.reasons_label, record.reasons) if t]
            return beside([*told, *more])
        texts, marks = clauses(words)
        begun = (f"{texts[0][:1].upper()}{texts[0][1:]}", *texts[1:])
        whole = replace(record, clauses=ended(begun), marks=marks)
        return [replace(self._set_out(whole), origin=part("result")), *beside(more)]

    def _division(self, matter: mt.Motion) -> list[Block]:
        """The names of a recorded vote, and who asked that their own be recorded."""
        if matter.vote is None:
            return []
        say = self.sentences
        lines = (*say.division_lists(matter.vote), *say.own_vote_sentences(matter.vote))
        return [Para(line, origin=part("result")) for line in lines]

    def _number(self, entry: Entry) -> str:
        return self._numbers.get(entry.ident, "")

    def _sentence(self, matter: mt.Matter) -> str:
        if isinstance(matter, mt.Happening) and not self._printed(matter):
            return ""
        if isinstance(matter, mt.Exchange) and len(matter.answers) > 1:
            numbers = (self._numbers.get(ident, "").rstrip(". ") for ident in matter.answers)
            return self.sentences.exchange(matter, tuple(number for number in numbers if number))
        return self.sentences.sentence_for(matter)

    def _printed(self, matter: mt.Happening) -> bool:
        """Whether the house prints arrivals, departures and changes of chair, if this is one."""
        if matter.kind == "took_chair":
            return self.style.layout_choice("chairs") == "printed"
        coming = ("joined", "left", "went_remote", "came_in_person")
        return matter.kind not in coming or self.style.layout_choice("movements") == "printed"

    def _decision(self, entry: Entry, matter: mt.Resolution) -> Decision:
        return self._set_out(matter, self._margins.words_beside(entry))

    def _set_out(self, matter: mt.Resolution, margin: tuple[str, ...] = ()) -> Decision:
        """A decision as the house sets it; *margin* stands beside its last clause."""
        marks = (*matter.marks, *[""] * len(matter.clauses))
        set_out = [Para(text, mark) for text, mark in zip(matter.clauses, marks, strict=False)]
        if set_out:
            set_out[-1] = replace(set_out[-1], margin=margin)
        lead = self.style.say("resolved") if matter.lead == "RESOLVED" else matter.lead
        run_on = self.style.layout_choice("resolution") == "run on" or lead.endswith(":")
        return Decision(
            lead, tuple(set_out), run_on and bool(lead), matter.reasons_label, matter.reasons
        )

    def _action(self, entry: Entry, matter: mt.Action) -> list[Block]:
        if matter.beside in self._margins.beside:
            return action_status_blocks(matter, self.style)
        return action_blocks(entry, matter, self.actions.get(entry.ident, ""), self.style)


# What the house says of an item of which nothing else was minuted, where its key is another.
_DISPOSED = {"adjourned": "item_adjourned_undated", "referred back": "item_referred_back"}


def _readmits(entry: Entry) -> bool:
    """Whether *entry* tells that the public came back: what was private stands before it."""
    return isinstance(entry.matter, mt.Happening) and entry.matter.kind == "readmitted"


def _tells_of(item: Item) -> bool:
    """Whether what is minuted under *item* tells already that it was deferred or withdrawn."""
    stem = item.disposition[:5]
    return any(
        stem in word.casefold()
        for entry in item.entries
        for word in (entry.wording, getattr(entry.matter, "text", ""))
    )


def join_blocks(blocks: list[Block], more: list[Block]) -> list[Block]:
    """*Blocks* and *more*, with bullets and actions that follow one another in one block."""
    for block in more:
        last = blocks[-1] if blocks else None
        if isinstance(block, Bullets) and isinstance(last, Bullets):
            blocks = [*blocks[:-1], Bullets((*last.points, *block.points))]
        elif (
            isinstance(block, Actions)
            and isinstance(last, Actions)
            and block.heading in ("", last.heading)
        ):
            blocks = [*blocks[:-1], Actions(last.heading, (*last.actions, *block.actions))]
        else:
            blocks = [*blocks, block]
    return blocks
