"""The sentences of declared interests: what was declared, in what business, and what followed."""

from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.domain.attendance.interests import left_for_interest
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.editions import SHORTER_AGAIN
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.wording.names import Naming, complete_sentence

_KIND = "declarations"
# A nature that begins so follows "interest" by itself: "through her employer", not "as through …".
_WITHOUT_AS = ("through", "because", "by", "due", "owing", "arising", "since", "being", "having")


class DeclarationSentences(Naming, frozen=True):
    """The sentences of the declarations of one meeting, in one house style."""

    def declaration(self, matter: mt.Declaration, also: Sequence[mt.Declaration] = ()) -> str:
        """Return the interest declared, or that none was declared.

        Args:
            matter: The declaration.
            also: Further interests of the same members, told in the same sentence.
        """
        if not matter.members:
            return self.style.say("no_interests")
        if matter.kind == "party whip":
            return self._whip_declaration(matter)
        slots = self._interest(matter)
        other_sentences = [
            self.style.say("interest_also", **self._interest(other)) for other in also
        ]
        slots["nature"] = "".join(
            [slots["nature"], *(f" {other}" for other in other_sentences if other)]
        )
        members = self.names(matter.members, _KIND)
        sentence = self.style.say("interest", members=members, **slots)
        all_declarations = (matter, *also)
        consequences = [
            part for interest in all_declarations for part in self._consequences(interest)
        ]
        return complete_sentence(" ".join([sentence, *dict.fromkeys(consequences)]).rstrip())

    def _interest(self, matter: mt.Declaration) -> dict[str, str]:
        """Return the kind, the business and the nature of an interest, as slots."""
        article = "an" if matter.kind[:1].lower() in tuple("aeiou") else "a"
        return {
            "kind": f"{article} {matter.kind}" if matter.kind else "an",
            "item": self._business(matter),
            "nature": self._nature(matter.nature),
        }

    def _nature(self, nature: str) -> str:
        first_word = nature.partition(" ")[0].casefold()
        if self.meeting.edition >= SHORTER_AGAIN and first_word in _WITHOUT_AS:
            return f" {nature}"
        return self._say_if_filled("interest_nature", nature=nature)

    def _business(self, matter: mt.Declaration) -> str:
        """Return the business an interest is in, with its numbers where the house prints them."""
        if not matter.relates_to:
            return ""
        slots = dict.fromkeys(("minute", "title", "numbers", "minutes"), "")
        slots["agenda"] = "" if matter.items else matter.relates_to
        if matter.items:
            numbers = minute_numbers(self.meeting)
            items = [item for item in self.meeting.items if item.ident in matter.items]
            agenda = [item.bare_number for item in items]
            taken_numbers = [
                numbers[i.ident].printed.rstrip(".") for i in items if i.ident in numbers
            ]
            slots["agenda"] = self._numbered("item", agenda)
            slots["minute"] = self._numbered("minute", taken_numbers)
            slots["numbers"] = self.style.join_names([number for number in agenda if number])
            slots["minutes"] = self.style.join_names([number for number in taken_numbers if number])
            slots["title"] = self.style.join_names([item.title for item in items if item.title])
        return _after_word(self.style.say("interest_item", item=matter.relates_to, **slots))

    def _consequences(self, matter: mt.Declaration) -> list[str]:
        """Return what followed a declaration: a dispensation, and what the members did.

        Members whose departure is minuted with its time are left out, unless the house keeps what
        was said when they declared.
        """
        nature_says_so = "dispensation" in matter.nature.casefold()
        sentences = []
        if matter.dispensation and not nature_says_so:
            sentences.append(self._say_of_same_members("interest_dispensation", matter.members))
        has_left: set[str] = set()
        if matter.withdrew != "stayed" and self.style.layout_choice("declared_leaving") != "kept":
            has_left = left_for_interest(self.meeting, matter)
        other_members = tuple(key for key in matter.members if key not in has_left)
        if matter.withdrew and other_members:
            key = f"interest_{matter.withdrew.replace(' ', '_')}"
            sentences.append(self._say_of_same_members(key, other_members))
        return sentences

    def _say_of_same_members(self, key: str, member_keys: tuple[str, ...]) -> str:
        """Return a sentence that follows, in which the members are named again: shorter."""
        with_recent = replace(self, recent=self.recent | frozenset(member_keys))
        names = with_recent.names(member_keys, _KIND)
        return self.style.say(key, members=names, pronoun=self.pronoun(member_keys))

    def _whip_declaration(self, matter: mt.Declaration) -> str:
        """Return the declaration of a party whip, on an item or for the whole meeting."""
        return complete_sentence(
            self.style.say(
                "party_whip",
                members=self.names(matter.members, _KIND),
                item=self._business(matter),
                nature=self._say_if_filled("party_whip_nature", nature=matter.nature),
            )
        )

    def _say_if_filled(self, key: str, **slot: str) -> str:
        """Return a part of a sentence, with a space before it unless a comma or the like begins it.

        It is empty if one of its slots is.
        """
        if not all(slot.values()):
            return ""
        return _after_word(self.style.say(key, **slot))

    def _numbered(self, noun: str, numbers: list[str]) -> str:
        """Return "item 5" or "items 5 and 7"; "" without a number."""
        given_numbers = [number for number in numbers if number]
        plural = "s" if len(given_numbers) > 1 else ""
        return f"{noun}{plural} {self.style.join_names(given_numbers)}" if given_numbers else ""


def _after_word(words: str) -> str:
    """Return *words* with a space before them, unless a comma or the like begins them."""
    return words if words[:1] in tuple(",.;:") else f" {words}"
