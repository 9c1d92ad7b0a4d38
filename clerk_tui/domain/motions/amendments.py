"""What an amendment makes of a motion, where it only tells what to change.

“Delete dusk, insert noon”, “add at the end: and on Sundays”, “That the words “at dusk” be left
out”, “(2) the pier be closed”: clerks minute an amendment as it was moved. What can be read so is
written into the motion, for the clerk to look over; what cannot is left for the clerk to write.
Words are read only where all of them are accounted for: a place that is not understood (“at the
start”, “in line 2”) is never taken for words, and words to insert without a place are put nowhere.
"""

import re

_QUOTED = re.compile(r"(?<!\w)[“\"‘']([^“”\"]+?)[”\"’'](?!\w)")
_STANDING = "\ue000{}\ue001"  # where quoted words stood, so that no verb in them is read
_STOOD = re.compile("\ue000(\\d+)\ue001")
# How clerks say it -> one way of saying it, tried in this order.
_SAID = tuple(
    (re.compile(pattern, re.IGNORECASE), word)
    for pattern, word in (
        (r"^(?:that )?(?:the motion be amended )?(?:by |to )?(?=\w|\ue000)", ""),
        (r"\b(?:the )?(?:following )?words?\b:? *", ""),
        (r"\b(?:delet\w+|omit\w*|left out|leav\w+ out|struck out|strik\w+ out|remov\w+)\b", "DEL"),
        (r"\b(?:insert(?:ed|ing)?)\b", "INS"),
        (r"\b(?:add(?:ed|ing)?)\b", "ADD"),
        (r"\b(?:replac\w+|substitut\w+)\b", "SUB"),
        (r",? *\b(?:in (?:its|their) place|instead)\b", ""),
        (r"\b(?:at|to) the end(?: of the motion)?\b:?", "END"),
        (r"^(?P<what>.+?) (?:is to |to )?be (?P<verb>DEL|INS|ADD|SUB)", r"\g<verb> \g<what>"),
    )
)
_AND = r"[,;]?(?: and)?"
_INS = "(?:INS|ADD)"
_WAYS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"DEL (?P<old>.+?){_AND} (?:INS|ADD|SUB)(?: (?:with|by))? (?P<new>.+)",
        rf"DEL (?P<old>.+?){_AND} (?P<new>.+) (?:INS|ADD|SUB)",
        r"SUB (?P<old>.+?) (?:with|by) (?P<new>.+)",
        r"SUB (?P<new>.+?) for (?P<old>.+)",
        rf"{_INS} END *(?P<end>.+)",
        rf"{_INS} (?P<end>.+?) END",
        rf"{_INS} (?P<new>.+) (?P<side>after|before) (?P<at>.+)",
        rf"(?i:(?P<side>after|before)) (?P<at>.+?),? {_INS} (?P<new>.+)",
        r"DEL (?P<old>.+)",
    )
)
# What is added goes at the end; before, so did what was inserted without a place.
_ADDED = re.compile(r"ADD (?P<end>.+)")
_PUT_ANYWHERE = re.compile(rf"{_INS} (?P<end>.+)")
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
_IN_FORM = re.compile(r"to (?:delete|insert|add at the end) (?:the words? )?“")
_MARK = re.compile(r"\(\w{1,3}\) +")
_PARAGRAPH = re.compile(
    r"(?:that )?(?:paragraph |clause )?\((?P<mark>\w{1,3})\)"
    r"(?: (?:to read|be amended to read))?:? +(?P<text>.+)",
    re.IGNORECASE,
)


def written_in(motion: str, amendment: str, *, strictly: bool = True) -> str:
    """*motion* with what *amendment* tells to change; empty where that cannot be read or found.

    Not *strictly*: as amendments were read in meetings of before, whose minutes print so.
    """
    found = _PARAGRAPH.fullmatch(amendment.strip())
    if found and not only_tells(found["text"]) and not _MARK.search(found["text"]):
        return _paragraph(motion, found["mark"], found["text"])
    return _read(motion, amendment, strictly=strictly)[0]


def in_form(motion: str, amendment: str) -> str:
    """*amendment*, where it only tells what to change in *motion*, in the form of minutes.

    “delete three, insert six” is to delete the word “three” and insert “six”. Words left out are
    quoted as they stand in the motion. Empty where it cannot be read, or does not tell.
    """
    made, parts = _read(motion, amendment)
    nested = any(mark in said for said in parts.values() for mark in '“”"')
    if not made or nested or amendment[:5].casefold() == "that ":
        return ""
    old, at = (_of_motion(motion, parts.get(name, "")) for name in ("old", "at"))
    new = parts.get("new", "")
    if end := parts.get("end", ""):
        said = f"to add at the end {_words(end)}"
    elif at:
        said = f"to insert {_words(new)} {parts['side'].casefold()} {_words(at)}"
    else:
        said = f"to delete {_words(old)}" + (f" and insert “{new}”" if new else "")
    return said if written_in(motion, said) == made else ""


