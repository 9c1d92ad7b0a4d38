"""The reading of an agenda while it is typed, and what is shown of it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import same_name
from clerk_tui.office.preparation.agenda_people import agenda_notes
from clerk_tui.widgets.agenda_rows import UnderstoodAgenda, UnderstoodItem, UnderstoodLine

if TYPE_CHECKING:
    from clerk_tui.files.agendas.choices import Choices
    from clerk_tui.files.agendas.read import ProposedAgenda, ProposedItem
    from clerk_tui.files.agendas.sources.pack import AgendaSource
    from clerk_tui.office.next_agenda import NextAgenda

_MOST_PATH_CHARACTERS = 1000
_ENDINGS = {".docx", ".doc", ".odt", ".rtf", ".pdf", ".html", ".htm", ".md", ".txt", ".csv", ".tsv"}


def parse_agenda(text: str, choices: "Choices", today: date) -> "ProposedAgenda | None":
    """Return the agenda that *text* proposes, with the clerk's *choices*; None if there is none.

    The year of a day without one is the nearest to *today* where nothing else tells it.
    """
    from clerk_tui.files.agendas.read import read_agenda

    return read_agenda(text, choices, today) if text.strip() else None


def carry_choices(
    choices: "Choices", replaced: "ProposedAgenda | None", revised: "ProposedAgenda | None"
) -> "tuple[Choices, tuple[str, ...]]":
    """Return what stays private in *revised*, read over *replaced*, and the titles that it lacks.

    The agenda of another body is another agenda.
    """
    from clerk_tui.files.agendas.choices import Choices, carry_private

    if replaced is None or revised is None or replaced.body != revised.body:
        return Choices(), ()
    return carry_private(choices, _titles_by_line(replaced), _titles_by_line(revised))


def _titles_by_line(agenda: "ProposedAgenda") -> dict[str, str]:
    return {agenda.lines[item.line].key: item.title for item in agenda.items if item.line >= 0}


def read_source(typed: str) -> "AgendaSource":
    """Return the text of the agenda file whose path was typed, and what it leaves out.

    A path that was dropped on the terminal comes in quotation marks or with its spaces
    escaped: both are understood. Raises Refusal if the file cannot be read.
    """
    from clerk_tui.files.agendas.sources.source import read_agenda_source

    return read_agenda_source(_parse_path(typed))


def is_file_path(typed: str) -> bool:
    """Return True if *typed* is the path of a file: the file exists, or has a known ending."""
    path = _parse_path(typed)
    if path.suffix.casefold() in _ENDINGS:
        return True
    try:
        return ("/" in typed or "\\" in typed or bool(path.suffix)) and path.is_file()
    except (OSError, ValueError):
        return False


def is_only_path(typed: str) -> bool:
    """Return True if all of *typed* is the path of a file, and not an agenda."""
    text = typed.strip()
    if not text or "\n" in text or len(text) > _MOST_PATH_CHARACTERS or not is_file_path(text):
        return False
    return (
        " " not in text
        or text[0] in "'\"/~\\."
        or text[1:3] == ":\\"
        or _parse_path(text).is_file()
    )


def _parse_path(typed: str) -> Path:
    name = typed.strip()
    if len(name) > 1 and name[0] == name[-1] and name[0] in "'\"":
        name = name[1:-1]
    path = Path(name)
    if "\\ " in name and not path.exists():
        path = Path(name.replace("\\ ", " "))
    home, *other_folders = path.parts or ("",)
    return Path.home().joinpath(*other_folders) if home == "~" else path


def describe_agenda(
    agenda: "ProposedAgenda | None",
    body: Body | None,
    left_out: tuple[str, ...],
    next_agenda: "NextAgenda | None",
    choices: "Choices | None",
) -> UnderstoodAgenda:
    """Return what to show of an agenda, or of what the next meeting takes over without one.

    Args:
        agenda: The agenda as read; None if there is none.
        body: The committee chosen.
        left_out: Notes on what of its file was not read as part of the agenda.
        next_agenda: What the last meeting leaves to the next.
        choices: What the clerk decided of its lines.
    """
    if agenda is None:
        return _describe_without_agenda(next_agenda)
    return UnderstoodAgenda(
        "Understood",
        _understood_items(agenda, choices),
        tuple(
            UnderstoodLine(line.shown, line.row, line.key)
            for line in agenda.lines
            if not line.understood_as
        ),
        tuple(_remarks(agenda, body)),
        (*agenda_notes(agenda, body), *left_out),
    )


def _understood_items(
    agenda: "ProposedAgenda", choices: "Choices | None"
) -> tuple[UnderstoodItem, ...]:
    """Return the items, each with the lines of the source below it."""
    kinds = choices.kinds if choices else {}
    privacy = choices.privacy if choices else {}
    first_numbers = sorted(item.line for item in agenda.items if item.line >= 0)
    end_numbers = dict(zip(first_numbers, [*first_numbers[1:], len(agenda.lines)], strict=False))
    items = []
    for item in agenda.items:
        first_line = agenda.lines[item.line] if item.line >= 0 else None
        lines_below = agenda.lines[item.line + 1 : end_numbers[item.line]] if first_line else ()
        lines = tuple(
            UnderstoodLine(line.text.strip(), line.row, line.key, kinds.get(line.key) == "note")
            for line in lines_below
            if line.understood_as.endswith(f" item {_plain_number(item, agenda)}")
        )
        items.append(
            UnderstoodItem(
                item.number,
                item.title,
                item.private,
                item.section,
                _item_details(item),
                first_line.row if first_line else -1,
                first_line.key if first_line else "",
                first_line is not None and first_line.key in privacy,
                lines,
            )
        )
    return tuple(items)


def _plain_number(item: "ProposedItem", agenda: "ProposedAgenda") -> str:
    """Return the number by which the lines below an item name it."""
    return item.number.strip(".:)( ") or str(agenda.items.index(item) + 1)


def _describe_without_agenda(next_agenda: "NextAgenda | None") -> UnderstoodAgenda:
    """Return the items that the meeting will have without an agenda, and where they come from."""
    items = tuple(
        UnderstoodItem(i["agenda_number"], i["title"], i.get("private", False))
        for i in (next_agenda.items if next_agenda else ())
    )
    if next_agenda is None or next_agenda.last is None:
        no_items = () if items else ("This committee has none: type the agenda, or go without.",)
        return UnderstoodAgenda("Standing items", items, remarks=no_items)
    counts = [
        (len(next_agenda.unapproved), "set of minutes", "sets of minutes"),
        (next_agenda.actions, "open action", "open actions"),
        (next_agenda.deferred, "item deferred or not reached", "items deferred or not reached"),
    ]
    taken_over = ", ".join(
        f"{n} {singular if n == 1 else many}" for n, singular, many in counts if n
    )
    remark = f"From {short_date(next_agenda.last.details.date)}: {taken_over}" if taken_over else ""
    return UnderstoodAgenda("Next agenda", items, remarks=(remark,) if remark else ())


def _item_details(proposed_item: "ProposedItem") -> str:
    """Return what was understood of an item besides its title, in one line."""
    recommended = "recommendation printed" if proposed_item.recommendations else ""
    motion = "motion on notice" if proposed_item.motions else ""
    question = "question on notice" if proposed_item.questions else ""
    page = f"pages {proposed_item.page}" if proposed_item.page.strip("-–— ") else ""
    return "; ".join(
        x
        for x in (
            proposed_item.exemption,
            proposed_item.officer,
            recommended,
            motion,
            question,
            page,
        )
        if x
    )


def _remarks(agenda: "ProposedAgenda", body: Body | None) -> list[str]:
    """Say which meeting the agenda is for, and ask if its committee is not the one chosen."""
    details = [
        short_date(agenda.date) if agenda.date else "",
        print_time(agenda.start) if agenda.start else "",
        agenda.venue,
        f"{agenda.kind} meeting" if agenda.kind else "",
    ]
    day_and_time = ", ".join(part for part in details if part)
    remarks = [f"For {day_and_time}"] if day_and_time else []
    if body and agenda.body and not same_name(agenda.body, body.name):
        remarks.insert(0, f"It says “{agenda.body}”: is the committee right?")
    return remarks
