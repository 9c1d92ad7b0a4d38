"""Tests of the cache of answers: each is worked out once for each object."""

from clerk_tui.domain.memo import PerObjectCache


class Counter:
    """A question that notes every object it is worked out for."""

    def __init__(self) -> None:
        self.subjects: list[list[int]] = []

    def __call__(self, subject: list[int]) -> list[int]:
        self.subjects.append(subject)
        return subject


def test_an_answer_is_worked_out_once_for_an_object_and_anew_for_an_equal_one() -> None:
    question, cache = Counter(), PerObjectCache[list[int], list[int]](8)
    first, equal = [1, 2], [1, 2]
    for subject in (first, first, equal):
        assert cache.get(subject, question) is subject
    assert len(question.subjects) == 2, "an equal object may be another meeting"


def test_the_oldest_object_is_forgotten_when_the_cache_is_full() -> None:
    question, cache = Counter(), PerObjectCache[list[int], list[int]](2)
    subjects = [[1], [2], [3]]
    for subject in [*subjects, subjects[2]]:
        cache.get(subject, question)
    assert len(question.subjects) == 3
    cache.get(subjects[0], question)
    assert len(question.subjects) == 4, "the oldest was forgotten"


def test_only_the_newest_version_of_an_object_is_remembered() -> None:
    question = Counter()
    cache = PerObjectCache[list[int], list[int]](4096, identify=len)
    old, new, other = [1], [2], [1, 1]
    for subject in (old, other, new, new, other):
        assert cache.get(subject, question) is subject
    assert question.subjects == [old, other, new]
    cache.get(old, question)
    assert question.subjects[3] is old, "it was forgotten as soon as there was a newer one"


def test_answers_about_one_object_differ_by_their_details() -> None:
    cache = PerObjectCache[str, str](8)
    asked: list[int] = []

    def repeat(word: str, times: int) -> str:
        asked.append(times)
        return word * times

    answers = [cache.get("ab", repeat, times) for times in (1, 2, 2, 1)]
    assert answers == ["ab", "abab", "abab", "ab"]
    assert asked == [1, 2]
