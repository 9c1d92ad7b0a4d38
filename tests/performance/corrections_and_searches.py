"""What has to be there before the clerk looks up: a correction, and what is searched for."""

import random
import re

from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office
from tests.performance.big_book import Words, fill, meetings
from tests.performance.books import Ticking, sentence
from tests.performance.figures import Place, settled
from tests.performance.table import at_the_pad, clerk, running

REWORDED = 100  # sentences
ENTRIES, LENGTH = 50, 60  # of each meeting that is searched; words of each entry
STILL = 0.2  # seconds without a change, after which all is shown


def corrected(place: Place) -> float:
    """From Enter to the screen with a name put right, on which a hundred sentences rest."""
    old = _moved(place)
    app = at_the_pad(place.database, place.home, place.meeting)
    try:
        settled(app)
        app.press(f"/rename {old}: Z Quillfeather")
        app.quiet()
        sent = app.press("enter")
        took = app.wait("sentences reworded", since=sent)
        match = re.search(r"(\d+) sentences reworded", app.text())
        if not match or int(match.group(1)) < REWORDED or "Moved Z Q" not in app.text():
            raise RuntimeError(f"Too little was reworded:\n{app.text()}")
        return took
    finally:
        app.close()


def _moved(place: Place) -> str:
    """Have one member move a hundred motions of the meeting; the member's surname."""
    office, chance = Office(place.database, Ticking()), random.Random(place.run)
    desk = office.sit_down(place.meeting)
    mover, seconder = desk.meeting.people[0], desk.meeting.people[1]
    for n in range(REWORDED):
        desk.agenda.open_item(desk.meeting.taken[n % len(desk.meeting.taken)])
        desk.motions.move(sentence(chance, 8), mover=mover.key, seconder=seconder.key)
        desk.voting.vote(Vote(in_favour=4, against=2, abstained=1))
    office.close()
    return mover.person.family_name


def searched(place: Place) -> list[float]:
    """From each letter of a word to the list of what is found with it, newest first."""
    words = Words()
    if not place.words.exists():
        office = Office(place.words)
        office.opened_database.db.execute("PRAGMA synchronous = OFF")  # only while it is made
        fill(office.record, meetings(words, place.meetings, ENTRIES, LENGTH), place.meetings)
        office.close()
    chance, took = random.Random(place.run), []
    ranks = [int(1.12 ** chance.uniform(0, 95)) for _ in range(20)]  # frequent ones and rare ones
    with running(clerk("--database", str(place.words)), place.home) as app:
        app.wait("Committee of")
        app.quiet(0.5)
        app.press("/")
        app.wait("Search the minute book")
        app.quiet(0.5)
        for rank in ranks:
            word = words.by_rank[min(rank, len(words.by_rank) - 1)]
            took += [app.until_still(app.press(letter), STILL) for letter in word]
            app.press("\x15")
            app.quiet(STILL, 1.0)
    return took
