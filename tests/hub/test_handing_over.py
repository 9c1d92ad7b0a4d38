"""A colleague's meeting is opened, taken over and gone on with; the first is told and follows."""

from collections.abc import Iterator

import pytest

from clerk_tui.domain.errors import Refusal
from clerk_tui.hub.apart import compare_apart, keep_theirs
from clerk_tui.hub.connection.connect import connect
from clerk_tui.hub.handover.follow import ASKED_TURNS, Follower
from clerk_tui.hub.remote import Hub
from clerk_tui.office import Office
from clerk_tui.storage.doctor import examine
from tests.helpers.hub_clerks import OfficerAtDesk
from tests.helpers.hubs import PASSWORD, TestHub


class Beside:
    """The process that follows a meeting for an officer's window, here in the test's own."""

    def __init__(self, officer: OfficerAtDesk, ident: str) -> None:
        self.officer = officer
        self.office = Office(officer.office.database, officer.office.clock)
        self.follower = Follower(
            self.office, ident, lambda: Hub(connect(officer.url, lambda: PASSWORD))
        )
        self.turn = self.follower.turn

    def close(self) -> None:
        self.follower.leave()
        self.office.close()


@pytest.fixture
def ident(brook: OfficerAtDesk, kinver: OfficerAtDesk) -> str:
    """A meeting that Brook minutes and Kinver has too."""
    meeting = brook.prepare()
    brook.sync()
    kinver.sync()
    return meeting


