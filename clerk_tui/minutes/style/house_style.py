"""House styles: the wording and layout of one body's minutes, and their template."""

import re
from collections.abc import Mapping
from datetime import date, time
from functools import cache, lru_cache
from pathlib import Path

from msgspec import Struct

from clerk_tui.domain.dates.dates import print_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.exclusion import OWN, exclusion_law_key
from clerk_tui.domain.law.kinds import is_parish_tier
from clerk_tui.domain.lazy_pattern import lazy_pattern
from clerk_tui.domain.model.body import Body, ExclusionLaw
from clerk_tui.domain.model.editions import EDITION, STOPS_OF_WORDS
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.motions.clauses import without_full_stop
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.style.style_files import law_tables, style_table, style_text

DEFAULT_LAW = "lga1972"
_SLOT = lazy_pattern(r"\{([A-Za-z_]+)\}")
_IN_BRACKETS = lazy_pattern(r"[(\[]\{([A-Za-z_]+)\}[)\]]")
_SLOT_AND_STOP = lazy_pattern(r"\{([A-Za-z_]+)\}(\.?)")


class HouseStyle(Struct, frozen=True):
    """The wording, layout and template of one body's minutes."""

    name: str
    wording: Mapping[str, str]
    """Sentences by key, with slots such as {mover}."""
    layout: Mapping[str, str]
    """The chosen layouts by key; `layout_choices` lists what can be chosen."""
    template: str
    """The Jinja source that turns a document into Markdown."""
    letterhead: Path | None = None
    """The Word document that papers in Word are written on, if the body has one."""
    own_law: ExclusionLaw = ExclusionLaw()
    """The body's own grounds for excluding the public, where its committee file lists them."""
    edition: int = EDITION
    """The edition of the program's own sentences (see `domain.model.editions`)."""

    def say(self, key: str, **slots: str) -> str:
        """Return the sentence called *key* with its slots filled.

        Values are printed unchanged but for the capitals of their slot: {BODY} prints it in
        capitals, {Body} with a first one. The spaces around empty slots are removed.

        Raises:
            Refusal: The wording has a slot that this sentence cannot fill.
        """
        return self.fill_frame(self.wording.get(key, ""), key, slots)

    def fill_frame(self, frame: str, key: str, slots: Mapping[str, str]) -> str:
        """Return *frame* with its slots filled, as `say` does.

        A sentence with an unknown slot is replaced by the program's own, if that can be filled:
        otherwise minutes with that sentence could not be written at all.

        Args:
            frame: The sentence with its slots.
            key: The wording key of the sentence.
            slots: The values of the slots.

        Raises:
            Refusal: A slot cannot be filled in either sentence.
        """
        if "{" not in frame:
            return _without_extra_spaces(frame).strip()
        if _unknown_slots(frame, slots):
            shipped = _shipped_sentence(key, self.edition)
            if shipped and not _unknown_slots(shipped, slots):
                frame = shipped
        frame = _without_empty_slots(frame, key, slots)

        def slot_value(slot: re.Match[str]) -> str:
            """Return the value of a slot, with one full stop after it."""
            value = _in_case_of(slot[1], slots[slot[1].lower()])
            stop = "" if value.endswith(".") else slot[2]  # "7.50 p.m." has its own
            return value + stop

        return _SLOT_AND_STOP.sub(slot_value, frame).strip()

    def with_full_stop(self, sentence: str) -> str:
        """Return a sentence that ends in quoted words, with one full stop where the style has it.

        The words may have been typed with a full stop, or end in a mark that needs none.
        """
        mark = "”" if sentence.rstrip(".").endswith("”") else ""
        words = sentence.removesuffix(".").removesuffix(mark)
        if self.edition < STOPS_OF_WORDS and words.endswith(".") and not words.endswith(".."):
            words = words[:-1]
        words = without_full_stop(words)
        if words[-1:] in tuple("?!…:;"):
            return f"{words}{mark}"
        if words.endswith(".") or self.layout_choice("quoted_stop") == "inside":
            return f"{words.removesuffix('.')}.{mark}"
        return f"{words}{mark}."

    @staticmethod
    def slots_in(frame: str) -> list[str]:
        """Return the names of the slots of a sentence."""
        return _SLOT.findall(frame)

    def layout_choice(self, key: str) -> str:
        """Return the layout chosen for *key*; empty if none is."""
        return self.layout.get(key, "")

    def print_day(self, day: date, key: str = "date") -> str:
        """Return a date as the house prints it: "date", "short_date" or "second_date"."""
        months, weekdays = self.layout_choice("months"), self.layout_choice("weekdays")
        return print_date(
            day, self.layout_choice(key), listed_names(months), listed_names(weekdays)
        )

    def print_time(self, at: time | None) -> str:
        """Return a time as the house prints it; "" for none."""
        return print_time(at, self.layout_choice("time")) if at else ""

    def join_names(self, names: list[str]) -> str:
        """Return names as a list in a sentence, with the word of the house before the last."""
        return series(names, self.wording.get("and", "and"))


