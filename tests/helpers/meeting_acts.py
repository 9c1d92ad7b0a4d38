"""Anything a clerk may do at the desk, in any order: what the property tests are fed with."""

from collections.abc import Callable, Iterable, Sequence
from datetime import time

from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.questions import notices_waiting
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.find_replace import WordReplacement, find_changes
from clerk_tui.domain.model.matters import Motion, Paragraph
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import SIDES, Vote, named_vote

Act = Callable[[Desk, int, str], object]
Done = tuple[Act, int, str]


def item(desk: Desk, n: int) -> str:
    """The ident of some item of the agenda."""
    items = desk.meeting.items
    return items[n % len(items)].ident if items else "no item"


def entry(desk: Desk, n: int) -> str:
    """The ident of some entry."""
    entries = list(desk.meeting.entries())
    return entries[n % len(entries)].ident if entries else "no entry"


def key(desk: Desk, n: int) -> str:
    """The key of somebody on the list."""
    return desk.meeting.people[n % len(desk.meeting.people)].key


def _vote(desk: Desk, n: int, _: str) -> object:
    return desk.voting.vote(
        Vote(in_favour=n % 7, against=n % 3, casting="for" if n % 5 == 0 else "")
    )


AGENDA: list[Act] = [
    lambda d, n, t: d.agenda.list_item(t, after=item(d, n) if n % 2 else ""),
    lambda d, n, t: d.agenda.add_item(t),
    lambda d, n, t: d.agenda.next_item(),
    lambda d, n, t: d.agenda.open_item(item(d, n)),
    lambda d, n, t: d.agenda.leave_item(),
    lambda d, n, t: d.agenda.dispose("deferred" if n % 2 else "withdrawn", item(d, n)),
    lambda d, n, t: d.agenda.take_en_bloc([item(d, n), item(d, n + 1)]),
    lambda d, n, t: d.agenda.amend_item(item(d, n), title=t, private=bool(n % 2)),
    lambda d, n, t: d.agenda.number_item([None, "", "9A", "12"][n % 4], item(d, n)),
    lambda d, n, t: d.agenda.move_item(item(d, n), item(d, n // 2) if n % 3 else ""),
    lambda d, n, t: d.agenda.strike_item(item(d, n)),
    lambda d, n, t: d.second_meeting.begin(heading=(t,) if n % 2 else ()),
]
PAD: list[Act] = [
    lambda d, n, t: d.paragraphs.write(t, margin="PR" if n % 2 else "", sub=n % 3 == 0),
    lambda d, n, t: d.paragraphs.jot(f"{t}\n- {t}\n# {t}", after=entry(d, n) if n % 2 else ""),
    lambda d, n, t: d.paragraphs.head(t),
    lambda d, n, t: d.paragraphs.bullet(t),
    lambda d, n, t: d.paragraphs.table([t, "VAT"][: n % 3], [[t], ["1", "2", t]][: n % 4], t),
    lambda d, n, t: d.paragraphs.row([t] * (n % 4)),
    lambda d, n, t: d.paragraphs.note(t),
]
BUSINESS: list[Act] = [
    lambda d, n, t: d.interests.declare([key(d, n)], kind="personal", nature=t, withdrew="left"),
    lambda d, n, t: d.interests.declare_none(),
    lambda d, n, t: d.questions.ask(key(d, n), t, on_notice=bool(n % 2)),
    lambda d, n, t: d.questions.follow_up(t, t, ["response", "supplementary", "aside"][n % 3]),
    lambda d, n, t: d.motions.move(t, key(d, n), key(d, n + 1)),
    lambda d, n, t: d.motions.amend(t, key(d, n)),
    _vote,
    lambda d, n, t: d.voting.vote(Vote(words=t), "carried", wording=t if n % 2 else ""),
    lambda d, n, t: d.motions.settle("withdrawn"),
    lambda d, n, t: d.motions.procedural(t, key(d, n)),
    lambda d, n, t: d.motions.restate(t),
    lambda d, n, t: d.motions.second(key(d, n)),
    lambda d, n, t: d.voting.vote_together(Vote("unanimous"), override=t),
    lambda d, n, t: d.voting.own_vote(key(d, n), SIDES[n % 3], override=t),
    lambda d, n, t: d.voting.vote(
        named_vote((key(d, n),), names_not_voting=(key(d, n + 1),)), override=t
    ),
    lambda d, n, t: d.budget.decide_budget(here=bool(n % 2)),
    lambda d, n, t: d.budget.leave_without_names(t),
    lambda d, n, t: d.decisions.resolve([t] * (n % 3), marks=("(1)", "(2)")[: n % 3], reasons=t),
    lambda d, n, t: d.actions.add(t, "PR", "by May", beside=entry(d, n) if n % 2 else ""),
    lambda d, n, t: d.paragraphs.happen("tribute", t),
    lambda d, n, t: d.private_business.exclude_public(t, clause=t if n % 2 else ""),
    lambda d, n, t: d.private_business.readmit_public(),
    lambda d, n, t: d.head_and_foot.attach(t, [t, f"- {t}"]),
]
QUESTIONS: list[Act] = [
    lambda d, n, t: d.questions.give_notice(
        item(d, n), key(d, n), t, kind="resident" if n % 3 == 0 else "member"
    ),
    lambda d, n, t: d.questions.put_notices(
        [w.ident for w in notices_waiting(d.meeting)][: 1 + n % 3], absent=n % 2 == 0
    ),
    lambda d, n, t: d.questions.withdraw_notice(
        notices_waiting(d.meeting)[0].ident if notices_waiting(d.meeting) else ""
    ),
    lambda d, n, t: d.questions.ask(t, t, kind="resident"),
    lambda d, n, t: d.questions.promise_response(t, t, t),
    lambda d, n, t: d.questions.leave_unreached(
        [(notice.ident, t, t, t) for notice in notices_waiting(d.meeting)]
    ),
    lambda d, n, t: d.questions.follow_up(t, t, answers=(entry(d, n), entry(d, n + 1))),
    lambda d, n, t: d.interests.declare_unregistered([key(d, n)], t, t, t, kind="personal"),
    lambda d, n, t: d.questions.speak(key(d, n)),
    lambda d, n, t: d.questions.give_up_the_floor(),
]
ROOM: list[Act] = [
    lambda d, n, t: d.roll.list_person(Person(t, role="Guest"), "other" if n % 2 else "officer"),
    lambda d, n, t: d.roll.mark(key(d, n), "apologies" if n % 2 else "present", reason=t),
    lambda d, n, t: d.roll.mark_all_present(),
    lambda d, n, t: d.roll.substitute(key(d, n), Person(t)),
    lambda d, n, t: d.roll.count_public(n - 1),
    lambda d, n, t: d.chair.preside(key(d, n)),
    lambda d, n, t: d.room.arrive(key(d, n)),
    lambda d, n, t: d.room.depart(key(d, n), minute=t if n % 2 else ""),
    lambda d, n, t: d.attendance.attend(key(d, n), remote=bool(n % 2)),
    lambda d, n, t: d.attendance.mark_remote(key(d, n), bool(n % 2)),
    lambda d, n, t: d.attendance.admit(Person(t), ("coopted", "elected")[n % 2]),
    lambda d, n, t: d.attendance.announce_absence(key(d, n), [item(d, n)][: n % 3]),
    lambda d, n, t: d.chair.elect(key(d, n), t, mover=key(d, n + 1), office=t),
    lambda d, n, t: d.quorum.defer_the_rest(),
    lambda d, n, t: d.quorum.let_stand(t),
    lambda d, n, t: d.timings.commence(),
    lambda d, n, t: d.timings.adjourn(timed=bool(n % 2)),
    lambda d, n, t: d.timings.reconvene(timed=bool(n % 2)),
    lambda d, n, t: d.timings.conclude(),
    lambda d, n, t: d.timings.resume(),
    lambda d, n, t: d.head_and_foot.describe(venue=t, next_meeting=t),
]
CORRECTIONS: list[Act] = [
    lambda d, n, t: d.corrections.reword(entry(d, n), t),
    lambda d, n, t: d.corrections.correct(entry(d, n), Motion(t) if n % 2 else Paragraph(t)),
    lambda d, n, t: d.corrections.move_entry(
        entry(d, n), entry(d, n // 2) if n % 2 else "", item(d, n)
    ),
    lambda d, n, t: d.corrections.shift_entry(entry(d, n), n - 5),
    lambda d, n, t: d.corrections.remove_entry(entry(d, n)),
    lambda d, n, t: d.corrections.number_entry(entry(d, n), t if n % 2 else None),
    lambda d, n, t: d.roll.correct_person(key(d, n), printed=t),
    lambda d, n, t: d.attendance_corrections.correct_movement(key(d, n), time(9 + n % 8, n)),
    lambda d, n, t: d.attendance_corrections.correct_chair(time(9 + n % 8, n)),
    lambda d, n, t: d.find_replace.replace_words(
        find_changes(d.meeting, WordReplacement(t, "so")) if n % 2 else ()
    ),
    lambda d, n, t: d.attendance_corrections.rename(key(d, n), Person(t)),
]
ACTS = AGENDA + PAD + BUSINESS + QUESTIONS + ROOM + CORRECTIONS

words = st.text(max_size=12) | st.sampled_from(
    ["1. So", "# so", "<b>so</b>", "a|b", "\\", "so\nso"]
)


def acts(
    among: Sequence[Act] = ACTS, fewest: int = 1, most: int = 25
) -> st.SearchStrategy[list[Done]]:
    """Some acts, each with a number and a text of its own."""
    return st.lists(
        st.tuples(st.sampled_from(among), st.integers(0, 30), words), min_size=fewest, max_size=most
    )


def carry_out(desk: Desk, done: Iterable[Done]) -> Desk:
    """Do it all at *desk*; what is refused is passed over, as a clerk would."""
    for act, n, text in done:
        try:
            act(desk, n, text)
        except Refusal:
            continue
    return desk
