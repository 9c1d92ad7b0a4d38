"""Each reader of what others wrote, with the samples from which hostile inputs are made."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from clerk_tui.cli.styles import _table_mistakes, _template_mistakes
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.files.agendas.read import read_agenda, read_agenda_file
from clerk_tui.files.committees.committee_file import example_committees, read_committee_file
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.formats.template_sample import sample_document
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles, shipped_text
from tests.helpers.agenda_files import WordFile, level, pdf, typed_page
from tests.helpers.odd_files import docx
from tests.performance.agenda_sample import AGENDA, PAGE
from tests.performance.hostile import mutated
from tests.performance.reader_inputs import Reader, from_file, mostly_here
from tests.performance.sent_back import chairman, packed
from tests.performance.typed_readers import command_line, typed_lines


def committee(folder: Path) -> Reader:
    """Committee files."""
    samples = [text.encode() for text in example_committees().values()]
    return from_file(folder, "committee.toml", read_committee_file, *samples)


def agenda(suffix: str) -> Callable[[Path], Reader]:
    """Agendas in files of that kind."""

    def reader_in(folder: Path) -> Reader:
        word = WordFile()
        word.define(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"))
        for text, at in (("Apologies", 0), ("Buoys", 0), ("Their colours", 1), ("Cranes", 0)):
            word.item(text, 1, at)
        word.table(("Item", "Title", "Page"), ("5", "Lease of the slipway", "9"))
        samples = {
            "docx": [docx(), word.held],
            "pdf": [pdf(typed_page(AGENDA), typed_page("Report\n1. Of the cranes"))],
            "html": [PAGE, AGENDA.encode()],
        }.get(suffix, [AGENDA.encode(), AGENDA.encode("utf-16"), AGENDA.encode("cp1252")])
        read = mostly_here("clerk_tui.files.agendas.sources.source")(read_agenda_file)
        return from_file(folder, f"agenda.{suffix}", read, *samples)

    return reader_in


def pasted(folder: Path) -> Reader:
    """An agenda typed or pasted."""
    samples = (AGENDA.encode(), PAGE)
    return Reader(
        lambda rng: mutated(rng, samples),
        lambda data: read_agenda(data.decode("utf-8", "surrogateescape")),
    )


def style(folder: Path) -> Reader:
    """The wording and the layout of a house style."""
    (folder / "styles").mkdir()
    samples = [shipped_text("styles", f"{n}.toml").encode() for n in shipped_styles()]
    samples.append(b'[wording]\nopening = "It began at {start}."\n[layout]\nactions = "after"\n')

    def read(path: Path) -> object:
        mistakes: object = Refusal("", "")
        with contextlib.suppress(Refusal):
            mistakes = _table_mistakes(path)
        # Minutes are set in it even where nobody had it checked.
        to_markdown(
            sample_document(), style_of(Body("Harbours Committee", style="committee"), folder)
        )
        return _none_of(mistakes)

    return from_file(folder, "styles/committee.toml", read, *samples)


def template(folder: Path) -> Reader:
    """The template of a house style."""
    (folder / "minutes").mkdir()
    samples = [shipped_text("minutes", f"{n}.md.jinja").encode() for n in shipped_styles()]
    samples.append(
        b"# {{ document.title|heading }}\n{% for m in document.minutes %}{{ m }}{% endfor %}"
    )
    return from_file(
        folder,
        "minutes/committee.md.jinja",
        lambda path: _none_of(_template_mistakes("committee", folder, path)),
        *samples,
    )


def _none_of(mistakes: object) -> object:
    if mistakes:
        raise Refusal(str(mistakes), "")
    return mistakes


READERS: dict[str, Callable[[Path], Reader]] = {
    "committee file": committee,
    **{f"agenda .{suffix}": agenda(suffix) for suffix in ("md", "txt", "html", "docx", "pdf")},
    "agenda, pasted": pasted,
    "packed meeting": packed,
    "chairman's .md": chairman("md"),
    "chairman's .docx": chairman("docx"),
    "house style": style,
    "template": template,
    "command line": command_line,
    "slash commands": typed_lines,
}