def listed_names(names_text: str) -> list[str]:
    """Return the names of months or weekdays that a style lists with | between them."""
    return [name.strip() for name in names_text.split("|")] if names_text else []


def _without_empty_slots(frame: str, key: str, slots: Mapping[str, str]) -> str:
    """Return *frame* without its empty slots, the brackets round them and the spaces beside them.

    Raises:
        Refusal: The wording called *key* has a slot that is not among *slots*.
    """
    if all(slots.get(name) for name in _slot_names(frame)):
        return _without_extra_spaces(frame)

    def drop_brackets(slot: re.Match[str]) -> str:
        """Return brackets round a slot, or nothing where the slot is empty."""
        return "" if slots.get(slot[1].lower(), slot[1]) == "" else slot[0]

    def drop_if_empty(slot: re.Match[str]) -> str:
        """Return the slot, or nothing where it is empty; refuse one that is unknown."""
        name = slot[1].lower()
        if name not in slots:
            slots_text = ", ".join(f"{{{known}}}" for known in slots) or "none"
            raise Refusal(
                f"The wording “{key}” has the unknown slot {{{slot[1]}}}.",
                f"Its slots are: {slots_text}.",
            )
        return slot[0] if slots[name] else ""

    return _without_extra_spaces(_SLOT.sub(drop_if_empty, _IN_BRACKETS.sub(drop_brackets, frame)))


def _unknown_slots(frame: str, slots: Mapping[str, str]) -> frozenset[str]:
    """Return the slots in *frame* that have no value in *slots*."""
    return _slot_names(frame).difference(slots)


@lru_cache(1024)
def _slot_names(frame: str) -> frozenset[str]:
    """Return the names of the slots in *frame*, in small letters."""
    return frozenset(slot.lower() for slot in _SLOT.findall(frame))


def _in_case_of(slot: str, value: str) -> str:
    """Return *value* in capitals for {SLOT}, with a first capital for {Slot}, else as it is."""
    if slot.isupper():
        return value.upper()
    return with_capital(value) if slot[:1].isupper() else value


def _shipped_sentence(key: str, edition: int) -> str:
    """Return the sentence that every house style begins with; empty if there is none."""
    sentence: str = _base_wording(edition).get(key, "")
    return sentence


@cache
def _base_wording(edition: int) -> dict[str, str]:
    wording: dict[str, str] = style_table("base", edition).get("wording", {})
    return wording


@lru_cache(1024)
def _without_extra_spaces(frame: str) -> str:
    """Return *frame* without the spaces that an empty slot left."""
    return re.sub(r" +([,.;:])", r"\1", re.sub(r" {2,}", " ", frame))


def style_of(body: Body, folder: Path | None = None, edition: int = EDITION) -> HouseStyle:
    """Return the house style of *body*, with the body's own wording and layout on top.

    Args:
        body: The body.
        folder: The clerk's templates; a style found there replaces a shipped one of that name.
        edition: The edition of the meeting, whose sentences print as they did in its day.

    Raises:
        Refusal: There is no such style, or its file cannot be read.
    """
    base = style_table("base", edition)
    own_style = style_table(body.style, edition, folder)
    layout = {**own_style.get("layout", {}), **body.layout}
    law_key = body.layout.get("law") or (OWN if body.exclusion_law.name else layout.get("law"))
    if law := law_key or exclusion_law_key(body):
        layout["law"] = law
    wording = {
        **base.get("wording", {}),
        **exclusion_wording(law),
        **own_style.get("wording", {}),
        **body.wording,
    }
    usual_pattern = base.get("wording", {}).get("coopted_member")
    if is_parish_tier(body) and wording.get("coopted_member") == usual_pattern:
        wording["coopted_member"] = wording["coopted_councillor"]
    return HouseStyle(
        body.style,
        _naming_law(wording, law, body),
        {**base.get("layout", {}), **layout},
        style_text("minutes", f"{body.style}.md.jinja", folder),
        own_law=body.exclusion_law,
        edition=edition,
    )


def style_of_meeting(meeting: Meeting, folder: Path | None = None) -> HouseStyle:
    """Return the house style of *meeting*, in the words of its edition (see `style_of`)."""
    return style_of(meeting.body, folder, meeting.edition)


def exclusion_wording(law: str) -> dict[str, str]:
    """Return the sentences of an exclusion under *law*, a key of `templates/laws.toml`.

    There are none where the base style has them.
    """
    if not law or law == DEFAULT_LAW:
        return {}
    wording: dict[str, str] = law_tables().get(law, {}).get("wording", {})
    return wording


def _naming_law(wording: dict[str, str], law: str, body: Body) -> dict[str, str]:
    """Return *wording* with the name of the law for {law} in the sentences of an exclusion."""
    law_name = law_tables().get(law or DEFAULT_LAW, {}).get("name", "")
    name = body.exclusion_law.name if law == OWN else law_name
    return {
        key: sentence.replace("{law}", name) if key.startswith("exclusion") else sentence
        for key, sentence in wording.items()
    }
