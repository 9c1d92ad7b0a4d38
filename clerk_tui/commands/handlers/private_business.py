"""Commands: press and public excluded and readmitted, and what is private put right."""

import re
from datetime import time

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.voting.votes import take_vote
from clerk_tui.commands.parsing.announced import split_announced
from clerk_tui.commands.parsing.arguments import read_time, split_untimed, take_only_time
from clerk_tui.commands.parsing.exclusion import cited_numbers, split_ground, take_movers
from clerk_tui.domain.agenda.private_items import private_items_ahead
from clerk_tui.domain.dates.times import TIME_AS_WRITTEN
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.voting.vote_text.reader import read_vote
from clerk_tui.minutes.privacy.access_law import access_law_of

_A_TIME = re.compile(rf"(?:^|\s)(?:at\s+)?({TIME_AS_WRITTEN})\s*$", re.IGNORECASE)
OUT = "PRIVATE from now on: nothing typed is in the public copy. /public brings them back."
_MOVED = "The exclusion is moved; carried, it takes effect at once. /v takes the vote."
_GROUND_SHOWN = 75  # characters of a ground that tell which it is


def private(table: Table, arguments: str) -> str:
    """Exclude the press and public: at once, or when the motion for it is carried.

    "3" resolves it; "3 moved kinver marden" moves it, and figures after that are its vote. Where
    the law has no numbers, what is typed before the movers is the special reason. "as minuted" at
    the end adds no resolution: its words stand in the minutes already.
    """
    style = table.style
    arguments, at = _split_time(table, arguments)
    arguments, is_minuted = _split_minuted(arguments)
    slots, words = split_ground(table, arguments)
    clause, ground = _clause(table, slots), style.say("exclusion_ground", **slots)
    out_reply = _out_reply(slots)
    if is_minuted:
        if words:
            raise Refusal(
                "A motion that is minuted already has its mover there.",
                "As in: /private 3 as minuted",
            )
        table.desk.private_business.exclude_public(ground, at)
        out_reply = OUT if slots.get("reason") else out_reply
        return f"{out_reply} No resolution was added: it is in the minutes."
    if not words:
        lead = style.say("resolved")
        table.desk.private_business.exclude_public(ground, at, clause=clause, lead=lead)
        return out_reply
    mover, seconder, cast = take_movers(table, words)
    figures, override = split_announced(cast)
    if not figures:
        _refuse_time(at)
    table.desk.private_business.move_exclusion(ground, clause, mover, seconder, override)
    if not figures:
        return f"{_MOVED} Under {_ground_words(slots)}" if slots.get("description") else _MOVED
    result = take_vote(table, read_vote(" ".join(figures)), override)
    is_excluded = table.desk.meeting.public_excluded
    if is_excluded and at:
        table.desk.attendance_corrections.correct_exclusion(at)
    return out_reply if is_excluded else f"{result} The public stay."


def _out_reply(slots: dict[str, str]) -> str:
    """Say under what the public are out: "5" may have been meant as the number of an item."""
    if slots.get("reason"):
        return f"{OUT} Reason, in public: {slots['reason']}."
    if not slots.get("description"):
        return OUT
    return f"PRIVATE from now on under {_ground_words(slots)} /public brings them back."


def _ground_words(slots: dict[str, str]) -> str:
    """Return "paragraph 5: …." with as many words of the law as tell what it covers."""
    grounds = [
        ground if len(ground) <= _GROUND_SHOWN else f"{ground[:_GROUND_SHOWN].rpartition(' ')[0]}…"
        for ground in slots["description"].split("; ")
    ]
    return f"{slots['paragraphs']}: {'; '.join(grounds)}.".replace("….", "…")


def _clause(table: Table, slots: dict[str, str]) -> str:
    """Return the words of the resolution to exclude, and a line for each item it lists."""
    key = "exclusion_reason" if slots.get("reason") else "exclusion"
    clause = table.style.say(key, **slots, **_business_slots(table.desk.meeting))
    return "\n".join([clause, *_listed_items(table, slots)])


