"""Commands of planning: who was heard, lobbying, site visits, permission granted or refused."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import begins_with_name, take_persons
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless, split_clauses, with_full_stop
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.sentences import Sentences

EXAMPLE = "As in: /permission granted: the trees stay | work begins by 2030 reasons: it fits in"
_REASONS = re.compile(r"\s*(?:[;|]\s*)?\breasons?\s*:\s*", re.IGNORECASE)


def heard(table: Table, rest: str) -> str:
    """Minute somebody who was heard on the item: who, in what capacity, and what they said."""
    head, colon, text = rest.partition(":")
    who, _, capacity = head.partition(",")
    if not who.strip() or (colon and is_wordless(text)):
        raise Refusal(
            "Who was heard?",
            "As in: /heard Ms A Thrale, objector: the noise at night",
            wanting=True,
        )
    capacity = capacity.strip()
    key = "representation" if text.strip() else "representation_alone"
    slots = {"who": who.strip(), "capacity": f" ({capacity})" if capacity else ""}
    if text.strip():
        slots["text"] = text.strip().rstrip(".")
    sentence = complete_sentence(table.style.say(key, **slots))
    table.desk.paragraphs.happen("representation", sentence)
    return f"Heard: {who.strip()}{slots['capacity']}."


def lobbied(table: Table, rest: str) -> str:
    """Minute which members said that they had been lobbied, and by whom after a colon."""
    names, _, by = rest.partition(":")
    members = _members(table, names, "As in: /lobbied kinver and marden: the applicant")
    note = f" {table.style.say('lobbied_by', by=by.strip().rstrip('.'))}" if by.strip() else ""
    sentence = table.style.say("lobbied", members=members, by=note)
    table.desk.paragraphs.happen("lobbying", complete_sentence(sentence))
    return f"Lobbying declared: {members}."


def site_visit(table: Table, rest: str) -> str:
    """Minute which members had visited the site; "all" for all of them."""
    if rest.strip().casefold() in ("all", ""):
        sentence = table.style.say("site_visited_by_all")
    else:
        members = _members(table, rest, "As in: /sitevisit kinver and marden, or /sitevisit all")
        sentence = table.style.say("site_visited", members=members)
    table.desk.paragraphs.happen("site visit", complete_sentence(sentence))
    return "Site visit minuted."


def permission(table: Table, rest: str) -> str:
    """Resolve that permission be granted, with its conditions, or refused for the reasons typed."""
    word, _, text = rest.replace(":", " ", 1).strip().partition(" ")
    outcome = word.casefold()
    if outcome not in ("granted", "refused"):
        raise Refusal("Granted or refused?", EXAMPLE, wanting=True)
    parts, reasons = _conditions(text)
    if outcome == "refused" and not parts:
        parts, reasons = _conditions(reasons)[0], ""
    if outcome == "refused" and not parts:
        raise Refusal("For what reasons was it refused?", EXAMPLE, wanting=True)
    with_parts = "_subject" if outcome == "granted" and parts else ""
    _resolve(table, f"permission_{outcome}{with_parts}", parts, reasons)
    counted = f", {len(parts)} {'condition' if outcome == 'granted' else 'reason'}" if parts else ""
    return f"Permission {outcome}{counted}{'s' if len(parts) > 1 else ''}."


def _conditions(rest: str) -> tuple[tuple[str, ...], str]:
    """Return the conditions typed, between bars or after their marks, and the reasons."""
    text, *reasons = _REASONS.split(rest, maxsplit=1)
    if "|" in text:
        parts = tuple(part.strip() for part in text.split("|") if part.strip())
    else:
        parts = split_clauses(text)[0] if text.strip() else ()
    return parts, reasons[0].strip() if reasons else ""


def _resolve(table: Table, key: str, parts: tuple[str, ...], reasons: str) -> None:
    style = table.style
    marks = tuple(style.say("condition_mark", n=str(n)) for n in range(1, len(parts) + 1))
    clauses = (style.say(key), *(part[:1].upper() + part[1:] for part in parts))
    table.desk.decisions.resolve(
        with_full_stop(clauses) if not parts else (clauses[0], *with_full_stop(clauses[1:])),
        style.say("resolved"),
        marks=("", *marks) if parts else (),
        reasons=reasons,
        reasons_label=style.say("reasons_label") if reasons else "",
    )


def _members(table: Table, typed: str, example: str) -> str:
    """Return the names of the members *typed* as the house prints them."""
    words, keys = typed.replace(",", " and ").split(), list[str]()
    while words and begins_with_name(table, words):
        more, words = take_persons(table, words)
        keys += more
        words = words[1:] if words and words[0] == "and" else words
    if words or not keys:
        raise Refusal(f"Who is “{' '.join(words)[:40]}”?", example, wanting=True)
    return Sentences(table.desk.meeting, table.style).names(tuple(dict.fromkeys(keys)))
