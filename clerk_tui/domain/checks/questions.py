"""Checks of questions: each put, each answered, one supplementary each."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from clerk_tui.domain.agenda.questions import RESIDENT, residents, waiting
from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.checks.wording.wording import printed
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.queries import of_the_roll

_SAYS_SOMETHING = (mt.Exchange, mt.Paragraph, mt.Bullet, mt.Resolution, mt.Action)


def second_supplementary(meeting: Meeting) -> Iterator[Finding]:
    """A second supplementary of one questioner to one question.

    A rule of standing orders: one question and one supplementary each. The chairman may allow
    more, and what was asked is minuted.
    """
    places = Places(meeting)
    for asked, followed in _questions(meeting):
        put: Counter[str] = Counter()
        for entry, speaker in _supplementaries(followed):
            put[speaker] += 1
            if put[speaker] == 2:
                who = places.who(speaker, private=asked.private)
                said = f"{who} put a second supplementary to a question in "
                said += f"{places.of_entry(asked)}."
                remedy = "Nothing, if the chairman allowed it."
                yield Finding("supplementaries", "note", said, remedy, entry.item, entry.ident)


def question_without_response(meeting: Meeting) -> Iterator[Finding]:
    """A question after which nothing is minuted under its item.

    Practice: a question is minuted with its response, or with the promise of one in writing.
    """
    places = Places(meeting)
    for item in meeting.taken_items:
        asked = [e for e in item.entries if isinstance(e.matter, mt.Question) and not e.told]
        after = item.entries[item.entries.index(asked[-1]) :] if asked else ()
        said_more = any(isinstance(e.matter, _SAYS_SOMETHING) or e.told for e in after[1:])
        if asked and not said_more and item.ident != meeting.current:
            said = f"A question in {places.of_entry(asked[-1])} has no response."
            remedy = "Go to the item (/goto) and minute it: /a, or /written for one in writing."
            yield Finding("unanswered", "warning", said, remedy, item.ident, asked[-1].ident)


def notice_left(meeting: Meeting) -> Iterator[Finding]:
    """A question on notice that was neither put nor answered in writing, once its item was left.

    By standing orders a question that is not reached gets a written response.
    """
    places = Places(meeting)
    for item in meeting.items:
        left = len(waiting(meeting, item.ident))
        done = bool(item.left) and item.ident != meeting.current
        if left and (done or meeting.ended is not None):
            were = "1 question on notice was" if left == 1 else f"{left} questions on notice were"
            said = f"{were[:1].upper()}{were[1:]} not put, under {places.of_item(item)}."
            remedy = (
                "Go to the item (/goto), then /unreached, or /onnotice withdrawn and its number."
            )
            yield Finding("notice", "warning", said, remedy, item.ident)


def resident_named(meeting: Meeting) -> Iterator[Finding]:
    """The name of a member of the public who put a question, in printed words.

    Practice: members of the public are not named, unless the house chose to.
    """
    if meeting.body.layout.get("residents") == "named":
        return
    places = Places(meeting)
    names = {f" {folded(name)} " for name in residents(meeting) - {RESIDENT}}
    for words in printed(meeting):
        if any(name in f" {folded(words.text)} " for name in names):
            entry = words.entry
            said = f"A member of the public is named in {places.of_entry(entry)}."
            remedy = "Write “the resident” (/review), unless they agreed to be named."
            yield Finding("resident", "note", said, remedy, entry.item, entry.ident)


def _questions(meeting: Meeting) -> Iterator[tuple[Entry, list[Entry]]]:
    """Every question, and what followed it up to the next one."""
    for item in of_the_roll(meeting).taken_items:
        yield from _in(item)


def _in(item: Item) -> Iterator[tuple[Entry, list[Entry]]]:
    places = [n for n, e in enumerate(item.entries) if isinstance(e.matter, mt.Question)]
    for here, following in pairwise([*places, len(item.entries)]):
        yield item.entries[here], list(item.entries[here + 1 : following])


def _supplementaries(followed: list[Entry]) -> Iterator[tuple[Entry, str]]:
    """The supplementaries of which the questioner is known, with who that was."""
    for entry in followed:
        matter = entry.matter
        if isinstance(matter, mt.Exchange) and matter.kind == "supplementary" and matter.speaker:
            yield entry, matter.speaker
