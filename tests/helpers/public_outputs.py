"""Everything of a meeting that the public may see, with one function for each output.

Formats are taken from `FORMATS`; a new command needs one line in `PUBLIC_OUTPUTS`. The privacy
tests then cover it.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.formats.formats import FORMATS, Format
from clerk_tui.office import Office
from clerk_tui.office.papers.paper_files import export_name
from tests.helpers.shell import run_command

Output = Callable[[Office, Meeting], str]


def _cli(*words: str) -> Output:
    def run(office: Office, meeting: Meeting) -> str:
        typed = [meeting.ident if word == "MEETING" else word for word in words]
        return run_command(office.database, *typed).output

    return run


def _exported(form: Format) -> Output:
    def export(office: Office, meeting: Meeting) -> str:
        try:
            written = office.papers.export(meeting, office.exports, form=form.name)
        except Refusal:  # a private phrase was found: nothing was written
            return " ".join(path.name for path in _files(office.exports))
        return f"{written.name}\n{form.read(written.read_bytes())}"

    return export


def _packed(office: Office, meeting: Meeting) -> str:
    out = office.exports / "packed"
    output = _cli("pack", "MEETING", "--public", "--out", str(out))(office, meeting)
    return output + (out.read_text(encoding="utf-8") if out.exists() else "")


def _drafted(office: Office, meeting: Meeting) -> str:
    """Return a draft that is issued, its messages, and the changes since."""
    out = office.exports / "draft.md"
    outputs = [
        _cli("draft", "MEETING", "--published", "--out", str(out))(office, meeting),
        _cli("compare", "MEETING", "1")(office, meeting),
        _cli("compare", "MEETING", "1", "--out", str(office.exports / "marked.md"))(
            office, meeting
        ),
    ]
    papers = [
        path.read_text(encoding="utf-8") for path in _files(office.exports) if path.suffix == ".md"
    ]
    return "\n".join([*outputs, *papers])


def _unpacked(office: Office, meeting: Meeting) -> str:
    """Return the contents of a database into which the public copy was unpacked."""
    packed, other = office.exports / "sent", office.exports / "theirs" / "minutes.db"
    _cli("pack", "MEETING", "--public", "--out", str(packed))(office, meeting)
    if not packed.exists():
        return ""
    commands = (
        ("unpack", str(packed)), ("meetings",), ("search", "--private", "lamps"), ("doctor",),
        ("actions", "--all", "--private"), ("attendance",),
        ("export", "last", "--private", "--out", "-"),
    )  # fmt: skip
    outputs = [run_command(other, *words).output for words in commands]
    with closing(sqlite3.connect(other)) as theirs:
        return "\n".join([*outputs, *theirs.iterdump()])


def _names(office: Office, meeting: Meeting) -> str:
    """Return the names of all files written beside the database and among the exports."""
    _cli("backup", "--out", str(office.exports / "backup"))(office, meeting)
    office.papers.export(meeting, office.exports, private=True)
    folders = (office.database.parent, office.exports)
    return "\n".join(path.name for folder in folders for path in folder.rglob("*"))


def _year_page(office: Office, meeting: Meeting) -> str:
    """Return the page of pictures and figures, and what was said of it."""
    out = office.exports / "year.html"
    printed = _cli("attendance", "--out", str(out))(office, meeting)
    return printed + (out.read_text(encoding="utf-8") if out.exists() else "")


def _displayed(office: Office, meeting: Meeting) -> str:
    """Return the display in the room, as text and as a page."""
    out = office.exports / "room.html"
    page = _cli("display", "MEETING", "--once", "--out", str(out))(office, meeting)
    text = _cli("display", "MEETING", "--once")(office, meeting)
    return f"{page}\n{text}\n{out.read_text(encoding='utf-8')}"


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*")) if folder.exists() else []


PUBLIC_OUTPUTS: dict[str, Output] = {
    **{f"the public copy as {form.label}": _exported(form) for form in FORMATS.values()},
    "export --out -": _cli("export", "MEETING", "--out", "-"),
    "pack --public": _packed,
    "meetings": _cli("meetings"),
    "actions": _cli("actions", "--all"),
    "attendance": _cli("attendance"),
    "search": _cli("search", "lamps"),
    "search of what was decided": _cli("search", "--kind", "resolution", "that"),
    "search of actions": _cli("search", "--kind", "action", "to"),
    **{
        f"{name} as {form}": _cli(*words, "--format", form)
        for name, words in (
            ("actions", ("actions", "--all")),
            ("attendance", ("attendance",)),
            ("search", ("search", "kinver")),
        )
        for form in ("csv", "json")
    },
    **{
        f"the sheet of {only} as {form.name}": _cli(
            "export", "MEETING", "--only", only, "--format", form.name, "--out", "-"
        )
        for only in ("decisions", "actions")
        for form in FORMATS.values()
        if form.name != "docx"
    },
    **{
        f"an extract of item {n}": _cli("export", "MEETING", "--item", f"L{n}", "--out", "-")
        for n in (1, 2, 3)
    },
    "check": _cli("check", "MEETING"),
    "check --format json": _cli("check", "MEETING", "--format", "json"),
    "check --spelling": _cli("check", "MEETING", "--spelling"),
    "doctor": _cli("doctor"),
    "restore, which lists the backups": _cli("restore"),
    "the public copy in another's database": _unpacked,
    "attendance in bars": _cli("attendance", "--chart"),
    "votes by name in bars": _cli("attendance", "--votes"),
    "actions in bars": _cli("actions", "--all", "--chart"),
    "where the time went": _cli("meetings", "--times", "MEETING"),
    "the page of a year": _year_page,
    "drafts": _drafted,
    "the display in the room": _displayed,
    "the names of files": _names,
    "the next meeting": _cli("next", "MEETING", "--date", "12/5/2027"),
    "the name of the private copy": lambda _, meeting: export_name(meeting, private=True),
}
