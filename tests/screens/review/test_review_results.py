"""The result of a motion in the review: a row of its own where the vote was taken."""

import pytest
from textual.pilot import Pilot

from clerk_tui.desk import Desk
from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office
from tests.helpers.review_screen import ReviewHost
from tests.helpers.screen_hosts import DAY, a_body


@pytest.fixture
def voted(office: Office) -> Desk:
    """A motion, what was said of it, the vote, and what came after."""
    desk = office.sit_down(office.prepare(a_body(), DAY))
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.add_item("Lamps")
    desk.motions.move("That the lamps be lit", "@1", "@2")
    desk.paragraphs.write("Lamps were dear.")
    desk.voting.vote(Vote(in_favour=0, against=2))
    desk.paragraphs.write("Nothing more was said.")
    return desk


ORDER = ("moved by", "Lamps were dear", "LOST", "Nothing more")


def order(host: ReviewHost) -> list[str]:
    """Return the order of the entries under the item, a word for each."""
    printed = "\n".join(host.texts())
    return sorted(ORDER, key=printed.index)


async def pressed(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_a_result_is_moved_past_the_entry_beside_it(office: Office, voted: Desk) -> None:
    host = ReviewHost(office, voted)
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        host.take("On being put")
        await pressed(pilot, "right_square_bracket")
        assert order(host) == ["moved by", "Lamps were dear", "Nothing more", "LOST"]
        chosen = host.printed.chosen
        assert chosen
        assert chosen.content.plain.startswith("On being put")
        await pressed(pilot, "left_square_bracket")
        assert order(host) == list(ORDER)
        await pressed(pilot, "left_square_bracket")
        assert order(host) == ["moved by", "LOST", "Lamps were dear", "Nothing more"]


async def test_an_entry_is_moved_past_the_result_beside_it(office: Office, voted: Desk) -> None:
    host = ReviewHost(office, voted)
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        host.take("Nothing more")
        await pressed(pilot, "left_square_bracket")
        assert order(host) == ["moved by", "Lamps were dear", "Nothing more", "LOST"]
        await pressed(pilot, "left_square_bracket")
        assert order(host) == ["moved by", "Nothing more", "Lamps were dear", "LOST"]


async def test_a_result_is_not_taken_out_without_its_motion(office: Office, voted: Desk) -> None:
    host = ReviewHost(office, voted)
    async with host.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        host.take("On being put")
        before = voted.meeting
        await pressed(pilot, "x")
        assert "That is the result of a motion." in host.message
        assert voted.meeting is before
