"""Minute a case as a clerk would: by typing.

    python -m tests.acceptance.replay FACTS.toml OUT.md [--house HOUSE.toml] [--private]
        [--typed FILE]

The facts are turned into a committee file, an agenda and lines for the line mode, and only what
the lines minuted is exported. HOUSE.toml holds the keys of a committee file without any names:
style, numbering, layout, wording, the groups of the list. A line that is refused fails the replay.
"""

import argparse
import sys
import tempfile
import tomllib
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.numbering.patterns import read_number
from clerk_tui.files.agendas.proposal import ProposedItem
from clerk_tui.files.agendas.read import read_agenda
from clerk_tui.files.committees.committee_file import read_committee_file
from clerk_tui.office import Office
from clerk_tui.office.preparation.from_files import TypedParticulars, prepare_from_files
from tests.acceptance.replaying.clerk import TypingClerk
from tests.acceptance.replaying.committee import committee_file, read_house
from tests.acceptance.replaying.facts import Facts, day_of, items_of, text_of, texts_of, time_of
from tests.acceptance.replaying.head_and_foot import clock_of, type_foot, type_head, type_start
from tests.acceptance.replaying.items import ItemClerk
from tests.acceptance.replaying.labels import Labels
from tests.acceptance.replaying.people import RollClerk
from tests.helpers.fakes import FixedClock

HOUSES = Path(__file__).parent / "houses"


class RefusedLines(Exception):
    """Lines that were typed were refused."""


class Replay:
    """One case, typed into a database of its own."""

    def __init__(self, facts: Facts, house: dict[str, Any], database: Path) -> None:
        """Prepare the meeting of *facts* in *database*, written up on the day after it."""
        self.facts, self._folder = facts, database.parent
        morning = datetime.combine(day_of(facts), time(9), tzinfo=UTC) + timedelta(days=1)
        self.clock = FixedClock(morning)
        self.office = Office(
            database,
            self.clock,
            committees=self._folder / "committees",
            templates=self._folder / "templates",
            exports=self._folder / "out",
            words=self._folder / "words.txt",
        )
        self.committee = committee_file(facts, _numbered(facts, house))
        self.agenda = agenda_text(facts)
        self._house = house
        self.clerk = TypingClerk(self.office, self._prepare())

    def _prepare(self) -> str:
        """Prepare the meeting from its files, as `clerk-tui prepare` does."""
        committee, agenda = self._folder / "committee.toml", self._folder / "agenda.txt"
        committee.write_text(self.committee, encoding="utf-8")
        agenda.write_text(self.agenda, encoding="utf-8")
        meeting = self.facts["meeting"]
        particulars = TypedParticulars(
            day_of(self.facts).strftime("%d/%m/%Y"),
            clock_of(start) if (start := time_of(meeting, "start_time")) else "",
            text_of(meeting, "venue"),
            text_of(meeting, "kind"),
        )
        body = read_committee_file(committee)
        prepared = prepare_from_files(
            self.office, body, agenda if self.agenda else None, particulars
        )
        if prepared is None:
            raise Refusal("The case has no day.")
        return prepared.ident

    def minute(self) -> None:
        """Type the whole meeting, from the roll to the signature."""
        labels = Labels(self.facts, self._house.get("attendance", {}).get("groups", []))
        taken_fields = labels.taken_fields()
        fields = texts_of(self.facts["meeting"], "header_fields")
        RollClerk(self.clerk, self.facts).call()
        type_head(self.clerk, self.facts, [field for field in fields if field not in taken_fields])
        type_start(self.clerk, self.facts)
        ItemClerk(self.clerk, self.facts).type_all()
        type_foot(self.clerk, self.facts)

    def export(self, *, private: bool) -> str:
        """Return the minutes as they are written to a file."""
        return self.office.papers.minutes(self.clerk.meeting, private=private)

    def close(self) -> None:
        """Leave the meeting, and let go of the database."""
        self.clerk.table.leave()
        self.office.close()

    def typed_file(self) -> str:
        """Return everything that was typed, with the files in remarks above it."""
        remarks = [
            f"# {line}".rstrip() for line in (*self.committee.split("\n"), *self.agenda.split("\n"))
        ]
        return "\n".join([*remarks, *self.clerk.lines]) + "\n"


def _numbered(facts: Facts, house: dict[str, Any]) -> dict[str, Any]:
    """Return *house* with the number at which this meeting's minutes begin."""
    numbering = dict(house.get("numbering", {}))
    first = text_of(facts.get("numbering", {}), "first")
    number = read_number(str(numbering.get("minute", "{n}")), first) if first else None
    if number and "first" not in numbering:
        numbering["first"] = number
    return {**house, "numbering": numbering}


