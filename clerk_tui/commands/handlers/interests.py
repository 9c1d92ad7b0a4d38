"""Commands: interests declared."""

import re
from datetime import timedelta
from itertools import dropwhile

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import ITEM_WORDS, has_figure, name_item, take_item
from clerk_tui.commands.parsing.interest_conduct import split_conduct
from clerk_tui.commands.parsing.interest_kinds import check_nature, take_kind
from clerk_tui.commands.parsing.item_words import plain_item_words
from clerk_tui.commands.parsing.persons import begins_with_name, take_every_person, take_person
from clerk_tui.desk.entry_options import DeclarationOptions
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Declaration
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.model.people import folded, series
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.wording.names import action_words
from clerk_tui.minutes.wording.sentences import Sentences

NOT_REGISTERED = ("unregistered", "notregistered")
NONE_DECLARED = {"", "none", "nil", "no", "no interests", "no interest", "there were none"}
NONE_DECLARED |= {"no declarations", "no declarations of interest", "none declared"}
NONE_DECLARED |= {"nothing declared", "no interests declared", "nothing"}
_NOT_GIVEN = {
    "no", "not", "without", "refused", "declined", "denied", "requested", "sought", "applied",
    "expired", "pending", "lapsed", "never", "awaiting", "awaited", "asked", "withdrawn",
}  # fmt: skip
_SAYS_SO = {"declared", "declares", "declaring", "disclosed"}
_BEFORE_AN_ITEM = {"in", "on", "under", "for"}
# Business that has no number: "the budget" personal, owner of a boat. Alone it is the nature.
_QUOTED_BUSINESS = re.compile(r"[\"“](?P<business>[^\"“”]+)[\"”],?\s+(?P<rest>\S.*)")
_WHO_ARE_HERE = {"members", "councillors", "cllrs", "present", "of", "the", "committee", "council"}
DAYS_TO_NOTIFY = 28  # beginning with the day of the declaration: Localism Act 2011 s31(3)


def declare(table: Table, arguments: str) -> str:
    """Minute a declaration of interest; without words: there were none."""
    if folded(arguments) in NONE_DECLARED:
        if any(isinstance(e.matter, Declaration) for e in table.desk.meeting.entries()):
            raise Refusal("Interests are minuted already.", "Take one back with /undo first.")
        table.desk.interests.declare_none()
        return "Minuted that there were no declarations."
    body, typed = table.desk.meeting.body, arguments.split()
    also = folded(typed[0]) == "also" and not begins_with_name(table, typed)
    members, words = _members_again(table, typed[1:]) if also else _take_members(table, typed)
    items, relates, words = _take_items_declared(table, words)
    kind, words = take_kind(body, words)
    if not items and not relates and kind:
        items, relates, words = _take_items_declared(table, words, is_named=True)
    registered, words = _split_registered(words)
    nature, withdrew = split_conduct(" ".join(words))
    nature = re.sub(r"^as\s+", "", nature, flags=re.IGNORECASE)  # the sentence has that word
    typed_nature, nature = nature, check_nature(body, kind, nature)
    _check_words(table, members, items, kind, typed_nature)
    dispensed = _has_dispensation(nature)
    if dispensed and nature.casefold().endswith("dispensation"):
        nature = nature[: -len("dispensation")].rstrip(" ,;:")
        nature = nature.removesuffix(" with a").removesuffix(" with").rstrip(" ,;:")
    facts: DeclarationOptions = {"kind": kind, "nature": nature, "relates_to": relates}
    facts |= {"items": items, "dispensation": dispensed, "withdrew": withdrew, "also": also}
    if registered:
        table.desk.interests.declare(members, **facts)
        names = table.desk.names_of(members)
        in_items = _in_items(table, items)
        return f"Declaration minuted{in_items}: {names}, {kind or 'no kind said'}."
    return _to_be_registered(table, members, facts)


