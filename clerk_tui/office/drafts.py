"""Drafts as the office makes them: issued, compared with one another."""

import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.change import Change, Sort
from clerk_tui.domain.drafts.differences import find_differences
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.ports import Paper
from clerk_tui.domain.word_diff import mark_differences
from clerk_tui.office import Office

DRAFT = "draft"
SORTS: dict[Sort, str] = {
    "reworded": "changed",
    "added": "added",
    "removed": "left out",
    "moved": "moved here",
    "comment": "comment",
    "by hand": "changed",
}


class Issued(Struct, frozen=True):
    """A draft that was just issued: its number, its copy, its words and those of the one before."""

    number: int
    file: Path
    before: tuple[Line, ...]
    lines: tuple[Line, ...]

    @property
    def changes(self) -> list[Change]:
        """Return what differs from the draft before; nothing where this is the first."""
        return find_differences(self.before, self.lines) if self.before else []


def lines_of(
    office: Office, meeting: Meeting, *, private: bool, form: str = "md"
) -> tuple[Line, ...]:
    """Return the minutes of *meeting* as lines, each with the entry it was printed from.

    They are those of the copy in the format *form*: each format breaks lines in its own way.
    """
    from clerk_tui.files.chairman_file.markdown import read_markdown
    from clerk_tui.files.chairman_file.word import read_word
    from clerk_tui.minutes.compose.compose import compose
    from clerk_tui.minutes.compose.markers import Marker
    from clerk_tui.minutes.formats.formats import format_by_name

    style, marker = office.papers.style_of_meeting(meeting), Marker()
    document = marker.mark_document(compose(meeting, style, private=private))
    file_content = format_by_name(form).write(document, style)
    if form == "docx":
        lines, _ = read_word(file_content, "the draft")
    else:
        lines = read_markdown(file_content.decode())
    return tuple(marker.trace_lines(lines))


def usual_form(meeting: Meeting) -> str:
    """Return the format in which a draft goes out if none is named: that of the last draft."""
    from clerk_tui.minutes.formats.formats import format_of

    draft_in_hand = meeting.afterwards.in_hand
    return format_of(
        Path(draft_in_hand.files[0]) if draft_in_hand and draft_in_hand.files else None
    ).name


def issue(
    office: Office,
    desk: Desk,
    out: Path | None = None,
    *,
    private: bool = False,
    form: str = "",
    replace: bool = False,
) -> Issued:
    """Issue the next draft of the minutes and write its copy, public or private.

    The words of both copies are kept, as Markdown and as Word prints them. Nothing is issued
    where the copy cannot be written, or where the public one would hold words of a private
    entry. Raises Refusal.
    """
    meeting = desk.drafts.next_draft()
    number = meeting.afterwards.issued
    if out is None or out.is_dir():
        form = form or usual_form(desk.meeting)
    papers = _papers(office, meeting, number)
    draft_exists = os.path.lexists(office.papers.place(meeting, out, private=private, form=form))
    file = office.papers.export(meeting, out, private=private, form=form, replace=replace)
    try:
        desk.drafts.issue(papers, (str(file),))
    except BaseException:
        if not draft_exists:
            file.unlink(missing_ok=True)
        raise
    lines_before = _lines_of_draft_before(office, desk, number, private=private)
    return Issued(number, file, lines_before, draft_lines(desk, number, private=private))


def _lines_of_draft_before(
    office: Office, desk: Desk, number: int, *, private: bool
) -> tuple[Line, ...]:
    """Return the lines of the draft before *number*; none where it is the first, or tells secrets.

    What changed since would tell what was made private.
    """
    if number < 2:
        return ()
    lines_before = draft_lines(desk, number - 1, private=private)
    if not private:
        try:
            refuse_private_draft(office, desk, number - 1)
        except Refusal:
            return ()
    return lines_before


def _papers(office: Office, meeting: Meeting, number: int) -> list[Paper]:
    """Return the words of each copy of a draft, in each format in which it may come back."""
    from clerk_tui.minutes.privacy.public_part import has_private_business

    papers = []
    for private in (False, True) if has_private_business(meeting) else (False,):
        text = office.papers.minutes(meeting, private=private)
        lines = lines_of(office, meeting, private=private)
        papers.append(Paper(DRAFT, number, private, "md", lines, text))
        with suppress(Refusal):  # without the letterhead no copy in Word goes out either
            lines = lines_of(office, meeting, private=private, form="docx")
            papers.append(Paper(DRAFT, number, private, "docx", lines))
    return papers


