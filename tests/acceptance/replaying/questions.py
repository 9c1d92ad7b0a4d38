"""The questions and the declarations of a case, as a clerk types them."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import take_item
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from tests.acceptance.replaying.clerk import TypingClerk
from tests.acceptance.replaying.facts import Facts, text_of, texts_of
from tests.acceptance.replaying.paragraphs import type_number

_COMMANDS = {
    "supplementary": "/s", "response": "/a", "clarification": "/clarify",
    "comment": "/comment", "undertaking": "/undertake",
}  # fmt: skip


def type_question(clerk: TypingClerk, facts: Facts) -> None:
    """Type a question with its responses and what else was said of it."""
    text, questioner = text_of(facts, "text"), text_of(facts, "questioner")
    in_text, number = bool(facts.get("in_text")), text_of(facts, "number")
    person = clerk.person(questioner)
    lead = f"/q {'' if facts.get('questioner_present', True) else 'for '}{clerk.name(questioner)}"
    lead += " notice" if facts.get("on_notice") else ""
    if person is not None:
        _type_asked(clerk, facts, lead)
    elif _is_sentence(text, questioner):
        _type(clerk, text, in_text, [f"/q {text}"], [f"/q resident {questioner}: {text}"])
    else:
        question_lines = (
            [f"/q resident {questioner}: {text}"] if questioner else [f"/q resident {text}"]
        )
        clerk.type_first(question_lines, [f"/q resident {text}"])
        if in_text:
            clerk.type("/elsewhere")
    if not in_text and text:
        type_number(clerk, number)
    for response in texts_of(facts, "response"):
        _type_exchange(clerk, "response", text_of(facts, "respondent"), response, in_text)
    for exchange in facts.get("exchanges", []):
        kind, speaker = text_of(exchange, "kind") or "comment", text_of(exchange, "speaker")
        _type_exchange(clerk, kind, speaker, text_of(exchange, "text"), in_text)


def _type_asked(clerk: TypingClerk, facts: Facts, lead: str) -> None:
    """Type a question of somebody on the list; its own sentence where the house has another."""
    text, number = text_of(facts, "text"), text_of(facts, "number")
    line = f"{lead} {text}".rstrip()
    if facts.get("in_text") or not text:
        clerk.type(line)
        clerk.type("/elsewhere")
    elif not _is_sentence(text, text_of(facts, "questioner")):
        clerk.type(line)
    elif not clerk.type_to_print(f"{number} {text}".strip(), [line]):
        clerk.type(f"/say {text}")


def _is_sentence(text: str, speaker: str) -> bool:
    """Return True if *text* is a sentence of its own, and not only what somebody said."""
    return text[:1].isupper() or (bool(speaker) and folded(speaker) in folded(text))


def _type(clerk: TypingClerk, text: str, in_text: bool, *choices: list[str]) -> None:
    if in_text:
        clerk.type_first(*choices)
        clerk.type("/elsewhere")
    elif not clerk.type_to_print(text, *choices) and text[:1].isupper():
        clerk.type(f"/say {text}")


def _type_exchange(clerk: TypingClerk, kind: str, speaker: str, text: str, in_text: bool) -> None:
    if not text:
        return
    command = _COMMANDS.get(kind, "/comment")
    named_lines = [[f"{command} {clerk.name(speaker)} {text}"]] if clerk.person(speaker) else []
    if _is_sentence(text, speaker):
        _type(clerk, text, in_text, *named_lines, [f"{command} {text}"])
        return
    clerk.type_first(*named_lines, [f"{command} {text}"])
    if in_text:
        clerk.type("/elsewhere")


def type_declaration(clerk: TypingClerk, facts: Facts, other_names: list[str]) -> None:
    """Type a declaration of a member, with *other_names* who declared the same."""
    printed, in_text = text_of(facts, "printed"), bool(facts.get("in_text"))
    member, interest = text_of(facts, "member"), text_of(facts, "interest")
    is_listed = all(clerk.person(name) for name in (member, *other_names))
    if not is_listed:
        if printed or interest:
            clerk.type(f"/event {printed or interest}")
            if in_text:
                clerk.type("/elsewhere")
        return
    names = " and ".join(clerk.name(name) for name in (member, *other_names))
    kind = re.sub(r"\s*\(.*\)$", "", text_of(facts, "kind"))
    kind = "" if kind.casefold() == "interest" else kind
    conduct = _conduct(facts)
    named_items = _item_words(clerk, text_of(facts, "relates_to"))
    choices = [
        [" ".join(part for part in ("/dec", names, item, kind, f"{interest}{did}") if part)]
        for item in (*named_items, "")
        for did in dict.fromkeys((conduct, ""))
    ]
    if in_text:
        clerk.type_first(*choices)
        clerk.type("/elsewhere")
    elif printed:
        if not clerk.type_to_print(printed, *choices):
            clerk.type(f"/say {printed}")
    else:
        clerk.type_first(*choices)


def _conduct(facts: Facts) -> str:
    """Return what the member did, as it stands after a semicolon."""
    reason_to_leave = text_of(facts, "left").casefold()
    if reason_to_leave in ("left", "yes", "true", "withdrew"):
        return "; spoke then left" if text_of(facts, "took_part").casefold() == "yes" else "; left"
    if reason_to_leave == "spoke then left":
        return "; spoke then left"
    return "; stayed" if reason_to_leave in ("stayed", "remained") else ""


def _item_words(clerk: TypingClerk, relates_to: str) -> list[str]:
    """Return the ways to type the item that a declaration is about, the surest first.

    They are the number that means the item of that title, the words in quotation marks where no
    item has it, and none.
    """
    if not relates_to:
        return []
    number = re.search(r"\b[A-Z]{0,4}\d[\w/.]*", relates_to)
    bare = number[0].rstrip(".") if number else ""
    titled = [i for i in clerk.meeting.items if i.title and folded(i.title) in folded(relates_to)]
    meant = max(titled, key=lambda item: len(item.title), default=None)
    ways = [bare, f"agenda {bare}", f"minute {bare}"] if bare else []
    if meant is not None:
        ways.append(f"agenda {meant.agenda_number.rstrip('.')}")
    means = [
        reference
        for reference in ways
        if meant is not None and _item_meant(clerk, reference) == meant.ident
    ]
    return [*means, f"“{relates_to}”"]


def _item_meant(clerk: TypingClerk, reference: str) -> str:
    """Return the item that is meant by *reference*; "" where nothing is, or several are."""
    table = Table(clerk.table.desk, clerk.table.style)
    try:
        item, rest = take_item(table, reference.split())
    except Refusal:
        return ""
    return "" if rest else item.ident