@pytest.fixture
def windows(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> Iterator[tuple[Beside, Beside]]:
    """Both have it open: Brook first, then Kinver."""
    for officer in (brook, kinver):
        assert officer.office.claims.claim(ident)
    besides = Beside(brook, ident), Beside(kinver, ident)
    yield besides
    for beside in besides:
        beside.close()


def test_who_opens_a_colleagues_meeting_reads_it_and_is_told_who_has_it(
    windows: tuple[Beside, Beside], kinver: OfficerAtDesk, ident: str
) -> None:
    at_brooks, at_kinvers = windows
    assert at_brooks.turn().holder == ""
    state = at_kinvers.turn()
    assert (state.holder, state.note) == ("Brook", "Brook has this meeting.")
    assert not kinver.office.claims.has_claim(ident)
    with pytest.raises(Refusal, match="another window"):
        kinver.write(ident, "I was not to.")


def test_a_meeting_asked_for_is_given_with_everything_typed_until_then(
    windows: tuple[Beside, Beside], brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> None:
    at_brooks, at_kinvers = windows
    at_brooks.turn()
    at_kinvers.turn()
    brook.write(ident, "The last words before handing over.")
    assert "was asked" in at_kinvers.turn("take").note
    given = at_brooks.turn()
    assert given.note == "Kinver has taken over this meeting."
    assert at_kinvers.turn().holder == ""
    assert kinver.office.claims.claim(ident)
    kinver.write(ident, "And Kinver went on.")
    with pytest.raises(Refusal, match="another window"):
        brook.write(ident, "Too late.")
    at_kinvers.turn("live")
    at_brooks.turn()
    assert brook.texts(ident)[-2:] == ["The last words before handing over.", "And Kinver went on."]


def test_an_officer_whose_program_does_not_answer_loses_the_meeting_later(
    windows: tuple[Beside, Beside], ident: str, kinver: OfficerAtDesk
) -> None:
    at_brooks, at_kinvers = windows
    at_brooks.turn()
    at_kinvers.turn("take")
    notes = [at_kinvers.turn().note for _ in range(ASKED_TURNS)]
    assert notes[-1] == "Brook did not answer; the meeting is minuted here now."
    at_kinvers.turn()
    assert kinver.office.claims.claim(ident)


def test_a_colleague_is_followed_step_by_step_once_live(
    windows: tuple[Beside, Beside], brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> None:
    at_brooks, at_kinvers = windows
    at_brooks.turn("live")
    at_kinvers.turn()
    for words in ("One.", "Two."):
        brook.write(ident, words)
        at_brooks.turn()
        at_kinvers.turn()
        assert kinver.texts(ident)[-1] == words


def test_nothing_is_sent_from_the_table_unless_it_is_live(
    windows: tuple[Beside, Beside], brook: OfficerAtDesk, hub: TestHub, ident: str
) -> None:
    at_brooks, _ = windows
    at_brooks.turn()
    before = hub.ask("SELECT n FROM clerk.head")
    brook.write(ident, "Between us.")
    at_brooks.turn()
    assert hub.ask("SELECT n FROM clerk.head") == before
    at_brooks.turn("live")
    assert hub.ask("SELECT n FROM clerk.head") > before


def test_leaving_the_table_sends_what_is_here_and_lets_anybody_have_it(
    windows: tuple[Beside, Beside], brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> None:
    at_brooks, at_kinvers = windows
    at_brooks.turn()
    brook.write(ident, "The end.")
    at_brooks.follower.leave()
    state = at_kinvers.turn()
    assert state.holder == ""
    assert kinver.texts(ident)[-1] == "The end."


def test_without_the_network_both_may_go_on_and_are_told_once_it_is_back(
    windows: tuple[Beside, Beside], brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> None:
    at_brooks, at_kinvers = windows
    at_brooks.turn()
    at_kinvers.turn()
    assert kinver.office.claims.claim(ident, even_if_held=True)  # /takeover, the network away
    kinver.write(ident, "Minuted in the lift.")
    brook.write(ident, "Minuted in the room.")
    at_brooks.turn("live")
    notice = at_kinvers.turn()
    assert "was minuted apart" in notice.note
    assert kinver.texts(ident)[-1] == "Minuted in the lift."
    assert kinver.texts(f"{ident}-copy")[-1] == "Minuted in the room."
    assert "Kinver has 1 step" in brook.sync().apart[0]


def test_who_minuted_apart_keeps_the_offices_and_loses_nothing(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str, hub: TestHub
) -> None:
    brook.write(ident, "The lamps were to be mended.")
    kinver.write(ident, "The lamps were to be sold.")
    brook.sync()
    kinver.sync()
    with Hub(connect(kinver.url, lambda: PASSWORD)) as as_kinver:
        sides = dict(compare_apart(kinver.office, as_kinver, ident))
        assert sides["here"] == ["paragraph, “The lamps were to be sold.”"]
        assert sides["the office's book"] == ["paragraph, “The lamps were to be mended.”"]
        copy = keep_theirs(kinver.office, as_kinver, ident)
    assert kinver.texts(ident)[-1] == "The lamps were to be mended."
    assert kinver.texts(copy)[-1] == "The lamps were to be sold."
    assert kinver.sync().apart == []
    assert brook.sync().apart == []
    kinver.write(ident, "Kinver went on with the office's.")
    kinver.sync()
    brook.sync()
    assert brook.texts(ident) == kinver.texts(ident)
    assert examine(kinver.office.database).is_well


def test_a_record_that_was_not_minuted_apart_is_not_replaced(
    brook: OfficerAtDesk, ident: str
) -> None:
    brook.write(ident, "Only newer.")
    with (
        Hub(connect(brook.url, lambda: PASSWORD)) as hub,
        pytest.raises(Refusal, match="not minuted apart"),
    ):
        keep_theirs(brook.office, hub, ident)
    assert brook.texts(ident)[-1] == "Only newer."


def test_the_table_of_events_refuses_deletion_again_after_a_record_was_replaced(
    brook: OfficerAtDesk, kinver: OfficerAtDesk, ident: str
) -> None:
    brook.write(ident, "One.")
    kinver.write(ident, "Another.")
    brook.sync()
    kinver.sync()
    with Hub(connect(kinver.url, lambda: PASSWORD)) as hub:
        keep_theirs(kinver.office, hub, ident)
    db = kinver.office.record.db
    with pytest.raises(Exception, match="never changed"):
        db.execute("DELETE FROM event")
    triggers = "SELECT count(*) FROM sqlite_master WHERE name LIKE '%_stands_delete'"
    assert db.execute(triggers).fetchone()[0] == 2
