"""The law of debate: what a motion may become next, and what is before the meeting now.

A motion is moved; it may be amended, one amendment at a time; a carried amendment makes it the
substantive motion; a procedural motion interrupts whatever is before the meeting. In the end it is
carried or lost, withdrawn, not seconded or not put. Standing orders everywhere say so (practice,
"Motions and votes"). Several motions may stand open side by side, to be put together.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion

if TYPE_CHECKING:
    from clerk_tui.domain.model.meeting import Entry

State = Literal[
    "before the meeting",
    "being amended",
    "interrupted",
    "replaced",
    "carried",
    "lost",
    "withdrawn",
    "not seconded",
    "not put",
]
Step = Literal["amend", "second", "put", "withdraw", "fall", "set aside", "restate"]

# From which states a step may be taken. A vote may be put right once it is taken.
MAY: dict[Step, tuple[State, ...]] = {
    "amend": ("before the meeting",),
    "second": ("before the meeting",),
    "put": ("before the meeting", "carried", "lost"),
    "withdraw": ("before the meeting",),
    "fall": ("before the meeting",),
    "set aside": ("before the meeting", "being amended"),
    "restate": ("before the meeting",),
}
_WHY: dict[State, tuple[str, str]] = {
    "being amended": (
        "An amendment is before the meeting already.",
        "Vote on it first with /v, or withdraw it.",
    ),
    "interrupted": (
        "A procedural motion is before the meeting.",
        "Vote on it first with /v, or withdraw it.",
    ),
    "replaced": (
        "That motion was amended, and the substantive motion stands in its place.",
        "Vote on the substantive motion.",
    ),
}


class Debate(Struct, frozen=True):
    """The motions of one item, in the order in which they were made."""

    motions: tuple["Entry", ...]

    @property
    def procedural(self) -> "Entry | None":
        """The procedural motion before the meeting."""
        return self._last(lambda motion: motion.kind == "procedural")

    @property
    def amendment(self) -> "Entry | None":
        """The amendment before the meeting."""
        return self._last(lambda motion: motion.kind == "amendment")

    @property
    def mains(self) -> tuple["Entry", ...]:
        """The original and substantive motions that wait to be decided."""
        return tuple(
            entry for entry in self.undecided if _of(entry).kind in ("original", "substantive")
        )

    @property
    def main(self) -> "Entry | None":
        """The motion under debate: the one last moved."""
        return self.mains[-1] if self.mains else None

    @property
    def now(self) -> "Entry | None":
        """What the next vote is on: a procedural motion, else an amendment, else the motion."""
        return self.procedural or self.amendment or self.main

    @property
    def undecided(self) -> tuple["Entry", ...]:
        """Whatever still wants an outcome: a motion that was replaced is decided with the other."""
        return tuple(e for e in self.motions if not _of(e).outcome and not self.replaced(e))

    @property
    def unwritten(self) -> tuple["Entry", ...]:
        """The amendments that were carried and are not yet written into a substantive motion."""
        return self.carried_on(self.main) if self.main else ()

    def carried_on(self, motion: "Entry") -> tuple["Entry", ...]:
        """The amendments to *motion* that were carried."""
        return tuple(
            entry
            for entry in self.motions
            if _of(entry).kind == "amendment"
            and _of(entry).amends == motion.ident
            and _of(entry).outcome == "carried"
        )

    def replaced(self, entry: "Entry") -> bool:
        """Whether a substantive motion stands in the place of *entry*."""
        return any(
            _of(e).kind == "substantive" and _of(e).amends == entry.ident for e in self.motions
        )

    def state(self, entry: "Entry") -> State:
        """Where a motion, an amendment or a procedural motion of this item has got to."""
        matter = _of(entry)
        if matter.outcome:
            return matter.outcome
        if self.replaced(entry):
            return "replaced"
        interrupts = self.procedural
        if interrupts is not None and interrupts.ident != entry.ident:
            return "interrupted"
        amendment = self.amendment
        if amendment is not None and _of(amendment).amends == entry.ident:
            return "being amended"
        return "before the meeting"

    def check(self, step: Step, entry: "Entry") -> None:
        """Raise Refusal, in a sentence, where *entry* cannot take that *step* now."""
        state, called = self.state(entry), name_of(_of(entry))
        if step == "amend" and _of(entry).kind == "procedural":
            raise Refusal("A procedural motion is not amended.", "Vote on it first with /v.")
        if state in MAY[step]:
            if step == "fall" and _of(entry).seconder:
                raise Refusal(f"The {called} was seconded.", "As in: /settle withdrawn, or not put")
            return
        what, remedy = _WHY.get(
            state,
            (f"The {called} was {state} already.", "Take that back first, with /undo or /review."),
        )
        raise Refusal(what, remedy)

    def check_new(self, kind: str) -> None:
        """Raise Refusal where a motion of this *kind* cannot be moved now."""
        if self.procedural is not None:
            raise Refusal(*_WHY["interrupted"])
        if kind == "original" and self.amendment is not None:
            raise Refusal(*_WHY["being amended"])

    def check_substantive(self) -> "Entry":
        """The motion that a substantive one would replace. Raises Refusal where none is due."""
        main = self.main
        if main is None:
            raise Refusal("There is no motion to restate.", "Minute the motion first with /m.")
        self.check("restate", main)
        if not self.unwritten:
            raise Refusal(
                "No amendment to this motion has been carried, so that its words stand.",
                "Move the amendment with /amend, then vote on it.",
            )
        return main

    def written(self, entry: "Entry") -> bool:
        """Whether the substantive motion rests on this amendment already."""
        return _of(entry).kind == "amendment" and any(
            _of(e).kind == "substantive" and _of(e).amends == _of(entry).amends
            for e in self.motions
        )

    def _last(self, wanted: Callable[[Motion], bool]) -> "Entry | None":
        for entry in reversed(self.motions):
            if wanted(_of(entry)) and not _of(entry).outcome:
                return entry
        return None


def debate_of(entries: Iterable["Entry"]) -> Debate:
    """The debate that *entries*, those of one item, tell of."""
    return Debate(tuple(entry for entry in entries if isinstance(entry.matter, Motion)))


def name_of(motion: Motion) -> str:
    """What sort of motion it is, in a word or two."""
    names = {
        "amendment": "amendment",
        "substantive": "substantive motion",
        "procedural": "procedural motion",
    }
    return names.get(motion.kind, "motion")


def _of(entry: "Entry") -> Motion:
    assert isinstance(entry.matter, Motion)  # noqa: S101 - `debate_of` keeps no others
    return entry.matter
