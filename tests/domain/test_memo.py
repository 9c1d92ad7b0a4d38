"""What is worked out from an unchanging thing is worked out once."""

from clerk_tui.domain.memo import remembered


def test_the_same_thing_is_asked_about_once_and_an_equal_one_anew() -> None:
    asked = []

    @remembered(8)
    def length(words: tuple[str, ...]) -> int:
        asked.append(words)
        return len(words)

    first, equal = tuple("ab"), tuple("ab")
    assert [length(first), length(first), length(equal)] == [2, 2, 2]
    assert len(asked) == 2, "another object may be another meeting: it is never taken for the first"


def test_no_more_is_held_on_to_than_was_said() -> None:
    asked = []

    @remembered(2)
    def same(thing: list[int]) -> list[int]:
        asked.append(thing)
        return thing

    things = [[1], [2], [3]]
    for thing in things:
        same(thing)
    same(things[2])
    assert len(asked) == 3
    same(things[0])
    assert len(asked) == 4, "the oldest was let go"


def test_of_things_that_are_the_same_by_something_the_newest_is_held_on_to() -> None:
    asked = []

    @remembered(4096, by=len)
    def same(thing: list[int]) -> list[int]:
        asked.append(thing)
        return thing

    old, new, other = [1], [2], [1, 1]
    for thing in (old, other, new, new, other):
        assert same(thing) is thing
    assert asked == [old, other, new]
    same(old)
    assert asked[3] is old, "it was let go as soon as there was a newer one"
