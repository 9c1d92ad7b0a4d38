"""The law under which a body excludes the press and public: its paragraphs, and what they cover."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.people import series
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.templates import FOLDER

_ONE = r"\d{1,3}[A-Za-z]?(?:\(\w{1,3}\))*"
_SEVERAL = re.compile(rf"{_ONE}(?:\s*(?:,|and|&)\s*{_ONE})*")  # "3", "1 and 3", "40(2)"

_NUMBERED = ("{paragraph}", "{paragraphs}", "{description}")


class AccessLaw(Struct, frozen=True):
    """One law of exclusion, as data (`templates/laws.toml`).

    `cite` is what its numbers are called ("" where it has none, and a reason may be typed);
    `descriptions` says what each covers; `confidential` is the ground on which confidential
    information excludes the public by itself ("": under this law it does not).
    """

    key: str
    name: str
    cite: str = ""
    confidential: str = ""
    descriptions: Mapping[str, str] = field(default_factory=dict)

    def read(self, typed: str) -> tuple[tuple[str, ...], str]:
        """The numbers that *typed* begins with, and the words after them.

        Raises Refusal for a number that the law does not have: a resolution that cites it would
        exclude nobody (Local Government Act 1972 s100A(5): it states the description).
        """
        found = _SEVERAL.match(typed)
        if not found or not (typed[found.end() : found.end() + 1] or " ").isspace():
            said = f"“{typed[:30]}” is no {self.cite} of {self.name}." if typed else ""
            raise Refusal(
                said or f"Under which {self.cite} is the business exempt?",
                f"As in: /private {self._some()}",
            )
        numbers = tuple(re.findall(_ONE, found[0]))
        for number in numbers:
            if _plain(number) not in self.descriptions:
                raise Refusal(
                    f"{self.name[0].upper()}{self.name[1:]} has no {self.cite} {number} "
                    "under which business is private.",
                    f"It has {', '.join(self.descriptions)}.",
                )
        return numbers, typed[found.end() :].strip()

    def slots(self, numbers: tuple[str, ...]) -> dict[str, str]:
        """What fills the slots of a house's exclusion: the numbers, and what they cover."""
        said = series(list(numbers))
        covered = dict.fromkeys(self.descriptions[_plain(number)] for number in numbers)
        several = "s" if len(numbers) > 1 else ""
        return {
            "paragraph": said,
            "paragraphs": f"{self.cite}{several} {said}",
            "description": "; ".join(covered),
        }

    def _some(self) -> str:
        """Numbers for an example."""
        known = list(self.descriptions)
        return f"{known[len(known) // 2 - 1]}, or {known[0]} and {known[-1]}"


def cites_paragraphs(style: HouseStyle) -> bool:
    """Whether the house *style* words an exclusion by numbers of its law, and not by a reason."""
    wording = " ".join(style.wording.get(k, "") for k in ("exclusion", "exclusion_ground"))
    return any(slot in wording for slot in _NUMBERED)


def _plain(number: str) -> str:
    """The number without what is cited inside it: "40(2)" is of 40."""
    return re.sub(r"\D.*", "", number)


def access_law_of(style: HouseStyle) -> AccessLaw:
    """The law that the house *style* names. Raises Refusal where there is no such law."""
    key = style.layout_choice("law")
    try:
        return access_laws()[key]
    except KeyError:
        raise Refusal(
            f"The house style “{style.name}” names the law “{key}”, which is not known.",
            f"Set law under [layout] to one of: {', '.join(access_laws())}.",
        ) from None


@cache
def access_laws() -> Mapping[str, AccessLaw]:
    """The laws that come with the program, by the names that styles give them."""
    tables = tomllib.loads((FOLDER / "laws.toml").read_text(encoding="utf-8"))
    return {key: AccessLaw(key, **table) for key, table in tables.items()}
