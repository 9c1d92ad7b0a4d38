"""A recorded vote: how each member voted, one key a member, and what does not add up."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Choice, Vote, named_vote
from clerk_tui.domain.voting.divisions import Division
from clerk_tui.screens.division.ballot import FOR_OR_AGAINST, Ballot, BallotSide
from clerk_tui.screens.division.screen import DivisionScreen
from clerk_tui.widgets.lists.roll_list import Roll
from tests.helpers.screen_hosts import ODD, Host, drawn, press

QUESTION = "That the precept be supported."
PARTIES = ("Labour", "Labour", "Green [b]", "Labour", "Green [b]")
NAMES = ("S E Edgley", "D Thornby", "A Dawley", ODD, "J Ełk")


def members(count: int = 0) -> list[Attendee]:
    """Five members of two parties, or *count* of ten to a party."""
    people = (
        [Person(f"A{n} Member", party=f"Party {n // 10}") for n in range(count)]
        if count
        else [Person(name, party=party) for name, party in zip(NAMES, PARTIES, strict=True)]
    )
    return [Attendee(f"@{n}", person, presence="present") for n, person in enumerate(people, 1)]


class Clerk:
    """A clerk who takes down a recorded vote."""

    def __init__(self, host: Host, pilot: Pilot[None]) -> None:
        self.host, self.pilot, self.screen = host, pilot, host.screen

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    def side(self, name: str) -> str:
        """Return the side of a member as the screen shows it; "" if it is not recorded yet."""
        line = next(line for line in self.ballot if name in line)
        return " ".join(line[: line.index(name)].split()[2:])

    @property
    def ballot(self) -> list[str]:
        return drawn(self.screen.query_one(Roll)).splitlines()

    @property
    def sides(self) -> list[str]:
        return [self.side(name) for name in NAMES]

    @property
    def tally(self) -> str:
        return drawn(self.screen.query_one("#division-tally", Static))

    @property
    def highlighted(self) -> str:
        return self.screen.query_one(Roll).key

    @property
    def result(self) -> object:
        """The one thing that the screen gave back."""
        (result,) = self.host.results
        return result


@asynccontextmanager
async def division(
    people: Sequence[Attendee] = (),
    size: tuple[int, int] = (80, 24),
    screen: DivisionScreen | None = None,
) -> AsyncIterator[Clerk]:
    """A recorded vote on the screen, with a clerk at the keys."""
    host = Host(screen or DivisionScreen(people, QUESTION))
    async with host.run_test(size=size) as pilot:
        yield Clerk(host, pilot)


async def test_one_key_a_member_in_one_burst_and_enter_records_the_vote() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "a", "f", "b", "f", "enter", "enter")
        assert clerk.result == Vote(
            "recorded",
            3,
            1,
            1,
            0,
            names_for=("@1", "@3", "@5"),
            names_against=("@2",),
            names_abstained=("@4",),
        )
        assert len(clerk.host.screen_stack) == 1


async def test_who_does_not_vote_is_counted_and_is_no_abstention() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "f", "f", "n", "n", "enter")
        vote = clerk.result
        assert isinstance(vote, Vote)
        assert (vote.in_favour, vote.abstained, vote.not_voting, vote.counted) == (3, 0, 2, 5)
        assert (vote.names_abstained, vote.names_not_voting) == ((), ("@4", "@5"))


async def test_every_member_stands_with_number_name_party_and_side_in_words() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "a", "b", "n")
        assert clerk.sides == ["for", "against", "abstained", "not voting", ""]
        assert clerk.ballot[3] == f"4 – not voting {ODD}  Labour"
        assert clerk.ballot[4].split() == ["5", "·", "J", "Ełk", "Green", "[b]"]
        assert QUESTION in drawn(clerk.screen.query_one("#division-on", Static))


async def test_the_figures_say_who_is_not_yet_recorded_and_when_they_add_up() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "f", "a")
        sides = "For 2  Against 1  Abstained 0  Not voting 0"
        assert clerk.tally == f"{sides} · 2 of 5 not yet recorded"
        await clerk.press("b", "n")
        sides = "For 2  Against 1  Abstained 1  Not voting 1"
        assert clerk.tally == f"{sides} · 5 may vote, 5 counted: adds up"


async def test_while_somebody_is_not_yet_recorded_enter_must_be_pressed_twice() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "f", "f", "a", "enter")
        assert clerk.host.message == "Not yet recorded: J Ełk. Enter again: without them."
        await clerk.press("up", "enter")
        assert clerk.host.results == []
        await clerk.press("enter")
        assert clerk.result == named_vote(("@1", "@2", "@3"), ("@4",))


async def test_a_vote_in_which_nobody_is_recorded_is_none() -> None:
    async with division(members()) as clerk:
        await clerk.press("enter", "enter", "enter")
        assert clerk.host.message == "No vote is recorded yet. Esc leaves."
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.result is None


async def test_escape_asks_once_before_it_throws_away_what_was_marked() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "escape")
        assert clerk.host.message.startswith("What is marked here will be lost.")
        await clerk.press("a", "escape")
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.result is None


async def test_a_capital_letter_marks_the_whole_party_and_goes_on_to_the_next_party() -> None:
    async with division(members()) as clerk:
        await clerk.press("down", "a", "1", "F")
        assert clerk.sides == ["for", "for", "", "for", ""]
        assert clerk.host.message == "Labour, all 3: for, 1 of them changed to it."
        await clerk.press("A")
        assert clerk.sides == ["for", "for", "against", "for", "against"]
        assert clerk.tally.endswith("adds up")


async def test_members_without_a_party_are_marked_with_their_authority() -> None:
    people = [
        Attendee(f"@{n}", Person(f"Cllr {n}", authority="Ash" if n < 3 else "Elm"))
        for n in range(1, 6)
    ]
    async with division([*people, Attendee("@6", Person("Ms Alone"))]) as clerk:
        await clerk.press("F", "A")
        assert [clerk.side(f"Cllr {n}") for n in range(1, 6)] == ["for"] * 2 + ["against"] * 3
        await clerk.press("B")
        assert clerk.host.message == "Ms Alone has no party or authority. Mark them alone."
        assert clerk.side("Ms Alone") == ""


async def test_a_star_puts_all_the_others_on_the_side_last_pressed() -> None:
    async with division(members()) as clerk:
        await clerk.press("down", "down", "b", "1", "a", "asterisk")
        assert clerk.sides == ["against", "against", "abstained", "against", "against"]
        assert clerk.host.message == "The other 3: against."


async def test_a_star_at_first_means_for() -> None:
    async with division(members()) as clerk:
        await clerk.press("asterisk", "2", "a", "enter")
        assert clerk.result == Vote(
            "recorded", 4, 1, 0, 0, names_for=("@1", "@3", "@4", "@5"), names_against=("@2",)
        )


async def test_an_undone_letter_does_not_decide_what_the_star_means() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "a", "u", "asterisk")
        assert clerk.sides == ["for"] * 5


async def test_undo_takes_back_one_key_however_many_it_marked() -> None:
    async with division(members()) as clerk:
        await clerk.press("a", "1", "F", "u")
        assert clerk.sides == ["against", "", "", "", ""]
        assert clerk.highlighted == "@1"
        await clerk.press("u", "u")
        assert clerk.sides == [""] * 5
        assert clerk.host.message == "Nothing that was marked here is left to undo."


@pytest.mark.parametrize("key", ["space", "backspace"])
async def test_a_member_marked_by_mistake_is_not_yet_recorded_again(key: str) -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "up", key)
        assert clerk.side("S E Edgley") == ""
        assert clerk.host.message == "S E Edgley: not yet recorded."
        await clerk.press("u")
        assert clerk.side("S E Edgley") == "for"


async def test_a_side_put_right_says_what_it_was() -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "up", "a")
        assert clerk.host.message == "S E Edgley: against, not for."


async def test_a_number_and_a_letter_mark_one_member_of_many() -> None:
    async with division(members(13)) as clerk:
        await clerk.press("asterisk", *"12a", *"3b")
        assert [clerk.side("A11 Member"), clerk.side("A2 Member")] == ["against", "abstained"]
        await clerk.press("0")
        assert clerk.host.message == "No member here has that number."
        await clerk.press("n")
        assert clerk.host.message.startswith("Nobody is highlighted.")
        assert "Not voting 0" in clerk.tally


async def test_a_member_is_found_by_name_and_its_letters_mark_nobody() -> None:
    async with division(members()) as clerk:
        await clerk.press("slash", *"fabn")
        assert clerk.host.message.endswith("nobody here has that name")
        await clerk.press(*["backspace"] * 4, *"oneil", "enter", "a")
        assert clerk.sides == ["", "", "", "against", ""]
        await clerk.press("slash", *"edg", "escape")
        assert clerk.highlighted == "@5"


async def test_a_hundred_members_are_marked_by_keys_alone() -> None:
    async with division(members(100)) as clerk:
        await clerk.press(*"fffffaaaaabbbbbnnnnn", *"100", "f", *"21", "A", "asterisk")
        # The last five of the second ten did not vote; the third ten is against.
        assert clerk.tally.startswith("For 6  Against 84  Abstained 5  Not voting 5 · 100 may vote")
        await clerk.press("enter")
        vote = clerk.result
        assert isinstance(vote, Vote)
        assert (vote.counted, vote.names_for[-1]) == (100, "@100")


async def test_where_nobody_may_vote_the_screen_says_so_and_no_key_harms() -> None:
    async with division([]) as clerk:
        assert clerk.host.message == "Nobody here may vote on this. Esc leaves."
        await clerk.press("f", "F", "asterisk", "space", "u", "1", "slash", "x", "enter", "enter")
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.result is None


async def test_what_is_typed_before_the_ballot_is_drawn_is_taken_in_its_turn() -> None:
    async with division(members()) as clerk:
        clerk.screen.set_focus(None)
        await clerk.press("3", "a", "f")
        assert clerk.sides == ["", "", "against", "for", ""]


async def test_a_line_typed_in_bulk_puts_groups_down_and_then_the_exceptions() -> None:
    async with division(members()) as clerk:
        await clerk.press("colon", *"labour for, green against but ~dawley", "enter")
        assert clerk.sides == ["for", "for", "abstained", "for", "against"]
        await clerk.press("u")
        assert clerk.sides == [""] * 5


async def test_a_line_that_is_refused_stays_to_be_mended() -> None:
    async with division(members()) as clerk:
        await clerk.press("colon", *"all for but -jonx", "enter")
        assert "all for but -jonx" in clerk.host.message
        assert "Nobody at this meeting is called “jonx”" in clerk.host.message
        await clerk.press(*["backspace"] * 4, *"dawley", "enter")
        assert clerk.sides == ["for", "for", "against", "for", "for"]


@pytest.mark.parametrize(("key", "side"), [("f", "for"), ("a", "against")])
async def test_equal_votes_ask_for_the_casting_vote_and_lose_no_name(key: str, side: str) -> None:
    async with division(members()) as clerk:
        await clerk.press("f", "a", "f", "a", "n", "enter")
        assert clerk.host.message.startswith("The votes are equal.")
        await clerk.press("escape")
        assert clerk.sides == ["for", "against", "for", "against", "not voting"]
        await clerk.press("enter", key)
        vote = clerk.result
        assert isinstance(vote, Vote)
        assert (vote.casting, vote.counted, vote.names_not_voting) == (side, 5, ("@5",))


BETWEEN = Ballot(
    (
        BallotSide("the motion", "f", "✓", "e1"),
        BallotSide("amend. 1", "a", "1", "e2"),
        BallotSide("amend. 2", "c", "2", "e3"),
        *FOR_OR_AGAINST.sides[2:],
    )
)


async def test_a_division_is_marked_by_a_key_for_the_motion_and_for_each_amendment() -> None:
    screen = DivisionScreen(members(), QUESTION, ballot=BETWEEN)
    async with division(screen=screen) as clerk:
        await clerk.press("f", "a", "c", "c", "n")
        assert clerk.sides == [
            "the motion", "amend. 1", "amend. 2", "amend. 2", "not voting",
        ]  # fmt: skip
        assert "Amend. 2 2" in clerk.tally
        await clerk.press("enter")
        assert clerk.result == Division(
            (Choice("e1", 1, ("@1",)), Choice("e2", 1, ("@2",)), Choice("e3", 2, ("@3", "@4"))),
            1,
            ("@5",),
        )


async def test_an_equal_division_asks_for_which_of_the_two_the_casting_vote_is() -> None:
    screen = DivisionScreen(members(), QUESTION, ballot=BETWEEN, presiding="@1")
    async with division(screen=screen) as clerk:
        await clerk.press("f", "f", "c", "c", "n", "enter")
        message = drawn(clerk.screen.query_one("#division-message", Static))
        assert "f the motion, c amend. 2" in message
        await clerk.press("a")
        assert not clerk.host.results
        await clerk.press("enter", "c")
        assert isinstance(clerk.result, Division)
        assert (clerk.result.casting, clerk.result.casting_by) == ("e3", "@1")


async def test_names_stand_as_they_were_called_where_the_house_has_it_so() -> None:
    async with division(screen=DivisionScreen(members(), QUESTION, as_called=True)) as clerk:
        await clerk.press("3", "f", "1", "f", "2", "a", "4", "n", "f", "enter")
        vote = clerk.result
        assert isinstance(vote, Vote)
        assert vote.names_for[:2] == ("@3", "@1")


async def test_a_bar_grows_with_each_mark_and_names_who_is_missing() -> None:
    async with division(members()) as shown:
        bar = drawn(shown.screen.query_one("#division-bar", Static))
        assert bar.startswith("·····  still: ")
        await shown.press("f", "a")
        bar = drawn(shown.screen.query_one("#division-bar", Static))
        assert bar.startswith("█▓···  still: ")
        assert NAMES[2] in bar
        assert NAMES[0] not in bar
        await shown.press("asterisk")


async def test_a_hundred_members_take_the_whole_screen_and_are_seen_at_once() -> None:
    async with division(members(100), size=(200, 60)) as clerk:
        await clerk.pilot.pause()
        roll = clerk.screen.query_one(Roll)
        assert roll.max_scroll_y == 0
        assert sum(f"A{n} Member" in " ".join(clerk.ballot) for n in range(100)) == 100
    async with division(size=(200, 60)) as clerk:
        await clerk.pilot.pause()
        assert clerk.screen.query_one("#division").size.width <= 110, "few leave the table in sight"
