"""The items of a case in their printed order, with the second meeting and the private session."""

from collections.abc import Callable

from clerk_tui.domain.agenda.item_reference import shortest_reference
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.numbering.numbers import minute_numbers
from tests.acceptance.replaying.clerk import TypingClerk, added, words
from tests.acceptance.replaying.debate import DebateClerk
from tests.acceptance.replaying.exclusions import (
    excludes_public,
    exclusion_lines,
    exempt_paragraphs,
    has_event,
    is_exclusion,
)
from tests.acceptance.replaying.facts import (
    Facts,
    children_of,
    full_name,
    items_of,
    text_of,
    texts_of,
)
from tests.acceptance.replaying.head_and_foot import type_closing_lines
from tests.acceptance.replaying.joint_declarations import declared_with
from tests.acceptance.replaying.movements import Movements
from tests.acceptance.replaying.paragraphs import (
    type_action,
    type_event,
    type_paragraph,
    type_resolution,
)
from tests.acceptance.replaying.questions import type_declaration, type_question


class ItemClerk:
    """Types the items of one case."""

    def __init__(self, clerk: TypingClerk, facts: Facts) -> None:
        """Type the items of *facts*."""
        self._clerk = clerk
        self._facts = facts
        self._begun: set[str] = {""}
        self._movements = Movements(clerk, facts)

    def type_all(self) -> None:
        """Type every item, in printed order."""
        items = items_of(self._facts)
        for place, item in enumerate(items, 1):
            self._begin_part(text_of(item, "meeting_part"))
            self._open(item)
            self._set(item)
            self._set_for_public(item)
            self._movements.type_at(item, is_first=place == 1)
            self._exclude_or_readmit(item)
            self._set_for_public(item)
            self._type_children(item)
            self._movements.type_after(item, is_last=place == len(items))
            self._end(item)

    def _end(self, item: Facts) -> None:
        """Mark the item private or deferred, as the case has it."""
        in_hand = self._clerk.meeting.in_hand
        if item.get("private") and in_hand is not None and not in_hand.private:
            self._clerk.type("/part 2")
        self._dispose(item)

    def _begin_part(self, name: str) -> None:
        """Begin the second meeting with its first item."""
        parts = self._facts["meeting"].get("parts", [])
        part = next((p for p in parts if text_of(p, "part") == name), None)
        if name in self._begun or part is None:
            return
        if self._begun == {""}:
            type_closing_lines(self._clerk, texts_of(self._facts.get("sign_off", {}), "closing"))
        self._begun.add(name)
        self._clerk.type(f"/secondmeeting {' | '.join(texts_of(part, 'heading')) or name}")
        if opening := text_of(part, "opening"):
            self._clerk.type(f"/opening {opening}")
        attendance_lines = [text_of(part, "attendance_heading")]
        attendance_lines += [
            person if isinstance(person, str) else _listed(person)
            for kind in ("members", "others", "apologies")
            for person in part.get(kind, [])
        ]
        for line in filter(None, attendance_lines):
            self._clerk.type(f"/secondlist {line}")
        for line in texts_of(part, "closing"):
            self._clerk.type(f"/closing {line}")

    def _open(self, item: Facts) -> None:
        """Open the item as the agenda has it, or take it though it is on none."""
        title = text_of(item, "title")
        listed_item = self._listed_item(item)
        if listed_item is None:
            self._clerk.type(f"/new {title or 'Business'}")
            if not title:
                self._clerk.type("/title none")
            return
        reference = shortest_reference(self._clerk.meeting, listed_item)
        upcoming = self._clerk.table.desk.agenda.upcoming()
        has_begun = self._clerk.meeting.started is not None
        is_next = upcoming is not None and upcoming.ident == listed_item.ident
        choices = [["/next"]] if is_next and has_begun else []
        self._clerk.type_first(*choices, [f"/goto {reference}"], [f"/goto {title}"])

    def _listed_item(self, item: Facts) -> Item | None:
        """Return the item of the agenda that was not taken yet and has this title."""
        meeting = self._clerk.meeting
        waiting = [i for i in meeting.items if i.ident not in meeting.taken]
        title = text_of(item, "title")
        return next((i for i in waiting if title and i.title == title), None)

    def _set(self, item: Facts) -> None:
        """Set its number, its heading and how its title stands, where the agenda says otherwise."""
        meeting = self._clerk.meeting
        in_hand = meeting.in_hand
        if in_hand is None:
            return
        if item.get("run_in_heading"):
            self._clerk.type("/runin")
        if text_of(item, "meeting_part") and len(self._begun) > 1 and in_hand.part == "":
            self._clerk.type("/inmeeting 2")
        if item.get("private") and meeting.public_excluded and not in_hand.private:
            self._clerk.type("/part 2")
        number = text_of(item, "number")
        if minute_numbers(self._clerk.meeting)[in_hand.ident].printed != number:
            self._clerk.type(f"/number {number or 'none'}")

    def _set_for_public(self, item: Facts) -> None:
        """Set the heading the item stands under, and that it is public, once the public are in."""
        in_hand, parent = self._clerk.meeting.in_hand, text_of(item, "parent")
        if in_hand is None or self._clerk.meeting.public_excluded:
            return
        if in_hand.section != parent:
            self._clerk.type(f"/section {parent}".rstrip())
        if in_hand.private and not item.get("private"):
            self._clerk.type("/part 1")

    def _exclude_or_readmit(self, item: Facts) -> None:
        """See that the public are out for a private item, and in for another."""
        clerk, excluded = self._clerk, self._clerk.meeting.public_excluded
        private = bool(item.get("private"))
        if excluded and not private and not has_event(item, "readmitted"):
            clerk.type_first(["/public untimed"], ["/public"])
            clerk.type("/elsewhere")
        elif private and not excluded and not excludes_public(item):
            self._exclude(item, texts_of(item, "exempt_paragraphs"))
        if private and not excludes_public(item):
            self._make_private(item)

    def _make_private(self, item: Facts) -> None:
        in_hand = self._clerk.meeting.in_hand
        if in_hand is None:
            return
        if not in_hand.private:
            self._clerk.type("/part 2")
        title = text_of(item, "title")
        if item.get("title_withheld") or not title:
            self._clerk.type("/publictitle none")
        elif in_hand.public_title is not None:
            self._clerk.type(f"/publictitle {title}")

    def _type_children(self, item: Facts) -> None:
        children = children_of(item)
        debate = DebateClerk(self._clerk, [child for kind, child in children if kind == "motions"])
        beside = [
            c
            for kind, c in children
            if kind == "actions" and c.get("in_text") and c.get("paragraph")
        ]
        typed: set[int] = set()
        for place, (kind, child) in enumerate(children):
            if id(child) in typed:
                continue
            typed.add(id(child))
            self._type_child(item, kind, child, debate, children[place + 1 :], typed)
            self._set_for_public(item)
            for action in beside:
                if id(action) not in typed and action["paragraph"] == child.get("seq"):
                    typed.add(id(action))
                    type_action(self._clerk, action)

    def _type_child(
        self,
        item: Facts,
        kind: str,
        child: Facts,
        debate: DebateClerk,
        following: list[tuple[str, Facts]],
        typed: set[int],
    ) -> None:
        if kind == "declarations":
            other_declarations = declared_with(child, following)
            typed.update(id(other) for other in other_declarations)
            type_declaration(
                self._clerk, child, [text_of(other, "member") for other in other_declarations]
            )
        elif kind in ("motions", "resolutions"):
            if self._exclude_by(item, child):
                return
            if kind == "motions":
                debate.type_motion(child)
            else:
                type_resolution(self._clerk, child)
            self._exclude_after(item, child)
        elif kind == "events":
            type_event(self._clerk, self._movements.with_minute(child))
        else:
            _BY_KIND[kind](self._clerk, child)

    def _exclude_by(self, item: Facts, child: Facts) -> bool:
        """Type what excludes the public as that, where the house words it as the case does.

        Return False where *child* does not exclude them, or in other words: it is then typed as
        any motion or decision, and the exclusion after it.
        """
        is_out = self._clerk.meeting.public_excluded
        if is_out or child.get("in_text") or not is_exclusion(item, child):
            return False
        printed = text_of(child, "printed") or " ".join(
            [text_of(child, "lead"), *texts_of(child, "clauses")]
        )
        for line in exclusion_lines(item, exempt_paragraphs(item, child)):
            before = self._clerk.item_words()
            after, refusal = self._clerk.rehearse([line], self._clerk.item_words)
            if refusal is None and added(before, after or []) == words(printed):
                return self._clerk.type(line)
        return False

    def _exclude_after(self, item: Facts, child: Facts) -> None:
        """Type that the public are out, once the words that say so are minuted."""
        if is_exclusion(item, child) and not self._clerk.meeting.public_excluded:
            self._exclude(item, exempt_paragraphs(item, child))

    def _exclude(self, item: Facts, numbers: list[str]) -> None:
        lines = [[f"{line} as minuted"] for line in exclusion_lines(item, numbers)]
        self._clerk.type_first(*lines)

    def _dispose(self, item: Facts) -> None:
        """Defer what was deferred, where the house adds nothing that the case does not print."""
        if not item.get("deferred"):
            return
        before = self._clerk.paper_words()
        after, refusal = self._clerk.rehearse(["/defer"], self._clerk.paper_words)
        if refusal is None and after == before:
            self._clerk.type("/defer")


_BY_KIND: dict[str, Callable[[TypingClerk, Facts], None]] = {
    "paragraphs": type_paragraph,
    "questions": type_question,
    "actions": type_action,
}


def _listed(person: Facts) -> str:
    return " ".join(part for part in (full_name(person), text_of(person, "role")) if part)
