"""The chairman's changed file: received, and its changes laid beside the draft."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.drafts.change import MADE_FROM_VOTE, Change
from clerk_tui.domain.drafts.changed_facts import find_fact_correction
from clerk_tui.domain.drafts.differences import are_other_minutes, find_differences
from clerk_tui.domain.drafts.fact_corrections import ManualCorrection, VoteCorrection
from clerk_tui.domain.drafts.lines import Line
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import Returned
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.ports import Paper
from clerk_tui.office import Office
from clerk_tui.office.drafts import draft_lines, lines_of

RETURNED = "returned"
TOP = 15  # lines of a file within which its mark is looked for


class ListedChange(Struct, frozen=True):
    """A change in the chairman's file, and what the clerk decided about it."""

    change: Change
    decided: str = ""
    """The decision; "" while there is none."""
    reads_now: str = ""
    """The words as they read now, where the clerk has changed them since the draft."""


def receive(desk: Desk, path: Path, draft: int = 0) -> Returned:
    """Keep the file at *path* as the chairman's changes to the newest draft.

    *draft* says which draft it is where the file no longer does. Raises Refusal for a file of
    another meeting or an older draft, one that is no minutes, one without any change, and while
    another is being gone through; nothing is then changed.
    """
    from clerk_tui.files.chairman_file.file import read_returned_file
    from clerk_tui.files.untrusted import quoted_name

    newest = _check_may_receive(desk)
    form, lines, headers = read_returned_file(path)
    top = [*headers, *(line.text for line in lines[:TOP])]
    _check_draft(desk, top, draft, quoted_name(path))
    private = _is_private(desk, top, lines)
    lines_before = draft_lines(desk, newest, private=private, form=form)
    if are_other_minutes(lines_before, lines):
        raise Refusal(
            f"{quoted_name(path)} has little in common with draft {newest}.",
            "Nothing was changed; look for the right file.",
        )
    if not find_differences(lines_before, lines):
        raise Refusal(
            f"{quoted_name(path)} says just what draft {newest} says.",
            "There is nothing to take.",
        )
    paper = Paper(RETURNED, 0, private, form, tuple(lines))
    meeting = desk.chairman_changes.receive(paper, path.name, newest)
    return meeting.afterwards.returned[-1]


def _check_may_receive(desk: Desk) -> int:
    """Return the number of the newest draft. Raises Refusal where no file may come back to it."""
    afterwards = desk.meeting.afterwards
    if afterwards.in_hand is None:
        raise Refusal(
            "No draft of these minutes was issued.",
            "Issue one (N in the review).",
            at_shell="Issue one: clerk-tui draft MEETING",
        )
    if afterwards.coming_back is not None:
        raise Refusal(
            f"You are still going through “{afterwards.coming_back.name}”.",
            "Decide on its changes, or leave the rest of them, first.",
        )
    return afterwards.in_hand.number


def _check_draft(desk: Desk, top: list[str], stated_draft: int, name: str) -> None:
    """Raise Refusal unless the file is of the newest draft of this meeting."""
    newest = len(desk.meeting.afterwards.drafts)
    if stated_draft:
        number = stated_draft
    else:
        head_words = f" {folded(' '.join(top))} "
        marks = {n: _draft_mark(desk, n) for n in range(1, newest + 1)}
        named_drafts = [n for n, mark in marks.items() if f" {mark} " in head_words]
        number = max(named_drafts, default=0)
        if (
            not number
            and " draft " in head_words
            and any(f" draft {n} " in head_words for n in range(1, 100))
        ):
            raise Refusal(
                f"{name} is a draft of another meeting's minutes.", "Nothing was changed."
            )
    if not number:
        raise Refusal(
            f"{name} does not say which draft it changes.",
            f"If it is draft {newest}: clerk-tui chairman MEETING FILE --draft {newest}",
        )
    if number != newest:
        raise Refusal(
            f"{name} changes draft {number}, and draft {newest} is the newest.",
            f"Nothing was changed. See what is otherwise: clerk-tui compare MEETING {number}",
        )


