"""People, and the forms in which their names are printed and compared."""

import re
import unicodedata
from datetime import date
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from clerk_tui.domain.lazy_pattern import lazy_pattern

# Letters after a name, which are no part of the surname. Only as printed, in capitals.
POST_NOMINALS = {"OBE", "MBE", "CBE", "KBE", "DBE", "BEM", "JP", "KC", "QC", "MP", "MEP", "MSP"}
POST_NOMINALS |= {"QPM", "QFSM", "FRICS", "FRSA", "PhD", "BSc", "LLB"}
PARTICLES = {"de", "da", "del", "della", "der", "den", "di", "la", "le", "van", "von", "ap", "st"}
# Letters that are their own and do not come apart into a letter and an accent.
_PLAIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_NO_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ`."))
_NO_WORD = lazy_pattern(r"[^\w]+")
NAME_SLOTS = (
    "title", "name", "surname", "initials", "role", "organisation", "authority", "party",
)  # fmt: skip
NAME_SLOT = lazy_pattern(rf"\{{({'|'.join(NAME_SLOTS)})\}}")
_BRACKETED = lazy_pattern(rf"[(\[]\{{({'|'.join(NAME_SLOTS)})\}}[)\]]")
_LISTED = lazy_pattern(r"\(\{\w+\}(?:, ?\{\w+\})+\)")
_INITIAL = lazy_pattern(r"^(?:[^\W\d_]\.?)+$")


Listed = Literal["", "before the members", "after the members", "not at all"]


class Person(Struct, frozen=True):
    """Somebody who may be named in the minutes. The field names are those of a committee file."""

    name: str
    """The name as the body prints it: "V. Hill", "J P Findern"; empty for a role alone, such as
    "the Beadle"."""
    title: str = ""
    """The title that goes before the name."""
    initials: str = ""
    """The short form used in an action column: "PAG"."""
    role: str = ""
    authority: str = ""
    party: str = ""
    organisation: str = ""
    surname: str = ""
    """The surname, where it cannot be read off the name."""
    since: date | None = None
    """The first day on which all this is so, in a committee file (see `membership`); None: no such
    day."""
    until: date | None = None
    """The last day on which all this is so; None: no such day."""
    votes: bool = True
    """False for a member who votes on nothing."""
    votes_on: tuple[str, ...] = ()
    """Words of the titles or sections of the only items that a member votes on (see
    `voting_rights`)."""
    quorum: bool = True
    """False for a member who does not count to the quorum."""
    remark: str = ""
    """Words printed after the name in every attendance list, such as "from 7.12 pm"."""
    listed: Listed = ""
    """Where they stand in the attendance list, if not in the group of their kind."""
    named: str = ""
    """How sentences name them, such as "the Provost", in place of the house's pattern."""
    pronoun: str = ""
    """The pronoun for them in what follows, such as "she"; empty: "they"."""

    @property
    def family_name(self) -> str:
        """Return the surname: the words after the initials or the forename, with particles."""
        if self.surname:
            return self.surname
        words = self.name.split()
        while len(words) > 1 and words[-1].replace(".", "") in POST_NOMINALS:
            words[-2:] = [words[-2].rstrip(",")]  # "John Fenn, OBE"
        lead = 0
        while lead < len(words) - 1 and _is_initial(words[lead]):
            lead += 1
        if lead:
            return " ".join(words[lead:])
        start = len(words) - 1
        while start > 1 and words[start - 1].casefold() in PARTICLES:
            start -= 1
        if start == 1 and words[0] in PARTICLES:  # a surname alone: "de Souza", but not "Di Marsh"
            start = 0
        return " ".join(words[max(start, 0) :])

    @property
    def name_or_role(self) -> str:
        """Return the name; of somebody known by their office alone, the office: "the Beadle"."""
        return self.name or self.role

    @property
    def titled_name(self) -> str:
        """Return the title and the name; of somebody known by their office alone, the office."""
        return f"{self.title} {self.name}".strip() or self.role

    def styled(self, pattern: str) -> str:
        """Fill in the slots of a body's own *pattern*, such as `{title} {surname}` (`NAME_SLOTS`).

        Brackets round a slot that is empty are left out with it, and a comma beside it in brackets.
        """
        text = _BRACKETED.sub(lambda slot: slot[0] if self._slot(slot[1]) else "", pattern)
        text = _LISTED.sub(self._list_in_brackets, text)
        return " ".join(NAME_SLOT.sub(lambda slot: self._slot(slot[1]), text).split())

    def _list_in_brackets(self, match: re.Match[str]) -> str:
        """Return "(AK, Treasurer)" for "({initials}, {role})"; what is empty is left out."""
        values = [value for slot in NAME_SLOT.findall(match[0]) if (value := self._slot(slot))]
        return f"({', '.join(values)})" if values else ""

    def _slot(self, slot: str) -> str:
        value: str = self.family_name if slot == "surname" else getattr(self, slot)
        return value


def _is_initial(word: str) -> bool:
    letters = word.replace(".", "")
    if not _INITIAL.match(word):
        return False
    return len(letters) == 1 or (len(letters) <= 3 and letters.isupper() and word.count(".") > 0)


@lru_cache(maxsize=8192)  # the same names are compared again and again
def folded(text: str) -> str:
    """Return *text* without case, accents and punctuation, so that names can be compared."""
    if text.isascii():
        plain = text.casefold()
    elif "\n" in text:  # a whole set of minutes: most lines of it are quick
        return " ".join(part for line in text.split("\n") if (part := folded(line)))
    else:
        decomposed = unicodedata.normalize("NFKD", text).casefold()
        plain = "".join(c for c in decomposed if not unicodedata.combining(c))
    joined = plain.translate(_NO_APOSTROPHES).translate(_PLAIN)
    return " ".join(_NO_WORD.sub(" ", joined).split())


def same_name(name: str, other_name: str) -> bool:
    """Return True if one name of a body contains the other: "Harbour", "Harbour Committee"."""
    folded_name, other_folded_name = folded(name), folded(other_name)
    return folded_name in other_folded_name or other_folded_name in folded_name


def series(names: list[str], joining_word: str = "and") -> str:
    """Join names into a phrase: "A", "A and B", "A, B and C".

    The word may have a second form for before a vowel, as in Welsh ("a/ac"), and be followed by one
    in another language ("a/ac / and"); "," alone joins the last name as it does the others.
    """
    if len(names) < 2:
        return "".join(names)
    if joining_word == ",":
        return ", ".join(names)
    joining_word, stroke, other_language = joining_word.partition(" / ")
    usual_word, _, before_vowel = joining_word.partition("/")
    if before_vowel and folded(names[-1])[:1] in tuple("aeiouwy"):
        usual_word = before_vowel
    return f"{', '.join(names[:-1])} {usual_word}{stroke}{other_language} {names[-1]}"


def plural(title: str) -> str:
    """Return the plural of a title: "Councillor" -> "Councillors", "Cllr" -> "Cllrs"."""
    if not title or title.endswith("s"):
        return title
    return f"{title}s"
