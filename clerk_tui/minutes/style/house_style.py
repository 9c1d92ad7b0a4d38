"""House styles: the wording and layout of one body's minutes, and their template."""

import errno
import re
from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.dates.dates import DAYS, MONTHS, print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.law.exclusion import OWN, exclusion_law_key
from clerk_tui.domain.law.kinds import is_parish_tier
from clerk_tui.domain.model.body import Body, ExclusionLaw
from clerk_tui.domain.model.editions import EDITION
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.toml import read_toml
from clerk_tui.minutes.style.editions import with_words_of
from clerk_tui.templates import FOLDER

DEFAULT_LAW = "lga1972"
LARGEST_FILE = 1_000_000  # bytes of a style or a template; ours have a few thousand
_SLOT = re.compile(r"\{([A-Za-z_]+)\}")
_IN_BRACKETS = re.compile(r"[(\[]\{([A-Za-z_]+)\}[)\]]")
_SLOT_AND_STOP = re.compile(r"\{([A-Za-z_]+)\}(\.?)")


class HouseStyle(Struct, frozen=True):
    """The wording, layout and template of one body's minutes."""

    name: str
    wording: Mapping[str, str]
    """Sentences by key, with slots such as {mover}."""
    layout: Mapping[str, str]
    """The chosen layouts by key; `CHOICES` lists what can be chosen."""
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

        def drop_brackets(slot: re.Match[str]) -> str:
            """Return brackets round a slot, or nothing where the slot is empty."""
            return "" if slots.get(slot[1].lower(), slot[1]) == "" else slot[0]

        def drop_if_empty(slot: re.Match[str]) -> str:
            """Return the slot, or nothing where it is empty; refuse one that is unknown."""
            name = slot[1].lower()
            if name not in slots:
                listed = ", ".join(f"{{{known}}}" for known in slots) or "none"
                raise Refusal(
                    f"The wording “{key}” has the unknown slot {{{slot[1]}}}.",
                    f"Its slots are: {listed}.",
                )
            return slot[0] if slots[name] else ""

        frame = _IN_BRACKETS.sub(drop_brackets, frame)
        frame = _without_extra_spaces(_SLOT.sub(drop_if_empty, frame))

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
        words = words[:-1] if words.endswith(".") and not words.endswith("..") else words
        if words[-1:] in tuple("?!…:;"):
            return f"{words}{mark}"
        return (
            f"{words}.{mark}"
            if self.layout_choice("quoted_stop") == "inside"
            else f"{words}{mark}."
        )

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
        return print_date(day, self.layout_choice(key), _names_in(months), _names_in(weekdays))

    def join_names(self, names: list[str]) -> str:
        """Return names as a list in a sentence, with the word of the house before the last."""
        return series(names, self.wording.get("and", "and"))


def _names_in(listed: str) -> list[str]:
    return [name.strip() for name in listed.split("|")] if listed else []


def _unknown_slots(frame: str, slots: Mapping[str, str]) -> set[str]:
    """Return the slots in *frame* that have no value in *slots*."""
    return {slot.lower() for slot in _SLOT.findall(frame)} - set(slots)


def _in_case_of(slot: str, value: str) -> str:
    """Return *value* in capitals for {SLOT}, with a first capital for {Slot}, else as it is."""
    if slot.isupper():
        return value.upper()
    return value[:1].upper() + value[1:] if slot[:1].isupper() else value


def _shipped_sentence(key: str, edition: int) -> str:
    """Return the sentence that every house style begins with; empty if there is none."""
    sentence: str = _base_wording(edition).get(key, "")
    return sentence


