"""Reading an amendment that says what to change in a motion, and carrying it out.

Clerks minute an amendment as it was moved: “Delete dusk, insert noon”, “add at the end: and on
Sundays”, “That the words “at dusk” be left out”. It is put into one normal form, with the verbs
DEL, INS, ADD and SUB, and compared with a list of patterns. Words are read only where all of them
are accounted for: a place that is not understood (“at the start”, “in line 2”) is never taken for
words, and words to insert without a place are put nowhere.
"""

import re
from typing import Literal

from msgspec import Struct

_QUOTATION = re.compile(r"(?<!\w)[“\"‘']([^“”\"]+?)[”\"’'](?!\w)")
_PLACEHOLDER = "\ue000{}\ue001"  # in place of quoted words, so that no verb in them is read
_PLACEHOLDERS = re.compile("\ue000(\\d+)\ue001")
# The wordings that clerks use, each with its normal form; they are replaced in this order.
_NORMAL_FORMS = tuple(
    (re.compile(pattern, re.IGNORECASE), normal_form)
    for pattern, normal_form in (
        (r"^(?:that )?(?:the motion be amended )?(?:by |to )?(?=\w|\ue000)", ""),
        (r"\b(?:the )?(?:following )?words?\b:? *", ""),
        (r"\b(?:delet\w+|omit\w*|left out|leav\w+ out|struck out|strik\w+ out|remov\w+)\b", "DEL"),
        (r"\b(?:insert(?:ed|ing)?)\b", "INS"),
        (r"\b(?:add(?:ed|ing)?)\b", "ADD"),
        (r"\b(?:replac\w+|substitut\w+)\b", "SUB"),
        (r",? *\b(?:in (?:its|their) place|instead)\b", ""),
        (r"\b(?:at|to) the end(?: of the motion)?\b:?", "END"),
        (r"^(?P<words>.+?) (?:is to |to )?be (?P<verb>DEL|INS|ADD|SUB)", r"\g<verb> \g<words>"),
    )
)
_AND = r"[,;]?(?: and)?"
_INSERT = "(?:INS|ADD)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"DEL (?P<old>.+?){_AND} (?:INS|ADD|SUB)(?: (?:with|by))? (?P<new>.+)",
        rf"DEL (?P<old>.+?){_AND} (?P<new>.+) (?:INS|ADD|SUB)",
        r"SUB (?P<old>.+?) (?:with|by) (?P<new>.+)",
        r"SUB (?P<new>.+?) for (?P<old>.+)",
        rf"{_INSERT} END *(?P<end>.+)",
        rf"{_INSERT} (?P<end>.+?) END",
        rf"{_INSERT} (?P<new>.+) (?P<side>after|before) (?P<at>.+)",
        rf"(?i:(?P<side>after|before)) (?P<at>.+?),? {_INSERT} (?P<new>.+)",
        r"DEL (?P<old>.+)",
    )
)
# Words that are added go at the end; in old meetings, so did words inserted without a place.
_ADDED = re.compile(r"ADD (?P<end>.+)")
_INSERTED_ANYWHERE = re.compile(rf"{_INSERT} (?P<end>.+)")
_VERB = re.compile(r"\b(?:DEL|INS|ADD|SUB|END)\b")
_PLACE = re.compile(
    r"^of\b|\b(?:at|to|in|from) (?:the |its )?(?:very )?"
    r"(?:start|beginning|top|front|head|middle|bottom|foot|end)\b(?= of\b|$)"
    r"|\b(?:line|sentence|paragraph|clause)s? (?:\(?\w{1,3}\)?|one|two|three)(?!\w)"
    r"|\b(?:first|second|third|last|next) (?:line|sentence|paragraph|clause|word)\b"
    r"|\b(?:between|wherever|throughout|twice|each time|in front of|ahead of)\b",
    re.IGNORECASE,
)
_SIDE = re.compile(r"\b(?:after|before|following|preceding)\b", re.IGNORECASE)
_ABOUT_WORDS = re.compile(r"[“”\"‘]|\b(?:words?|paragraphs?|clauses?|the end)\b", re.IGNORECASE)


