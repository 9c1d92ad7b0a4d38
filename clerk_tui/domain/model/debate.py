"""The rules of debate: the steps a motion may take next, and the motion before the meeting now.

A motion is moved; it may be amended, one amendment at a time; a carried amendment makes it the
substantive motion; a procedural motion interrupts whatever is before the meeting. In the end it is
carried or lost, withdrawn, not seconded or not put. Standing orders everywhere say so (practice,
"Motions and votes"). Several motions may stand open side by side, to be put together.
"""

from collections.abc import Callable, Iterable
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.text import one_line

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

_SHOWN = 40  # characters of a motion that tell which it is

# The states from which a step may be taken. A vote may be corrected once it is taken.
STATES_BEFORE: dict[Step, tuple[State, ...]] = {
    "amend": ("before the meeting",),
    "second": ("before the meeting",),
    "put": ("before the meeting", "carried", "lost"),
    "withdraw": ("before the meeting",),
    "fall": ("before the meeting",),
    "set aside": ("before the meeting", "being amended"),
    "restate": ("before the meeting",),
}
_REFUSALS: dict[State, tuple[str, str]] = {
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

    motions: tuple[Entry, ...]

    @property
    def procedural(self) -> Entry | None:
        """Return the procedural motion before the meeting."""
        return self._last(lambda motion: motion.kind == "procedural")

    @property
    def amendment(self) -> Entry | None:
        """Return the amendment before the meeting."""
        return self._last(lambda motion: motion.kind == "amendment")

    @property
    def main_motions(self) -> tuple[Entry, ...]:
        """Return the original and substantive motions that wait to be decided."""
        return tuple(
            entry
            for entry in self.undecided
            if motion_of(entry).kind in ("original", "substantive")
        )

    @property
    def main_motion(self) -> Entry | None:
        """Return the motion under debate: the one last moved."""
        return self.main_motions[-1] if self.main_motions else None

    def waits_beside(self, entry: Entry) -> bool:
        """Return True if a main motion is open that *entry* neither is, amends nor interrupts."""
        if motion_of(entry).kind == "procedural":
            return False
        own_motions = (entry.ident, motion_of(entry).amends)
        return any(motion.ident not in own_motions for motion in self.main_motions)

    def label_of(self, entry: Entry) -> str:
        """Return the kind of *entry*; with its words too where another main motion is open."""
        motion = motion_of(entry)
        return motion_label(motion) if self.waits_beside(entry) else motion_kind_name(motion)

    @property
    def pending(self) -> Entry | None:
        """Return the motion that the next vote is on: procedural, else amendment, else main."""
        return self.procedural or self.amendment or self.main_motion

    @property
    def undecided(self) -> tuple[Entry, ...]:
        """Return the motions without an outcome, except those that were replaced."""
        return tuple(
            e for e in self.motions if not motion_of(e).outcome and not self.is_replaced(e)
        )

    @property
    def unwritten_amendments(self) -> tuple[Entry, ...]:
        """Return the carried amendments that no substantive motion contains yet."""
        return self.carried_on(self.main_motion) if self.main_motion else ()

    def carried_on(self, motion_entry: Entry) -> tuple[Entry, ...]:
        """Return the amendments to *motion_entry* that were carried."""
        return tuple(
            entry
            for entry in self.motions
            if motion_of(entry).kind == "amendment"
            and motion_of(entry).amends == motion_entry.ident
            and motion_of(entry).outcome == "carried"
        )

    def is_replaced(self, entry: Entry) -> bool:
        """Return True if a substantive motion stands in the place of *entry*."""
        return any(
            motion_of(e).kind == "substantive" and motion_of(e).amends == entry.ident
            for e in self.motions
        )

    def state(self, entry: Entry) -> State:
        """Return the state of a motion, an amendment or a procedural motion of this item."""
        matter = motion_of(entry)
        if matter.outcome:
            return matter.outcome
        if self.is_replaced(entry):
            return "replaced"
        interrupts = self.procedural
        if interrupts is not None and interrupts.ident != entry.ident:
            return "interrupted"
        amendment = self.amendment
        if amendment is not None and motion_of(amendment).amends == entry.ident:
            return "being amended"
        return "before the meeting"

    def check(self, step: Step, entry: Entry) -> None:
        """Raise Refusal if *entry* cannot take that *step* now."""
        state, kind_name = self.state(entry), motion_kind_name(motion_of(entry))
        if step == "amend" and motion_of(entry).kind == "procedural":
            raise Refusal("A procedural motion is not amended.", "Vote on it first with /v.")
        if state in STATES_BEFORE[step]:
            if step == "fall" and motion_of(entry).seconder:
                raise Refusal(
                    f"The {kind_name} was seconded.", "As in: /settle withdrawn, or not put"
                )
            return
        problem, remedy = _REFUSALS.get(
            state,
            (
                f"The {kind_name} was {state} already.",
                "Take that back first, with /undo or /review.",
            ),
        )
        raise Refusal(problem, remedy)

    def check_new(self, kind: str) -> None:
        """Raise Refusal if a motion of this *kind* cannot be moved now."""
        if self.procedural is not None:
            raise Refusal(*_REFUSALS["interrupted"])
        if kind == "original" and self.amendment is not None:
            raise Refusal(*_REFUSALS["being amended"])

    def check_substantive(self) -> Entry:
        """Return the motion that a substantive one would replace. Raises Refusal if none is due."""
        main = self.main_motion
        if main is None:
            raise Refusal("There is no motion to restate.", "Minute the motion first with /m.")
        self.check("restate", main)
        if not self.unwritten_amendments:
            raise Refusal(
                "No amendment to this motion has been carried, so that its words stand.",
                "Move the amendment with /amend, then vote on it.",
            )
        return main

    def is_in_substantive(self, entry: Entry) -> bool:
        """Return True if the substantive motion contains this amendment already."""
        return motion_of(entry).kind == "amendment" and any(
            motion_of(e).kind == "substantive" and motion_of(e).amends == motion_of(entry).amends
            for e in self.motions
        )

    def _last(self, is_wanted: Callable[[Motion], bool]) -> Entry | None:
        for entry in reversed(self.motions):
            if is_wanted(motion_of(entry)) and not motion_of(entry).outcome:
                return entry
        return None


def debate_of(entries: Iterable[Entry]) -> Debate:
    """Return the debate among *entries*, those of one item."""
    return Debate(tuple(entry for entry in entries if isinstance(entry.matter, Motion)))


def motion_kind_name(motion: Motion) -> str:
    """Return the kind of a motion, in a word or two."""
    names = {
        "amendment": "amendment",
        "substantive": "substantive motion",
        "procedural": "procedural motion",
    }
    return names.get(motion.kind, "motion")


def motion_label(motion: Motion, where: str = "") -> str:
    """Return its kind, *where* it stands, and its name or as many words as tell which it is."""
    text = motion.name or one_line(motion.text)
    shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
    return f"{motion_kind_name(motion)}{where} “{shown}”"
