"""Commands: questions of which notice was given, and the putting of them."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.questions import RESIDENTS, read_resident, take_joint_questioners
from clerk_tui.commands.parsing.arguments import (
    ITEM_WORDS,
    has_figure,
    is_figure,
    name_item,
    take_item,
)
from clerk_tui.commands.parsing.persons import take_person
from clerk_tui.domain.agenda.questions import (
    find_addressee,
    find_questions_item,
    notices_for,
    notices_waiting,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.model.notices import Notice

_TO = re.compile(r"^to (?!wh)(?P<who>[^:]{1,60}):\s*(?P<text>.+)$", re.DOTALL)


def on_notice(table: Table, arguments: str) -> str:
    """Note a question of which notice was given, before it is put."""
    words = arguments.split()
    if words[:1] == ["withdrawn"]:
        table.desk.questions.withdraw_notice(_find_notice(table, words[1:]).ident)
        return "Withdrawn: it will not be put."
    item_typed, words = _take_item_if_typed(table, words)
    public = bool(words) and words[0].casefold() in RESIDENTS
    item = item_typed or find_questions_item(table.desk.meeting, public=public)
    if item is None:
        raise Refusal("Which item are questions put under?", "As in: /onnotice 7 kinver How many …")
    if public:
        who, text = read_resident(words[1:])
        joint_questioners: tuple[str, ...] = ()
    else:
        who, words = take_person(table, words)
        joint_questioners, words = take_joint_questioners(table, who, words)
        text = " ".join(words)
    to = _TO.match(text)
    asked_of = find_addressee(table.desk.meeting, item, to["who"]) if to else ""
    table.desk.questions.give_notice(
        item.ident,
        who,
        to["text"] if to else text,
        respondent=asked_of,
        kind="resident" if public else "member",
        jointly=joint_questioners,
    )
    place = len(notices_for(table.desk.meeting, item.ident))
    return f"Question {place} on notice, under {name_item(table, item)}."


def _take_item_if_typed(table: Table, words: list[str]) -> tuple[Item | None, list[str]]:
    """Return the item whose number *words* begin with, if they do, and the words after it."""
    qualified = len(words) > 2 and words[0].casefold() in ITEM_WORDS and has_figure(words[1])
    if qualified or (len(words) > 2 and words[0].rstrip(".").isdigit()):
        return take_item(table, words)
    return None, words


def put_notices(table: Table, arguments: str) -> str:
    """Put the next question on notice; or those numbered, together."""
    words = [word.rstrip(",.").casefold() for word in arguments.split() if word.casefold() != "and"]
    absent = "absent" in words
    figures = [word for word in words if word != "absent"]
    chosen = [_find_notice(table, [figure]) for figure in figures]
    if not chosen:
        chosen = notices_waiting(table.desk.meeting)[:1]
    if not chosen:
        raise Refusal("No question on notice is left under this item.", "Type /q to put one.")
    if len({notice.ident for notice in chosen}) < len(chosen):
        raise Refusal("The same question is named twice.", "Name each once, as in: /put 1 3")
    table.desk.questions.put_notices([notice.ident for notice in chosen], absent=absent)
    if len(chosen) > 1:
        return f"{len(chosen)} questions put together. /a answers them."
    return "Question put. /a answers it."


def _find_notice(table: Table, words: list[str]) -> Notice:
    """Return the notice with a number, as the table lists them."""
    notices = notices_for(table.desk.meeting)
    figure = int(words[0]) if words and is_figure(words[0]) else 0
    if not notices:
        raise Refusal(
            "No question on notice is waiting under this item.",
            "Put one with /q; /onnotice notes one that was given notice of.",
        )
    if not 0 < figure <= len(notices):
        raise Refusal(
            f"The questions on notice here are numbered up to {len(notices)}.",
            "Give its number, as in: /put 2",
        )
    return notices[figure - 1]
