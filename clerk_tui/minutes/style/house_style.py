"""House styles: a table of wording and layout, and a template that sets the document."""

import errno
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.disk.regular_files import read_regular
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.toml import tables_of
from clerk_tui.templates import FOLDER

LARGEST_FILE = 1_000_000  # bytes of a style or a template; ours have a few thousand
_SLOT = re.compile(r"\{([a-z_]+)\}")
_SLOT_AND_STOP = re.compile(r"\{([a-z_]+)\}(\.?)")


class HouseStyle(Struct, frozen=True):
    """How one body's minutes are worded and laid out.

    `wording` has sentences with slots; `layout` the choices between ways of setting;
    `template` is the Jinja source that turns the document into Markdown; `letterhead` is the
    Word document that papers in Word are written on, where the body has one.
    """

    name: str
    wording: Mapping[str, str]
    layout: Mapping[str, str]
    template: str
    letterhead: Path | None = None

    def say(self, key: str, **slots: str) -> str:
        """The sentence called *key* with its slots filled; spaces left by empty ones go.

        What fills a slot is printed as it stands. Raises Refusal where the wording has a
        slot that this sentence cannot fill.
        """
        return self.fill_frame(self.wording.get(key, ""), key, slots)

    def fill_frame(self, frame: str, key: str, slots: Mapping[str, str]) -> str:
        """The *frame* of the sentence called *key* with its *slots* filled, as `say` does.

        A sentence with a slot that nothing fills gives way to the program's own, if that has none
        such: minutes in which it stands could not be written at all.
        """
        if "{" not in frame:
            return _tidied(frame).strip()
        if _unfilled(frame, slots) and (usual := _usual(key)) and not _unfilled(usual, slots):
            frame = usual

        def known(found: re.Match[str]) -> str:
            if found[1] not in slots:
                listed = ", ".join(f"{{{name}}}" for name in slots) or "none"
                raise Refusal(
                    f"The wording “{key}” has the unknown slot {{{found[1]}}}.",
                    f"Its slots are: {listed}.",
                )
            return found[0] if slots[found[1]] else ""

        frame = _tidied(_SLOT.sub(known, frame))

        def value(found: re.Match[str]) -> str:
            stop = "" if slots[found[1]].endswith(".") else found[2]  # "7.50 p.m." has its own
            return slots[found[1]] + stop

        return _SLOT_AND_STOP.sub(value, frame).strip()

    def with_full_stop(self, quoting: str) -> str:
        """The sentence *quoting*, ending in quoted words, with its full stop as the house has it.

        The words may have been typed with their own, or end in a mark that needs none.
        """
        said, mark = quoting.removesuffix("."), "”" if quoting.rstrip(".").endswith("”") else ""
        words = said.removesuffix(mark)
        words = words[:-1] if words.endswith(".") and not words.endswith("..") else words
        if words[-1:] in tuple("?!…:;"):
            return f"{words}{mark}"
        return (
            f"{words}.{mark}"
            if self.layout_choice("quoted_stop") == "inside"
            else f"{words}{mark}."
        )

    def layout_choice(self, key: str) -> str:
        """The house's choice of layout called *key*; empty where it makes none."""
        return self.layout.get(key, "")


def _unfilled(frame: str, slots: Mapping[str, str]) -> set[str]:
    """The slots of the *frame* of a sentence that are none of *slots*."""
    return set(_SLOT.findall(frame)) - set(slots)


def _usual(key: str) -> str:
    """The sentence called *key* as every house style begins with it; none where there is none."""
    sentence: str = _base_wording().get(key, "")
    return sentence


@cache
def _base_wording() -> dict[str, str]:
    wording: dict[str, str] = _table("base").get("wording", {})
    return wording


@lru_cache(1024)
def _tidied(frame: str) -> str:
    """*Frame* without the spaces that an empty slot left."""
    return re.sub(r" +([,.;:])", r"\1", re.sub(r" {2,}", " ", frame))


def style_of(body: Body, folder: Path | None = None) -> HouseStyle:
    """The house style of *body*, its own wording and layout on top.

    A style of that name in *folder* (the clerk's templates) wins over a shipped one.
    Raises Refusal where there is no such style.
    """
    base = _table("base")
    own = _table(body.style, folder)
    return HouseStyle(
        body.style,
        {**base.get("wording", {}), **own.get("wording", {}), **body.wording},
        {**base.get("layout", {}), **own.get("layout", {}), **body.layout},
        _text("minutes", f"{body.style}.md.jinja", folder),
    )


CHOICES = {
    "resolution": ("own line", "run on"),
    "action_stop": ("stop", "bare"),
    "quoted_stop": ("inside", "outside"),
    "actions": ("after", "between", "margin", "columns"),
    "movements": ("printed", "kept"),
    "chairs": ("printed", "kept"),
    "numbers": ("", "everything"),
    "heading": ("", "none"),
    "business": ("flowing", "table"),
    "law": ("lga1972", "foi2000", "pbam1960"),
    "residents": ("unnamed", "named"),
    "corrections": ("", "foot"),
    "spelling": ("ise", "either"),
}


def unknown_style_keys(body: Body, folder: Path | None = None) -> list[tuple[str, str]]:
    """What the wording and the layout of *body* say that no house style knows.

    Pairs of the key and a sentence about it: a misspelt one would be passed over in silence.
    """
    from difflib import get_close_matches  # for nobody but a clerk who changes a style

    usual = style_of(replace(body, wording={}, layout={}), folder)
    strange = []
    for table, known in ((body.wording, usual.wording), (body.layout, usual.layout)):
        for key in table:
            if key not in known and key not in CHOICES:
                near = get_close_matches(key, [*known, *CHOICES], 1)
                hint = f" Did you mean “{near[0]}”?" if near else ""
                strange.append((key, f"There is no “{key}” in the house style.{hint}"))
    for key, value in body.layout.items():
        if value not in CHOICES.get(key, (value,)):
            choices = ", ".join(f"“{choice}”" for choice in CHOICES[key])
            strange.append((key, f"“{value}” is no choice of “{key}”: {choices}."))
    return strange


def shipped_styles() -> list[str]:
    """The names of the house styles that come with the program."""
    folder = FOLDER / "styles"
    names = (entry.name for entry in folder.iterdir() if entry.name.endswith(".toml"))
    return sorted(name.removesuffix(".toml") for name in names if not name.startswith("base"))


def _table(name: str, folder: Path | None = None) -> dict[str, Any]:
    try:
        table = tables_of(_text("styles", f"{name}.toml", folder))
    except (ValueError, RecursionError) as error:  # no TOML, or beyond its bounds
        raise Refusal(
            f"The house style {name}.toml cannot be read: {error}.",
            "Mend that line; the minutes are safe.",
        ) from error
    for part in ("wording", "layout"):
        held = table.get(part, {})
        if not isinstance(held, dict):
            raise Refusal(
                f"In the house style {name}.toml, {part} is not a heading.",
                f"Write [{part}] on a line of its own; the minutes are safe.",
            )
        wrong = [key for key, said in held.items() if not isinstance(said, str)]
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
            return _as_text(read_regular(own, LARGEST_FILE))
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


def _as_text(raw: bytes) -> str:
    """The text of a file in UTF-8, with the line ends of any system."""
    return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


@cache
def shipped_text(kind: str, name: str) -> str:
    """The text of a file that comes with the program. Raises Refusal where there is none."""
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
