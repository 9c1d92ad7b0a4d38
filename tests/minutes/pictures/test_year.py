"""The pictures of a year: what they count, and that a public one knows nothing private."""

from datetime import date, time

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote, named_vote
from clerk_tui.minutes.pictures.picture import Picture
from clerk_tui.minutes.pictures.svg import to_page
from clerk_tui.minutes.pictures.year import YearPictures, draw_year
from clerk_tui.office import Office
from clerk_tui.office.year_pictures import ChosenYear, choices, year_pictures
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import (
    ADA,
    LOON,
    OKAFOR,
    ONEIL,
    ROOKE,
    a_desk,
    desk_in,
    harbours,
    opened,
)


def in_session(desk: Desk, *titles: str) -> Desk:
    """Return *desk* with everybody there, the meeting begun and its first item open."""
    desk.roll.mark_all_present()
    desk.timings.commence()
    return opened(desk, *titles)


def drawn(*desks: Desk, private: bool = False) -> YearPictures:
    """Return the pictures of the meetings at *desks*, without attendance and actions."""
    meetings = [desk.meeting for desk in desks]
    return draw_year([], meetings, [], desks[0].now, private=private)


def lengths(picture: Picture) -> dict[str, tuple[int, ...]]:
    return {bar.label: bar.lengths for bar in picture.bars}


def wait(desk: Desk, minutes: float) -> None:
    clock = desk._recorder.clock
    assert isinstance(clock, FixedClock)
    clock.forward(minutes)


def test_items_of_one_title_are_one_bar_and_the_longest_comes_first() -> None:
    desks = [in_session(a_desk(), "Dredging", "Buoys") for _ in range(2)]
    for desk in desks:
        wait(desk, 5)
        desk.agenda.next_item()
        wait(desk, 20)
        desk.timings.conclude()
    shown = lengths(drawn(*desks).items)
    assert list(shown.items()) == [("Buoys (2 times)", (40,)), ("Dredging (2 times)", (10,))]


def test_a_meeting_sat_from_its_beginning_to_its_end_without_the_break() -> None:
    desk = in_session(a_desk())
    wait(desk, 30)
    desk.timings.adjourn()
    wait(desk, 15)
    desk.timings.reconvene()
    wait(desk, 30)
    desk.timings.conclude()
    assert lengths(drawn(desk).meetings) == {"24 March 2027": (60,)}


def test_a_meeting_minuted_afterwards_has_a_length_and_no_time_for_its_items() -> None:
    desk = a_desk(day=date(2027, 3, 1))
    desk.roll.mark_all_present()
    desk.timings.commence(time(10, 30))
    opened(desk, "Dredging")
    wait(desk, 50)
    desk.timings.conclude(time(12, 0))
    pictures = drawn(desk)
    assert lengths(pictures.meetings) == {"1 March 2027": (90,)}
    assert not pictures.items.bars
    assert "taken at the meeting itself" in pictures.items.empty


def test_no_side_is_guessed_of_a_vote_without_names() -> None:
    desk = in_session(a_desk())
    desk.motions.move("That the basin be dredged", ADA, LOON)
    desk.voting.vote(Vote(in_favour=5, against=0))
    votes = drawn(desk).votes
    assert not votes.bars
    assert "none is guessed" in votes.empty


def test_a_vote_recorded_at_a_members_request_is_that_members_alone() -> None:
    desk = in_session(a_desk())
    desk.motions.move("That the basin be dredged", ADA, LOON)
    desk.voting.vote(Vote(in_favour=4, against=1))
    desk.voting.own_vote(OKAFOR, "against")
    votes = drawn(desk).votes
    assert lengths(votes) == {"Councillor B Okafor": (0, 1, 0, 0)}
    assert "1 vote without names: nobody's side is known" in votes.caption


def test_one_vote_on_two_motions_together_is_one_vote() -> None:
    desk = in_session(a_desk())
    desk.motions.move("That the report be noted", ADA, LOON)
    desk.motions.move("That the fees be kept", ADA, LOON)
    desk.voting.vote_together(named_vote((ADA, LOON), (ONEIL,)))
    assert lengths(drawn(desk).votes)["Councillor Ada Quill"] == (1, 0, 0, 0)


