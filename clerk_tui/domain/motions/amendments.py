"""Amendments that say what to change in a motion: the amended motion, and their formal wording.

An amendment that can be read is written into the motion, for the clerk to look over; what cannot
be read is left for the clerk to write. Paragraphs are replaced whole: “(2) the pier be closed”.
"""

import re

from clerk_tui.domain.motions.amendment_instructions import (
    carry_out,
    find_words,
    is_instruction,
)

_FORMAL = re.compile(r"to (?:delete|insert|add at the end) (?:the words? )?“")
_MARK = re.compile(r"\(\w{1,3}\) +")
_PARAGRAPH = re.compile(
    r"(?:that )?(?:paragraph |clause )?\((?P<mark>\w{1,3})\)"
    r"(?: (?:to read|be amended to read))?:? +(?P<text>.+)",
    re.IGNORECASE,
)


def amended_text(motion: str, amendment: str, *, strictly: bool = True) -> str:
    """Return *motion* as an *amendment* changes it; "" where that cannot be read or found.

    Args:
        motion: The words of the motion.
        amendment: The words of the amendment.
        strictly: False reads it as older versions did, for meetings whose minutes print so.
    """
    paragraph = _PARAGRAPH.fullmatch(amendment.strip())
    if paragraph and not is_instruction(paragraph["text"]) and not _MARK.search(paragraph["text"]):
        return _replace_paragraph(motion, paragraph["mark"], paragraph["text"])
    return carry_out(motion, amendment, strictly=strictly)[0]


def formal_amendment(motion: str, amendment: str) -> str:
    """Return an amending instruction in the form of minutes; "" where it cannot be read.

    “delete three, insert six” is to delete the word “three” and insert “six”. Words left out are
    quoted as they stand in the motion.
    """
    amended, instruction = carry_out(motion, amendment)
    begins_with_that = amendment[:5].casefold() == "that "
    if not amended or instruction.has_quotation_marks or begins_with_that:
        return ""
    new_words = instruction.new
    if instruction.end:
        formal = f"to add at the end {_quote(instruction.end)}"
    elif instruction.at:
        place = _quote(_as_in_motion(motion, instruction.at))
        formal = f"to insert {_quote(new_words)} {instruction.side} {place}"
    else:
        old_words = _quote(_as_in_motion(motion, instruction.old))
        formal = f"to delete {old_words}" + (f" and insert “{new_words}”" if new_words else "")
    return formal if amended_text(motion, formal) == amended else ""


def is_formal_amendment(amendment: str) -> bool:
    """Return True if *amendment* is in the form of minutes, and so is not quoted whole."""
    return bool(_FORMAL.match(amendment))


def _quote(words: str) -> str:
    if not words.isalpha() and " " not in words:
        return f"“{words}”"  # figures and signs are no word
    return f"the word{'s' if ' ' in words else ''} “{words}”"


def _as_in_motion(motion: str, words: str) -> str:
    """Return *words* with the capitals that they have in the motion, if they stand in it."""
    matches = find_words(motion, words) if words else []
    return matches[0][0] if matches else words


def _replace_paragraph(motion: str, mark: str, text: str) -> str:
    """Return *motion* with other words in the paragraph called *mark*; "" where it has none."""
    marks = [m for m in _MARK.finditer(motion) if m[0].strip() == f"({mark})"]
    if len(marks) != 1:
        return ""
    start = marks[0].end()
    next_clause = re.search(r" *(?:; and|;|, and|,)? *\n?\(\w{1,3}\) ", motion[start:])
    stop = start + next_clause.start() if next_clause else len(motion.rstrip("."))
    return f"{motion[:start]}{text.rstrip('.;')}{motion[stop:]}"
