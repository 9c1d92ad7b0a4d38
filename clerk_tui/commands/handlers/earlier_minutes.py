"""Commands: the minutes of an earlier meeting approved or corrected; these opened again."""

import re
from datetime import date

from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.handlers.decisions.house_decisions import lead_of
from clerk_tui.commands.handlers.voting.corrections import vote_summary
from clerk_tui.commands.handlers.voting.votes import check_one_side
from clerk_tui.commands.parsing.approval_line import SUBJECT, ApprovalLine, read_approval_line
from clerk_tui.domain.dates.dates import day_before, find_date, print_date, short_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.business import motion_of
from clerk_tui.domain.model.people import series
from clerk_tui.domain.model.votes import Vote

_NONE_TO_APPROVE = ("none", "no minutes", "nil")
_MINUTE = re.compile(r"(?:minute\s+)?(\S{1,12}?)\s*:\s+(?=\S)", re.IGNORECASE)
_OF_A_DATE = re.compile(
    r"\d{1,4}(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?",
    re.IGNORECASE,
)
_BESIDE_A_DATE = {
    "the", "minutes", "of", "meeting", "held", "on", "as", "a", "correct", "record", "and",
    "signed", "be", "approved", "that", "by", "chairman", "chair", "confirmed", "ordinary",
}  # fmt: skip
_EARLIER = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9},?\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}"
    r"|\d{4}-\d{2}-\d{2})[,:]?\s*"
)


def approve(table: Table, arguments: str) -> str:
    """Minute that the minutes of a meeting were approved, "subject to" amendments if any."""
    approval_line = read_approval_line(table, arguments)
    arguments, motion = approval_line.text, approval_line.motion
    typed, *subject = SUBJECT.split(arguments, maxsplit=1)
    # Runs of blanks are shortened: long ones would be gone through again and again.
    day_words = " ".join(typed.split()).strip(" ,")
    if day_words.casefold() in _NONE_TO_APPROVE:
        return _no_minutes(table)
    day_words, other_days = _split_days(table, day_words)
    day = _named_day(table, day_words)
    if day is None:
        raise Refusal("Which meeting's minutes are approved?", "As in: /approve 9 February 2027")
    days = (day, *other_days)
    days_text = series([table.style.print_day(each_day, "short_date") for each_day in days])
    amendments = [text.strip().rstrip(".") for text in ";".join(subject).split(";")]
    amendments = [text for text in amendments if text]
    if subject and not amendments:
        raise Refusal("Subject to what?", "As in: … subject to minute 12 being amended to read “…”")
    clause = _approval_clause(table, days_text, amendments, is_several=bool(other_days))
    linked = table.desk.earlier_minutes.approve_minutes(
        day, clause, lead_of(table, "minutes_approved"), amendments, motion, other_days
    )
    vote_words = _take_approval_vote(table, approval_line)
    if not linked:
        which = "not all of them are" if other_days else "they are not"
        return (
            f"Approval of the minutes of {days_text} minuted{vote_words}; {which} in this database."
        )
    to_do = " Make the amendment in their review: signing asks for it." if amendments else ""
    return f"Approval minuted{vote_words}; the minutes of {days_text} are confirmed.{to_do}"


def _take_approval_vote(table: Table, approval_line: ApprovalLine) -> str:
    """Put the vote of an approval with its motion; say what it was."""
    if approval_line.vote is None:
        return ""
    entry, vote = table.desk.corrections.last_entry(), approval_line.vote.vote or Vote()
    check_one_side(table.desk.meeting, approval_line.vote, table.desk.moment())
    if vote.casting:
        vote = replace(vote, casting_by=table.desk.meeting.presiding)
    after = table.desk.vote_corrections.correct_vote(
        entry.ident, vote, approval_line.vote.outcome, approval_line.override
    )
    approved = motion_of(after.entry(entry.ident))
    if approved.outcome != "carried":
        raise Refusal(
            "By that vote the minutes were not approved. Nothing was minuted.",
            "As a motion: /m kinver marden That the minutes of 9 February 2027 be approved; 3 4",
        )
    return f": {vote_summary(approved)}"