def _draft_mark(desk: Desk, number: int) -> str:
    """Return the line by which a draft says which it is, folded."""
    lines = draft_lines(desk, number, private=False)
    marks = [line.text for line in lines if line.is_mark]
    return folded(marks[-1]) if marks else ""


def _is_private(desk: Desk, top: list[str], lines: Sequence[Line]) -> bool:
    """Return True if the file was made from the private copy, by its mark or else its words."""
    number = len(desk.meeting.afterwards.drafts)
    copies = {p.private: p.lines for p in desk.drafts.papers("draft") if p.number == number}
    if len(copies) < 2:
        return False
    head_words = f" {folded(' '.join(top))} "
    for private in (True, False):
        mark = next((line.text for line in copies[private] if line.is_mark), "")
        if mark and f" {folded(mark)} " in head_words:
            return private
    their_words = {folded(line.text) for line in lines}
    shared_lines = {p: sum(folded(line.text) in their_words for line in copies[p]) for p in copies}
    return shared_lines[True] > shared_lines[False]


def changes_of(desk: Desk, chair_file: Returned) -> list[Change]:
    """Return the changes in a file that came back."""
    papers = [paper for paper in desk.drafts.papers(RETURNED) if paper.number == chair_file.number]
    if not papers:
        raise Refusal("The words of that file are no longer kept.", "Read it again.")
    lines_before = draft_lines(
        desk, chair_file.draft, private=chair_file.private, form=chair_file.form
    )
    return [
        _as_fact_change(desk, change) for change in find_differences(lines_before, papers[0].lines)
    ]


def _as_fact_change(desk: Desk, change: Change) -> Change:
    """Return *change* as one of the fact it changes, or with the command that changes it."""
    entry_by_ident = {entry.ident: entry for entry in desk.meeting.entries()}
    entry = entry_by_ident.get(change.place.entry)
    result = change.sort == "by hand" and change.place.field == "result"
    if entry is None or not (result or change.sort == "reworded"):
        return change
    if change.place.field not in ("text", "moved", "result"):
        return change
    old_words, new_words = change.old_words, change.new_words
    if result:
        old_words, new_words = change.old, change.new
    fact = find_fact_correction(desk.meeting, entry, old_words, new_words)
    if isinstance(fact, ManualCorrection):
        return replace(change, sort="by hand", why=fact.why)
    if isinstance(fact, VoteCorrection) and not desk.chairman_changes.facts.can_be_voted(
        entry.ident, fact
    ):
        return replace(change, sort="by hand", why=MADE_FROM_VOTE)
    if fact is None or not result:
        return change
    return replace(change, sort="reworded", old_words=old_words, new_words=new_words)


def listed_changes(office: Office, desk: Desk) -> list[ListedChange]:
    """Return the changes being gone through, decided or not, in the order of the file.

    Raises Refusal where no file is being gone through.
    """
    chair_file = desk.meeting.afterwards.coming_back
    if chair_file is None:
        raise Refusal(
            "No file of the chairman's is being gone through.",
            "Read one (C in the review).",
            at_shell="Read one: clerk-tui chairman MEETING FILE",
        )
    decided = {decision.change: decision.decided for decision in chair_file.decisions}
    lines = lines_of(office, desk.meeting, private=chair_file.private)
    current_words_at = {
        (s.place.item, s.place.entry, s.place.field): s.text[s.lead :]
        for line in lines
        for s in line.stretches
    }
    listed: list[ListedChange] = []
    for change in changes_of(desk, chair_file):
        place = change.place
        current_words = current_words_at.get((place.item, place.entry, place.field), "")
        words_differ = (
            change.sort == "reworded"
            and change.key not in decided
            and current_words != change.old_words
        )
        listed.append(
            ListedChange(change, decided.get(change.key, ""), current_words if words_differ else "")
        )
    return listed