@cache
def _base_wording(edition: int) -> dict[str, str]:
    wording: dict[str, str] = _table_of_edition("base", edition).get("wording", {})
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
    base = _table_of_edition("base", edition)
    own = _table_of_edition(body.style, edition, folder)
    layout = {**own.get("layout", {}), **body.layout}
    named = body.layout.get("law") or (OWN if body.exclusion_law.name else layout.get("law"))
    if law := named or exclusion_law_key(body):
        layout["law"] = law
    wording = {
        **base.get("wording", {}),
        **exclusion_wording(law),
        **own.get("wording", {}),
        **body.wording,
    }
    usual = base.get("wording", {}).get("coopted_member")
    if is_parish_tier(body) and wording.get("coopted_member") == usual:
        wording["coopted_member"] = wording["coopted_councillor"]
    return HouseStyle(
        body.style,
        _naming_law(wording, law, body),
        {**base.get("layout", {}), **layout},
        _text("minutes", f"{body.style}.md.jinja", folder),
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
    known = law_tables().get(law or DEFAULT_LAW, {}).get("name", "")
    name = body.exclusion_law.name if law == OWN else known
    return {
        key: sentence.replace("{law}", name) if key.startswith("exclusion") else sentence
        for key, sentence in wording.items()
    }


@cache
def law_tables() -> dict[str, dict[str, Any]]:
    """Return the laws of exclusion as `templates/laws.toml` has them, by key."""
    return read_toml((FOLDER / "laws.toml").read_text(encoding="utf-8"))


CHOICES = {
    "resolution": ("own line", "run on", "line below"),
    "action_stop": ("stop", "bare"),
    "quoted_stop": ("inside", "outside"),
    "actions": ("", "after", "between", "table", "sentence", "margin", "columns"),
    "action_owner": ("unless told", "always"),
    "movements": ("printed", "kept"),
    "attendance": ("list", "none"),
    "sentence_titles": ("each", "plural"),
    "declared_leaving": ("once", "kept"),
    "remote_attendance": ("marked", "sentence"),
    "attendance_times": ("plain", "marked"),
    "chairs": ("printed", "kept"),
    "numbers": ("", "everything"),
    "heading": ("", "none"),
    "run_in": ("", "each"),
    "venue_article": ("the", "none"),
    "business": ("flowing", "table"),
    "law": (
        "lga1972",
        "exec2012",
        "lga1972wales",
        "lgsa1973",
        "lgani2014",
        "foi2000",
        "pbam1960",
        "own",
    ),
    "residents": ("unnamed", "named"),
    "corrections": ("", "foot"),
    "spelling": ("ise", "either"),
    "carried": ("resolved", "motion", "resolution", "twice"),
    "decisions": ("", "first"),
    "motion_that": ("typed", "capital", "small", "none"),
    "resolution_that": ("typed", "capital", "small", "none"),
    "vote_titles": ("each", "plural", "runs"),
    "vote_lists": ("each", "together"),
    "results": ("run on", "below", "below the names"),
    "vote_order": ("committee", "called"),
    "absent_members": ("named", "listed"),
}


def unknown_style_keys(body: Body, folder: Path | None = None) -> list[tuple[str, str]]:
    """Return the wording and layout keys of *body* that no house style has.

    Without this check a misspelt key would be ignored silently.

    Returns:
        Pairs of the key and a sentence about it.
    """
    from difflib import get_close_matches  # needed only by a clerk who changes a style

    usual = style_of(replace(body, wording={}, layout={}), folder)
    problems = []
    for table, known in ((body.wording, usual.wording), (body.layout, usual.layout)):
        for key in table:
            if key not in known and key not in CHOICES:
                near = get_close_matches(key, [*known, *CHOICES], 1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                problems.append((key, f"There is no “{key}” in the house style.{hint}"))
    for key, value in body.layout.items():
        if fault := names_fault(key, value):
            problems.append((key, fault))
        if value not in CHOICES.get(key, (value,)):
            choices = ", ".join(f"“{choice}”" for choice in CHOICES[key])
            problems.append((key, f"“{value}” is no choice of “{key}”: {choices}."))
    return problems


def names_fault(key: str, listed: str) -> str:
    """Return what is wrong with the names of months or weekdays; empty if nothing is."""
    wanted = {"months": len(MONTHS), "weekdays": len(DAYS)}.get(key, 0)
    count = len(_names_in(listed))
    if not wanted or count in (0, wanted):
        return ""
    return f"“{key}” has {count} names and not {wanted}: put | between them."


def shipped_styles() -> list[str]:
    """Return the names of the house styles that come with the program."""
    folder = FOLDER / "styles"
    names = (entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(name.removesuffix(".toml") for name in names if not name.startswith("base"))


def _table_of_edition(name: str, edition: int, folder: Path | None = None) -> dict[str, Any]:
    """Return the style called *name* with the sentences and the layout of an *edition*.

    What the clerk's own file of that name words differently from the program stands.
    """
    table = _table(name, folder)
    if edition >= EDITION:
        return table
    shipped = _table(name) if name in ("base", *shipped_styles()) else {}
    return with_words_of(edition, name, table, shipped)


def _table(name: str, folder: Path | None = None) -> dict[str, Any]:
    try:
        table = read_toml(_text("styles", f"{name}.toml", folder))
    except (ValueError, RecursionError) as error:  # no TOML, or beyond its bounds
        raise Refusal(
            f"The house style {name}.toml cannot be read: {error}.",
            "Mend that line; the minutes are safe.",
        ) from error
    for part in ("wording", "layout"):
        section = table.get(part, {})
        if not isinstance(section, dict):
            raise Refusal(
                f"In the house style {name}.toml, {part} is not a heading.",
                f"Write [{part}] on a line of its own; the minutes are safe.",
            )
        wrong = [key for key, value in section.items() if not isinstance(value, str)]
        if wrong:
            raise Refusal(
                f"In the house style {name}.toml, {wrong[0]} under [{part}] is not text.",
                "Put it between quotation marks; the minutes are safe.",
            )
    return table


def _text(kind: str, name: str, folder: Path | None = None) -> str:
    own = folder / kind / name if folder else None
    if own and re.fullmatch(r"[\w-]+(\.md\.jinja|\.toml)", name) and own.is_file():
        try:
            return _decode(read_regular(own, LARGEST_FILE))
        except (OSError, UnicodeDecodeError) as error:
            if getattr(error, "errno", None) == errno.EFBIG:
                raise Refusal(
                    f"The house style file {own} is over {LARGEST_FILE // 1_000_000} MB.",
                    "No house style is so large: put the right file there; the minutes are safe.",
                ) from error
            raise Refusal(
                f"The house style file {own} cannot be read.",
                "Save it as plain text in UTF-8; the minutes are safe.",
            ) from error
    return shipped_text(kind, name)


def _decode(raw: bytes) -> str:
    """Return the text of a file in UTF-8, with the line ends of any system as newlines."""
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


@cache
def shipped_text(kind: str, name: str) -> str:
    """Return the text of a file that comes with the program.

    Raises:
        Refusal: There is no such file.
    """
    try:
        if not re.fullmatch(r"[\w-]+(\.md\.jinja|\.toml)", name):
            raise FileNotFoundError
        return (FOLDER / kind / name).read_text(encoding="utf-8")
    except FileNotFoundError as error:
        style = name.partition(".")[0]
        raise Refusal(
            f"There is no house style called “{style}”.",
            f"Choose one of {', '.join(shipped_styles())}.",
        ) from error
