"""A cache of answers that were worked out from an object, kept only for that very object.

A meeting and everything in it are never changed in place, so an answer worked out from one of them
holds for as long as that object exists. What one step of the clerk leaves as it was need not be
worked out again: the cost of a step does not grow with the length of the meeting.
"""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar, TypeVarTuple

MEETINGS = 8
"""Meetings remembered by a cache of answers about a whole meeting."""
ITEMS = 4096
"""Items remembered by a cache of answers about one item."""

Subject = TypeVar("Subject")
Answer = TypeVar("Answer")
Details = TypeVarTuple("Details")


class PerObjectCache(Generic[Subject, Answer]):
    """Keeps the answers about the last few objects that were asked about.

    An answer lives until its object is pushed out by newer ones, or by a newer version of itself.
    Callers share an answer, so nobody may change it.
    """

    def __init__(self, size: int, identify: Callable[[Subject], Hashable] = id) -> None:
        """Prepare an empty cache.

        Args:
            size: The number of objects remembered; the oldest is forgotten first.
            identify: Returns what the versions of one object have in common, such as an item's
                ident. Only the newest version is remembered: an item becomes a new object with
                each entry minuted, and the old ones would fill the memory.
        """
        self._size = size
        self._identify = identify
        self._remembered: dict[Hashable, tuple[Subject, dict[tuple[object, ...], Answer]]] = {}
        self._lock = Lock()  # the checks look at the meeting in a thread of their own

    def get(
        self,
        subject: Subject,
        compute: Callable[[Subject, *Details], Answer],
        *details: *Details,
    ) -> Answer:
        """Return what *compute* answers for *subject* and *details*, calling it at most once."""
        answers = self._answers_about(subject)
        try:
            return answers[details]
        except KeyError:
            answer = answers[details] = compute(subject, *details)
            return answer

    def _answers_about(self, subject: Subject) -> dict[tuple[object, ...], Answer]:
        """Return the answers about *subject* by their details, to be added to."""
        identity = self._identify(subject)
        remembered = self._remembered.get(identity)
        if remembered is not None and remembered[0] is subject:
            return remembered[1]
        answers: dict[tuple[object, ...], Answer] = {}
        with self._lock:
            older_version = self._remembered.pop(identity, None)
            if older_version is None and len(self._remembered) >= self._size:
                self._remembered.pop(next(iter(self._remembered)))
            self._remembered[identity] = (subject, answers)
        return answers
