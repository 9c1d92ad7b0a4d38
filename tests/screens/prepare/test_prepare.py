"""Preparing a meeting: nothing is accepted that was not shown, and nothing typed is lost."""

from datetime import date, time
from pathlib import Path

import pytest
from textual.events import Paste

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, StandingItem
from clerk_tui.office import Office
from clerk_tui.office.preparation.plan import MeetingPlan, list_items, prepare_meeting
from clerk_tui.widgets.agenda_preview import AgendaPreview
from tests.helpers.agenda_files import WordFile, level
from tests.helpers.prepare_screen import AGENDA, COMMITTEE, preparing
from tests.helpers.screen_hosts import DAY, ODD, drawn


async def test_the_clerks_own_committee_is_offered_before_the_examples(office: Office) -> None:
    async with preparing(office) as clerk:
        assert clerk.committees[0] == "Harbour Committee"
        assert all(line.startswith("example:") for line in clerk.committees[1:])
        assert len(clerk.committees) > 1
        assert clerk.head == "New meeting · Harbour Committee"


async def test_members_and_roles_are_shown_with_the_quorum(office: Office) -> None:
    async with preparing(office) as clerk:
        pane = clerk.host.screen.query_one("#committee-members")
        assert str(pane.border_title) == "2 members, quorum 2 of 2"
        assert drawn(pane).splitlines() == [
            "A Kinver, Chairman",
            ODD,
            "Officers: 1",
            "H Pell, Clerk",
        ]


async def test_a_committee_file_with_a_mistake_is_listed_with_it_and_not_chosen(
    office: Office,
) -> None:
    (office.committees / "broken.toml").write_text('name = "B"\nquorun = 3\n', encoding="utf-8")
    async with preparing(office) as clerk:
        assert clerk.committees[0].startswith("✗ broken.toml, line 2: “quorun” is not known")
        assert clerk.head == "New meeting · Harbour Committee"
        await clerk.press("up", "enter")
        assert clerk.host.message.startswith("broken.toml, line 2: “quorun” is not known")
        await clerk.press("ctrl+s")
        assert clerk.host.message.startswith("broken.toml, line 2: “quorun” is not known")
        assert clerk.host.results == []


