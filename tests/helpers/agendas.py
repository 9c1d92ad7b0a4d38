"""Agendas as text, and what the program reads from them."""

from pathlib import Path

from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda, read_agenda_file

PARISH = """\
LITTLE WYBURN PARISH COUNCIL

3 June 2026

To all Councillors: you are summoned to a meeting of Little Wyburn Parish Council to be held
in the Village Hall on Tuesday 9th June 2026 at 7.30pm

AGENDA

1. Apologies for absence
   To receive apologies
2. Planning
   1. 26/0123/FUL 4 The Green - side extension and
      new porch
   2. 26/0130/HH Mill House
3. To consider the response of the Council to the survey of footpaths and
verges in the parish
4. Date of next meeting: 14 July 2026

Jo Marlowe
Clerk to the Council

Page 1 of 1
"""
PANEL = """\
Date:\tMonday 1 June 2026
Time:\t2.00 pm
Venue:
Committee Room 1, Guildhall, Fenwick

AGENDA
Part 1 - Public Items\t\tPage
1\tWELCOME\t3
2\t2025/26 BUDGET - SIX PLANS\t4 - 27
3\tROADS\t-

Part 2 - Private Items

Item\tSection
<i>Lease of the Mill</i>\t<i>(43) Commercial Interests</i>
*Conduct*\t*(40) Personal Information*

- 4 LEASE OF THE MILL -
- 5 CONDUCT -
"""


def read_titles(text: str) -> list[str]:
    """Return the titles read from *text*."""
    return [item.title for item in read_agenda(text).items]


def read_numbers(text: str) -> list[str]:
    """Return the numbers read from *text*."""
    return [item.number for item in read_agenda(text).items]


def read_private_titles(text: str) -> list[str]:
    """Return the titles of the private items read from *text*."""
    return [item.title for item in read_agenda(text).items if item.private]


def read_line_as(text: str, line: str) -> str:
    """Return what the line of *text* that contains *line* was taken for."""
    readings = read_agenda(text).lines
    return next(reading.understood_as for reading in readings if line in reading.text)


def read_agenda_of(folder: Path, name: str, data: bytes | str) -> ProposedAgenda:
    """Return the agenda read from a file of *data*."""
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read_agenda_file(path)


def list_items(agenda: ProposedAgenda) -> list[tuple[str, str, bool]]:
    """Return the number and title of each item in order, and whether it is private."""
    return [(item.number, item.title, item.private) for item in agenda.items]


def list_not_understood(agenda: ProposedAgenda) -> list[str]:
    """Return the lines that were not understood."""
    return [line.text.strip() for line in agenda.lines if not line.understood_as]
