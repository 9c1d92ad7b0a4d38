"""The sentences of the entries of an item, as each reads after those before it."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.minutes.compose.sentence_context import SentenceContext
from clerk_tui.minutes.wording.sentences import Sentences


class EntrySentences(Struct, frozen=True):
    """Words the entries of one item."""

    sentences: Sentences
    numbers: Mapping[str, str]
    """The printed numbers of entries, by entry."""
    context: SentenceContext

    def sentence(self, matter: mt.Matter) -> str:
        """Return the sentence of *matter* by itself; empty where the house leaves it out."""
        if isinstance(matter, mt.Happening) and not self._is_printed(matter):
            return ""
        if isinstance(matter, mt.Exchange) and len(matter.answers) > 1:
            numbers = (self.numbers.get(ident, "").rstrip(". ") for ident in matter.answers)
            return self.sentences.exchange(matter, tuple(number for number in numbers if number))
        return self.sentences.sentence_for(matter)

    def in_context(self, entry: Entry) -> str:
        """Return the sentence of *entry*, as it reads after the entries before it."""
        matter, context = entry.matter, self.context
        if entry.ident in context.in_another_sentence:
            return ""
        if isinstance(matter, mt.Motion | mt.Exchange | mt.Happening) and not self.sentence(matter):
            return ""
        recent = context.recent.get(entry.ident, frozenset())
        sentences = replace(self.sentences, recent=recent) if recent else self.sentences
        if isinstance(matter, mt.Declaration):
            return sentences.declaration(matter, context.further.get(entry.ident, ()))
        if isinstance(matter, mt.Exchange) and len(matter.answers) > 1:
            return self.sentence(matter)
        return sentences.sentence_for(matter)

    def _is_printed(self, matter: mt.Happening) -> bool:
        """Return False for an arrival, departure or change of chair that the style leaves out."""
        if matter.kind == "took_chair":
            return self.sentences.style.layout_choice("chairs") == "printed"
        movements = ("joined", "left", "went_remote", "came_in_person")
        return (
            matter.kind not in movements
            or self.sentences.style.layout_choice("movements") == "printed"
        )
