"""Write the document as JSON for other programs: facts and printed text (docs/formats).

It is an allow-list: only the fields named here are written, from the part of the meeting that the
copy may disclose, so that a public file holds nothing private under any name.
"""

import json
from datetime import date, time
from typing import Any

from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.motions.resolutions import resolution_words_by_motion
from clerk_tui.domain.text import clean
from clerk_tui.minutes.compose.action_lines import actions_layout
from clerk_tui.minutes.compose.document import Document, Minuted
from clerk_tui.minutes.compose.margins import Margins
from clerk_tui.minutes.compose.second_meeting import part_closing
from clerk_tui.minutes.formats.plain_text import paragraphs
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.sentences import Sentences

VERSION = 1  # of the structure: raised when programs that read the last one would misread it
KINDS: dict[type, str] = {
    mt.Paragraph: "paragraph",
    mt.SubHeading: "heading",
    mt.Bullet: "bullet",
    mt.Table: "table",
    mt.Declaration: "declaration",
    mt.Question: "question",
    mt.Exchange: "exchange",
    mt.Motion: "motion",
    mt.Resolution: "resolution",
    mt.Action: "action",
    mt.Happening: "event",
}
COUNTS = ("in_favour", "against", "abstained", "not_voting")
NAMES = ("names_for", "names_against", "names_abstained", "names_not_voting", "names_absent")


def to_structure(document: Document, style: HouseStyle) -> bytes:
    """Return the document as JSON in UTF-8."""
    exported: dict[str, Any] = {"format": "clerk-tui minutes", "version": VERSION}
    exported |= {"title": document.title, "date": _plain(document.day)}
    exported |= {"copy": document.copy, "draft": bool(document.draft)}
    if document.minuted:
        exported |= _MeetingFacts(document.minuted, style).all_facts()
    exported["printed"] = paragraphs(document, style)
    return (json.dumps(_cleaned(exported), ensure_ascii=False, indent=1) + "\n").encode()