def test_two_members_of_one_name_are_two_bars() -> None:
    members = tuple(Person("A Marsh", "Councillor") for _ in range(2))
    desk = in_session(a_desk(harbours(members=members)))
    desk.motions.move("That the basin be dredged", "@1", "@2")
    desk.voting.vote(named_vote(("@1",), ("@2",)), outcome="lost", override="announced so")
    assert lengths(drawn(desk).votes) == {
        "Councillor A Marsh (1)": (1, 0, 0, 0),
        "Councillor A Marsh (2)": (0, 1, 0, 0),
    }


def with_private_business(office: Office, word: str, owner: str) -> None:
    """Minute a meeting, in private a titled item, a vote by name and an action with *word*."""
    desk = desk_in(office.record)
    in_session(desk, "Dredging")
    desk.motions.move("That the basin be dredged", ADA, LOON)
    desk.voting.vote(named_vote((ADA, LOON), (ONEIL,)))
    desk.agenda.list_items([{"title": f"The {word} lease", "private": True, "public_title": ""}])
    desk.private_business.exclude_public("paragraph 3")
    desk.agenda.next_item()
    desk.motions.move(f"That {word} be offered less", ROOKE, OKAFOR)
    desk.voting.vote(named_vote((ROOKE, OKAFOR), (ADA,)))
    desk.actions.add(f"Write to {word}", owner, "1/5/2027")


def test_the_page_of_a_year_has_no_private_title_vote_or_action(office: Office) -> None:
    with_private_business(office, "zqwxv", "Mr Secretkeeper")
    page = to_page("", year_pictures(office, ChosenYear()).in_order).decode()
    assert "zqwxv" not in page
    assert "Secretkeeper" not in page
    assert "PRIVATE" not in page
    assert "Councillor B Okafor</th><td>0</td><td>0" not in page  # voted in private alone
    assert '<th scope="row">Councillor Ada Quill</th><td>1</td><td>0</td>' in page
    assert "not for publication" in page


def test_the_page_is_the_same_whatever_was_done_in_private(
    tmp_path: object, office: Office
) -> None:
    pages = []
    for word, owner in (("wharf", "Clerk"), ("tower", "Harbour Master")):
        other = Office(office.database.with_name(f"{word}.db"), FixedClock())
        with_private_business(other, word, owner)
        pages.append(to_page("", year_pictures(other, ChosenYear()).in_order))
        other.close()
    assert pages[0] == pages[1]


def test_the_clerk_sees_private_business_and_that_it_is_private(office: Office) -> None:
    with_private_business(office, "zqwxv", "Mr Secretkeeper")
    shown = year_pictures(office, ChosenYear(), private=True)
    assert "PRIVATE The zqwxv lease" in lengths(shown.items)
    assert shown.votes.caption == (
        "2 votes taken by name. PRIVATE: 1 of those by name, in no public copy."
    )
    assert lengths(shown.owners) == {"Mr Secretkeeper": (0, 1, 0)}
    assert shown.owners.caption.startswith("PRIVATE: 1 of them")


def test_a_body_is_chosen_by_its_whole_name_or_by_words_of_it(office: Office) -> None:
    for name in ("Harbours", "Harbours Appeals"):
        body: Body = harbours(name=name)
        in_session(desk_in(office.record, body, ident=name.replace(" ", "")), "Dredging")
    assert choices(office) == [
        ChosenYear("Harbours Appeals", "2026/27"),
        ChosenYear("Harbours", "2026/27"),
    ]
    whole = year_pictures(office, ChosenYear("Harbours", "2026/27"))
    words = year_pictures(office, ChosenYear("harb", "2026/27", is_whole_name=False))
    assert (len(whole.attendance), len(words.attendance)) == (1, 2)
    assert not year_pictures(office, ChosenYear("Harbours", "2030/31")).attendance
