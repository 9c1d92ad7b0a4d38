"""Typed at the table: the exclusion in the law of the house, confidential information, marks."""

from datetime import time

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.next_step import guide
from clerk_tui.commands.parsing.exclusion import preview_exclusion
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.minutes.privacy.access_law import access_laws
from clerk_tui.minutes.style.house_style import HouseStyle, style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.printed import minutes, read


def in_house(table: Table, style: str) -> Table:
    """The same table in another house."""
    return Table(table.desk, style_of(replace(table.desk.meeting.body, style=style)))


def last(table: Table) -> Entry:
    return table.desk.corrections.last_entry()


def resolved(table: Table) -> str:
    matter = last(table).matter
    assert isinstance(matter, Resolution)
    return matter.clauses[0]


def test_the_resolution_names_the_items_and_describes_the_information(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/private 1 and 5")
    resolution = resolved(table)
    assert "for item 6, on the grounds that it involves" in resolution
    assert "paragraphs 1 and 5 of Part 1 of Schedule 12A" in resolution
    assert "(information relating to any individual; information in respect of which" in resolution
    assert "the public interest in maintaining the exemption outweighs" in resolution
    assert table.desk.meeting.exclusions[0].ground.endswith("Schedule 12A, paragraphs 1 and 5")


def test_the_reply_says_under_what_they_are_out_so_that_an_item_number_is_seen(
    table: Table,
) -> None:
    reply = run(table, "/private 5")
    assert reply.startswith("PRIVATE from now on")
    privilege = "a claim to legal professional privilege"
    assert f"paragraph 5: information in respect of which {privilege}" in reply
    run(table, "/undo")
    reply = run(table, "/private 1 and 5 moved kinver marden")
    assert "paragraphs 1 and 5: information relating to any individual; information" in reply
    run(table, "/undo")
    assert "section 31: Law Enforcement." in run(in_house(table, "board"), "/private 31")
    run(table, "/undo")
    reply = run(in_house(table, "parish"), "/private")
    assert reply.endswith("/public brings them back."), "no number, no ground"


def test_a_board_cites_a_section_of_the_freedom_of_information_act(table: Table) -> None:
    board = in_house(table, "board")
    with pytest.raises(Refusal, match="no section 3"):
        run(board, "/private 3")
    run(board, "/private 31")
    assert "section 31 of the Freedom of Information Act 2000 (Law Enforcement)" in resolved(board)
    assert "public interest" not in resolved(board)


def test_a_parish_cites_the_act_of_1960_and_may_state_a_special_reason(table: Table) -> None:
    parish = in_house(table, "parish")
    run(parish, "/private")
    assert resolved(parish).endswith("by reason of the confidential nature of the business.")
    run(parish, "/undo")
    run(parish, "/private because legal advice is to be given")
    assert resolved(parish).endswith("for this special reason: legal advice is to be given.")


def test_words_that_the_clerk_did_not_mean_for_the_public_are_no_special_reason(
    table: Table,
) -> None:
    """Public Bodies (Admission to Meetings) Act 1960 s1(2): the resolution states the reason."""
    parish = in_house(table, "parish")
    for typed in ("Mr Fenn owes two years of rent", "Fenn's rent moved kinver marden", "because"):
        with pytest.raises(Refusal, match="would print in public"):
            run(parish, f"/private {typed}")
    assert not list(table.desk.meeting.entries())
    assert (
        preview_exclusion(parish, "because Fenn owes rent moved kinver")
        == "In public: “Fenn owes rent”"
    )
    assert "only that the business is confidential" in preview_exclusion(parish, "moved kinver")
    assert preview_exclusion(table, "3") == ""


@pytest.mark.parametrize("style", shipped_styles())
def test_every_house_names_a_law_that_is_known(table: Table, style: str) -> None:
    house: HouseStyle = in_house(table, style).style
    assert house.layout_choice("law") in access_laws()


def test_an_exclusion_moved_takes_effect_when_it_is_carried_and_not_before(table: Table) -> None:
    run(table, "/private 3 moved kinver marden")
    assert not table.desk.meeting.public_excluded
    assert "vote on the procedural motion" in guide(table.desk).text
    run(table, "/v 4 2")
    assert table.desk.meeting.public_excluded
    entry = last(table)
    assert isinstance(entry.matter, Motion)
    assert (entry.private, entry.matter.mover, entry.matter.seconder) == (False, "@1", "@2")
    run(table, "/undo")
    assert not table.desk.meeting.public_excluded


def test_an_exclusion_that_is_lost_excludes_nobody(table: Table) -> None:
    assert run(table, "/private 3 moved kinver marden 2 4").endswith("The public stay.")
    assert not table.desk.meeting.public_excluded


def test_mover_seconder_and_vote_may_be_typed_on_one_line(table: Table) -> None:
    run(table, "/private 3 kinver marden 6 0")
    assert table.desk.meeting.public_excluded
    paper = read(minutes(table.desk.meeting))
    assert "moved by Councillor A Kinver and seconded by Councillor B Marden" in paper
    assert "CARRIED (6 in favour of the motion, 0 against)" in paper


def test_a_vote_that_is_refused_leaves_nothing_half_done(table: Table) -> None:
    before = len(list(table.desk.meeting.entries()))
    with pytest.raises(Refusal):
        run(table, "/private 3 kinver marden 60 0")
    assert len(list(table.desk.meeting.entries())) == before


def test_confidential_information_excludes_the_public_without_a_resolution(table: Table) -> None:
    with pytest.raises(Refusal, match="Why is the information confidential"):
        run(table, "/confidential")
    run(table, "/confidential its disclosure is forbidden by an order of the court 11.42 am")
    assert table.desk.meeting.exclusions[-1].since == time(11, 42)
    table.desk.paragraphs.jot("The order was read.")
    exclusion = table.desk.meeting.exclusions[0]
    assert exclusion.confidential
    assert "section 100A(2)" in exclusion.ground
    paper = read(minutes(table.desk.meeting))
    assert "section 100A(2)" in paper
    assert "forbidden by an order of the court." in paper
    assert "The order was read." not in paper
    assert "RESOLVED" not in paper


def test_where_the_law_knows_no_confidential_information_a_resolution_is_needed(
    table: Table,
) -> None:
    with pytest.raises(Refusal, match="not confidential by itself"):
        run(in_house(table, "parish"), "/confidential a court order")


def test_the_guiding_line_offers_the_paragraph_that_the_agenda_cites(table: Table) -> None:
    staffing = table.desk.meeting.items[5].ident
    for cited, offered in (
        ("Paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972", "/private 3"),
        ("(40) Personal Information", "/private "),
        ("Schedule 12A, paragraphs 1 and 4", "/private 1 and 4"),
        ("", "/private "),
    ):
        table.desk.agenda.amend_item(staffing, exempt=cited)
        table.desk.agenda.open_item(staffing)
        assert guide(table.desk).command == offered, cited
        table.desk.undo()
        table.desk.undo()


def test_a_board_is_offered_the_section_that_its_agenda_cites(table: Table) -> None:
    board = in_house(table, "board")
    staffing = table.desk.meeting.items[5].ident
    table.desk.agenda.amend_item(staffing, exempt="(40) Personal Information")
    table.desk.agenda.open_item(staffing)
    assert guide(board.desk, board.style).command == "/private 40"


def test_business_private_first_and_public_after_prompts_the_return(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 1")
    table.desk.paragraphs.jot("The post would be filled.")
    assert guide(table.desk).command == "/public", "public items are still to come"
    run(table, "/goto 5")
    assert guide(table.desk).command == "/public", "a public item opened in private session"
    run(table, "/public")
    assert guide(table.desk).command != "/public"


def test_the_public_come_back_in_the_minutes_though_no_item_is_open(table: Table) -> None:
    run(table, "/private 1")
    run(table, "/leave")
    run(table, "/public")
    assert "The public were readmitted at" in minutes(table.desk.meeting)


def test_a_public_title_and_summary_stand_in_the_public_copy(table: Table) -> None:
    run(table, "/goto 6")
    run(table, "/private 1")
    table.desk.paragraphs.jot("The post would be filled.")
    run(table, "/publictitle A post")
    run(table, "/publicsummary A post was considered.")
    paper = read(minutes(table.desk.meeting))
    assert "A post\n" in paper
    assert "Staffing" not in paper
    assert "The full minute is in Part 2. Summary: A post was considered." in paper
    run(table, "/publictitle none")
    assert "A post\n" not in read(minutes(table.desk.meeting))
    run(table, "/publictitle")
    assert "Staffing" in minutes(table.desk.meeting)


def test_what_was_minuted_in_public_is_marked_private_with_its_reason(table: Table) -> None:
    table.desk.paragraphs.jot("Mr Fenn owed the council money.")
    with pytest.raises(Refusal, match="why is that entry private"):
        run(table, "/markprivate")
    run(table, "/markprivate paragraph 1")
    assert (last(table).private, last(table).privacy) == (True, "paragraph 1")
    assert "Fenn" not in minutes(table.desk.meeting)


def test_a_question_goes_private_with_what_answered_it(table: Table) -> None:
    run(table, "/q kinver who had bid")
    ident = last(table).ident
    run(table, "/a that Mr Fenn had")
    run(table, "/s marden whether he had won")
    table.desk.paragraphs.jot("The lamps were discussed.")
    table.desk.private_business.mark_private(ident, "paragraph 3")
    entries = table.desk.meeting.in_hand.entries  # type: ignore[union-attr]
    assert [e.private for e in entries] == [True, True, True, False]


def test_facts_told_by_an_entry_and_actions_beside_it_go_with_it(table: Table) -> None:
    table.desk.paragraphs.jot("Councillor Kinver, a friend of the bidder, left.")
    ident = last(table).ident
    table.desk.interests.declare(["@1"], kind="personal", nature="a friend", printed_elsewhere=True)
    table.desk.actions.add("To write to the bidder", "Clerk", beside=ident)
    assert run(table, "/goto 2")
    table.desk.private_business.mark_private(ident, "paragraph 1")
    assert [e.private for e in table.desk.meeting.items[0].entries] == [True, True, True]


def test_publishing_what_was_private_needs_its_reason_and_the_public_there(table: Table) -> None:
    run(table, "/private 3")
    table.desk.paragraphs.jot("The lease was let.")
    with pytest.raises(Refusal, match="the public are excluded"):
        run(table, "/markpublic agreed")
    run(table, "/leave")
    run(table, "/public")
    ident = next(e.ident for e in table.desk.meeting.entries() if e.private)
    with pytest.raises(Refusal, match="publishes what was said in private"):
        table.desk.private_business.mark_public(ident, " ")
    table.desk.private_business.mark_public(ident, "agreed by the monitoring officer")
    assert "The lease was let." in minutes(table.desk.meeting)
    assert table.desk.meeting.entry(ident).privacy == "agreed by the monitoring officer"


def test_publishing_is_refused_where_it_would_name_what_stays_private(table: Table) -> None:
    run(table, "/private 3")
    table.desk.paragraphs.jot("The bid of £240,000 was taken.")
    run(table, "/new Sale to Mr Fenn")
    table.desk.paragraphs.jot(
        "After the BID of £240,000 was taken. The chairman closed the debate."
    )
    table.desk.private_business.readmit_public()
    with pytest.raises(Refusal, match="names what stays private"):
        run(table, "/markpublic agreed")


def test_a_number_holds_no_words(table: Table) -> None:
    with pytest.raises(Refusal, match="is no number"):
        run(table, "/number The lease of Mr Fenn")
    for typed in ("9A", "50/19", "SAF12", "(iv)", "Minute 4"):
        run(table, f"/number {typed}")
    run(table, "/private 3")
    with pytest.raises(Refusal, match="Numbers stand in public copies"):
        run(table, "/number 240000")
    run(table, "/number auto")


def test_enter_does_not_let_the_public_in_before_anything_was_said_in_private(
    table: Table,
) -> None:
    run(table, "/private 3 moved kinver marden 6 0")
    assert guide(table.desk).command == "", "the exclusion is for the item in hand"
    table.desk.paragraphs.jot("The lease was discussed.")
    assert guide(table.desk).command == "/public"


def test_a_motion_goes_private_with_its_whole_debate(table: Table) -> None:
    run(table, "/m kinver marden That Mr Fenn be paid for the boatyard")
    run(table, "/amend marden kinver That Mr Fenn be paid half for the boatyard")
    run(table, "/v 2 0")
    run(table, "/substantive That Mr Fenn be paid half for the boatyard")
    run(table, "/v 2 0")
    assert "No public copy holds it now, with 2 that depend on it" in run(
        table, "/markprivate paragraph 1"
    )
    assert "Fenn" not in minutes(table.desk.meeting)


def test_the_same_words_in_another_public_entry_are_told_when_one_is_marked_private(
    table: Table,
) -> None:
    table.desk.paragraphs.jot("Mr Fenn owed the council two hundred pounds.")
    table.desk.paragraphs.jot("Mr Fenn owed the council two hundred pounds.")
    assert "the same words stand in public still" in run(table, "/markprivate paragraph 1")


def test_the_debate_of_a_motion_made_private_stays_private_in_public_session(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/m kinver marden That the quay be sold")
    run(table, "/markprivate Schedule 12A, paragraph 3")
    run(table, "/amend findern edgley That “sold” be replaced by “let to Fenn”")
    run(table, "/v 4 2")
    run(table, "/substantive That the quay be let to Fenn")
    run(table, "/v 5 1")
    assert all(entry.private for entry in table.desk.meeting.entries())
    assert "Fenn" not in minutes(table.desk.meeting)
    assert "Fenn" in minutes(table.desk.meeting, private=True)
