"""The roll call: one key a person, and the quorum while it is called."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widgets import Input, Static

from clerk_tui.app import ClerkApp
from clerk_tui.desk import Desk
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.votes import Vote
from clerk_tui.office import Office
from clerk_tui.screens.meeting.screen import MeetingScreen
from clerk_tui.screens.roll_call.screen import RollCallScreen
from clerk_tui.widgets.lists.roll_list import Roll
from tests.helpers.screen_hosts import DAY, ODD, Host, a_desk, drawn, press


class Clerk:
    """A clerk at the roll call of one meeting."""

    def __init__(self, host: Host, pilot: Pilot[None], desk: Desk) -> None:
        self.host, self.pilot, self.desk = host, pilot, desk

    async def press(self, *keys: str) -> None:
        await press(self.pilot, *keys)

    async def type(self, text: str) -> None:
        """Type into the question all at once, as a paste would."""
        self.host.screen.query_one("#answer", Input).value = text
        await self.pilot.pause()

    async def answer(self, text: str) -> None:
        """Type an answer and press Enter."""
        await self.type(text)
        await self.press("enter")

    def person(self, name: str) -> Attendee:
        return next(a for a in self.desk.meeting.people if a.person.name == name)

    def line(self, name: str) -> str:
        return next(line for line in self.roll.splitlines() if name in line)

    @property
    def roll(self) -> str:
        return drawn(self.host.screen.query_one(Roll))

    @property
    def quorum(self) -> str:
        return drawn(self.host.screen.query_one("#quorum", Static))

    @property
    def highlighted(self) -> str:
        attendee = self.desk.meeting.attendee(self.host.screen.query_one(Roll).key)
        return attendee.person.name if attendee else ""


@asynccontextmanager
async def roll_call(desk: Desk, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Clerk]:
    """The roll call on the screen, with a clerk at the keys."""
    host = Host(RollCallScreen(desk))
    async with host.run_test(size=size) as pilot:
        yield Clerk(host, pilot, desk)


async def test_members_stand_by_authority_and_officers_after_them(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        lines = [line for line in clerk.roll.splitlines() if not line[0].isdigit()]
        assert lines == ["Ash Borough", "Elm City", "Officers"]
        assert clerk.line("S E Edgley").split() == "1 · expected S E Edgley Chairman".split()


async def test_each_letter_marks_one_person_and_goes_on_to_the_next(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("p", "a", "x", "l")
        presences = [a.presence for a in clerk.desk.meeting.people]
        assert presences == ["present", "apologies", "absent", "expected", "expected", "expected"]
        words = [clerk.line(name).split()[2] for name in ("S E Edgley", "D Thornby", "A Dawley")]
        assert words == ["present", "apologies", "absent"]
        assert clerk.line("O'Neil").split()[2] == "late"
        assert clerk.highlighted == "J Ełk"


async def test_a_star_marks_all_who_are_still_expected_but_not_those_who_come_late(
    office: Office,
) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("a", "l", "asterisk")
        words = [line.split()[2] for line in clerk.roll.splitlines() if line[0].isdigit()]
        assert words == ["apologies", "late", "present", "present", "present", "present"]
        assert clerk.quorum == "3 of 5 here · quorum 3 · ok · apologies 1 · late 1"


async def test_a_member_who_is_late_comes_in_later_with_a_time(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("l")
        clerk.desk.room.arrive("@1")
        await clerk.press("asterisk")
        assert clerk.person("S E Edgley").in_the_room
        assert "arrived 10.30 am" in clerk.line("S E Edgley")
        await clerk.press("home", "x")
        assert clerk.host.message.startswith("S E Edgley came or went during the meeting.")
        assert clerk.person("S E Edgley").in_the_room


async def test_without_a_quorum_the_foot_says_so_in_words(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("p", "p")
        assert "2 of 5 here · quorum 3 · NO QUORUM, 1 short" in clerk.quorum


async def test_an_exception_costs_the_number_of_the_member_and_a_letter(office: Office) -> None:
    async with roll_call(a_desk(office, members=13)) as clerk:
        await clerk.press("asterisk", *"3a", *"12x", *"9l")
        words = {a.person.name: a.presence for a in clerk.desk.meeting.people}
        assert [words["A2 Member"], words["A11 Member"]] == ["apologies", "absent"]
        assert words["A8 Member"] == "expected"
        assert sum(1 for word in words.values() if word == "present") == 11
        assert clerk.line("A11 Member").split()[:3] == ["12", "✗", "absent"]


async def test_a_digit_that_makes_no_number_on_the_list_begins_a_number_of_its_own(
    office: Office,
) -> None:
    async with roll_call(a_desk(office, members=13)) as clerk:
        await clerk.press(*"14")
        assert clerk.highlighted == "H Pell"  # the officer is the fourteenth
        await clerk.press(*"15")
        assert clerk.highlighted == "A4 Member"
        await clerk.press("1", "u", "2")
        assert clerk.highlighted == "A1 Member"


async def test_after_a_number_that_nobody_has_a_letter_marks_nobody(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("8")
        assert clerk.host.message == "Nobody here has that number."
        await clerk.press("a", "0", "x")
        assert {a.presence for a in clerk.desk.meeting.people} == {"expected"}
        await clerk.press("4", "a")
        assert clerk.person(ODD).presence == "apologies"


async def test_the_members_keep_their_numbers_while_a_name_is_looked_for(office: Office) -> None:
    async with roll_call(a_desk(office, members=13)) as clerk:
        await clerk.press("slash", *"a11", "enter")
        assert clerk.roll.splitlines() == ["Elm City", clerk.line("A11 Member")]
        assert clerk.line("A11 Member").startswith("12 ")
        await clerk.press(*"12", "a")
        assert clerk.person("A11 Member").presence == "apologies"
        assert "A1 Member" in clerk.roll


async def test_the_line_of_keys_says_that_a_number_goes_to_its_row(office: Office) -> None:
    async with roll_call(a_desk(office), size=(84, 24)) as clerk:
        keys = [drawn(line) for line in clerk.host.screen.query(".keys").results(Static)]
        assert "12 row 12" in keys[0]
        assert keys[1].endswith("Enter done")


async def test_what_is_typed_before_the_roll_is_drawn_is_not_lost(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        clerk.host.screen.set_focus(None)
        await clerk.press("3", "a", "p")
        presences = [a.presence for a in clerk.desk.meeting.people[:4]]
        assert presences == ["expected", "expected", "apologies", "present"]


async def test_space_turns_a_member_present_and_back(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("space")
        assert clerk.person("S E Edgley").presence == "present"
        await clerk.press("space")
        assert clerk.person("S E Edgley").presence == "expected"
        assert clerk.highlighted == "S E Edgley"


async def test_a_substitute_attends_for_the_member_highlighted(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("down", "s")
        await clerk.answer("Cllr Q Vane")
        absent, vane = clerk.person("D Thornby"), clerk.person("Q Vane")
        assert absent.presence == "apologies"
        assert (vane.substitute_for, vane.presence) == (absent.key, "present")
        assert (vane.person.title, vane.person.authority) == ("Councillor", "Ash Borough")
        names = [line.split()[-1] for line in clerk.roll.splitlines()]
        assert "for D Thornby" in clerk.line("Q Vane")
        assert names.index("Thornby") + 1 == clerk.roll.splitlines().index(clerk.line("Q Vane"))
        assert clerk.quorum.startswith("1 of 5 here")


async def test_a_member_has_one_substitute_and_an_officer_none(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("s")
        await clerk.answer("Q Vane")
        await clerk.press("home", "s")
        assert clerk.host.message == "Q Vane attends for S E Edgley already. U undoes it."
        await clerk.press("end", "s")
        assert clerk.host.message == "H Pell is not a member. Only a member has a substitute."


async def test_a_substitute_who_is_on_the_list_is_refused_and_the_name_stays(
    office: Office,
) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("s")
        await clerk.answer("a dawley")
        assert clerk.host.message == "a dawley is on the list already. Type another name."
        assert clerk.host.screen.query_one("#answer", Input).value == "a dawley"
        assert clerk.person("S E Edgley").presence == "expected"


async def test_while_a_name_is_typed_its_letters_mark_nobody(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("slash", *"paxlsu")
        assert clerk.host.screen.query_one("#answer", Input).value == "paxlsu"
        assert {a.presence for a in clerk.desk.meeting.people} == {"expected"}
        assert clerk.host.message == "Nobody here has that name."


async def test_a_whole_answer_that_comes_at_once_over_a_slow_line_is_taken_as_one(
    office: Office,
) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("down", "s", *"PAULXAP", "enter")
        assert clerk.person("PAULXAP").substitute_for == "@2"
        assert clerk.person("A Dawley").presence == "expected"


async def test_a_member_is_found_by_name_and_marked_in_two_keys_more(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("asterisk", "slash")
        await clerk.type("oneil")
        assert clerk.roll.splitlines()[0] == "Elm City"
        assert len(clerk.roll.splitlines()) == 2
        await clerk.press("enter")
        await clerk.press("a")
        assert clerk.person(ODD).presence == "apologies"
        assert clerk.highlighted == ODD
        assert "S E Edgley" in clerk.roll


async def test_escape_ends_the_search_first_and_then_the_roll_call(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("slash")
        await clerk.answer("daw")
        assert "S E Edgley" not in clerk.roll
        await clerk.press("escape")
        assert "S E Edgley" in clerk.roll
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.host.results == [None]


async def test_an_officer_and_a_speaker_are_added_with_their_standing(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("n")
        await clerk.answer("Dr K Brandreth, Treasurer")
        await clerk.answer("o")
        treasurer = clerk.person("K Brandreth")
        assert (treasurer.standing, treasurer.presence) == ("officer", "present")
        assert (treasurer.person.title, treasurer.person.role) == ("Dr", "Treasurer")
        await clerk.press("n")
        await clerk.answer("[b]Ms Speaker[/b]")
        await clerk.answer("")
        assert clerk.person("[b]Ms Speaker[/b]").standing == "other"
        assert clerk.roll.splitlines()[-2:] == ["Others", clerk.line("[b]Ms Speaker[/b]")]


async def test_a_standing_that_is_none_is_asked_for_again(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("n")
        await clerk.answer("K Brandreth")
        await clerk.answer("zzz")
        assert clerk.host.message.startswith("That is neither a member nor an officer.")
        await clerk.answer("m")
        assert clerk.person("K Brandreth").standing == "member"


async def test_the_member_highlighted_takes_the_chair(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("down", "c")
        assert clerk.desk.meeting.presiding == "@2"
        assert "in the chair" in clerk.line("D Thornby")
        assert clerk.host.message == "D Thornby presides, but is not marked present."


async def test_the_public_are_counted_in_figures(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("number_sign")
        await clerk.answer("four")
        assert (
            clerk.host.message == "That is not a number of people. Type it in figures, such as 4."
        )
        await clerk.answer("4")
        assert clerk.desk.meeting.details.public_present == 4
        assert "public 4" in clerk.quorum


async def test_undo_takes_back_one_key_and_nothing_from_before_the_roll_call(
    office: Office,
) -> None:
    desk = a_desk(office)
    desk.agenda.list_items([{"title": "Apologies"}])
    async with roll_call(desk) as clerk:
        await clerk.press("p", "a", "u")
        assert clerk.person("D Thornby").presence == "expected"
        assert clerk.highlighted == "D Thornby"
        await clerk.press("u", "u", "u")
        assert clerk.person("S E Edgley").presence == "expected"
        assert clerk.host.message == "Nothing that was marked here is left to undo."
        assert len(desk.meeting.items) == 1


async def test_escape_from_a_question_leaves_everything_as_it_was(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        before = clerk.desk.meeting
        for asking in "sn":
            await clerk.press(asking)
            await clerk.press("escape")
        assert clerk.desk.meeting == before
        assert clerk.host.results == []
        await clerk.press("p")
        assert clerk.person("S E Edgley").presence == "present"


async def test_enter_finishes_and_a_click_does_not(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.pilot.click(Roll, offset=(5, 3))
        assert clerk.highlighted == "D Thornby"
        assert clerk.host.results == []
        await clerk.press("enter", "enter", "escape")
        assert clerk.host.results == [None]
        assert len(clerk.host.screen_stack) == 1


async def test_signed_minutes_are_not_changed_by_a_key(office: Office) -> None:
    desk = a_desk(office)
    desk.head_and_foot.describe(status="signed")
    async with roll_call(desk) as clerk:
        await clerk.press("p")
        assert clerk.host.message.startswith("These minutes are signed")
        assert clerk.person("S E Edgley").presence == "expected"


async def test_a_meeting_with_nobody_on_its_list_asks_for_people(office: Office) -> None:
    desk = office.sit_down(office.prepare(Body("Panel"), DAY))
    async with roll_call(desk) as clerk:
        assert "N adds people" in clerk.host.message
        await clerk.press("p", "a", "s", "c", "space", "u", "asterisk", "n")
        await clerk.answer("A Kinver")
        await clerk.answer("m")
        assert clerk.highlighted == "A Kinver"
        assert clerk.quorum == "1 of 1 here · no quorum set"


async def test_a_hundred_members_are_marked_by_keys_alone(office: Office) -> None:
    async with roll_call(a_desk(office, members=100), size=(120, 40)) as clerk:
        screen = clerk.host.screen
        assert isinstance(screen, RollCallScreen)
        for _ in range(20):
            screen.action_mark("apologies")
        await clerk.pilot.pause()
        assert "0 of 100 here" in clerk.quorum
        assert "apologies 20" in clerk.quorum
        await clerk.press("end", "p")
        assert clerk.highlighted == "H Pell"


async def test_r_marks_a_member_as_remote_and_they_count_only_where_the_body_says(
    office: Office,
) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press("asterisk", *"2r")
        assert clerk.host.message == "D Thornby: remote, observes"
        assert "◇ present" in clerk.line("D Thornby")
        assert "remote, observes" in clerk.line("D Thornby")
        assert "4 of 5 here" in clerk.quorum
        assert "observing 1" in clerk.quorum
        await clerk.press("u")
        assert "5 of 5 here" in clerk.quorum
        await clerk.press("r", "r")
        assert clerk.host.message == "D Thornby: in the room"


async def test_r_marks_present_whoever_was_still_expected(office: Office) -> None:
    async with roll_call(a_desk(office)) as clerk:
        await clerk.press(*"3r")
        assert clerk.person("A Dawley").presence == "present"
        assert clerk.person("A Dawley").remote
        await clerk.press("u")
        assert clerk.person("A Dawley").presence == "expected"


async def test_e_puts_a_name_right_in_the_list_and_in_what_was_typed(office: Office) -> None:
    desk = a_desk(office)
    desk.agenda.add_item("Lighting")
    desk.paragraphs.write("Councillor Dawley thanked the officers.")
    async with roll_call(desk) as clerk:
        await clerk.press(*"3e")
        await clerk.answer("A Dawly")
        assert clerk.host.message == "Now A Dawly; 1 sentence reworded (1)"
        assert desk.corrections.last_entry().matter.text == "Councillor Dawly thanked the officers."  # type: ignore[union-attr]
        assert "A Dawly" in clerk.roll


async def test_a_mark_changed_during_the_meeting_says_what_rests_on_it(office: Office) -> None:
    desk = a_desk(office)
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.add_item("Lighting")
    desk.motions.move("That the lights be mended", "@1", "@2")
    desk.voting.vote(Vote(in_favour=5, against=0))
    async with roll_call(desk) as clerk:
        await clerk.press(*"3a")
        assert clerk.host.message.startswith(
            "A Dawley: apologies – vote at 1: 4 may vote, 5 counted"
        )


async def test_the_rows_keep_their_numbers_when_somebody_is_added(office: Office) -> None:
    async with roll_call(a_desk(office, members=13), size=(80, 40)) as clerk:
        await clerk.press("3", "s")
        await clerk.answer("Jo Reed")
        await clerk.press("n")
        await clerk.answer("K Brandreth (Treasurer)")
        await clerk.answer("m")
        assert clerk.line("A4 Member").split()[0] == "5"
        assert clerk.line("H Pell").split()[0] == "14"
        assert clerk.line("Jo Reed").split()[0] == "15"
        assert clerk.line("K Brandreth").split()[0] == "16"
        assert clerk.line("K Brandreth").rstrip().endswith("Treasurer")
        await clerk.press(*"14x", *"15a")
        assert clerk.person("H Pell").presence == "absent"
        assert clerk.person("Jo Reed").presence == "apologies"


async def test_a_slash_finds_a_person_first_and_a_command_where_nobody_has_that_name(
    office: Office,
) -> None:
    async with roll_call(a_desk(office, members=13)) as clerk:
        await clerk.press("slash", *"a11", "enter")
        assert clerk.highlighted == "A11 Member"
        await clerk.press("escape", "slash", *"start")
        assert clerk.host.message == "Nobody here has that name. Enter: /start"
        await clerk.press("enter")
        assert not isinstance(clerk.host.screen, RollCallScreen)
        assert clerk.host.results == ["/start"]


async def test_a_command_typed_at_the_roll_is_done_at_the_table(office: Office) -> None:
    desk = a_desk(office)
    app = ClerkApp(office, desk.meeting.ident)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "f3")
        await pilot.pause()
        await press(pilot, "asterisk", "slash", *"start", "enter")
        await pilot.pause()
        assert isinstance(app.screen, MeetingScreen)
        assert app.screen.desk.meeting.started is not None
