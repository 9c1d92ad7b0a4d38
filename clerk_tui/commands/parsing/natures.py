"""The nature of an interest as typed, and what stands in it that is none: refused with its line."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.arguments import has_figure
from clerk_tui.commands.parsing.interest_kinds import SHORT_FORMS, in_quotation_marks, take_kind
from clerk_tui.commands.parsing.persons import begins_with_name, take_person
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.numbering.number_words import NUMBER_WORDS

_AS_IT_STANDS = "If that is the nature, put it in quotation marks."
_NOTHING = "Nothing was minuted."
_NONE = re.compile(
    r"(?:declared |declares |has |had )?(?:none|nil|nothing|no|no interests?|none declared|"
    r"nothing declared|no declarations?)(?: (?:in|on|to) .*| declared| to declare)?"
)
_EVERY = re.compile(
    r"(?:all|every|each|any|both)(?: (?:of )?(?:the )?(?:items?|business|agenda))?\b"
)
_ABBREVIATED = re.compile(r"\b(?:npi|ndpi|dpni|dpi|ori|orpi|odi|opi|nri|ndi|dip|pdi)s?\b")
_KIND_LAST = re.compile(
    r"(?:[,;:(–-]\s*|^)(?:an?\s+)?(?P<kind>(?:non-?\s?)?(?:personal|prejudicial|pecuniary))"
    r"(?:\s+interests?)?[).\s]*$",
    re.IGNORECASE,
)
_KIND_AFTER = re.compile(
    r"(?P<before>.{1,60}?)\b(?P<kind>personal|prejudicial|(?:non-)?pecuniary)\b", re.IGNORECASE
)
_VERBS = (
    r"(?:left|leaves?|leaving|withdr\w+|will (?:leave|withdraw)|to leave|returned|came back|stayed|"
    r"remained|spoke|speaks|speaking|abstain\w*|did not|didn['’]?t|does not|took no part|voted|"
    r"not voting|no vote|out|absent)"
)
_CONDUCT = re.compile(
    rf"(?:[;(]|\s[-–])\s*(?:and |but |then |he |she |they |also )*{_VERBS}\b.*"
    r"|,\s*(?:and |but |then |he |she |they )*(?:left|withdrew|stayed|spoke|abstained)\s+"
    r"(?:at|for|during|before|until|from|on|but|and|the (?:room|meeting|chamber)|\d).*"
    r"|\s(?:left|withdrew)[.)]*$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"[;,]\s*(?:and\s+)?|\s+and\s+")


def check_words_of_nature(
    table: Table, name: str, nature: str, *, kind: str, item_numbers: str
) -> None:
    """Refuse a *nature* in which something else stands: it would be minuted as the nature.

    Args:
        table: The meeting.
        name: The name of who declares.
        nature: The words after the member, the item and the kind.
        kind: The kind that was read; "" for none.
        item_numbers: The numbers of the items that were read; "" for none.
    """
    if not nature or in_quotation_marks(nature):
        return
    line = " ".join(part for part in (f"/dec {name}", item_numbers, kind) if part)
    words = folded(nature)
    if _NONE.fullmatch(words):
        raise Refusal(
            f"{name} declared none, by that. {_NOTHING}",
            f"Nothing needs to be minuted; where nobody declares any: /dec. {_AS_IT_STANDS}",
        )
    if _EVERY.match(words) and not item_numbers:
        raise Refusal(
            f"“{nature}” names no item. {_NOTHING}",
            f"Name each by its number: /dec {name} 5 7 {kind or 'personal'} … {_AS_IT_STANDS}",
        )
    if (match := _ABBREVIATED.search(words)) or (not kind and (match := _KIND_LAST.search(nature))):
        stated = match["kind"] if "kind" in match.re.groupindex else match[0]
        short_form = "dpi" if stated in ("dip", "pdi") else stated
        short_form = short_form if short_form in SHORT_FORMS else "personal"
        raise Refusal(
            f"“{stated}” stands in the nature, and is a kind of interest. {_NOTHING}",
            f"The kind goes before the nature: /dec {name} {item_numbers or '5'} {short_form} … "
            f"{_AS_IT_STANDS}",
        )
    if conduct := _CONDUCT.search(nature):
        _refuse_conduct(line, name, nature[: conduct.start()], conduct[0].strip(" ;,()-–"))
    if not any(c.isalpha() for c in nature):
        raise Refusal(f"“{nature}” is no nature of an interest. {_NOTHING}", _AS_IT_STANDS)
    if not (kind or item_numbers) and (kind_match := _KIND_AFTER.match(nature)):
        _refuse_named_business(table, name, kind_match["before"].strip(" ,:"), kind_match["kind"])
    if not item_numbers and re.fullmatch(r"\d+\b.*", nature) and _is_item(table, nature):
        raise Refusal(
            f"“{nature.split(maxsplit=1)[0]}” may be an item, or belong to the nature. {_NOTHING}",
            f"For the item: /dec {name} {nature.split(maxsplit=1)[0]} {kind} … {_AS_IT_STANDS}",
        )
    _refuse_another_declaration(table, nature)


def _refuse_named_business(table: Table, name: str, before: str, kind: str) -> None:
    """Refuse a kind that stands after a number in words, or after words of an item's title."""
    words = folded(before)
    titles = [f" {folded(item.title)} " for item in table.desk.meeting.items]
    if words in NUMBER_WORDS or (words and any(f" {words} " in title for title in titles)):
        raise Refusal(
            f"“{before}” may be an item, which goes by its number. {_NOTHING}",
            f'As in: /dec {name} 5 {kind} … For other business: /dec {name} "{before}" {kind} … '
            f"{_AS_IT_STANDS}",
        )


def _is_item(table: Table, nature: str) -> bool:
    number = nature.split(maxsplit=1)[0].rstrip(".,:;")
    return any(item.bare_number == number for item in table.desk.meeting.items)


def _refuse_conduct(line: str, name: str, before: str, conduct: str) -> None:
    declared_line = f"{line} {before.strip(' ;,')}".rstrip()
    remedy = f"Two lines: {declared_line}, and when they leave: /leaves {name}"
    if has_figure(conduct):
        remedy += " and the time"
    raise Refusal(
        f"“{conduct}” is what they did, and no part of the nature. {_NOTHING}",
        f"{remedy}. In one: {declared_line}; left (or: spoke then left, stayed). {_AS_IT_STANDS}",
    )


def _refuse_another_declaration(table: Table, nature: str) -> None:
    """Refuse a *nature* in which another declaration begins: a name, and an item or a kind."""
    for joint in _JOINED.finditer(nature):
        words = nature[joint.end() :].split()
        if not words or not begins_with_name(table, words):
            continue
        _, rest = take_person(table, words)
        if rest and (has_figure(rest[0]) or take_kind(table.desk.meeting.body, rest)[0]):
            raise Refusal(
                f"“{' '.join(words)}” is another declaration. {_NOTHING}",
                f"A line for each: /dec {' '.join(words)}. {_AS_IT_STANDS}",
            )
