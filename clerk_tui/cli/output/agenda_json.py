"""An agenda as it is understood, as JSON: docs/formats/agenda-json.md says what each key holds."""

import json
from typing import Any

from clerk_tui.files.agendas.head.printed_days import find_day
from clerk_tui.files.agendas.read import ProposedAgenda, ProposedItem, ProposedMember

VERSION = 1


def to_json(agenda: ProposedAgenda) -> str:
    """Return *agenda* as one JSON object, a key a line."""
    return json.dumps(to_object(agenda), ensure_ascii=False, indent=1)


def to_object(agenda: ProposedAgenda) -> dict[str, Any]:
    """Return *agenda* as the keys that the JSON has; dates and times as ISO 8601 writes them."""
    next_day = find_day(agenda.next_meeting)
    return {
        "format": "clerk-tui agenda",
        "version": VERSION,
        "body": agenda.body,
        "authority": agenda.authority,
        "kind": agenda.kind,
        "date": agenda.date.isoformat() if agenda.date else None,
        "time": agenda.start.strftime("%H:%M") if agenda.start else None,
        "venue": agenda.venue,
        "quorum": agenda.quorum,
        "members": [_person(member) for member in agenda.members],
        "officers": [_person(officer) for officer in agenda.officers],
        "apologies": list(agenda.apologies),
        "next_meeting": next_day.isoformat() if next_day else None,
        "next_meeting_printed": agenda.next_meeting,
        "items": [_item(item) for item in agenda.items],
        "not_understood": [
            {"line": number, "text": line.text.strip(), "reason": line.reason}
            for number, line in enumerate(agenda.lines, 1)
            if not line.understood_as
        ],
        "doubtful": [
            {"line": number, "text": line.text.strip(), "reason": line.doubt}
            for number, line in enumerate(agenda.lines, 1)
            if line.doubt
        ],
        "lines": [
            {"text": line.text.strip(), "understood_as": line.understood_as}
            for line in agenda.lines
        ],
        "left_out": list(agenda.left_out),
    }


def _person(person: ProposedMember) -> dict[str, str]:
    return {
        "name": person.name,
        "title": person.title,
        "role": person.role,
        "party": person.party,
        "authority": person.authority,
    }


def _item(item: ProposedItem) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "private": item.private,
        "exemption": item.exemption,
        "part": item.part,
        "section": item.section,
        "page": item.page,
        "officer": item.officer,
        "recommendations": list(item.recommendations),
        "motions": [
            {"mover": motion.mover, "seconder": motion.seconder, "words": motion.text}
            for motion in item.motions
        ],
        "questions": [
            {
                "questioner": question.questioner,
                "to": question.respondent,
                "words": question.text,
            }
            for question in item.questions
        ],
        "notes": item.note.splitlines(),
        "marker": item.marker,
        "why": list(item.why),
    }
