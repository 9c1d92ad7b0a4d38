"""Answers remembered for as long as the thing asked about is the same thing.

A meeting and all in it are never changed in place, so whatever is worked out from one of them holds
for as long as that very object does. What did not change from one step to the next is
then not worked out again: the cost of a step does not grow with the length of the meeting.
"""

from collections.abc import Callable, Hashable
from functools import wraps
from threading import Lock
from typing import Any, TypeVar

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


def remembered(
    most: int, by: Callable[[Any], Hashable] = id
) -> Callable[[Callable[[_Thing], _Answer]], Callable[[_Thing], _Answer]]:
    """Remember the answers of a function of one unchanging thing, for the last *most* asked about.

    Of things that are the same *by* something only the newest is remembered: an item that is
    minuted is another thing at each entry, and all that it was would stay in memory. The answer is
    shared between those who ask, so nobody may change it.
    """

    def remembering(function: Callable[[_Thing], _Answer]) -> Callable[[_Thing], _Answer]:
        kept: dict[Hashable, tuple[_Thing, _Answer]] = {}
        lock = Lock()  # the checks look at the meeting in a thread of their own

        @wraps(function)
        def asked(thing: _Thing) -> _Answer:
            held = kept.get(by(thing))
            if held is not None and held[0] is thing:
                return held[1]
            answer = function(thing)
            with lock:
                if kept.pop(by(thing), None) is None and len(kept) >= most:
                    kept.pop(next(iter(kept)))
                kept[by(thing)] = (thing, answer)
            return answer

        return asked

    return remembering