def tells_in_form(amendment: str) -> bool:
    """Whether *amendment* is in that form, and so is not quoted whole."""
    return bool(_IN_FORM.match(amendment))


def _read(motion: str, amendment: str, *, strictly: bool = True) -> tuple[str, dict[str, str]]:
    """What *motion* becomes by what *amendment* tells, and the words it tells of, by their part."""
    if not only_tells(amendment):
        return "", {}
    told, quoted = _in_one_way(amendment)
    for way in (*_WAYS, _ADDED if strictly else _PUT_ANYWHERE):
        found = way.fullmatch(told)
        if found and not (strictly and _says_more(found, way)):
            parts = {name: _back(said, quoted) for name, said in found.groupdict().items()}
            if made := _made(motion, **parts):
                return made, parts
    return "", {}


def _says_more(found: re.Match[str], way: re.Pattern[str]) -> bool:
    """Return True if a part of what was read holds more than words of the motion.

    Where some of it is quoted, all of it is: what stands beside the quotation tells of a place.
    """
    for name, said in found.groupdict().items():
        part = said.strip(" :,")
        if _STOOD.search(part):
            if not _STOOD.fullmatch(part):
                return True
        elif (name != "side" and (_VERB.search(part) or _PLACE.search(part))) or (
            way is _ADDED and _SIDE.search(part)
        ):
            return True
    return False


def _signs(way: re.Pattern[str]) -> tuple[re.Pattern[str], ...]:
    """What in words without quotation marks may tell of a place instead."""
    return (_VERB, _PLACE, _SIDE) if way is _ADDED else (_VERB, _PLACE)


def _words(said: str) -> str:
    if not said.isalpha() and " " not in said:
        return f"“{said}”"  # figures and signs are no word
    return f"the word{'s' if ' ' in said else ''} “{said}”"


def _of_motion(motion: str, said: str) -> str:
    """*said* as the motion has it, where it has it."""
    found = re.search(rf"(?<!\w){re.escape(said)}(?!\w)", motion, re.IGNORECASE)
    return found[0] if said and found else said


def only_tells(amendment: str) -> bool:
    """Whether *amendment* tells what to change, and is not the motion as it would then read.

    “That the lamps be removed” is a motion; “That the word “lamps” be removed” tells.
    """
    if amendment[:5].casefold() == "that " and not _ABOUT_WORDS.search(amendment):
        return False
    return bool(re.search(r"\b(?:DEL|INS|ADD|SUB)\b", _in_one_way(amendment)[0]))


def _in_one_way(amendment: str) -> tuple[str, list[str]]:
    """The amendment said in one way, and the words that were quoted in it."""
    quoted = _QUOTED.findall(amendment)
    places = iter(range(len(quoted)))
    told = _QUOTED.sub(lambda _: _STANDING.format(next(places)), amendment.strip().rstrip("."))
    for pattern, word in _SAID:
        told = pattern.sub(word, told)
    return re.sub(r" {2,}", " ", told).strip(), quoted


def _back(said: str, quoted: list[str]) -> str:
    return _STOOD.sub(lambda m: quoted[int(m[1])], said).strip(" :")


def _made(motion: str, *, old: str = "", new: str = "", end: str = "", **where: str) -> str:
    if end:
        body = motion.rstrip(".")
        return f"{body}{'' if end[0] in ',;' else ' '}{end}{motion[len(body) :]}"
    wanted = old or where.get("at", "")
    found = list(re.finditer(rf"(?<!\w){re.escape(wanted)}(?!\w)", motion, re.IGNORECASE))
    if len(found) != 1:
        return ""
    before, kept, after = motion[: found[0].start()], found[0][0], motion[found[0].end() :]
    if where:
        new = f"{kept} {new}" if where["side"].casefold() == "after" else f"{new} {kept}"
    return re.sub(r" +([,.;:]|$)", r"\1", re.sub(r" {2,}", " ", f"{before}{new}{after}")).strip()


def _paragraph(motion: str, mark: str, text: str) -> str:
    """*motion* with the words of its paragraph (*mark*) replaced; nothing where it has none."""
    marks = [m for m in _MARK.finditer(motion) if m[0].strip() == f"({mark})"]
    if len(marks) != 1:
        return ""
    start = marks[0].end()
    following = re.search(r" *(?:; and|;|, and|,)? *\n?\(\w{1,3}\) ", motion[start:])
    stop = start + following.start() if following else len(motion.rstrip("."))
    return f"{motion[:start]}{text.rstrip('.;')}{motion[stop:]}"
