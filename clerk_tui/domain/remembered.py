"""Answers remembered for as long as the thing asked about is the same thing.

A meeting and all in it are never changed in place, so whatever is worked out from one of them holds
for as long as that very object does. What did not change from one step to the next is
then not worked out again: the cost of a step does not grow with the length of the meeting.
"""

from collections.abc import Callable
from functools import wraps
from threading import Lock
from typing import TypeVar

_Thing = TypeVar("_Thing")
_Answer = TypeVar("_Answer")


def remembered(most: int) -> Callable[[Callable[[_Thing], _Answer]], Callable[[_Thing], _Answer]]:
    """Remember the answers of a function of one unchanging thing, for the last *most* asked about.

    The answer is shared between those who ask, so nobody may change it.
    """

    def remembering(function: Callable[[_Thing], _Answer]) -> Callable[[_Thing], _Answer]:
        kept: dict[int, tuple[_Thing, _Answer]] = {}
        lock = Lock()  # the checks look at the meeting in a thread of their own

        @wraps(function)
        def asked(thing: _Thing) -> _Answer:
            held = kept.get(id(thing))
            if held is not None and held[0] is thing:
                return held[1]
            answer = function(thing)
            with lock:
                while len(kept) >= most:
                    kept.pop(next(iter(kept)))
                kept[id(thing)] = (thing, answer)
            return answer

        return asked

    return remembering