def _check_words(
    table: Table, member_names: list[str], items: tuple[str, ...], kind: str, nature: str
) -> None:
    """Refuse what stands in the *nature* and is none: another item, kind, conduct or member."""
    from clerk_tui.commands.parsing.natures import check_words_of_nature  # not in every meeting

    name = table.desk.names_of(member_names)
    numbers = " ".join(table.desk.meeting.item(ident).bare_number for ident in items)
    check_words_of_nature(table, name, nature, kind=kind, item_numbers=numbers)


def _has_dispensation(nature: str) -> bool:
    """Return True where *nature* tells of a dispensation. Raises Refusal for one not given."""
    words = set(folded(nature).split())
    if "dispensation" not in words:
        return False
    speaks_alone = words & {"speak", "speaking"} and not words & {"vote", "voting"}
    if words & _NOT_GIVEN or speaks_alone:
        raise Refusal(
            "Was there a dispensation? Who has one may speak and vote.",
            "Where there was, type the word dispensation alone at the end; else leave it out, and "
            "minute in words what was granted.",
        )
    return True


def _to_be_registered(table: Table, member_keys: list[str], facts: DeclarationOptions) -> str:
    """Minute the declaration, and the action to notify the Monitoring Officer."""
    last_day = table.desk.meeting.details.date + timedelta(days=DAYS_TO_NOTIFY - 1)
    due = short_date(last_day)
    owner = Sentences(table.desk.meeting, table.style).names(tuple(member_keys))
    table.desk.interests.declare_unregistered(
        member_keys,
        owner,
        action_words(table.style.say("notify_officer"), table.style),
        f"by {due}",
        **facts,
    )
    in_items = _in_items(table, facts["items"])
    rule = "" if "pecuniary" in facts["kind"] else " (or as the code of conduct says)"
    return f"Declaration minuted{in_items}; action: notify the Monitoring Officer by {due}{rule}."


def _in_items(table: Table, idents: tuple[str, ...]) -> str:
    """Name the items of a declaration in the reply; "" where it is in none."""
    items = [name_item(table, table.desk.meeting.item(ident)) for ident in idents]
    return f", in {series(items)}" if items else ""


def _take_members(table: Table, words: list[str]) -> tuple[list[str], list[str]]:
    """Return the members who declare, jointly where several are named, and the words after.

    After the first a name needs "and" before it, unless what follows the names is an item or a
    kind: a nature may begin with a name. "All members" are those in the room.
    """
    if words and words[0].casefold() in ("all", "everybody", "everyone"):
        return _all_in_the_room(table, words[1:])
    key, words = take_person(table, words)
    members = [key]
    while words:
        joined = words[0].casefold() in ("and", "&")
        if not joined and not _begins_with_last_names(table, words):
            break
        key, words = take_person(table, words[joined:])
        members.append(key)
    if len(set(members)) < len(members):
        raise Refusal("The same member is named twice.", "Name each once.")
    return members, words


def _all_in_the_room(table: Table, words: list[str]) -> tuple[list[str], list[str]]:
    """Return every member in the room, "but" those named, and the words after."""
    words = list(dropwhile(lambda word: word.casefold() in _WHO_ARE_HERE, words))
    others: list[str] = []
    if words and words[0].casefold() in ("but", "except"):
        others, words = take_every_person(table, words[1:])
    if not words or words[0].casefold() in ("items", "business", "interests"):
        raise Refusal(
            "All members declared what? Nothing was minuted.",
            "As in: /dec all members 8 personal council-tax payers",
            wanting=True,
        )
    people = table.desk.meeting.people
    members = [a.key for a in people if a.standing == "member" and a.in_the_room]
    return [key for key in members if key not in others], words


def _begins_with_last_names(table: Table, words: list[str]) -> bool:
    """Return True if *words* begin with names that an item or a kind follows."""
    while begins_with_name(table, words):
        _, words = take_person(table, words)
        if words and (_begins_with_item(words) or take_kind(table.desk.meeting.body, words)[0]):
            return True
        words = words[1:] if words and words[0].casefold() in ("and", "&") else words
    return False


