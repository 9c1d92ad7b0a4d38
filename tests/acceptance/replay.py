"""Minute a case through the desk, as a clerk would, and export it.

    python -m tests.acceptance.replay FACTS.toml OUT.md [--database PATH] [--private]

The committee is built from the case's own facts, and the meeting is minuted in its order
with the same methods of the desk that the screens call.
"""

import argparse
import sys
import tempfile
import tomllib
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.dates.dates import find_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Standing
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.domain.numbering.numbers import minute_numbers
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.acceptance.case_body import body_of, person_of
from tests.acceptance.case_entries import EntryClerk
from tests.acceptance.case_facts import (
    Facts,
    as_lines,
    belongs_to_this_meeting,
    exemption_text,
    printed_name,
    resolves_exclusion,
    text_of,
)
from tests.helpers.fakes import FixedClock


class CaseClerk:
    """The clerk who minutes one case."""

    def __init__(self, facts: Facts, record: SqliteRecord) -> None:
        """Prepare the meeting of *facts* in *record*."""
        self.facts = facts
        meeting = facts["meeting"]
        day = find_date(str(meeting.get("date", ""))) or date(1900, 1, 1)
        start = _time(text_of(meeting, "start_time")) or time(10, 0)
        self.clock = FixedClock(datetime.combine(day, start, tzinfo=UTC))
        labels = [folded(label) for label in facts["attendance"].get("groups", [])]
        self.ident = prepare(
            record,
            self.clock,
            body_of(facts),
            day,
            venue=text_of(meeting, "venue"),
            kind=text_of(meeting, "kind") or "ordinary",
            mode=text_of(meeting, "mode"),
            heading=tuple(meeting.get("heading", [])),
            opening=text_of(meeting, "opening"),
            below_opening=tuple(meeting.get("below_opening", [])),
            fields=tuple(
                field
                for field in meeting.get("header_fields", [])
                if not any(label and folded(field).startswith(label) for label in labels)
            ),
        )
        self.desk = Desk(record, self.clock, self.ident)
        self.entries = EntryClerk(self.desk)

    def minute(self) -> Desk:
        """Minute the whole meeting, from the roll call to the signature."""
        self.call_the_roll()
        if start := _time(text_of(self.facts["meeting"], "start_time")):
            self.desk.timings.commence(start)
        parts: dict[str, str] = {}
        for item in sorted(self.facts.get("items", []), key=lambda facts: facts.get("order", 0)):
            self.take(item, self._part(item, parts))
        self.close()
        return self.desk

    def call_the_roll(self) -> None:
        """Mark everybody on the committee's list, and add those who are not on it."""
        attendance = self.facts["attendance"]
        people = self.desk.meeting.people
        present = len(attendance.get("members", []))
        joined = {
            text_of(event, "who")
            for item in self.facts.get("items", [])
            for event in item.get("events", [])
            if event.get("kind") == "joined"
        }
        members = attendance.get("members", []) + attendance.get("apologies", [])
        for number, (member, attendee) in enumerate(zip(members, people, strict=False)):
            late = any(folded(member["name"]) in folded(name) for name in joined)
            if number >= present:
                self.desk.roll.mark(attendee.key, "apologies", reason=text_of(member, "reason"))
            elif not late:
                self.desk.roll.mark(attendee.key, "present")
            if text_of(member, "printed") or text_of(member, "substitute_for"):
                self.desk.roll.correct_person(
                    attendee.key,
                    printed=text_of(member, "printed"),
                    substitute_for=text_of(member, "substitute_for"),
                )
        for officer, attendee in zip(
            attendance.get("officers", []), people[len(members) :], strict=False
        ):
            self.desk.roll.mark(attendee.key, "present")
            self.desk.roll.correct_person(
                attendee.key,
                printed=text_of(officer, "printed"),
                with_members=bool(officer.get("listed_with_members")),
            )
        self._list_others(attendance)

    def _list_others(self, attendance: Facts) -> None:
        listed = {folded(a.person.name) for a in self.desk.meeting.people}
        for other in attendance.get("others", []):
            if not text_of(other, "name") and "public" in text_of(other, "role").casefold():
                note = text_of(other, "printed")
                sentence = text_of(other, "note")
                self.desk.roll.count_public(
                    int(other.get("count", 0) or 0),
                    note or (sentence if sentence.endswith(".") else ""),
                )
            else:
                self._list_person(other, "other")
        for other in attendance.get("substitutes", []):
            if folded(text_of(other, "name")) not in listed:
                self._list_person(other, "member", substitute_for=text_of(other, "substitute_for"))
        for absence in attendance.get("absences", []):
            for name in absence.get("names", []):
                self._absent(name, text_of(absence, "category"))

    def _list_person(self, other: Facts, standing: Standing, substitute_for: str = "") -> None:
        with suppress(Refusal):  # somebody printed twice is listed once
            self.desk.roll.list_person(
                person_of(other),
                standing,
                printed=text_of(other, "printed"),
                with_members=bool(other.get("listed_with_members")),
                substitute_for=substitute_for,
            )

    def _absent(self, name: str, category: str) -> None:
        try:
            key = find_person(self.desk.meeting.people, name).key
        except Refusal:
            key = self.desk.roll.list_person(person_of({"name": name}), "member")
        self.desk.roll.mark(key, "absent", category=category)

    def _part(self, item: Facts, parts: dict[str, str]) -> str:
        """Return the part of the meeting that an item belongs to, begun with its first item."""
        named = str(item.get("meeting_part", "") or "")
        for part in self.facts["meeting"].get("parts", []):
            if str(part.get("part", "")) != named or named in parts:
                continue
            people = [
                printed_name(person)
                for key in ("members", "others", "apologies")
                for person in part.get(key, [])
            ]
            listed = [part.get("attendance_heading", ""), *people]
            parts[named] = self.desk.head_and_foot.begin_part(
                heading=tuple(part.get("heading", [])),
                opening=text_of(part, "opening"),
                attendance=tuple(line for line in listed if line),
                closing=tuple(as_lines(part.get("closing", []))),
            )
        return parts.get(named, "")

    def take(self, item: Facts, part: str) -> None:
        """Open an item, minute what happened under it, and dispose of it."""
        private = bool(item.get("private"))
        excludes = private and not self.desk.meeting.public_excluded
        resolves = excludes and resolves_exclusion(item)  # minuted in public, and then private
        title = text_of(item, "title")
        ident = self.desk.agenda.list_item(
            title,
            agenda_number=text_of(item, "agenda_number"),
            section=text_of(item, "parent"),
            private=private and not resolves,
            exempt=exemption_text(item),
            part=part,
            run_in=bool(item.get("run_in_heading")),
            public_title="" if item.get("title_withheld") or not title else None,
        )
        if not private and self.desk.meeting.public_excluded:
            self.desk.private_business.readmit_public(timed=False)
        if excludes and not resolves:
            self.desk.private_business.exclude_public(exemption_text(item), timed=False)
        self.desk.agenda.open_item(ident)
        number = text_of(item, "number")
        if minute_numbers(self.desk.meeting)[ident].printed != number:
            self.desk.agenda.number_item(number)
        self.entries.minute(item)
        if resolves:
            self.desk.private_business.exclude_public(exemption_text(item), timed=False)
            self.desk.agenda.amend_item(ident, private=True)
        for flag, word in (("deferred", "deferred"), ("en_bloc", "en bloc")):
            if item.get(flag):
                self.desk.agenda.dispose(word)

    def close(self) -> None:
        """Add the closing lines, the signature, the next meeting and the papers attached."""
        sign_off, meeting = self.facts.get("sign_off", {}), self.facts["meeting"]
        if self.desk.meeting.public_excluded:
            self.desk.private_business.readmit_public(timed=False)
        if end := _time(text_of(meeting, "end_time")):
            with suppress(Refusal):  # a misprinted time is only in the closing lines
                self.desk.timings.conclude(end)
        self.desk.head_and_foot.close_with(as_lines(sign_off.get("closing", [])))
        self.desk.head_and_foot.sign_as(text_of(sign_off, "signature"))
        for paper in self.facts.get("attachments", []):
            if belongs_to_this_meeting(paper, self.facts):
                text = paper.get("text", [])
                title = text_of(paper, "title")
                self.desk.head_and_foot.attach(
                    title if title in text[:1] else "", text, text_of(paper, "belongs_to")
                )
        if text_of(meeting, "status") == "signed":
            self.desk.head_and_foot.describe(status="signed")


def _time(typed: str) -> time | None:
    return EntryClerk._time(typed)


def replay_case(facts: Facts, database: Path, *, private: bool = False) -> str:
    """Return the minutes of a case as Markdown, minuted in *database*."""
    meeting = replay_meeting(facts, database)
    style = style_of(meeting.body)
    return to_markdown(compose(meeting, style, private=private), style)


def replay_meeting(facts: Facts, database: Path) -> Meeting:
    """Return the meeting of a case, minuted in *database*."""
    record = SqliteRecord(database)
    try:
        return CaseClerk(facts, record).minute().meeting
    finally:
        record.close()


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("facts", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--private", action="store_true")
    args = parser.parse_args()
    facts = tomllib.loads(args.facts.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        database = args.database or Path(folder) / "minutes.db"
        args.out.write_text(replay_case(facts, database, private=args.private), encoding="utf-8")
    sys.stdout.write(f"Minuted {facts['meeting']['body']} to {args.out}.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
