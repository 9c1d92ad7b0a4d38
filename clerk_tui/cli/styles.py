"""House styles of one's own: begun from one that comes with the program, and checked."""

from pathlib import Path

import click

from clerk_tui.cli.common import own_office, plainly, refuse, say
from clerk_tui.disk.atomic_write import make_folder, write_new
from clerk_tui.domain.errors import Refusal

FILES = (("styles", "{name}.toml"), ("minutes", "{name}.md.jinja"))


@click.group()
def style() -> None:
    """Make or check a house style of your own."""


@style.command()
@click.argument("name")
@click.option("--from", "like", default="", help="The house style to begin from.")
@plainly
def new(name: str, like: str) -> None:
    """Copy a house style to your templates folder as NAME, to be edited there."""
    from clerk_tui.minutes.formats.template_check import check_name
    from clerk_tui.minutes.style.style_files import shipped_styles, shipped_text

    check_name(name)
    begun = like or (name if name in shipped_styles() else "committee")
    texts = [shipped_text(kind, file.format(name=begun)) for kind, file in FILES]
    folder = own_office().templates
    targets = [folder / kind / file.format(name=name) for kind, file in FILES]
    for target in targets:
        if target.exists():
            refuse(f"{target} is there already, and was left as it is. Choose another name.")
    for target, text in zip(targets, texts, strict=True):
        make_folder(target.parent)
        write_new(target, text.encode())
    say(f"Copied “{begun}” to {targets[0]} (wording, layout) and {targets[1]} (the setting).")
    say(
        f"Edit them, then: clerk-tui style check {name}. "
        f'A committee file takes it by style = "{name}".'
    )


@style.command()
@click.argument("name")
@plainly
def check(name: str) -> None:
    """Check your house style NAME, and say what is wrong with it, with its line."""
    from clerk_tui.minutes.formats.template_check import check_name

    check_name(name)
    folder = own_office().templates
    table, template = (folder / kind / file.format(name=name) for kind, file in FILES)
    for path in (table, template):
        if not path.is_file():
            refuse(f"There is no {path}. Begin one with: clerk-tui style new {name}")
    if mistakes := [*_table_mistakes(table), *_template_mistakes(name, folder, template)]:
        for sentence in mistakes:
            say(sentence, err=True)
        raise SystemExit(1)
    say(f"The house style “{name}” is in order.")
    if _is_own(template):
        say(
            "What you changed in its template is for Markdown alone. Word, web page and plain text "
            "are set by the program, in this wording and layout and on the body's letterhead."
        )


def _is_own(template: Path) -> bool:
    """Return True if a template is no copy of one that came with the program."""
    from clerk_tui.files.committees.files import read_text_file
    from clerk_tui.minutes.style.style_files import shipped_styles, shipped_text

    shipped = [shipped_text(FILES[1][0], FILES[1][1].format(name=n)) for n in shipped_styles()]
    return read_text_file(template).split() not in [text.split() for text in shipped]


def _table_mistakes(path: Path) -> list[str]:
    """Return what is wrong with wording and layout, each with its line. Raises Refusal."""
    from clerk_tui.files.committees.committee_source import CommitteeSource
    from clerk_tui.files.committees.files import read_text_file
    from clerk_tui.minutes.formats.template_check import style_file_mistakes

    text = read_text_file(path)
    if not text.strip():
        return []
    source = CommitteeSource(text, path.name)
    return [
        str(source.refusal(table_name, mistake, remedy))
        for table_name, mistake, remedy in style_file_mistakes(source.tables())
    ]


def _template_mistakes(name: str, folder: Path, path: Path) -> list[str]:
    """Return what is wrong with the template, with its line."""
    from clerk_tui.domain.model.body import Body
    from clerk_tui.minutes.formats.template_check import try_template
    from clerk_tui.minutes.style.house_style import HouseStyle, style_of

    try:
        source = style_of(Body("Harbour Committee", style=name), folder).template
        left_out = try_template(HouseStyle(name, {}, {}, source))
    except Refusal as refusal:
        return [f"{path.name}: {refusal}"]
    return [f"{path.name}: {left_out}"] if left_out else []