def _listed_items(table: Table, slots: dict[str, str]) -> list[str]:
    """Return a line for each item that the exclusion is for, if the house lists them.

    The agenda gives the paragraph of an item, else the resolution does (s100A(5)).
    """
    style = table.style
    if not style.wording.get("exclusion_item"):
        return []
    law = access_law_of(style)
    lines = []
    for item in private_items_ahead(table.desk.meeting):
        try:
            cited = cited_numbers(item)
            cited_slots = law.slots(law.split_paragraphs(cited)[0]) if cited else slots
        except Refusal:  # the agenda gives other words than numbers of the law
            cited_slots = slots
        number, title = item.bare_number, item.title_in_public
        grounds = {key: cited_slots.get(key, "") for key in ("paragraphs", "description")}
        reason = slots.get("reason", "")
        lines.append(
            style.say("exclusion_item", number=number, title=title, reason=reason, **grounds)
        )
    return [line for line in lines if line]


def _split_time(table: Table, arguments: str) -> tuple[str, time | None]:
    """Return *arguments* without the time of day at its end, and that time; figures are a vote."""
    timed = _A_TIME.search(arguments)
    if not timed:
        return arguments, None
    return arguments[: timed.start()], read_time(table, timed[1])


def _split_minuted(arguments: str) -> tuple[str, bool]:
    """Return *arguments* without "as minuted" at its end, and whether that was there."""
    words = arguments.split()
    if [word.casefold() for word in words[-2:]] != ["as", "minuted"]:
        return arguments, False
    return " ".join(words[:-2]), True


def _refuse_time(at: time | None) -> None:
    if at is not None:
        raise Refusal(
            "They leave when the motion is carried, and it is not voted on yet.",
            "Leave the time out, or add the vote before it: … 7 0 8.10 pm",
        )


def _business_slots(meeting: Meeting) -> dict[str, str]:
    """Return the business they are excluded for, as the resolution identifies it (s100A(5))."""
    numbers = [item.bare_number for item in private_items_ahead(meeting)]
    if not numbers or not all(numbers):
        return {"items": "the following business", "involves": "it involves"}
    if len(numbers) == 1:
        return {"items": f"item {numbers[0]}", "involves": "it involves"}
    numbers_text = f"{', '.join(numbers[:-1])} and {numbers[-1]}"
    return {"items": f"items {numbers_text}", "involves": "they involve"}


def confidential(table: Table, arguments: str) -> str:
    """Exclude the public without a resolution for confidential information, and say why."""
    law = access_law_of(table.style)
    if not law.confidential:
        raise Refusal(
            f"Under {law.name} information is not confidential by itself.",
            "Exclude the public with /private.",
        )
    arguments, at = _split_time(table, arguments)
    reason = arguments.strip().rstrip(".")
    if not reason:
        raise Refusal(
            "Why is the information confidential? The reason is minuted in public.",
            "As in: /confidential furnished by the Home Office on terms that forbid disclosure",
            wanting=True,
        )
    sentence = table.style.say("confidential", reason=reason)
    ground = f"{law.confidential}: {reason}"
    table.desk.private_business.exclude_for_confidential(ground, sentence, at)
    return OUT


def public(table: Table, arguments: str) -> str:
    """Bring the public back, now, at a time, or without one."""
    timed, words = split_untimed(arguments.split())
    at = take_only_time(table, " ".join(words))
    table.desk.private_business.readmit_public(at, timed=timed)
    meeting = table.desk.meeting
    where = meeting.current or (meeting.taken[-1] if meeting.taken else "")
    if where:
        at = meeting.exclusions[-1].until
        table.desk.paragraphs.happen("readmitted", at=at, private=False, item=where)
    return "In public again."


def title(table: Table, arguments: str) -> str:
    """Set the title of the item in public copies; "none" withholds it, no words: it is the same."""
    withheld = arguments.casefold() == "none"
    table.desk.agenda.amend_item(public_title="" if withheld else arguments or None)
    if withheld:
        return "The title is withheld from every public copy."
    return (
        f"In public copies the item is called: {arguments}" if arguments else "The title is public."
    )


def summary(table: Table, arguments: str) -> str:
    """Set what public copies say in place of the private minute of the item in hand."""
    table.desk.agenda.amend_item(public_summary=arguments)
    return "Public copies say so in its place." if arguments else "No public summary."
