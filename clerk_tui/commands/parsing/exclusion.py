"""The words typed after /private: the ground, mover and seconder of the exclusion, the vote."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.persons import begins_with_name, take_person, without_joining_words
from clerk_tui.domain.dates.sittings import entry_sequence
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.voting.vote_text.context import begins_vote
from clerk_tui.minutes.privacy.access_law import AccessLaw, access_law_of, cites_paragraphs

# What the Act of 1960 asks (s1(2)): the confidential nature of the business is ground enough, and
# nothing of it need be said; another special reason is stated in the resolution, which is public.
_ALONE = "/private alone says that the business is confidential, and no more."
_WITH_REASON = "To state a special reason in public: /private because legal advice is to be given"
_A_NUMBER = re.compile(
    r"(?:paragraphs?|paras?|sections?|\W)*\d[\d\s(),&]*(?:and|\d|\W)*"
    r"(?:(?:of )?(?:part 1 )?(?:of )?(?:the )?schedule 12a.*)?",
    re.IGNORECASE,
)
_FIGURES_ALONE = re.compile(r"\d{1,2}(?:\s+\d{1,2})+")
_SENTENCES = re.compile(r"\w{4}[.!?]\s+[A-Z]|\n")  # not "Mr. Fenn"
_CITED = re.compile(r"(?<![\w.])\d{1,2}(?:\(\w\))*(?:(?:\s*,\s*|\s+and\s+)\d{1,2})*(?![\w/])")


def split_ground(table: Table, arguments: str) -> tuple[dict[str, str], list[str]]:
    """Return the slots of the ground that *arguments* gives, and the words of movers and vote.

    Raises Refusal for a number that the law does not have, and for one where it has none.
    """
    law = access_law_of(table.style)
    head, separator, tail = f" {arguments} ".partition(" moved ")
    if cites_paragraphs(table.style):
        ground = head.strip()
        # "3 1 moved": no vote can stand before it.
        if separator and _FIGURES_ALONE.fullmatch(ground):
            ground = ", ".join(ground.split())
        numbers, words_between = law.split_paragraphs(ground)
        return law.slots(numbers), [*words_between.split(), *tail.split()]
    words = head.split()
    movers_begin = len(words) if separator else _movers_at(table, words)
    reason = " ".join(words[:movers_begin]).rstrip(".")
    if _A_NUMBER.fullmatch(reason):
        raise Refusal(
            f"“{reason}” is no reason: {law.name} has no numbered grounds.",
            f"{_ALONE} {_WITH_REASON}",
        )
    if _SENTENCES.search(reason):
        raise Refusal(
            "A reason is a few words, which print in public; that reads like minutes.", _WITH_REASON
        )
    because, _, special = reason.partition(" ")
    if reason and (because.casefold() != "because" or not special):
        raise Refusal(
            "Words after /private would print in public, as the special reason of the resolution.",
            f"{_ALONE} {_WITH_REASON}",
        )
    reason = special if "exclusion_reason" in table.style.wording else ""
    slots = {"paragraph": "", "paragraphs": "", "description": "", "reason": reason}
    return slots, [*words[movers_begin:], *tail.split()]


def preview_exclusion(table: Table, arguments: str) -> str:
    """Return what the exclusion being typed would say in public; "" if only numbers of the law.

    For the clerk to see before it is minuted.
    """
    if cites_paragraphs(table.style):
        return ""
    head = f" {arguments} ".partition(" moved ")[0].strip()
    reason = head.removeprefix("because").strip()
    if head.startswith("because") and reason:
        return f"In public: “{reason}”"
    return "Says only that the business is confidential. In public: because legal advice is …"


def take_movers(table: Table, words: list[str]) -> tuple[str, str, list[str]]:
    """Return the keys of mover and seconder ("": not said), and the words of the vote."""
    mover, words = _take_name(table, words)
    if not words or _begins_with_vote(words):
        return mover, "", words
    seconder, words = _take_name(table, words)
    return mover, seconder, words


def _take_name(table: Table, words: list[str]) -> tuple[str, list[str]]:
    """Return the key of the person first named, and the words after; commas in figures stay."""
    bare_words = without_joining_words([word.strip(",;") for word in words])
    words = words[len(words) - len(bare_words) :]
    key, rest = take_person(table, bare_words)
    words_left = words[len(words) - len(rest) :] if rest else []
    joined = without_joining_words([word.strip(",;") for word in words_left])
    return key, words_left[len(words_left) - len(joined) :] if joined else []


def _begins_with_vote(words: list[str]) -> bool:
    return begins_vote(" ".join(words))


def _movers_at(table: Table, words: list[str]) -> int:
    """Return the place in the reason at which two names stand, at the end or before a vote."""
    for name_at in range(len(words) - 1):
        if not begins_with_name(table, words[name_at:]):
            continue
        mover, rest = take_person(table, words[name_at:])
        if not begins_with_name(table, rest):
            continue
        seconder, rest = take_person(table, rest)
        typed_small = words[name_at].islower() and not rest
        if mover != seconder and (typed_small or (rest and _begins_with_vote(rest))):
            return name_at
    return len(words)


def exclusion_command(item: Item, table: Table) -> str:
    """Return the command that excludes the public for *item*, with the numbers its agenda cites.

    Only with numbers that the law of the house has; where it has none the reason is typed.
    """
    cited = cited_numbers(item)
    if (
        cited
        and cites_paragraphs(table.style)
        and _has_paragraph(access_law_of(table.style), cited)
    ):
        return f"/private {cited}"
    return "/private "


def cited_numbers(item: Item) -> str:
    """Return the numbers of the law that the agenda cites of *item*; "" for none.

    "Exempt by virtue of paragraph 3 of Part 1 of Schedule 12A" cites 3.
    """
    cited = _CITED.search(re.sub(r"12A|(?:19|20)\d\d|[Pp]art 1|100A\S*", "", item.exempt))
    return cited[0] if cited else ""


def _has_paragraph(law: AccessLaw, cited: str) -> bool:
    try:
        return bool(law.split_paragraphs(cited)[0])
    except Refusal:
        return False


def complete_movers(table: Table, before: str) -> str:
    """Return what Tab adds to a /private without movers: those of the last motion in public."""
    name, _, rest = before.partition(" ")
    wants_number = cites_paragraphs(table.style) and not rest.strip()
    if name not in ("/private", "/priv") or " moved " in f"{before} " or wants_number:
        return ""
    gap = "" if before.endswith(" ") else " "
    return f"{gap}moved {_last_movers(table.desk.meeting)}"


def _last_movers(meeting: Meeting) -> str:
    movers = [
        e for e in meeting.entries() if isinstance(e.matter, Motion) and e.matter.seconder
        if not e.private
    ]  # fmt: skip
    matter = max(movers, key=lambda e: entry_sequence(e.ident)).matter if movers else None
    keys = (matter.mover, matter.seconder) if isinstance(matter, Motion) else ()
    people = [meeting.attendee(key) for key in keys]
    return "".join(f"{a.person.name} " for a in people if a)
