"""Doubt words that lost a ligature on their way out of a PDF: "Ocers" for "Officers"."""

import re

# Words of agendas as they are once "ff", "fi", "fl", "ffi" or "ffl" is mapped to nothing. None of
# them is a word; all are whole words, in small letters.
_MAIMED = {
    **dict.fromkeys(("ocer", "ocers", "oce", "oces", "ocial", "ocials", "ocially"), "ffi"),
    **dict.fromkeys(("ofcer", "ofcers", "ofce", "ofcial"), "fi"),
    **dict.fromkeys(("nancial", "nance", "nances", "nancing", "condential", "condentiality"), "fi"),
    **dict.fromkeys(
        ("noti cation", "notication", "identication", "classication", "specication"), "fi"
    ),
    **dict.fromkeys(("conrm", "conrmed", "conrmation", "benet", "benets", "dene", "dened"), "fi"),
    **dict.fromkeys(
        ("prole", "proles", "certicate", "certicates", "ratied", "speci c", "speciFic"), "fi"
    ),
    **dict.fromkeys(("specic", "signicant", "signicance", "ecient", "eciency", "sucient"), "fi"),
    **dict.fromkeys(
        ("aairs", "aordable", "stang", "aected", "eect", "eective", "oer", "oers"), "ff"
    ),
    **dict.fromkeys(("dierent", "dierence", "trac", "suer", "eort", "eorts", "tari", "sta"), "ff"),
    **dict.fromkeys(
        ("conict", "conicts", "reect", "reects", "inuence", "ood", "oods", "ooding"), "fl"
    ),
    **dict.fromkeys(("eet", "leaet", "leaets", "inaon", "ination", "owers", "workow"), "fl"),
    **dict.fromkeys(
        ("nal", "nalise", "nancially", "rst", "elds", "gures", "le", "lm", "re-ghters"), "fi"
    ),
}
# Also words by themselves, or parts of names, as often as not.
_TOO_COMMON = {"le", "sta", "nal", "eet", "trac", "tari", "oer", "re-ghters", "ood"}
_WORDS = re.compile(r"[A-Za-z]+")
# A gap where the letters were: "con dential", "o ce", "speci c".
_GAPS = re.compile(
    r"\b(?:con dential|o cers?|o ces?|speci c|noti cation|identi ed|bene ts?|a airs|con ict|tra c"
    r"|e ective|con rm)\b",
    re.IGNORECASE,
)


def lost_ligature_reason(text: str) -> str:
    """Kind: odd letters. Return why *text* is doubtful, where a word of it lost its ligature."""
    if (gap := _GAPS.search(text[:2000])) is not None:
        return f"letters seem to be lost in “{gap[0]}”: look at how it is printed"
    for word in _WORDS.findall(text[:2000]):
        lowered = word.casefold()
        if lowered in _MAIMED and lowered not in _TOO_COMMON:
            return f"“{_MAIMED[lowered]}” seems to be lost in “{word}”: look at how it is printed"
    return ""