def _members_again(table: Table, words: list[str]) -> tuple[list[str], list[str]]:
    """Return the members of the declaration before, who declare a further interest, and *words*.

    Raises Refusal where the entry before is no declaration of anybody's.
    """
    item = table.desk.meeting.in_hand
    before = next((entry.matter for entry in reversed(item.entries)), None) if item else None
    if not isinstance(before, Declaration) or not before.members:
        raise Refusal(
            "Nobody has just declared an interest to which this could be added.",
            "Name the member, as in: /dec marden 8 dpi owner of land",
        )
    return list(before.members), words


def _take_items_declared(
    table: Table, words: list[str], *, is_named: bool = False
) -> tuple[tuple[str, ...], str, list[str]]:
    """Return the items it is in, how that prints, and the words after.

    Where they must be named (*is_named*), a word such as "item" stands before the number: a
    nature may well begin with a figure.
    """
    start = _past_the_verb(words)
    if not is_named and (business := _QUOTED_BUSINESS.fullmatch(" ".join(start))):
        return (), business["business"], business["rest"].split()
    start = plain_item_words(start, _own_numbers(table))
    if is_named and not (start and start[0].casefold() in ITEM_WORDS):
        return (), "", words
    numbered: list[tuple[str, Item]] = []
    on_agenda = {item.bare_number: item for item in table.desk.meeting.items}
    while start:
        joined = bool(numbered) and start[0].casefold() in ("and", "&")
        if not _begins_with_item(start[joined:]):
            break
        item, after = take_item(table, start[joined:])
        typed = start[joined].strip(",.:;()")
        if (other := on_agenda.get(typed, item)).ident != item.ident:
            raise Refusal(
                f"“{typed}” may be {name_item(table, other)}, or {name_item(table, item)}.",
                f"Type agenda {typed} or minute {typed} in its place.",
            )
        number = start[len(start) - len(after) - 1]
        numbered.append((_printed_number(table, number.strip(",.:;"), item), item))
        start = after
    if not numbered:
        bare = bool(start) and start[0].casefold() in ("item", "items")
        return (), "", start[1:] if bare else words
    items_text = series([_item_in_public(number, item) for number, item in numbered])
    idents = tuple(dict.fromkeys(item.ident for _, item in numbered))
    return idents, f"item{'s' if len(numbered) > 1 else ''} {items_text}", start


def _own_numbers(table: Table) -> set[str]:
    """Return the numbers of the items as the agenda and the minutes print them."""
    numbers = minute_numbers(table.desk.meeting).values()
    items = {item.bare_number for item in table.desk.meeting.items}
    return items | {number.printed.rstrip(".") for number in numbers}


def _past_the_verb(words: list[str]) -> list[str]:
    """Return *words* without "declared", and without an "in" that an item follows."""
    while words and folded(words[0]) in _SAYS_SO:
        words = words[1:]
    if len(words) > 1 and folded(words[0]) in _BEFORE_AN_ITEM:
        after = plain_item_words(words[1:], ())
        return after if _begins_with_item(after) else words
    return words


def _begins_with_item(words: list[str]) -> bool:
    """Return True if *words* begin with the number of an item: "5", "agenda 5", "minute 5"."""
    qualified = len(words) > 1 and words[0].casefold() in ITEM_WORDS
    return bool(words) and has_figure(words[qualified])


def _printed_number(table: Table, typed: str, item: Item) -> str:
    """Return the number a declaration prints of *item*: as typed, unless it is also another's."""
    agenda_number = item.bare_number
    other_numbers = (i.bare_number for i in table.desk.meeting.items if i != item)
    return (
        agenda_number
        if typed.casefold() in {number.casefold() for number in other_numbers}
        else typed
    )


def _item_in_public(number: str, item: Item) -> str:
    """Return an item as the declaration names it: never by a private title."""
    title = item.title_in_public
    return f"{number} ({title})".strip() if title else number


def _split_registered(words: list[str]) -> tuple[bool, list[str]]:
    """Return True if the interest is on the register, and the words without what says it is not."""
    for count in (1, 2):
        if folded("".join(words[:count])) in NOT_REGISTERED:
            return False, words[count:]
    return True, words
