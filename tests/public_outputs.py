"""Everything of a meeting that the public may come to see, one function each.

A format joins by itself from `FORMATS`, a command by one line in `PUBLIC_OUTPUTS`; every test of
privacy then holds for it.
"""

from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from clerk_tui.bootstrap import Office
from clerk_tui.cli import main
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.meeting import Meeting
from clerk_tui.minutes.formats import FORMATS, Format
from clerk_tui.papers import export_name

Output = Callable[[Office, Meeting], str]


def _cli(*words: str) -> Output:
    def printed(office: Office, meeting: Meeting) -> str:
        typed = [meeting.ident if word == "MEETING" else word for word in words]
        result = CliRunner().invoke(main, ["--database", str(office.database), *typed])
        return result.output

    return printed


def _exported(form: Format) -> Output:
    def exported(office: Office, meeting: Meeting) -> str:
        try:
            written = office.export(meeting, office.exports, form=form.name)
        except Refusal:  # a private phrase was found: nothing was written
            return " ".join(path.name for path in _files(office.exports))
        return f"{written.name}\n{form.read(written.read_bytes())}"

    return exported


def _packed(office: Office, meeting: Meeting) -> str:
    out = office.exports / "packed"
    result = CliRunner().invoke(
        main,
        ["--database", str(office.database), "pack", meeting.ident, "--public", "--out", str(out)],
    )
    return result.output + (out.read_text(encoding="utf-8") if out.exists() else "")


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


PUBLIC_OUTPUTS: dict[str, Output] = {
    **{f"the public copy as {form.called}": _exported(form) for form in FORMATS.values()},
    "export --out -": _cli("export", "MEETING", "--out", "-"),
    "pack --public": _packed,
    "meetings": _cli("meetings"),
    "actions": _cli("actions", "--all"),
    "attendance": _cli("attendance"),
    "search": _cli("search", "lamps"),
    "check": _cli("check", "MEETING"),
    "check --format json": _cli("check", "MEETING", "--format", "json"),
    "check --spelling": _cli("check", "MEETING", "--spelling"),
    "the name of the private copy": lambda _, meeting: export_name(meeting, private=True),
}
