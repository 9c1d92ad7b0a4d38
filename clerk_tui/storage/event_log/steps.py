"""Steps of the clerk's: what stands, what was undone, what can be brought back.

Undoing is itself recorded ("StepUndone") and takes nothing out of the record.
"""

from collections.abc import Iterable

from msgspec import Struct, field, json

UNDONE = "StepUndone"
REDONE = "StepRedone"


class Steps(Struct):
    """The steps of one meeting: those that stand, newest last, and those to bring back."""

    standing: list[int] = field(default_factory=list)
    undone: list[int] = field(default_factory=list)

    @classmethod
    def from_rows(cls, rows: Iterable[tuple[int, str, str]]) -> "Steps":
        """The steps after *rows* of (step, kind, payload), in the record's order."""
        steps = cls()
        for step, kind, payload in rows:
            steps.add(step, kind, payload)
        return steps

    def add(self, step: int, kind: str, payload: str) -> None:
        """Take note of one more row."""
        if kind == UNDONE:
            self.undone.append(self._drop(self.standing, payload))
        elif kind == REDONE:
            self.standing.append(self._drop(self.undone, payload))
        elif not self.standing or self.standing[-1] != step:
            self.standing.append(step)
            self.undone.clear()

    @staticmethod
    def _drop(steps: list[int], payload: str) -> int:
        step = int(json.decode(payload)["step"])
        if step in steps:
            steps.remove(step)
        return step