class Instruction(Struct, frozen=True):
    """The change that an amendment asks for, in the words of the amendment."""

    old: str = ""
    """The words to delete."""
    new: str = ""
    """The words to insert."""
    end: str = ""
    """The words to add at the end."""
    at: str = ""
    """The words of the motion beside which the new ones go."""
    side: Literal["", "after", "before"] = ""
    """The side of them on which the new ones go."""

    @property
    def has_quotation_marks(self) -> bool:
        """Return True if quotation marks stand inside the words."""
        words = (self.old, self.new, self.end, self.at)
        return any(mark in text for text in words for mark in '“”"')


def is_instruction(amendment: str) -> bool:
    """Return True if *amendment* says what to change, False if it is the motion as it would read.

    “That the lamps be removed” is a motion; “That the word “lamps” be removed” is an instruction.
    """
    if amendment[:5].casefold() == "that " and not _ABOUT_WORDS.search(amendment):
        return False
    return bool(re.search(r"\b(?:DEL|INS|ADD|SUB)\b", _normalise(amendment)[0]))


def carry_out(motion: str, amendment: str, *, strictly: bool = True) -> tuple[str, Instruction]:
    """Return *motion* as an amending instruction makes it, and the instruction as it was read.

    The text is empty where the instruction cannot be read, or its words are not found exactly once.
    """
    if is_instruction(amendment):
        normal_form, quotations = _normalise(amendment)
        for pattern in (*_PATTERNS, _ADDED if strictly else _INSERTED_ANYWHERE):
            match = pattern.fullmatch(normal_form)
            if match and not (strictly and _holds_more_than_words(match)):
                instruction = _read_parts(match, quotations)
                if amended := _change_words(motion, instruction):
                    return amended, instruction
    return "", Instruction()


def _normalise(amendment: str) -> tuple[str, list[str]]:
    """Return the amendment in normal form, and the quotations that placeholders stand for in it."""
    quotations = _QUOTATION.findall(amendment)
    numbers = iter(range(len(quotations)))
    text = _QUOTATION.sub(
        lambda _: _PLACEHOLDER.format(next(numbers)), amendment.strip().rstrip(".")
    )
    for pattern, normal_form in _NORMAL_FORMS:
        text = pattern.sub(normal_form, text)
    return re.sub(r" {2,}", " ", text).strip(), quotations


def _holds_more_than_words(match: re.Match[str]) -> bool:
    """Return True if a part that was read holds more than words of the motion.

    Where some of it is quoted, all of it must be: what stands beside the quotation is a place.
    """
    for name, text in match.groupdict().items():
        part = text.strip(" :,")
        if _PLACEHOLDERS.search(part):
            if not _PLACEHOLDERS.fullmatch(part):
                return True
        elif (name != "side" and (_VERB.search(part) or _PLACE.search(part))) or (
            match.re is _ADDED and _SIDE.search(part)
        ):
            return True
    return False


def _read_parts(match: re.Match[str], quotations: list[str]) -> Instruction:
    parts = {
        name: _PLACEHOLDERS.sub(lambda m: quotations[int(m[1])], text).strip(" :")
        for name, text in match.groupdict().items()
    }
    side = parts.get("side", "").casefold()
    return Instruction(
        parts.get("old", ""),
        parts.get("new", ""),
        parts.get("end", ""),
        parts.get("at", ""),
        "after" if side == "after" else "before" if side else "",
    )


def _change_words(motion: str, instruction: Instruction) -> str:
    """Return *motion* changed as *instruction* says; "" if its words are not found exactly once."""
    new_words = instruction.new
    if instruction.end:
        body = motion.rstrip(".")
        space = "" if instruction.end[0] in ",;" else " "
        return f"{body}{space}{instruction.end}{motion[len(body) :]}"
    matches = list(find_words(motion, instruction.old or instruction.at))
    if len(matches) != 1:
        return ""
    before, words, after = motion[: matches[0].start()], matches[0][0], motion[matches[0].end() :]
    if instruction.side:
        new_words = (
            f"{words} {new_words}" if instruction.side == "after" else f"{new_words} {words}"
        )
    return re.sub(
        r" +([,.;:]|$)", r"\1", re.sub(r" {2,}", " ", f"{before}{new_words}{after}")
    ).strip()


def find_words(motion: str, words: str) -> list[re.Match[str]]:
    """Return the places of *motion* at which *words* stand as whole words, whatever their case."""
    return list(re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", motion, re.IGNORECASE))
