"""Checks of the figures of a vote."""

from collections.abc import Iterator

from clerk_tui.domain.checks.describer import Describer
from clerk_tui.domain.checks.finding import Finding, vote_finding
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.queries import motions, votes, without_second_meeting
from clerk_tui.domain.motions.result_sentence import figures_differ
from clerk_tui.domain.voting.room_history import RoomHistory
from clerk_tui.domain.voting.tally import Tally

AGAIN = "Put the vote right: v in /review, or /correct vote and its figures."


def figures_do_not_add_up(meeting: Meeting) -> Iterator[Finding]:
    """Find a vote that counts more members than may vote, or fewer.

    Practice: for, against, abstained and not voting add up to the members who were in the room and
    entitled to vote. Figures that were recorded with a reason all the same are a note.
    """
    rooms, describe = RoomHistory(meeting), Describer(meeting)
    for entry, vote in votes(without_second_meeting(meeting)):
        if vote.in_favour is None or not rooms.roll_called:
            continue
        totals = rooms.tally(entry, vote)
        if totals.missing < 0:
            yield _too_many_counted(entry, totals, describe, vote.override)
        elif totals.missing > 0 and rooms.is_placed(entry, vote) and not rooms.untimed:
            yield _too_few_counted(entry, totals, describe)


def _too_many_counted(entry: Entry, totals: Tally, describe: Describer, override: str) -> Finding:
    message = f"The vote in {describe.entry(entry)} counts more members than could vote"
    if not entry.private:
        message = f"{message}: {totals.counted} counted, {totals.eligible} entitled"
    remedy = f"Put the roll right (F3, /correct) or the figures. {AGAIN}"
    return vote_finding("tally", "error", message, remedy, entry, override)


def _too_few_counted(entry: Entry, totals: Tally, describe: Describer) -> Finding:
    message = f"The vote in {describe.entry(entry)} does not account for everybody"
    if not entry.private:
        message = f"{message}: {totals.counted} counted, {totals.eligible} entitled"
    remedy = f"Ask who abstained or did not vote, as in: /v 7 3 1 0. {AGAIN}"
    return Finding("tally", "warning", f"{message}.", remedy, entry.item, entry.ident)


def outcome_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """Find an outcome that the figures do not bear out, or a tie that nobody resolved.

    A question is decided by a majority of those present and voting (LGA 1972 Sch 12 para 39;
    Scotland: 1973 Act Sch 7 para 5; Northern Ireland: 2014 Act s39), or by the votes that the
    motion needs, such as 80 per cent of those cast (2014 Act s40).
    """
    describe = Describer(meeting)
    for entry, motion in motions(meeting):
        vote = motion.vote
        if vote is None or vote.in_favour is None or motion.outcome not in ("carried", "lost"):
            continue
        by_figures = motion.is_carried_by(vote)
        if by_figures is None and meeting.body.equal_votes == "lost":
            by_figures = False
        if by_figures is None or by_figures != (motion.outcome == "carried"):
            where = describe.entry(entry)
            message = f"The vote in {where} has an outcome that its figures do not give."
            if by_figures is None:
                message = f"The vote in {where} was equal, and there was no casting vote."
            remedy = f"Leave it only where another majority is needed. {AGAIN}"
            yield Finding("outcome", "warning", message, remedy, entry.item, entry.ident)


def wording_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """Find a motion in the clerk's own words that give other figures than its recorded vote.

    The words are printed and the vote decides, so both must hold the same figures (practice).
    """
    describe = Describer(meeting)
    for entry, motion in motions(meeting):
        if entry.wording and figures_differ(motion, entry.wording):
            message = f"The words of the motion in {describe.entry(entry)} give other figures than "
            message += "the vote recorded."
            remedy = f"Put the words right (E in /review), or the vote. {AGAIN}"
            yield Finding("vote-words", "error", message, remedy, entry.item, entry.ident)


def names_against_figures(meeting: Meeting) -> Iterator[Finding]:
    """Find a recorded vote whose names are not as many as its figures.

    A recorded vote names every member (practice): on demand in a parish (LGA 1972 Sch 12 para
    13(2), of a community council 29(2)), always at the budget meeting of a principal council in
    England.
    """
    describe = Describer(meeting)
    for entry, vote in votes(meeting):
        sides = [(names, vote.figures[side]) for side, names in vote.by_side.items()]
        if any(names and figure is not None and len(names) != figure for names, figure in sides):
            message = f"The recorded vote in {describe.entry(entry)} has other figures than names."
            yield Finding("recorded-vote", "error", message, AGAIN, entry.item, entry.ident)
