"""Read the rows of an agenda set as a table, by the names at the head of its columns.

Kind: titles. Who presents an item, when and for what stand in columns of their own, and are no
words of its title.
"""

import re
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from clerk_tui.files.agendas.head.when import TIMED
from clerk_tui.files.agendas.privacy.parts import parse_part
from clerk_tui.files.agendas.sources.columns import column_roles, parse_page
from clerk_tui.files.agendas.sources.lines import Line, is_capitals

_NUMBER = re.compile(
    r"(?:item\s+)?\(?(?:[0-9]{1,4}(?:[./][0-9]{1,4}){0,2}[a-z]?|[A-Z][0-9]{0,3})[.):]?",
    re.IGNORECASE,
)
_STOPPED = re.compile(r"\(?[0-9]{1,3}[.)]")
_MINUTES = re.compile(r"[0-9]{1,3}\s?(?:m|mins?|minutes|hrs?|hours?)?\.?", re.IGNORECASE)
_PURPOSE = re.compile(
    r"(?:for|to)\b.*|(?:information|decision|approval|approve|discussion|discuss|assurance|noting|note"
    r"|consultation|action|update|verbal|oral|presentation|paper\b.*|report|attached|enc\b.*|-)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\t|\s{2,}")
_IS_OPEN = frozenset({"", "-", "–", "n", "no", "public", "open", "part 1", "part i", "part a"})

_IS_YES = frozenset({"y", "yes", "x", "✓", "✔", "true", "private"})


def read_tables(lines: Sequence[Line]) -> list[Line]:
    """Return *lines*, each row of a table with columns for people or times as an item's line."""
    lines_read: list[Line] = []
    roles: list[str] = []
    is_below_row = False
    for line in lines:
        heading = column_roles(line.text)
        if heading and {"lead", "time", "private"} & set(heading):
            roles, is_below_row = heading, False
            lines_read.append(line)
            continue
        row = (_read_row(line, roles) if roles else None) or _read_heading_row(line, roles)
        if row is None and roles and is_capitals(line.text):
            row = replace(line, indent=0)  # a heading above the titles, wherever their column is
        elif row is None and is_below_row and not line.after_blank:
            row = _continue_row(lines_read, line)
        lines_read.append(row or line)
        is_below_row = row is not None and row.officer is not None
    return lines_read


def _split_row(line: Line) -> list[str]:
    """Return the cells of a row, the empty ones too where they can be told."""
    source = line.source.strip()
    if source[:1] == source[-1:] == "|":
        return [cell.strip() for cell in source[1:-1].split("|")]
    if "\t" in line.source:
        return [cell.strip() for cell in line.source.split("\t")]
    return [cell for cell in _GAP.split(source) if cell]


def _read_row(line: Line, roles: Sequence[str]) -> Line | None:
    cells = _split_row(line)
    if "number" not in roles:
        cells = _join_numbers(cells)
        if len(cells) == len(roles) + 1 and _NUMBER.fullmatch(cells[0]):
            roles = ["number", *roles]
    if sum(map(bool, cells)) < 2:
        return None
    if len(cells) > len(roles) and _NUMBER.fullmatch(cells[0]) and not cells[1]:
        del cells[1]  # Word's own number, with its tab, stands in a column
    if line.row_ends and len(cells) < len(roles):
        cells += [""] * (len(roles) - len(cells))
    by_role = (
        dict(zip(roles, cells, strict=True))
        if len(cells) == len(roles)
        else _match_cells([cell for cell in cells if cell], roles)
    )
    number, title = by_role.get("number", ""), by_role.get("item", "")
    begins_row = number or by_role.get("time") or "number" not in roles
    if not title or not begins_row or (number and not _NUMBER.fullmatch(number)):
        return None
    return replace(
        line,
        text="\t".join([number, title, *_other_cells(by_role)]).strip("\t"),
        officer=by_role.get("lead", "").strip("-– "),
        indent=0,
    )


def _other_cells(by_role: Mapping[str, str]) -> list[str]:
    """Return the cells beside a title in order, the page last, and "Private" for a row that is."""
    cells = {role: cell for role, cell in by_role.items() if role not in {"number", "item"}}
    if cells.get("time", "").isdecimal():
        cells["time"] += " mins"
    if "private" in cells:
        private = cells["private"]
        reason = "" if private.casefold() in _IS_YES else f"\t{private}"
        cells["private"] = "" if private.casefold() in _IS_OPEN else f"Private{reason}"
    cells["page"] = cells.pop("page", "")
    return [cell for cell in cells.values() if cell.strip("-– ")]


def _read_heading_row(line: Line, roles: Sequence[str]) -> Line | None:
    """Kind: private shown public. Return a row of one cell, which heads the rows below it.

    Outside a table with known columns it may be the rest of a title, unless it names a part.
    """
    cells = [cell for cell in _split_row(line) if cell]
    is_alone = line.row_ends and len(cells) == 1 and line.source[:1] in {"\t", "|"}
    if not is_alone or not (roles or parse_part(cells[0])):
        return None
    return replace(line, text=cells[0], indent=0, emphatic=True)


def _join_numbers(cells: Sequence[str]) -> list[str]:
    """Return *cells* with a number "4." in the one behind it, where no column is for numbers."""
    joined: list[str] = []
    for cell in cells:
        if joined and _STOPPED.fullmatch(joined[-1]):
            joined[-1] = f"{joined[-1]} {cell}"
        else:
            joined.append(cell)
    return joined


def _match_cells(cells: Sequence[str], roles: Sequence[str]) -> dict[str, str]:
    """Return the *cells* of a row in which some are empty by their *roles*, as they read."""
    by_role: dict[str, str] = {}
    place = 0
    for role in roles:
        if place < len(cells) and _may_be(role, cells[place]):
            by_role[role] = cells[place]
            place += 1
    return by_role


def _may_be(role: str, cell: str) -> bool:
    is_time = TIMED.match(cell) is not None or _MINUTES.fullmatch(cell) is not None
    if role == "number":
        return _NUMBER.fullmatch(cell) is not None
    if role == "time":
        return is_time
    if role == "lead":
        return not is_time and not _PURPOSE.fullmatch(cell) and not parse_page(cell)
    return role != "purpose" or _PURPOSE.fullmatch(cell) is not None


def _continue_row(rows: list[Line], line: Line) -> Line | None:
    """Return the rest of a title that goes on below its row; the rest of a name goes to the row."""
    cells = [cell for cell in _split_row(line) if cell]
    if len(cells) != 2 or not rows[-1].officer:
        return None
    rows[-1] = replace(rows[-1], officer=f"{rows[-1].officer} {cells[1]}")
    return replace(line, text=cells[0])