class _MeetingFacts:
    """The facts of one meeting that its copy may disclose."""

    def __init__(self, minuted: Minuted, style: HouseStyle) -> None:
        self._meeting: Meeting = minuted.meeting
        self._minuted = minuted
        self._style = style
        self._sentences = Sentences(minuted.meeting, style)

    def all_facts(self) -> dict[str, Any]:
        """Return body, meeting, attendance and items, and lists of decisions, motions, actions."""
        meeting, body = self._meeting, self._meeting.body
        items = [self._item(item) for item in meeting.taken_items]
        lists = {
            name: [
                {"item": item["number"], **entry}
                for item in items
                for entry in item["entries"]
                if entry["kind"] == kind or (kind == "resolution" and entry.get("resolved"))
            ]
            for name, kind in (
                ("decisions", "resolution"),
                ("motions", "motion"),
                ("actions", "action"),
            )
        }
        return {
            "body": {"name": body.name, "kind": body.kind, "authority": body.authority},
            "meeting": {
                "venue": meeting.details.venue,
                "kind": meeting.details.kind,
                "status": meeting.details.status,
                "started": _plain(meeting.started),
                "ended": _plain(self._ended(0)),
                "presiding": self._name(meeting.presiding),
                "next_meeting": meeting.details.next_meeting,
            },
            "attendance": [_attendance(a) for a in meeting.people],
            "second_meetings": [self._second(n) for n in range(len(meeting.parts))],
            "items": items,
            **lists,
        }

    def _ended(self, place: int) -> time | None:
        """Return when the meeting ended that *place* others stand before in these minutes."""
        next_parts = self._meeting.parts[place : place + 1]
        return next_parts[0].before_ended if next_parts else self._meeting.ended

    def _second(self, place: int) -> dict[str, Any]:
        """Return the head and the foot of a second meeting: its place among them."""
        part = self._meeting.parts[place]
        return {
            "heading": part.heading,
            "opening": part.opening,
            "attendance": part.attendance,
            "present": self._names(part.present),
            "apologies": self._names(part.apologies),
            "began": _plain(part.began),
            "ended": _plain(self._ended(place + 1)),
            "closing": part_closing(self._meeting, self._style, part.ident),
        }

    def _name(self, who: str) -> str:
        return self._sentences.name(who) if who else ""

    def _item(self, item: Item) -> dict[str, Any]:
        by_vote = resolution_words_by_motion(item.entries)
        parts = ("", *(part.ident for part in self._meeting.parts))
        margins = Margins(
            item, actions_layout(self._meeting, self._style), self._sentences.sentence_for
        )
        return {
            "number": self._minuted.numbers.get(item.ident, ""),
            "title": item.title,
            "second_title": item.second_title,
            "meeting": parts.index(item.part) + 1 if item.part in parts else 1,
            "section": item.section,
            "disposition": item.disposition,
            "withheld": item.ident in self._minuted.withheld,
            "public_summary": item.public_summary,
            "entries": [
                self._entry(entry)
                | {"margin": [words for words in margins.words_beside(entry) if words]}
                | _resolved(by_vote.get(entry.ident, ""))
                for entry in item.entries
                if not isinstance(entry.matter, mt.Note)
                and (not entry.printed_elsewhere or margins.prints_beside(entry.matter))
            ],
        }

    def _entry(self, entry: Entry) -> dict[str, Any]:
        matter = entry.matter
        in_other = entry.printed_elsewhere and isinstance(matter, mt.Action) and matter.beside
        printed: dict[str, Any] = {
            "kind": KINDS.get(type(matter), "paragraph"),
            "number": self._minuted.numbers.get(entry.ident, ""),
            "text": self._text(self._meeting.entry(in_other) if in_other else entry),
        }
        return printed | self._facts(matter)

    def _text(self, entry: Entry) -> str:
        matter = entry.matter
        sentence = entry.wording or self._sentences.sentence_for(matter)
        return sentence or getattr(matter, "text", "")

    def _facts(self, matter: mt.Matter) -> dict[str, Any]:
        if isinstance(matter, mt.Motion):
            return self._motion(matter)
        if isinstance(matter, mt.Resolution):
            marks = (*matter.marks, *[""] * len(matter.clauses))
            clauses = zip(marks, matter.clauses, strict=False)
            return {
                "lead": matter.lead,
                "clauses": [{"mark": mark, "text": text} for mark, text in clauses],
                "reasons": matter.reasons,
                "alternatives": matter.alternatives,
                "conflicts": matter.conflicts,
                "to": matter.to,
                "respond_by": matter.respond_by,
            }
        if isinstance(matter, mt.Action):
            return {
                "owner": matter.owner,
                "due": matter.due,
                "update": matter.update,
                "state": matter.state,
                "carried_from": _plain(matter.minuted),
            }
        if isinstance(matter, mt.Table):
            return {"caption": matter.caption, "columns": matter.columns, "rows": matter.rows}
        if isinstance(matter, mt.Declaration):
            members = [self._name(member) for member in matter.members]
            return {"members": members, "interest": matter.kind, "nature": matter.nature}
        if isinstance(matter, mt.Question):
            return {"questioner": self._name(matter.questioner), "on_notice": matter.on_notice}
        if isinstance(matter, mt.Exchange):
            return {"speaker": self._name(matter.speaker), "of": matter.kind}
        return {}

    def _motion(self, matter: mt.Motion) -> dict[str, Any]:
        return {
            "motion": matter.text,
            "of": matter.kind,
            "mover": self._name(matter.mover),
            "seconder": self._name(matter.seconder),
            "outcome": matter.outcome,
            "vote": self._vote(matter.vote) if matter.vote else None,
            **({"reasons": matter.reasons} if matter.reasons else {}),
            **({"called": matter.name} if matter.name else {}),
            **({"asked_by": self._names(matter.asked_by)} if matter.asked_by else {}),
        }

    def _names(self, person_keys: tuple[str, ...]) -> list[str]:
        return [self._name(key) for key in person_keys]

    def _vote(self, vote: Vote) -> dict[str, Any]:
        counts: dict[str, Any] = {name: getattr(vote, name) for name in COUNTS}
        names = {name: [self._name(who) for who in getattr(vote, name)] for name in NAMES}
        division_choices = [
            {"count": choice.count, "names": self._names(choice.names)} for choice in vote.choices
        ]
        return {
            **counts,
            **names,
            "casting": vote.casting,
            "own": [{"name": self._name(own.who), "side": own.side} for own in vote.own],
            "announced": vote.words,
            **({"between": division_choices} if division_choices else {}),
        }


def _attendance(a: Attendee) -> dict[str, Any]:
    """Return one person of the attendance, without the reason for an absence."""
    return {
        "name": a.person.name,
        "title": a.person.title,
        "role": a.person.role,
        "standing": a.standing,
        "presence": a.presence,
    }


def _plain(day_or_time: date | time | None) -> str | None:
    return day_or_time.isoformat() if day_or_time else None


def _cleaned(value: Any) -> Any:
    """Return *value* without control characters in any of its texts."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {key: _cleaned(element) for key, element in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(element) for element in value]
    return value


def _resolved(resolution_text: str) -> dict[str, str]:
    """Return the field with the resolution of a carried motion, if it has one."""
    return {"resolved": resolution_text} if resolution_text else {}