def _approval_clause(table: Table, when: str, amendments: list[str], *, is_several: bool) -> str:
    """Return the words of the resolution that approves the minutes of *when*."""
    suffix, chair = "_several" if is_several else "", table.desk.meeting.body.chair_title
    if not amendments:
        return table.style.say(f"minutes_approved{suffix}", date=when, chair=chair)
    return table.style.say(
        f"minutes_approved_subject{suffix}",
        date=when,
        chair=chair,
        amendments="; ".join(amendments),
    )


def _no_minutes(table: Table) -> str:
    """Minute that there were no minutes to approve."""
    table.desk.paragraphs.write(table.style.say("no_minutes"))
    return "Minuted that there were no minutes to approve."


def _split_days(table: Table, day_words: str) -> tuple[str, list[date]]:
    """Return the words of the first day, and the other days: "9 February 2027 and 2 March 2027".

    A day without its month or year has those of the day after it: "9 and 16 February 2027".
    """
    parts = [part.strip() for part in re.split(r",\s+(?:and\s+)?|\s+and\s+|\s*&\s*", day_words)]
    parts_with_days = [part for part in parts if re.search(r"\d", part)]
    if len(parts_with_days) < 2:
        return day_words, []
    days: list[date] = []
    after = ""
    for part in reversed(parts_with_days):
        typed_day = f"{part} {after}" if re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)?", part) else part
        day = _named_day(table, typed_day)
        if day is None:
            raise Refusal(
                f"“{part}” is no date. Nothing was minuted.",
                "As in: /approve 9 February 2027 and 2 March 2027",
            )
        days.insert(0, day)
        after = print_date(day, "{month} {year}")
    return short_date(days[0]), days[1:]


def _named_day(table: Table, day_words: str) -> date | None:
    """Return the day that *day_words* name, with its year or without; None if they name none.

    Without words it is that which the item in hand is for.

    Raises Refusal for whatever else stands there: an amendment would be lost, unsaid.
    """
    if not day_words:
        return table.desk.earlier_minutes.day_to_approve(table.desk.meeting.in_hand)
    day = find_date(day_words) or day_before(day_words, table.desk.meeting.details.date)
    words_beside = [
        word
        for word in re.findall(r"[^\s,.:/-]+", day_words)
        if not _OF_A_DATE.fullmatch(word) and word.casefold() not in _BESIDE_A_DATE
    ]
    if day is not None and words_beside:
        raise Refusal(
            f"“{' '.join(words_beside)[:50]}” stands beside the date. Nothing was minuted.",
            "Minutes to be amended: /approve 9 February 2027 subject to minute 12 being amended to "
            "read “…”",
            wanting=True,
        )
    return day


def correction(table: Table, arguments: str) -> str:
    """Correct signed minutes: which meeting, which minute, and what."""
    day_match = _EARLIER.match(arguments)
    day = find_date(day_match[0]) if day_match else None
    if day_match is None or day is None:
        raise Refusal(
            "Which meeting's minutes are corrected?",
            "As in: /correction 24 March 2027 12: “May” for “March”",
        )
    text, minute = arguments[day_match.end() :].strip(), ""
    if numbered := _MINUTE.match(text):
        minute, text = numbered[1], text[numbered.end() :]
    if not text:
        raise Refusal("What is corrected?", "Type it after the date and the minute number.")
    day_text = table.style.print_day(day, "short_date")
    minute_note = f" {table.style.say('at_minute', minute=minute)}" if minute else ""
    clause = table.style.say("minutes_corrected", date=day_text, minute=minute_note, text=text)
    lead = table.style.say("resolved")
    table.desk.earlier_minutes.correct_minutes(day, clause, text, lead, minute)
    return f"Correction of the minutes of {day_text} minuted, and noted with them."


def reopen(table: Table, arguments: str) -> str:
    """Open closed minutes again, and say why."""
    table.desk.drafts.reopen(arguments)
    return f"The minutes are open again: {table.desk.meeting.state}."
