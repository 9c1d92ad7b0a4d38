"""Begin a committee from an agenda that names its members, so that nobody types them again."""

import re
from collections.abc import Iterable
from pathlib import Path

from clerk_tui.disk.atomic_write import make_folder, write_new
from clerk_tui.disk.os_error import os_error_reason
from clerk_tui.domain.agenda.next_agenda import is_for_minutes, is_for_next_meeting
from clerk_tui.domain.attendance.chair import chair_title_of
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.text import one_line
from clerk_tui.files.agendas.head.capitals import recase_name
from clerk_tui.files.agendas.items.notices import find_quorum
from clerk_tui.files.agendas.proposal import ProposedAgenda, ProposedMember
from clerk_tui.files.committees.committee_file import write_committee
from clerk_tui.files.committees.examples import nearest_kind
from clerk_tui.files.committees.text import clean

_RECURRING_ITEM = re.compile(
    r"^(?:to \w+ )?(?:any |the )?apolog|declarations? of|^(?:to \w+ )?(?:the )?minutes"
    r"|previous minutes"
    r"|public (?:questions?|participation|speaking)|questions from (?:the public|residents)"
    r"|any other business"
)
_NUMBERING_REMARK = """\
# The minutes are numbered as their agenda: from 1 at each meeting, or on from a number that runs
# through the year. Choose otherwise with resets: "meeting", "municipal year" (from May),
# "calendar year" or "never"; minute = "{n}/{yy}" prints 12/27, and "" no number.
"""
_PARISH = "parish council"
# Local Government Act 1972, Schedule 12: a third of a parish or community council, at least three
# (paragraphs 12 and 28), a quarter of a principal council (paragraph 6).
_BY_LAW = {
    _PARISH: Quorum(fraction="1/3", floor=3),
    "council": Quorum(fraction="1/4"),
}


def make_body_from_agenda(agenda: ProposedAgenda) -> Body | None:
    """Return the body that *agenda* names, with its members and officers; None without a name.

    Where the agenda gives no quorum, the quorum of the law is set, which only whole councils have.
    """
    members = _make_people(agenda.members)
    if not folded(agenda.body):
        return None
    words = folded(agenda.body).split()
    is_parish = nearest_kind(agenda.body) == _PARISH and words[-1] == "council"
    kind = _PARISH if is_parish else "council" if words[-1] == "council" else "committee"
    return Body(
        recase_name(clean(agenda.body).strip()),
        kind=kind,
        authority=recase_name(clean(agenda.authority).strip()),
        style="parish" if is_parish else "committee",
        chair_title=chair_title_of(members),
        members=members,
        officers=_make_people(agenda.officers),
        standing_items=_find_standing_items(agenda),
        numbering=_numbering(agenda),
        quorum=parse_quorum(agenda.quorum) if agenda.quorum else _BY_LAW.get(kind, Quorum()),
    )


def _find_standing_items(agenda: ProposedAgenda) -> tuple[StandingItem, ...]:
    """Return the items that stand on every agenda of the body, without the day of this one."""
    titles: list[str] = []
    for item in agenda.items:
        title = one_line(clean(item.title))
        if item.private or not (
            _RECURRING_ITEM.search(folded(title)) or is_for_next_meeting(title)
        ):
            continue
        if find_date(title):
            is_minutes = is_for_minutes(title)
            title = "Minutes of the last meeting" if is_minutes else "Date of next meeting"
        titles += [title] if title not in titles else []
    return tuple(map(StandingItem, titles))


def parse_quorum(typed: str) -> Quorum:
    """Return the quorum typed as "3", "a third" or "1/4"; an empty one if nothing is typed.

    Raises:
        Refusal: if what is typed is no quorum.
    """
    quorum = find_quorum(f"Quorum {typed.strip()}")
    if typed.strip() and quorum in {"", "0"}:
        raise Refusal(
            f"“{one_line(typed)}” is no quorum.", "Type a number of members, or a share as in 1/3."
        )
    return Quorum(fraction=quorum) if "/" in quorum else Quorum(number=int(quorum or 0))


def _numbering(agenda: ProposedAgenda) -> Numbering:
    """Return the numbering of the agenda: from 1, or running on if it begins at 47, say."""
    first = next((item.number.strip(". ") for item in agenda.items if item.number), "1")
    if first.isdecimal() and int(first[:6]) > 1:
        return Numbering(first=int(first[:6]))
    return Numbering(resets="meeting")


def save_committee(body: Body, folder: Path) -> Path:
    """Write a new committee file of *body* into *folder*, over no other, and return its path.

    Raises:
        Refusal: if it cannot be written.
    """
    text = write_committee(body).replace(
        "\n[numbering]\n", f"\n{_NUMBERING_REMARK}[numbering]\n", 1
    )
    stem = "-".join(folded(body.name).split())[:80] or "committee"
    number = 1
    try:
        make_folder(folder)
        while (path := folder / f"{stem}{f'-{number}' if number > 1 else ''}.toml").exists():
            number += 1
        write_new(path, text.encode())
    except OSError as error:
        raise Refusal(
            f"The committee file could not be written in {folder} ({os_error_reason(error)}).",
            "What you typed is still here. Choose another committee, or see to the folder.",
        ) from error
    return path


def _make_people(proposed_members: Iterable[ProposedMember]) -> tuple[Person, ...]:
    """Return *proposed_members* as people of a committee file, in which nobody stands twice."""
    people = {
        folded(member.name): Person(
            clean(member.name).strip(),
            clean(member.title).strip(),
            role=clean(member.role),
            authority=clean(member.authority),
            party=clean(member.party),
        )
        for member in reversed(tuple(proposed_members))
        if folded(member.name)
    }
    return tuple(reversed(people.values()))
