"""The clerk's steps in the record: which are in force, and which were undone.

Undoing is recorded as an event of its own ("StepUndone") and removes nothing from the record.
"""

from collections.abc import Iterable

from msgspec import Struct, field, json

UNDONE = "StepUndone"
REDONE = "StepRedone"


class Steps(Struct):
    """The numbers of the steps of one meeting."""

    standing: list[int] = field(default_factory=list)
    """The steps in force, the newest last."""
    undone: list[int] = field(default_factory=list)
    """The undone steps that `redo` can bring back, the next one last."""

    @classmethod
    def from_rows(cls, event_rows: Iterable[tuple[int, str, str]]) -> "Steps":
        """Return the steps after *event_rows* of (step, kind, payload), in the record's order."""
        steps = cls()
        for step, kind, payload in event_rows:
            steps.add_row(step, kind, payload)
        return steps

    def add_row(self, step: int, kind: str, payload: str) -> None:
        """Apply one more row of the record."""
        if kind == UNDONE:
            self.undone.append(self._remove_step(self.standing, payload))
        elif kind == REDONE:
            self.standing.append(self._remove_step(self.undone, payload))
        elif not self.standing or self.standing[-1] != step:
            self.standing.append(step)
            self.undone.clear()

    @staticmethod
    def _remove_step(step_ids: list[int], payload: str) -> int:
        """Remove from *step_ids* the step that *payload* names, and return its number."""
        step = int(json.decode(payload)["step"])
        if step in step_ids:
            step_ids.remove(step)
        return step
