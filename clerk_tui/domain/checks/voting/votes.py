"""Checks of the figures of a vote."""

from collections.abc import Iterator

from clerk_tui.domain.checks.finding import Finding
from clerk_tui.domain.checks.locations import Places
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import motions, of_the_roll, votes
from clerk_tui.domain.motions.result_wording import figures_otherwise
from clerk_tui.domain.voting.room_history import Rooms
from clerk_tui.domain.voting.tally import Tally

AGAIN = "Put the vote right: v in /review, or /correct vote and its figures."


def figures_do_not_add_up(meeting: Meeting) -> Iterator[Finding]:
    """More counted than may vote, or fewer.

    Practice: for, against, abstained and not voting are together the members in the room and
    entitled to vote, when the vote was taken. What was announced all the same is kept with its
    reason.
    """
    rooms, places = Rooms(meeting), Places(meeting)
    for entry, vote in votes(of_the_roll(meeting)):
        if vote.in_favour is None or not rooms.called:
            continue
        counted = rooms.tally(entry, vote)
        if counted.missing < 0:
            yield _too_many(entry, counted, places, vote.override)
        elif counted.missing > 0 and rooms.placed(entry, vote) and not rooms.unsure:
            yield _too_few(entry, counted, places)


def _too_many(entry: Entry, counted: Tally, places: Places, override: str) -> Finding:
    said = f"The vote in {places.of_entry(entry)} counts more members than could vote"
    if not entry.private:
        said = f"{said}: {counted.counted} counted, {counted.eligible} entitled"
    if not override:
        remedy = f"Put the roll right (F3, /correct) or the figures. {AGAIN}"
        return Finding("tally", "error", f"{said}.", remedy, entry.item, entry.ident)
    reason = "" if entry.private else f" ({override})"
    said = f"{said}; a reason was given for it{reason}."
    remedy = "Nothing, if the reason still holds."
    return Finding("tally", "note", said, remedy, entry.item, entry.ident)


def _too_few(entry: Entry, counted: Tally, places: Places) -> Finding:
    said = f"The vote in {places.of_entry(entry)} does not account for everybody"
    if not entry.private:
        said = f"{said}: {counted.counted} counted, {counted.eligible} entitled"
    remedy = f"Ask who abstained or did not vote, as in: /v 7 3 1 0. {AGAIN}"
    return Finding("tally", "warning", f"{said}.", remedy, entry.item, entry.ident)


def outcome_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """An outcome that the figures do not bear out, or a tie that nobody resolved.

    A question is decided by a majority of those present and voting (LGA 1972 Sch 12 para 39),
    or by the votes that the motion needs.
    """
    places = Places(meeting)
    for entry, motion in motions(meeting):
        vote = motion.vote
        if vote is None or vote.in_favour is None or motion.outcome not in ("carried", "lost"):
            continue
        by_figures = vote.carried(motion.needs)
        if by_figures is None or by_figures != (motion.outcome == "carried"):
            where = places.of_entry(entry)
            said = f"The vote in {where} has an outcome that its figures do not give."
            if by_figures is None:
                said = f"The vote in {where} was equal, and there was no casting vote."
            remedy = f"Leave it only where another majority is needed. {AGAIN}"
            yield Finding("outcome", "warning", said, remedy, entry.item, entry.ident)


def wording_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """A motion in words of one's own that give other figures than were recorded of its vote.

    The words print and the vote decides, so that both must say what was counted (practice).
    """
    places = Places(meeting)
    for entry, motion in motions(meeting):
        if entry.wording and figures_otherwise(motion, entry.wording):
            said = f"The words of the motion in {places.of_entry(entry)} give other figures than "
            said += "the vote recorded."
            remedy = f"Put the words right (E in /review), or the vote. {AGAIN}"
            yield Finding("vote-words", "error", said, remedy, entry.item, entry.ident)


def names_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """A recorded vote whose names are not as many as its figures.

    A recorded vote names every member (practice): on demand in a parish (LGA 1972 Sch 12 para
    13(2)), always at a principal council's budget meeting.
    """
    places = Places(meeting)
    for entry, vote in votes(meeting):
        sides = [(names, vote.figures[side]) for side, names in vote.by_side.items()]
        if any(names and figure is not None and len(names) != figure for names, figure in sides):
            said = f"The recorded vote in {places.of_entry(entry)} has other figures than names."
            yield Finding("recorded-vote", "error", said, AGAIN, entry.item, entry.ident)