def draft_lines(desk: Desk, number: int, *, private: bool, form: str = "md") -> tuple[Line, ...]:
    """Return the lines of a draft as issued. Raises Refusal if none has that number.

    Where nothing in it was private, its private copy is its public one; where its words were not
    kept in that *form*, those of the Markdown are its words.
    """
    copies = [paper for paper in desk.drafts.papers(DRAFT) if paper.number == number]
    in_form = [p for p in copies if p.form == form] or [p for p in copies if p.form == "md"]
    papers_wanted = [paper for paper in in_form if paper.private == private] or in_form[:1]
    if not papers_wanted:
        issued = len(desk.meeting.afterwards.drafts)
        if 1 <= number <= issued:
            raise Refusal(f"The words of draft {number} are not in this database.")
        newest_note = f"The newest is draft {issued}." if issued else "None has been issued."
        raise Refusal(f"There is no draft {number} of these minutes.", newest_note)
    return papers_wanted[0].lines


def group_under_headings(
    changes: Sequence[Change], *drafts: Sequence[Line]
) -> list[tuple[str, list[Change]]]:
    """Group *changes* under the heading of the minute each stands in, as *drafts* print it."""
    titles = {line.opens: line.text for lines in reversed(drafts) for line in lines if line.opens}
    groups: list[tuple[str, list[Change]]] = []
    for change in changes:
        heading = titles.get(change.item, "Head and foot")
        if groups and groups[-1][0] == heading:
            groups[-1][1].append(change)
        else:
            groups.append((heading, [change]))
    return groups


def lines_to_compare(
    office: Office, desk: Desk, old: int, new: int | None, *, private: bool = False
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines of draft *old* and of draft *new* (None: the minutes as they stand now)."""
    lines_before = draft_lines(desk, old, private=private)
    if not private:
        for number in (old, new or old):
            refuse_private_draft(office, desk, number)
    if new is None:
        office.papers.minutes(desk.meeting, private=private)  # refused if private words are in it
        return lines_before, lines_of(office, desk.meeting, private=private)
    return lines_before, draft_lines(desk, new, private=private)


def refuse_private_draft(office: Office, desk: Desk, number: int) -> None:
    """Raise Refusal where the public copy of a draft holds what was made private after it.

    What was removed once it was private is in no meeting any more: the record knows of it.
    """
    lines = draft_lines(desk, number, private=False)
    entries = {place.entry for line in lines for place in line.places}
    is_told = bool(entries & _removed_in_private(office, desk.meeting))
    if is_told or holds_private_words(office, desk.meeting, lines):
        raise Refusal(
            f"Draft {number} holds words that were made private since.",
            "Compare the private copies.",
            at_shell="Compare the private copies: clerk-tui compare … --private",
        )


def _removed_in_private(office: Office, meeting: Meeting) -> set[str]:
    """Return the idents of the entries that were made private, and removed after that."""
    from clerk_tui.domain.events import PrivacyMarked

    is_private: dict[str, bool] = {}
    for step in office.record.steps(meeting.ident):
        for event in step.events:
            if isinstance(event, PrivacyMarked):
                is_private |= dict.fromkeys(event.idents, event.private)
    present_idents = {entry.ident for entry in meeting.entries()}
    return {ident for ident, marked in is_private.items() if marked} - present_idents


def holds_private_words(office: Office, meeting: Meeting, lines: Sequence[Line]) -> bool:
    """Return True if *lines* hold words of what is private in *meeting* now."""
    from clerk_tui.minutes.privacy.public_part import has_secrets
    from clerk_tui.spelling.ordinary import is_ordinary_word

    if not has_secrets(meeting):
        return False
    from clerk_tui.minutes.privacy.leaks import find_leaks

    text, style = "\n".join(line.text for line in lines), office.papers.style_of_meeting(meeting)
    return bool(find_leaks(text, meeting, style, is_ordinary_word))


def describe_change(change: Change) -> list[str]:
    """Describe a change in lines: its kind, then both wordings as one marked text."""
    is_whole = change.sort in ("moved", "comment")
    marked_text = change.new if is_whole else mark_differences(change.old, change.new)
    first_line, *other_lines = marked_text.split("\n")
    return [f"{SORTS[change.sort]}: {first_line}", *(f"    {line}" for line in other_lines)]
