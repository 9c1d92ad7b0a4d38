"""An agenda as it is read while it is typed, and what is shown of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import same_name
from clerk_tui.screens.prepare.agenda_people import told_beside
from clerk_tui.screens.prepare.plan import shown_date
from clerk_tui.widgets.agenda_preview import Understanding, UnderstoodItem

if TYPE_CHECKING:
    from clerk_tui.files.agendas.read import ProposedAgenda, ProposedItem
    from clerk_tui.files.agendas.sources.pack import AgendaSource
    from clerk_tui.office.next_agenda import NextAgenda

_LONGEST_PATH = 1000
_ENDINGS = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".md", ".txt"}


def read(text: str) -> "ProposedAgenda | None":
    """What *text* proposes; None where there is no agenda yet."""
    from clerk_tui.files.agendas.read import read_agenda

    return read_agenda(text) if text.strip() else None


def source_of(typed: str) -> "AgendaSource":
    """The text of the agenda file whose path was typed, and what it leaves out. Raises Refusal.

    A path that was dropped on the terminal comes in quotation marks or with its spaces
    escaped: both are understood.
    """
    from clerk_tui.files.agendas.sources.source import read_agenda_source

    return read_agenda_source(_path(typed))


def names_a_file(typed: str) -> bool:
    """Whether *typed* is the path of a file, and no venue or kind: it is there, or ends as one."""
    path = _path(typed)
    if path.suffix.casefold() in _ENDINGS:
        return True
    try:
        return ("/" in typed or "\\" in typed or bool(path.suffix)) and path.is_file()
    except (OSError, ValueError):
        return False


def is_a_path(typed: str) -> bool:
    """Whether all of *typed* is the path of a file, where an agenda could stand as well."""
    said = typed.strip()
    if not said or "\n" in said or len(said) > _LONGEST_PATH or not names_a_file(said):
        return False
    return " " not in said or said[0] in "'\"/~\\." or said[1:3] == ":\\" or _path(said).is_file()


def _path(typed: str) -> Path:
    name = typed.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    path = Path(name)
    if "\\ " in name and not path.exists():
        path = Path(name.replace("\\ ", " "))
    home, *rest = path.parts or ("",)
    return Path.home().joinpath(*rest) if home == "~" else path


def understanding(
    agenda: "ProposedAgenda | None",
    body: Body | None,
    left_out: tuple[str, ...] = (),
    left: "NextAgenda | None" = None,
) -> Understanding:
    """What to show of *agenda*; where there is none, what the last meeting *left* to the next.

    *left_out* says what of its file was not read as part of the agenda.
    """
    if agenda is None:
        return _without_an_agenda(left)
    return Understanding(
        "Understood",
        tuple(
            UnderstoodItem(i.number, i.title, i.private, i.section, _about(i)) for i in agenda.items
        ),
        tuple(line.shown for line in agenda.lines if not line.understood_as),
        tuple(_remarks(agenda, body)),
        (*told_beside(agenda, body), *left_out),
    )


def _without_an_agenda(left: "NextAgenda | None") -> Understanding:
    """The items that the meeting will have, and where those come from that do not stand there."""
    items = tuple(
        UnderstoodItem(i["agenda_number"], i["title"], i.get("private", False))
        for i in (left.items if left else ())
    )
    if left is None or left.last is None:
        nothing = () if items else ("This committee has none: type the agenda, or go without.",)
        return Understanding("Standing items", items, remarks=nothing)
    counts = [
        (len(left.unapproved), "set of minutes", "sets of minutes"),
        (left.actions, "open action", "open actions"),
        (left.deferred, "item deferred or not reached", "items deferred or not reached"),
    ]
    found = ", ".join(f"{n} {one if n == 1 else many}" for n, one, many in counts if n)
    since = f"From {shown_date(left.last.details.date)}: {found}" if found else ""
    return Understanding("Next agenda", items, remarks=(since,) if since else ())


def _about(item: "ProposedItem") -> str:
    """What was understood of an item beside its title, in one line."""
    recommended = "recommendation printed" if item.recommendations else ""
    motion = "motion on notice" if item.motions else ""
    asked = "question on notice" if item.questions else ""
    page = f"pages {item.page}" if item.page.strip("-–— ") else ""
    return "; ".join(
        x for x in (item.exemption, item.officer, recommended, motion, asked, page) if x
    )


def _remarks(agenda: "ProposedAgenda", body: Body | None) -> list[str]:
    """Which meeting the agenda says it is for, and whether that is the one chosen."""
    found = [
        shown_date(agenda.date) if agenda.date else "",
        print_time(agenda.start) if agenda.start else "",
        agenda.venue,
        f"{agenda.kind} meeting" if agenda.kind else "",
    ]
    when = ", ".join(part for part in found if part)
    remarks = [f"For {when}"] if when else []
    if body and agenda.body and not same_name(agenda.body, body.name):
        remarks.insert(0, f"It says “{agenda.body}”: is the committee right?")
    return remarks
