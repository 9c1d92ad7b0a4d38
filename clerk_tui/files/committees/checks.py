"""Check what a committee file means, once each of its values is of the right kind."""

import re
from collections.abc import Sequence

from clerk_tui.domain.agenda.snippets import check_code
from clerk_tui.domain.attendance.membership import terms_overlap
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Quorum
from clerk_tui.domain.model.people import NAME_SLOTS, Person, folded
from clerk_tui.domain.numbering.patterns import NO_NUMBER, check_pattern
from clerk_tui.domain.replay.soundness import is_part_of_one
from clerk_tui.files.committees.committee_source import CommitteeSource
from clerk_tui.files.committees.days import check_days
from clerk_tui.files.committees.text import has_paired_braces


def check_body(body: Body, source: CommitteeSource) -> None:
    """Raise Refusal, with the line, at the first thing that makes no sense in *body*."""
    _check_quorum(body.quorum, source)
    _check_each_represented(body, source)
    _check_patterns(body, source)
    _check_no_duplicates("members", "name", body.members, source)
    _check_no_duplicates("officers", "name", body.officers, source)
    _check_no_duplicates("members", "initials", body.members, source)
    check_days(body, source)
    _check_votes(body, source)
    for key, text in body.wording.items():
        if not has_paired_braces(text):
            raise source.refusal(
                ("wording", key),
                f"a brace in “{key}” has no partner.",
                "Write each slot between { and }.",
            )
    _check_codes(body, source)
    _check_names(body, source)


def _check_votes(body: Body, source: CommitteeSource) -> None:
    """Refuse a voteless member who votes on something, and an officer who has any vote."""
    for n, person in enumerate(body.members):
        if person.votes_on and not person.votes:
            raise source.refusal(
                ("members", n, "votes"),
                f"{person.name} has no vote, and votes on {person.votes_on[0]}.",
                "Take out votes = false: who has votes_on votes on that alone.",
            )
    for n, person in enumerate(body.officers):
        key = "votes_on" if person.votes_on else "votes" if not person.votes else "quorum"
        if person.votes_on or not (person.votes and person.quorum):
            raise source.refusal(
                ("officers", n, key),
                "an officer has no vote, and is no part of the quorum.",
                "Take this line out.",
            )


def _check_codes(body: Body, source: CommitteeSource) -> None:
    """Refuse a code that nobody could type, or that has a slot nobody could fill."""
    for code, text in body.codes.items():
        try:
            check_code(code, text)
        except Refusal as refusal:
            raise source.refusal(("codes", code), refusal.what, refusal.remedy) from None


def _check_names(body: Body, source: CommitteeSource) -> None:
    """Refuse a name in a group of the attendance list with a slot that nobody can fill."""
    for n, group in enumerate(body.groups):
        unknown = set(re.findall(r"\{(.*?)\}", group.name)) - set(NAME_SLOTS)
        if unknown:
            raise source.refusal(
                ("attendance", "groups", n, "name"),
                f"a name cannot have {{{min(unknown)}}}.",
                f"It may have {', '.join(f'{{{slot}}}' for slot in NAME_SLOTS)}.",
            )


def _check_quorum(quorum: Quorum, source: CommitteeSource) -> None:
    if not quorum.fraction:
        return
    if not is_part_of_one(quorum.fraction):
        raise source.refusal(
            ("quorum", "fraction"),
            f"the quorum cannot be “{quorum.fraction}” of the seats.",
            'Write fraction = "1/3" or another part of 1.',
        )
    if quorum.number:
        raise source.refusal(
            ("quorum", "number"),
            "the quorum has both a number and a fraction.",
            "Take one out; the least it may be is written floor = 3.",
        )


def _check_each_represented(body: Body, source: CommitteeSource) -> None:
    """Refuse a quorum "from each" that no member could ever make."""
    quorum = body.quorum
    if quorum.each_of and not quorum.each:
        raise source.refusal(
            ("quorum", "each_of"),
            "the quorum names whom it needs, but not what they are.",
            'Add a line each = "authority", "party" or "role".',
        )
    known_values = (
        {
            folded(getattr(member, quorum.each)): getattr(member, quorum.each)
            for member in body.members
        }
        if quorum.each
        else {}
    )
    if quorum.each and body.members and not any(known_values):
        raise source.refusal(
            ("quorum", "each"),
            f"no member has a line {quorum.each} = “…”, so none can make the quorum.",
            f"Give each member their {quorum.each}, or take this line out.",
        )
    for n, value in enumerate(quorum.each_of):
        if body.members and folded(value) not in known_values:
            values_text = ", ".join(
                f"“{known_value}”" for known_value in known_values.values() if known_value
            )
            raise source.refusal(
                ("quorum", "each_of", n),
                f"no member has the {quorum.each} “{value}”.",
                f"Their members have: {values_text}.",
            )


def _check_patterns(body: Body, source: CommitteeSource) -> None:
    for key in ("minute", "paragraph", "question", "action", "subitem"):
        pattern = getattr(body.numbering, key)
        if pattern in ("", NO_NUMBER):
            continue
        try:
            check_pattern(pattern)
        except Refusal as refusal:
            raise source.refusal(("numbering", key), refusal.what, refusal.remedy) from None


def _check_no_duplicates(
    key: str, field: str, persons: Sequence[Person], source: CommitteeSource
) -> None:
    """Refuse two *persons* whose names, or whose initials, would be taken for each other."""
    positions_by_text: dict[str, list[int]] = {}
    for position, person in enumerate(persons):
        text = getattr(person, field)
        if not text:
            continue
        same_text = positions_by_text.setdefault(folded(text) or text, [])
        for earlier_line in same_text:
            if terms_overlap(persons[earlier_line], person):
                line = source.line((key, earlier_line, field))
                raise source.refusal(
                    (key, position, field), *_duplicate_messages(field, person, line)
                )
        same_text.append(position)


def _duplicate_messages(field: str, person: Person, line_number: int) -> tuple[str, str]:
    if field == "name":
        if person.since or person.until:
            return (
                f"“{person.name}” in line {line_number} is a member on the same days.",
                "End one before the other begins: until = the day before from = …",
            )
        return (
            f"“{person.name}” is already given in line {line_number}.",
            "Take one out; if they are two people, make the names differ.",
        )
    return (
        f"the initials “{person.initials}” are already given in line {line_number}.",
        "Give one of the two other initials.",
    )
