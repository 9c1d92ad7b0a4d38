"""Checks of questions: each is put and answered, with one supplementary each."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from clerk_tui.domain.agenda.questions import RESIDENT, notices_waiting, residents
from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.wording.sentences import printed_words
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import without_second_meeting
from clerk_tui.domain.text import with_capital

_ANSWERS = (mt.Exchange, mt.Paragraph, mt.Bullet, mt.Resolution, mt.Action)


def second_supplementary(meeting: Meeting) -> Iterator[Finding]:
    """Find a second supplementary of one questioner to one question.

    A rule of standing orders: one question and one supplementary each. The chairman may allow
    more, and what was asked is minuted.
    """
    describe = Describer(meeting)
    for question, next_question in _questions(meeting):
        times_put: Counter[str] = Counter()
        for entry, speaker in _supplementaries(next_question):
            times_put[speaker] += 1
            if times_put[speaker] == 2:
                who = describe.person(speaker, private=question.private)
                message = f"{who} put a second supplementary to a question in "
                message += f"{describe.entry(question)}."
                remedy = "Nothing, if the chairman allowed it."
                yield Finding("supplementaries", "note", message, remedy, entry.item, entry.ident)


def question_without_response(meeting: Meeting) -> Iterator[Finding]:
    """Find a question after which nothing is minuted under its item.

    Practice: a question is minuted with its response, or with the promise of one in writing.
    """
    describe = Describer(meeting)
    for item in meeting.taken_items:
        questions = [
            e for e in item.entries if isinstance(e.matter, mt.Question) and not e.printed_elsewhere
        ]
        if not questions or item.ident == meeting.current:
            continue
        last_question = questions[-1]
        after = item.entries[item.entries.index(last_question) + 1 :]
        if not any(isinstance(e.matter, _ANSWERS) or e.printed_elsewhere for e in after):
            message = f"A question in {describe.entry(last_question)} has no response."
            remedy = "Go to the item (/goto) and minute it: /a, or /written for one in writing."
            yield Finding("unanswered", "warning", message, remedy, item.ident, last_question.ident)


def notice_not_dealt_with(meeting: Meeting) -> Iterator[Finding]:
    """Find a question on notice that was not put or answered in writing before its item was left.

    By standing orders a question that was not reached gets a written response.
    """
    describe = Describer(meeting)
    for item in meeting.items:
        unanswered = len(notices_waiting(meeting, item.ident))
        was_left = bool(item.left) and item.ident != meeting.current
        if unanswered and (was_left or meeting.ended is not None):
            subject = (
                "1 question on notice was"
                if unanswered == 1
                else f"{unanswered} questions on notice were"
            )
            message = f"{with_capital(subject)} not put, under {describe.item(item)}."
            remedy = (
                "Go to the item (/goto), then /unreached, or /onnotice withdrawn and its number."
            )
            yield Finding("notice", "warning", message, remedy, item.ident)


def resident_named(meeting: Meeting) -> Iterator[Finding]:
    """Find the name of a member of the public who put a question, in printed words.

    Practice: members of the public are not named, unless the house chose to.
    """
    if meeting.body.layout.get("residents") == "named":
        return
    describe = Describer(meeting)
    names = {f" {folded(name)} " for name in residents(meeting) - {RESIDENT}}
    for words in printed_words(meeting):
        if any(name in f" {folded(words.text)} " for name in names):
            entry = words.entry
            message = f"A member of the public is named in {describe.entry(entry)}."
            remedy = "Write “the resident” (/review), unless they agreed to be named."
            yield Finding("resident", "note", message, remedy, entry.item, entry.ident)


def _questions(meeting: Meeting) -> Iterator[tuple[Entry, list[Entry]]]:
    """Yield each question with the entries that followed it, up to the next question."""
    for item in without_second_meeting(meeting).taken_items:
        yield from _questions_under(item)


def _questions_under(item: Item) -> Iterator[tuple[Entry, list[Entry]]]:
    """Yield each question under one item with the entries up to the next question."""
    starts = [n for n, e in enumerate(item.entries) if isinstance(e.matter, mt.Question)]
    for start, end in pairwise([*starts, len(item.entries)]):
        yield item.entries[start], list(item.entries[start + 1 : end])


def _supplementaries(following_entries: list[Entry]) -> Iterator[tuple[Entry, str]]:
    """Yield the supplementary questions whose questioner is known, each with the questioner."""
    for entry in following_entries:
        matter = entry.matter
        if isinstance(matter, mt.Exchange) and matter.kind == "supplementary" and matter.speaker:
            yield entry, matter.speaker
