"""Write names as a clerk does where an agenda prints them in capitals."""

import re

_SMALL = {"a", "an", "and", "at", "by", "de", "for", "from", "in", "of", "on", "or", "the", "to"}
_SMALL |= {"upon", "with", "under", "near", "cum", "le", "la", "next"}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b")


def recase_name(text: str) -> str:
    """Return *text* with capitals only where a name has them, if it is printed wholly in capitals.

    A word alone, an abbreviation ("HQ") and a postcode are left, because they cannot be told from a
    name.
    """
    postcodes = [(match.start(), match.end()) for match in _POSTCODE.finditer(text)]
    rest = _POSTCODE.sub("", text)
    if rest != rest.upper() or len(_WORD.findall(rest)) < 2:
        return text

    def recase_word(match: re.Match[str]) -> str:
        """Return one word of the name in the case that it needs."""
        word = match[0]
        if any(start <= match.start() < end for start, end in postcodes):
            return word
        lowered = word.casefold()
        if lowered in _SMALL and match.start():
            return lowered
        if not set(lowered) & set("aeiouy") and lowered not in {"st", "dr", "mr", "mrs", "rd"}:
            return word
        first, *after_prefix = re.split(r"(?<=^o['’])", lowered, maxsplit=1)
        return first.capitalize() + "".join(part.capitalize() for part in after_prefix)

    return _WORD.sub(recase_word, text)
