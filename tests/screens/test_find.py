"""Finding words in the minutes of the meeting at the table."""

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.domain.word_search import WordSearch
from clerk_tui.office import Office
from clerk_tui.screens.find import FindScreen, mark_hits
from clerk_tui.screens.review.screen import ReviewScreen
from tests.helpers.review_screen import reviewed
from tests.helpers.screen_hosts import ODD, drawn
from tests.helpers.screen_waits import until
from tests.helpers.typist import at_the_keyboard


async def test_tab_lists_every_place_with_the_words_and_enter_opens_one(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office, reviewed(office).meeting.ident)) as typist:
        await typist.type("/find LAMPS on the")
        await typist.press("tab")
        await until(typist.pilot, lambda: isinstance(typist.app.screen, FindScreen))
        assert "1 place with" in drawn(typist.app.screen)
        await typist.press("enter")
        await until(typist.pilot, lambda: isinstance(typist.app.screen, ReviewScreen))


async def test_a_private_place_says_so(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office, reviewed(office).meeting.ident)) as typist:
        await typist.type("/find zzbrook")
        await typist.press("tab")
        await until(typist.pilot, lambda: isinstance(typist.app.screen, FindScreen))
        assert "PRIVATE  Quays" in drawn(typist.app.screen)
        await typist.press("escape")
        await until(typist.pilot, lambda: not isinstance(typist.app.screen, FindScreen))


async def test_words_that_stand_nowhere_are_refused_and_stay(office: Office) -> None:
    async with at_the_keyboard(ClerkApp(office, reviewed(office).meeting.ident)) as typist:
        await typist.command("find", "elephants")
        assert not isinstance(typist.app.screen, FindScreen)


@pytest.mark.parametrize("words", ["[/b]", "*x*", "o'neil", "("])
def test_the_hits_are_marked_whatever_is_looked_for(words: str) -> None:
    content = mark_hits(f"{'Before. ' * 20}{ODD} (and) {ODD}", WordSearch(words))
    hits = [content.plain[span.start : span.end] for span in content.spans]
    assert hits
    assert {hit.casefold() for hit in hits} == {words}