async def test_choosing_an_example_says_so_and_copies_nothing(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.press("down")
        assert clerk.head.endswith("(example)")
        assert clerk.host.message.startswith("An example with invented people.")
        await clerk.press("ctrl+s")
        assert [path.name for path in office.committees.iterdir()] == ["harbour.toml"]


async def test_without_an_agenda_the_standing_items_are_proposed_and_listed(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        assert clerk.understood == [
            "Standing items: 2 items", "1    Apologies for absence", "2    Minutes"
        ]  # fmt: skip
        await clerk.press("ctrl+s", "ctrl+s")
        meeting = clerk.prepared
        assert [(i.agenda_number, i.title) for i in meeting.items] == [
            ("1", "Apologies for absence"),
            ("2", "Minutes"),
        ]
        assert meeting.details.date == DAY
        assert meeting.details.kind == "ordinary"
        assert [a.person.name for a in meeting.people] == ["A Kinver", ODD, "H Pell"]


async def test_a_pasted_agenda_is_shown_as_understood_before_it_is_accepted(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        assert clerk.understood[0] == "Understood: 3 items, 1 private"
        assert "2.   Lighting [/b] of the quay" in clerk.understood
        assert any(line.startswith("3.   [private] Lease of") for line in clerk.understood)
        await clerk.press("ctrl+s")
        lease = clerk.prepared.items[2]
        assert lease.private
        assert lease.section == "Part 2 - Private Items"
        assert len(clerk.prepared.items) == 3


async def test_the_agenda_fills_only_what_the_clerk_left_empty(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.type("venue", "The Old Chapel")
        await clerk.paste(AGENDA)
        assert clerk.field("date").value == "14 April 2027"
        assert clerk.field("start").value == "7.30 pm"
        await clerk.press("ctrl+s")
        details = clerk.prepared.details
        assert (details.date, details.planned_start) == (date(2027, 4, 14), time(19, 30))
        assert details.venue == "The Old Chapel"


async def test_an_agenda_of_another_committee_is_pointed_out(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste("Lighthouse Board\n\n1. Apologies\n2. Lamps\n")
        assert clerk.understood[1] == "→ It says “Lighthouse Board”: is the committee right?"


async def test_lines_not_understood_are_counted_and_shown(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste("gibberish [/b]\n\n1. Apologies\n2. Minutes\n")
        pane = clerk.host.screen.query_one(AgendaPreview)
        assert str(pane.border_subtitle) == "? 1 line not understood"
        assert clerk.understood[-2:] == ["Not understood, and left out:", "?    gibberish [/b]"]


async def test_an_agenda_file_is_read_by_its_path(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "my agenda.md"
    file.write_text(AGENDA, encoding="utf-8")
    async with preparing(office) as clerk:
        clerk.field("file")._input.value = f"'{file}'"
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.pad.text == AGENDA
        assert clerk.host.message.startswith("The file is in the agenda.")
        await clerk.press("ctrl+s")
        assert len(clerk.prepared.items) == 3


async def test_a_path_that_was_typed_and_not_read_is_read_before_anything_is_accepted(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    async with preparing(office) as clerk:
        clerk.field("file").take_keyboard()
        clerk.field("file")._input.value = str(tmp_path / "agenda.txt")
        await clerk.press("ctrl+s")
        await clerk.settled()
        assert clerk.host.results == []
        assert clerk.pad.text == AGENDA
        await clerk.press("ctrl+s")
        assert len(clerk.prepared.items) == 3


async def test_a_file_that_is_not_there_is_said_and_the_path_stays(office: Office) -> None:
    async with preparing(office) as clerk:
        clerk.field("file")._input.value = "~/nowhere/agenda.md"
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.host.message == "There is no file “agenda.md”. Check its name and folder."
        assert clerk.field("file").value == "~/nowhere/agenda.md"


async def test_a_wrong_time_is_said_when_the_clerk_leaves_the_field(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.type("date", "25/3/27")
        await clerk.type("start", "25.15")
        assert clerk.host.message == "“25.15” is not a time. Type it as 10.30, 7.05 pm or 1930."
        await clerk.press("ctrl+s")
        assert clerk.host.results == []
        await clerk.type("start", "7.15 pm")
        assert clerk.host.message == ""
        await clerk.press("ctrl+s")
        assert clerk.prepared.details.planned_start == time(19, 15)


async def test_a_wrong_date_keeps_all_that_was_typed(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste("1. Apologies\n2. Lamps\n")
        await clerk.type("date", "32 March 2027")
        await clerk.press("ctrl+s")
        assert clerk.host.message.startswith("“32 March 2027” is not a date.")
        assert clerk.pad.text == "1. Apologies\n2. Lamps\n"
        assert office.minute_book.meetings() == []


async def test_the_weekday_and_the_time_are_said_as_they_are_understood(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.type("date", "25/3/27")
        await clerk.type("start", "1930")
        shown = [drawn(meaning) for meaning in clerk.host.screen.query(".meaning")]
        assert shown == ["Thursday", "7.30 pm"]


async def test_an_agenda_in_which_there_is_no_item_is_refused(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste("Date: 14 April 2027")
        await clerk.press("ctrl+s")
        assert clerk.host.message.startswith("No item was understood in the agenda.")
        assert clerk.pad.text == "Date: 14 April 2027"
        assert office.minute_book.meetings() == []


async def test_escape_asks_once_where_something_was_typed(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.type("venue", "The Custom House")
        await clerk.press("escape")
        assert clerk.host.message == "Press Esc again to leave and lose what was typed here."
        await clerk.type("venue", "The Old Chapel")
        await clerk.press("escape")
        assert clerk.host.results == []
        await clerk.press("escape")
        assert clerk.host.results == [None]


async def test_escape_leaves_at_once_where_nothing_was_typed(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.press("escape")
        assert clerk.host.results == [None]


async def test_items_that_are_refused_do_not_make_a_second_meeting(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    sit_down = Office.sit_down

    def refused(self: Office, ident: str) -> None:
        raise Refusal("The disk is full.", "Make room on it.")

    async with preparing(office) as clerk:
        await clerk.type("venue", "The Custom House")
        await clerk.type("date", "25/3/27")
        monkeypatch.setattr(Office, "sit_down", refused)
        await clerk.press("ctrl+s")
        assert clerk.host.message == "The disk is full. Make room on it."
        monkeypatch.setattr(Office, "sit_down", sit_down)
        await clerk.type("venue", "The Old Chapel")
        await clerk.press("ctrl+s", "ctrl+s")
        assert len(office.minute_book.meetings()) == 1
        assert clerk.prepared.details.venue == "The Old Chapel"
        assert len(clerk.prepared.items) == 2


async def test_a_house_style_that_is_not_there_is_said_before_the_meeting_is_made(
    office: Office,
) -> None:
    text = COMMITTEE.replace("[quorum]", 'style = "nowhere"\n[quorum]', 1)
    (office.committees / "harbour.toml").write_text(text, encoding="utf-8")
    async with preparing(office) as clerk:
        await clerk.press("ctrl+s", "ctrl+s")
        assert "nowhere" in clerk.host.message
        assert office.minute_book.meetings() == []


async def test_everything_has_its_place_on_a_small_terminal(office: Office) -> None:
    async with preparing(office, size=(80, 24)) as clerk:
        await clerk.paste(AGENDA)
        screen = clerk.host.screen
        foot = screen.query_one("#foot")
        assert foot.region.bottom == 24
        assert screen.query_one(AgendaPreview).size.height >= 8
        assert clerk.field("date")._input.size.width >= len("24 September 2027")


async def test_control_characters_of_a_file_never_reach_the_terminal(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"1. Apol\x1b]0;x\x07ogies\r\n2.\tLamps\r\n")
    async with preparing(office) as clerk:
        clerk.field("file")._input.value = str(tmp_path / "a.txt")
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.pad.text == "1. Apol]0;xogies\n2.\tLamps\n"
        await clerk.press("ctrl+s", "ctrl+s")
        assert [i.title for i in clerk.prepared.items] == ["Apol]0;xogies", "Lamps"]


async def test_a_word_agenda_is_read_and_what_it_tells_beside_its_items_is_shown(
    office: Office, tmp_path: Path
) -> None:
    word = WordFile()
    word.define(1, level(0, "decimal", "%1."))
    word.say("Harbour Committee")
    word.say("Members: A Kinver and P Thornby")
    word.say("Apologies received from A Kinver")
    word.say("The next meeting is on 12 May 2027")
    for title in ("Welcome", "Lights"):
        word.item(title, 1)
    word.say("Recommendation: That the lights be mended.")
    (tmp_path / "agenda.docx").write_bytes(word.held)
    async with preparing(office) as clerk:
        await clerk.type("file", str(tmp_path / "agenda.docx"))
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert "1.\tWelcome" in clerk.pad.text
        assert clerk.understood == [
            "Understood: 2 items",
            "1.   Welcome",
            "2.   Lights",
            "recommendation printed",
            "→ Apologies received: A Kinver",
            "→ Next meeting: 12 May 2027",
            "→ It lists 2 members",
            "→ Not on the committee: P Thornby",
        ]
        await clerk.press("ctrl+s", "ctrl+s")
        kinver = clerk.prepared.people[0]
        assert (kinver.person.name, kinver.presence) == ("A Kinver", "apologies")
        assert clerk.prepared.details.next_meeting == "12 May 2027"


async def test_what_of_a_pack_was_left_out_is_shown(office: Office, tmp_path: Path) -> None:
    (tmp_path / "pack.txt").write_text(f"{AGENDA}\fAgenda Item 2\nREPORT TO: the Committee\n")
    async with preparing(office) as clerk:
        await clerk.type("file", str(tmp_path / "pack.txt"))
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert "→ Page 2 is papers to the agenda, and left out." in clerk.understood
        assert "REPORT" not in clerk.pad.text


async def test_a_file_that_is_refused_leaves_the_form_as_it_was(
    office: Office, tmp_path: Path
) -> None:
    (tmp_path / "agenda.docx").write_bytes(b"not a document")
    async with preparing(office) as clerk:
        await clerk.paste("1. Apologies")
        await clerk.type("file", str(tmp_path / "agenda.docx"))
        clerk.field("file").take_keyboard()
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.host.message.startswith("“agenda.docx” is not a Word document")
        assert clerk.pad.text == "1. Apologies"


async def test_a_file_dropped_on_the_empty_agenda_is_read(office: Office, tmp_path: Path) -> None:
    (tmp_path / "my agenda.txt").write_text(AGENDA)
    async with preparing(office) as clerk:
        clerk.pad.focus()
        clerk.host.post_message(Paste(f"'{tmp_path}/my agenda.txt' "))
        await clerk.settled()
        assert clerk.pad.text == AGENDA


async def test_a_path_pasted_among_other_text_stays_text(office: Office, tmp_path: Path) -> None:
    (tmp_path / "agenda.txt").write_text(AGENDA)
    async with preparing(office) as clerk:
        await clerk.paste("1. Apologies\n")
        clerk.pad.focus()
        clerk.host.post_message(Paste(f"{tmp_path}/agenda.txt"))
        await clerk.settled()
        assert f"{tmp_path}/agenda.txt" in clerk.pad.text


async def test_what_the_last_meeting_left_is_filled_in_and_shown(office: Office) -> None:
    body = Body(
        "Harbour Committee", standing_items=(StandingItem("Apologies"), StandingItem("Minutes"))
    )
    ident = office.prepare(
        body, date(2027, 3, 3), venue="The Custom House", planned_start=time(19, 30)
    )
    desk = office.sit_down(ident)
    desk.head_and_foot.describe(next_meeting="14 April 2027 at 7.30 pm")
    desk.agenda.add_item("Dredging")
    desk.agenda.dispose("deferred")
    async with preparing(office) as clerk:
        assert clerk.field("date").value == "14 April 2027"
        assert clerk.field("venue").value == "The Custom House"
        assert clerk.field("start").value == "7.30 pm"
        shown = clerk.understood
        assert "From 3 March 2027: 1 set of minutes, 1 item" in shown[1]
        await clerk.press("ctrl+s")
        assert [item.title for item in clerk.prepared.items] == [
            "Apologies for absence",
            "Minutes of the meeting held on 3 March 2027",
            "Dredging",
        ]


async def test_the_day_that_the_last_meeting_gave_is_filled_in_though_the_clock_is_behind(
    office: Office,
) -> None:
    desk = office.sit_down(office.prepare(Body("Harbour Committee"), date(2028, 3, 3)))
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.add_item("Date of next meeting: 14 April 2028")
    async with preparing(office) as clerk:
        assert clerk.field("date").value == "14 April 2028"


async def test_a_printed_motion_and_question_and_the_next_meeting_go_with_the_meeting(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(
            "Harbour Committee\n\n1. Public questions\n   Question from Mr J Vane: Why dark?\n"
            "2. Motion\n   Councillor Marden will move:\n   “That the lamps be lit.”\n"
            "3. Date of next meeting\n   The next meeting is on 9 June 2027\n"
        )
        await clerk.press("ctrl+s")
        if clerk.host.message.startswith("No date"):
            await clerk.pilot.pause(0.8)
            await clerk.press("ctrl+s")
        meeting = clerk.prepared
        assert [notice.question.questioner for notice in meeting.notices] == ["Mr J Vane"]
        assert meeting.notices[0].item == meeting.items[0].ident
        assert meeting.items[1].motions[0].mover == "Councillor Marden"
        assert meeting.details.next_meeting == "9 June 2027"


async def test_no_date_given_is_said_and_the_second_time_taken(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste("1. Apologies\n2. Lamps\n")
        await clerk.press("ctrl+s")
        assert clerk.host.message == (
            "No date was given. Ctrl+S again takes today, Wednesday, 24 March 2027; or type it."
        )
        assert clerk.host.results == []
        assert clerk.field("date").has_focus_within, "what is typed now is the date"
        await clerk.press("1", "slash", "6", "slash", "2", "7")
        await clerk.press("ctrl+s")
        assert clerk.prepared.details.date == date(2027, 6, 1)


async def test_todays_date_typed_by_hand_is_a_date_given(office: Office) -> None:
    async with preparing(office) as clerk:
        clerk.field("date").take_keyboard()
        for key in ("2", "4", "space", "M", "a", "r", "c", "h", "space", "2", "0", "2", "7"):
            await clerk.press(key)
        await clerk.press("ctrl+s")
        assert clerk.prepared.details.date == DAY


@pytest.mark.parametrize("leave", ["tab", "enter", "ctrl+s"])
async def test_a_path_typed_into_another_field_is_taken_for_the_agenda(
    office: Office, tmp_path: Path, leave: str
) -> None:
    (tmp_path / "agenda.txt").write_text(AGENDA, encoding="utf-8")
    async with preparing(office) as clerk:
        clerk.field("kind").take_keyboard()
        clerk.field("kind")._input.value = str(tmp_path / "agenda.txt")
        await clerk.press(leave)
        await clerk.settled()
        assert clerk.field("kind").value == "ordinary"
        assert clerk.field("file").value == str(tmp_path / "agenda.txt")
        assert clerk.pad.text == AGENDA
        await clerk.press("ctrl+s")
        assert len(clerk.prepared.items) == 3


async def test_a_file_that_is_not_there_is_no_kind_of_meeting(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.type("kind", "nowhere.docx")
        await clerk.settled()
        assert clerk.host.message.startswith("There is no file “nowhere.docx”.")
        assert clerk.field("kind").value == "ordinary"
        assert clerk.field("file").value == "nowhere.docx"


async def test_what_the_agenda_told_need_never_be_typed(office: Office, tmp_path: Path) -> None:
    quay = COMMITTEE.replace("Harbour Committee", "Quay Board")
    (office.committees / "quay.toml").write_text(quay, encoding="utf-8")
    front = AGENDA.replace("Harbour Committee", "Annual Meeting of the Quay Board")
    (tmp_path / "agenda.txt").write_text(front, encoding="utf-8")
    async with preparing(office) as clerk:
        await clerk.press("enter")
        clerk.field("file")._input.value = str(tmp_path / "agenda.txt")
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.head == "New meeting · Quay Board"
        assert clerk.host.message.startswith("The file is in the agenda.")
        await clerk.press("ctrl+s")
        meeting = clerk.prepared
        assert meeting.body.name == "Quay Board"
        details = meeting.details
        assert (details.kind, details.date, details.planned_start, details.venue) == (
            "annual",
            date(2027, 4, 14),
            time(19, 30),
            "The Custom House",
        )


async def test_a_committee_that_the_clerk_chose_stays(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.press("down")
        chosen = clerk.head
        await clerk.paste(AGENDA)
        assert clerk.head == chosen
        assert clerk.understood[1] == "→ It says “Harbour Committee”: is the committee right?"


async def test_tab_goes_from_the_committees_through_the_fields_to_the_agenda(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        for field in ("file", "date", "start", "venue", "kind"):
            await clerk.press("tab")
            assert clerk.field(field).has_focus_within
        await clerk.press("tab")
        assert clerk.pad.has_focus


def test_a_parish_prints_no_paragraph_of_another_act_over_its_resolution(office: Office) -> None:
    exempt = "Lease (Exempt: paragraph 3 of Schedule 12A)"
    items = ({"title": exempt, "private": True}, {"title": exempt})
    for style, titles in (("parish", ["Lease", exempt]), ("committee", [exempt, exempt])):
        plan = MeetingPlan(Body("Parish", style=style), DAY, "", None, "ordinary", items)
        ident = prepare_meeting(office, plan)
        list_items(office, ident, plan)
        assert [item.title for item in office.sit_down(ident).meeting.items] == titles
