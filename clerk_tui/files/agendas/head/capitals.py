"""Names that an agenda prints in capitals, as a clerk writes them."""

import re

_SMALL = {"a", "an", "and", "at", "by", "de", "for", "from", "in", "of", "on", "or", "the", "to"}
_SMALL |= {"upon", "with", "under", "near", "cum", "le", "la", "next"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def cased(text: str) -> str:
    """*Text* with capitals only where a name has them; as it is where it is not all capitals.

    A word alone, an abbreviation ("HQ") and a postcode stay: nothing tells them from a name.
    """
    codes = [(found.start(), found.end()) for found in _POSTCODE.finditer(text)]
    rest = _POSTCODE.sub("", text)
    if rest != rest.upper() or len(_WORD.findall(rest)) < 2:
        return text

    def one(found: re.Match[str]) -> str:
        word = found[0]
        if any(start <= found.start() < end for start, end in codes):
            return word
        low = word.casefold()
        if low in _SMALL and found.start():
            return low
        if not set(low) & set("aeiouy") and low not in {"st", "dr", "mr", "mrs", "rd"}:
            return word
        first, *more = re.split(r"(?<=^o['’])", low, maxsplit=1)
        return first.capitalize() + "".join(part.capitalize() for part in more)

    return _WORD.sub(one, text)
