"""The laws under which bodies exclude the press and public: paragraphs and what they cover."""

import re
from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field, to_builtins

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.exclusion import OWN
from clerk_tui.domain.model.people import series
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.style.style_files import law_tables

_PARAGRAPH = r"\d{1,3}[A-Za-z]?(?:\(\w{1,3}\))*"
# Of Schedule 12A, and of those like it for Scotland (7A) and Northern Ireland (6).
_SCHEDULE = r"(?:part (?:[14]|i) )?(?:of )?(?:the )?schedule (?:12a|7a|6)\b"
_ACT = (
    r"local government act 1972|local government "
    r"(?:\(scotland\) act 1973|act \(n\w* ireland\) 2014)"
)
# What agendas print beside the numbers, and clerks type with them.
_BEFORE_THE_NUMBERS = re.compile(
    rf"^(?:(?:under|of|the|{_SCHEDULE}|part (?:[14]|i)|"
    r"s(?:ection)? ?(?:100a|50a|42)(?:\(4\)(?=\s)|\b)|reg(?:ulation)? ?4\(2\)\(b\)|"
    r"paragraphs?|paras?|sections?|exempt(?:ion)?s?)(?!\w)[\s.:,]*)+(?=\d)",
    re.IGNORECASE,
)
_AFTER_THE_NUMBERS = re.compile(
    rf"^ (?:of )?{_SCHEDULE}(?: (?:of|to) the (?:{_ACT}|act))?", re.IGNORECASE
)
_PARAGRAPHS = re.compile(
    rf"{_PARAGRAPH}(?:\s*(?:,|and|&)\s*{_PARAGRAPH})*"
)  # "3", "1 and 3", "40(2)"

_NUMBERED = ("{paragraph}", "{paragraphs}", "{description}")


class AccessLaw(Struct, frozen=True):
    """One law of exclusion, read from `templates/laws.toml`."""

    key: str
    name: str
    cite: str = ""
    """The word for its numbers, such as "paragraph"; empty if it has none and a reason is typed."""
    confidential: str = ""
    """The ground on which confidential information alone excludes the public; empty if none."""
    descriptions: Mapping[str, str] = field(default_factory=dict)
    """What each number covers."""

    def split_paragraphs(self, typed: str) -> tuple[tuple[str, ...], str]:
        """Return the numbers at the start of *typed*, and the text after them.

        Raises:
            Refusal: No number was typed, or the law does not have it. A resolution that cites it
                would exclude nobody: it must state the description of the exempt information
                (Local Government Act 1972, section 100A(5)).
        """
        typed_numbers = _BEFORE_THE_NUMBERS.sub("", typed)
        numbers_typed = _PARAGRAPHS.match(typed_numbers)
        after = (
            _AFTER_THE_NUMBERS.sub("", typed_numbers[numbers_typed.end() :])
            if numbers_typed
            else ""
        )
        if not numbers_typed or not ((after[:1] or " ").isspace() or after[0] in ",;:"):
            problem = f"“{typed[:30]}” is no {self.cite} of {self.name}." if typed else ""
            raise Refusal(
                problem or f"Under which {self.cite} is the business exempt?",
                f"As in: /private {self._example_numbers()}",
            )
        numbers = tuple(re.findall(_PARAGRAPH, numbers_typed[0]))
        for number in numbers:
            if not self._described(number):
                raise Refusal(
                    f"{with_capital(self.name)} has no {self.cite} {number} "
                    "under which business is private.",
                    f"It has {', '.join(self.descriptions)}.",
                )
        return numbers, after.strip(" ,;:")

    def slots(self, numbers: tuple[str, ...]) -> dict[str, str]:
        """Return the slots of an exclusion's wording: the numbers, and what they cover."""
        numbers_text = series(list(numbers))
        descriptions = dict.fromkeys(self._described(n) for n in numbers)
        plural = "s" if len(numbers) > 1 else ""
        return {
            "paragraph": numbers_text,
            "paragraphs": f"{self.cite}{plural} {numbers_text}",
            "description": "; ".join(descriptions),
        }

    def _described(self, number: str) -> str:
        """Return what *number* covers: it, or what it is a sub-paragraph of; "" where neither."""
        own_words = {listed.upper(): words for listed, words in self.descriptions.items()}
        return own_words.get(number.upper()) or own_words.get(_main_number(number), "")

    def _example_numbers(self) -> str:
        numbers = list(self.descriptions)
        return f"{numbers[len(numbers) // 2 - 1]}, or {numbers[0]} and {numbers[-1]}"


def cites_paragraphs(style: HouseStyle) -> bool:
    """Return True if the house style words an exclusion by paragraph, and not by a reason."""
    wording = " ".join(style.wording.get(k, "") for k in ("exclusion", "exclusion_ground"))
    return any(slot in wording for slot in _NUMBERED)


def _main_number(number: str) -> str:
    """Return a number without its sub-paragraphs: "40(2)" is 40, and "22A" a section of its own."""
    return number.partition("(")[0].upper()


def access_law_of(style: HouseStyle) -> AccessLaw:
    """Return the law that the house style names.

    Raises:
        Refusal: There is no such law.
    """
    key = style.layout_choice("law")
    if key == OWN and style.own_law.name:
        return AccessLaw(OWN, **to_builtins(style.own_law))
    try:
        return access_laws()[key]
    except KeyError:
        raise Refusal(
            f"The house style “{style.name}” names the law “{key}”, which is not known.",
            f"Set law under [layout] to one of: {', '.join(access_laws())}.",
        ) from None


@cache
def access_laws() -> Mapping[str, AccessLaw]:
    """Return the laws that come with the program, by the keys that styles use."""
    return {
        key: AccessLaw(key, **{name: value for name, value in table.items() if name != "wording"})
        for key, table in law_tables().items()
        if key != OWN
    }
