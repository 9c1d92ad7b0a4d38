"""Commands of planning: who was heard, lobbying, site visits, permission granted or refused."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.decision_line import read_movers_alone, refuse_vote_or_movers
from clerk_tui.commands.parsing.motion_line import split_vote
from clerk_tui.commands.parsing.persons import begins_with_name, take_persons
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.motions.clauses import is_wordless, split_clauses, with_full_stop
from clerk_tui.domain.text import with_capital
from clerk_tui.domain.voting.vote_text.context import vote_after_motion
from clerk_tui.minutes.wording.names import complete_sentence
from clerk_tui.minutes.wording.sentences import Sentences

EXAMPLE = "As in: /permission granted: the trees stay | work begins by 2030 reasons: it fits in"
EXAMPLE_MOVED = "As in: /permission refused moved kinver marden: loss of light | noise; 4 2"
_MOVED = re.compile(
    r"(?:moved|proposed)\b(?P<names>.*?)(?:(?=;|\breasons?\s*:)|:|$)\s*(?P<parts>.*)",
    re.DOTALL | re.IGNORECASE,
)
_REASONS = re.compile(r"\s*(?:[;|]\s*)?\breasons?\s*:\s*", re.IGNORECASE)


def heard(table: Table, arguments: str) -> str:
    """Minute somebody who was heard on the item: who, in what capacity, and what they said."""
    head, colon, text = arguments.partition(":")
    who, _, capacity = head.partition(",")
    if not who.strip() or (colon and is_wordless(text)):
        raise Refusal(
            "Who was heard?",
            "As in: /heard Ms A Thrale, objector: the noise at night",
            wanting=True,
        )
    capacity = capacity.strip()
    key = "representation" if text.strip() else "representation_alone"
    said_of = table.style.say("representation_capacity", capacity=capacity) if capacity else ""
    slots = {"who": who.strip(), "capacity": _after_name(said_of)}
    if text.strip():
        slots["text"] = text.strip().rstrip(".")
    sentence = complete_sentence(table.style.say(key, **slots))
    table.desk.paragraphs.happen("representation", sentence)
    return f"Heard: {who.strip()}{slots['capacity']}."


def lobbied(table: Table, arguments: str) -> str:
    """Minute which members said that they had been lobbied, and by whom after a colon."""
    names, _, lobbyists = arguments.partition(":")
    members = _members(table, names, "As in: /lobbied kinver and marden: the applicant")
    note = (
        f" {table.style.say('lobbied_by', by=lobbyists.strip().rstrip('.'))}"
        if lobbyists.strip()
        else ""
    )
    sentence = table.style.say("lobbied", members=members, by=note)
    table.desk.paragraphs.happen("lobbying", complete_sentence(sentence))
    return f"Lobbying declared: {members}."


def site_visit(table: Table, arguments: str) -> str:
    """Minute which members had visited the site; "all" for all of them."""
    if arguments.strip().casefold() in ("all", ""):
        sentence = table.style.say("site_visited_by_all")
    else:
        members = _members(
            table, arguments, "As in: /sitevisit kinver and marden, or /sitevisit all"
        )
        sentence = table.style.say("site_visited", members=members)
    table.desk.paragraphs.happen("site visit", complete_sentence(sentence))
    return "Site visit minuted."


def permission(table: Table, arguments: str) -> str:
    """Resolve that permission be granted, with its conditions, or refused for the reasons typed.

    With "moved" and names it is a motion, and what stands after a semicolon at the end its vote.
    """
    word, _, text = arguments.replace(":", " ", 1).strip().partition(" ")
    outcome = word.rstrip(":").casefold()
    if outcome not in ("granted", "refused"):
        raise Refusal("Granted or refused?", EXAMPLE, wanting=True)
    after_outcome = arguments.strip()[len(outcome) :].lstrip(" :,")
    if movers_match := _MOVED.match(after_outcome):
        return _move(table, outcome, movers_match["names"], movers_match["parts"])
    names, _, after_names = after_outcome.partition(":")
    if read_movers_alone(table, names) is not None:
        return _move(table, outcome, names, after_names)
    refuse_vote_or_movers(table, text, f"/permission {outcome} moved kinver marden: …; 4 2")
    key, parts, reasons = _read(outcome, text)
    _resolve(table, key, parts, reasons)
    return f"Permission {outcome}{_counted(outcome, parts)}."


def _read(outcome: str, text: str) -> tuple[str, tuple[str, ...], str]:
    """Return the wording key of an outcome, its conditions or reasons, and why it was granted."""
    parts, reasons = _conditions(text)
    if outcome == "refused" and not parts:
        parts, reasons = _conditions(reasons)[0], ""
    if outcome == "refused" and not parts:
        raise Refusal("For what reasons was it refused?", EXAMPLE, wanting=True)
    with_parts = "_subject" if outcome == "granted" and parts else ""
    return f"permission_{outcome}{with_parts}", parts, reasons


def _counted(outcome: str, parts: tuple[str, ...]) -> str:
    count_text = (
        f", {len(parts)} {'condition' if outcome == 'granted' else 'reason'}" if parts else ""
    )
    return f"{count_text}{'s' if len(parts) > 1 else ''}"


def _move(table: Table, outcome: str, names: str, typed: str) -> str:
    """Minute the motion that permission be granted or refused, and its vote if it is typed."""
    typed, cast, override = split_vote(table, typed)
    movers_alone = read_movers_alone(table, names)
    if movers_alone is None or not movers_alone.movers.mover or (movers_alone.vote and cast):
        raise Refusal("Who moved it?", EXAMPLE_MOVED, wanting=True)
    movers, cast = (
        movers_alone.movers,
        vote_after_motion(movers_alone.vote) if movers_alone.vote else cast,
    )
    key, parts, reasons = _read(outcome, typed)
    clauses = _clauses(table, key, parts)
    marked = [f"{mark} {text}".lstrip() for mark, text in zip(*clauses, strict=True)]
    table.desk.motions.move(
        "\n".join(marked), movers.mover, movers.seconder, override=movers.override,
        reasons=reasons, reasons_label=table.style.say("reasons_label") if reasons else "",
    )  # fmt: skip
    reply = f"Motion that permission be {outcome}{_counted(outcome, parts)}"
    return (
        f"{reply}. {take_vote(table, cast, override)}" if cast else f"{reply}. /v takes the vote."
    )


def _conditions(arguments: str) -> tuple[tuple[str, ...], str]:
    """Return the conditions typed, between bars or after their marks, and the reasons."""
    text, *reasons = _REASONS.split(arguments, maxsplit=1)
    if "|" in text:
        parts = tuple(part.strip() for part in text.split("|") if part.strip())
    else:
        parts = split_clauses(text)[0] if text.strip() else ()
    return parts, reasons[0].strip() if reasons else ""


def _resolve(table: Table, key: str, parts: tuple[str, ...], reasons: str) -> None:
    marks, clauses = _clauses(table, key, parts)
    table.desk.decisions.resolve(
        clauses,
        table.style.say("resolved"),
        marks=marks if parts else (),
        reasons=reasons,
        reasons_label=table.style.say("reasons_label") if reasons else "",
    )


def _clauses(
    table: Table, key: str, parts: tuple[str, ...]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the marks of a decision and its clauses: a sentence for each condition or reason."""
    style = table.style
    numbers = range(1, len(parts) + 1)
    marks = ("", *(style.say("condition_mark", n=str(n)) for n in numbers))
    sentences = [with_capital(part) for part in parts]
    full_sentences = [part for sentence in sentences for part in with_full_stop([sentence])]
    opening = style.say(key)
    return marks, (opening if parts else with_full_stop([opening])[0], *full_sentences)


def _after_name(words: str) -> str:
    """Return words that follow a name, with a space before them unless a comma begins them."""
    return words if words[:1] in ("", ",", ";", ":", " ") else f" {words}"


def _members(table: Table, typed: str, example: str) -> str:
    """Return the names of the members *typed* as the house prints them."""
    words, keys = typed.replace(",", " and ").split(), list[str]()
    while words and begins_with_name(table, words):
        named_keys, words = take_persons(table, words)
        keys += named_keys
        words = words[1:] if words and words[0] == "and" else words
    if words or not keys:
        raise Refusal(f"Who is “{' '.join(words)[:40]}”?", example, wanting=True)
    return Sentences(table.desk.meeting, table.style).names(tuple(dict.fromkeys(keys)))