def agenda_text(facts: Facts) -> str:
    """Return the agenda of the case: its items, but for those that would be read otherwise."""
    items = [item for item in items_of(facts) if text_of(item, "title")]
    while items:
        for with_sections in (True, False):
            text = _written_agenda(items, with_sections=with_sections)
            read = read_agenda(text).items
            if _reads_as(read, items, with_sections=with_sections):
                return text
        misread = [item for item in items if text_of(item, "title") not in [i.title for i in read]]
        items = [item for item in items if item not in misread] if misread else items[:-1]
    return ""


def _reads_as(read: Sequence[ProposedItem], items: list[Facts], *, with_sections: bool) -> bool:
    """Return True if an agenda is read as *items*, under their headings where it has these."""
    if [i.title for i in read] != [text_of(item, "title") for item in items]:
        return False
    pairs = zip(read, items, strict=True)
    return not with_sections or all(
        text_of(item, "parent") in ("", i.section)
        and (bool(item.get("private")) or not i.private or not text_of(item, "parent"))
        for i, item in pairs
    )


def _written_agenda(items: list[Facts], *, with_sections: bool) -> str:
    """Return an agenda of *items*, with the headings that they stand under."""
    lines, section = ["AGENDA", ""], ""
    for item, number in zip(items, _agenda_numbers(items), strict=True):
        if with_sections and (parent := text_of(item, "parent")) != section:
            lines += ["", parent, ""]
            section = parent
        lines.append(f"{number}. {text_of(item, 'title')}")
    return "\n".join([*lines, ""])


def _agenda_numbers(items: list[Facts]) -> list[str]:
    """Return the number of each item on the agenda: its own, else of its minute, else the next."""
    given = [text_of(item, "agenda_number").rstrip(".") for item in items]
    numbers: list[str] = []
    following = 0
    for item, agenda_number in zip(items, given, strict=True):
        minute = text_of(item, "number").rstrip(".")
        is_free = minute.isdecimal() and minute not in (*given, *numbers)
        number = agenda_number or (minute if is_free else "")
        while not number:
            following += 1
            number = "" if str(following) in (*given, *numbers) else str(following)
        following = int(number) if number.isdecimal() else following
        numbers.append(number)
    return numbers


def replay(
    facts: Facts, house: dict[str, Any], database: Path, *, private: bool = False
) -> tuple[str, Replay]:
    """Return the minutes of a case as Markdown, typed into *database*, and the replay.

    Raises RefusedLines where a line was refused.
    """
    typed = Replay(facts, house, database)
    try:
        typed.minute()
        produced = typed.export(private=private)
    finally:
        typed.close()
    return produced, typed


def replay_case(
    facts: Facts, house: dict[str, Any], database: Path, *, private: bool = False
) -> str:
    """Return the minutes of a case as Markdown. Raises RefusedLines where a line was refused."""
    produced, typed = replay(facts, house, database, private=private)
    check_accepted(typed)
    return produced


def replay_meeting(facts: Facts, house: dict[str, Any], database: Path) -> Meeting:
    """Return the meeting of a case, typed into *database*."""
    return replay(facts, house, database, private=True)[1].clerk.meeting


def check_accepted(typed: Replay) -> None:
    """Raise RefusedLines with every line that was refused, and why."""
    if typed.clerk.refusals:
        shown = "\n".join(f"{line}\n  {why}" for line, why in typed.clerk.refusals)
        raise RefusedLines(shown)


def main() -> int:
    """Run from the command line; 1 where a line was refused."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--house", type=Path)
    parser.add_argument("--private", action="store_true")
    parser.add_argument("--typed", type=Path)
    args = parser.parse_args()
    facts = tomllib.loads(args.facts.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        try:
            produced, typed = replay(
                facts, read_house(args.house), Path(folder) / "minutes.db", private=args.private
            )
        except Refusal as refusal:
            sys.stderr.write(f"Refused: {refusal}\n")
            return 1
    args.out.write_text(produced, encoding="utf-8")
    if args.typed:
        args.typed.write_text(typed.typed_file(), encoding="utf-8")
    sys.stdout.write(f"Typed {facts['meeting']['body']} to {args.out}.\n")
    for line, why in typed.clerk.refusals:
        sys.stderr.write(f"Refused: {line}\n  {why}\n")
    return 1 if typed.clerk.refusals else 0


if __name__ == "__main__":
    raise SystemExit(main())
