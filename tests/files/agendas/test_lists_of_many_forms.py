"""Lists that published agendas print in other forms than one number an item."""

import pytest

from clerk_tui.files.agendas.items.usual_business import ends_meeting, is_usual_business
from clerk_tui.files.agendas.privacy.exclusion import is_private_business
from clerk_tui.files.agendas.read import ProposedAgenda, read_agenda

HEAD = "Harbour Panel\nWednesday 9 June 2027 at 2.00 pm\nAGENDA\n"


def read_titles(text: str) -> list[str]:
    return [item.title for item in read_agenda(text).items]


def private_titles(agenda: ProposedAgenda) -> list[str]:
    return [item.title for item in agenda.items if item.private]


@pytest.mark.parametrize(
    "title",
    [
        *["Roll Call", "CALL TO ORDER", "Opening of Meeting / Call to Order", "Public Forum"],
        *["Approval of the minutes of June 8", "Adjournment", "Pledge of Allegiance", "Welcome"],
        *["Requests for Future Agenda Items", "Any other business", "New business"],
    ],
)
def test_usual_business_is_known(title: str) -> None:
    assert is_usual_business(title)


@pytest.mark.parametrize(
    "title",
    [
        *["Roads", "Minutes taker wanted", "Members of the public may speak", "Public session"],
        *["Business for Discussion:", "Committee of the Whole", "Welcome Inn: licence"],
    ],
)
def test_other_business_is_not_usual(title: str) -> None:
    assert not is_usual_business(title)


@pytest.mark.parametrize(
    ("title", "ends"),
    [
        *[("Date of next meeting", True), ("Adjournment", True), ("Close of meeting", True)],
        *[("Next meeting: 12 May 2027", True), ("Karakia Whakamutunga / Closing Prayer", True)],
        *[("Closure of Mill School", False), ("Closing of the pool", False)],
        *[("Next steps for the pier", False), ("Adjourned item: pay", False)],
    ],
)
def test_what_a_body_does_last_is_known(title: str, ends: bool) -> None:
    assert ends_meeting(title) is ends


def test_titles_without_numbers_above_numbered_ones_are_items() -> None:
    text = HEAD + "ROLL CALL\nPUBLIC FORUM\n\nNEW BUSINESS\n1. A lease\n2. A licence\n\nADJOURNMENT"
    items = read_agenda(text).items
    assert [item.title for item in items] == [
        *["ROLL CALL", "PUBLIC FORUM", "A lease", "A licence", "ADJOURNMENT"]
    ]
    assert items[2].section == "NEW BUSINESS"


def test_one_title_without_a_number_is_a_heading() -> None:
    text = HEAD + "Welcome\n\n1. A lease\n2. A licence"
    assert read_titles(text) == ["A lease", "A licence"]


@pytest.mark.parametrize("below", ["To be confirmed.", "to be fixed", "To receive the date"])
def test_a_note_below_the_last_bullet_leaves_the_bullets_items(below: str) -> None:
    text = f"{HEAD}- APOLOGIES\n- MINUTES\n- ROADS\n- NEXT MEETING\n{below}"
    assert read_titles(text) == ["APOLOGIES", "MINUTES", "ROADS", "NEXT MEETING"]


def test_numbers_among_bullets_are_points_where_the_list_begins_with_a_bullet() -> None:
    text = f"{HEAD}- Apologies\n- Roads\n2.1 Mill Lane\n2.2 Quay\n- Grants\n- Close"
    assert read_titles(text) == ["Apologies", "Roads", "Grants", "Close"]


def test_letters_that_begin_again_are_points_of_titles_without_numbers() -> None:
    text = f"{HEAD}Apologies\nRoads\na. Mill Lane\nb. Quay\nGrants\na. Scouts\nb. Guides\nClose"
    assert read_titles(text) == ["Apologies", "Roads", "Grants", "Close"]


def test_points_of_an_exclusion_without_numbers_are_private_items() -> None:
    text = (
        f"{HEAD}Apologies\nRoads\nGrants\nTrees\nTo exclude the public and press for what follows\n"
        "a. To receive an update on the lease\nb. To consider a pay claim"
    )
    assert private_titles(read_agenda(text)) == [
        "To receive an update on the lease",
        "To consider a pay claim",
    ]


def test_capitals_number_items_where_figures_begin_again_below_some() -> None:
    text = f"{HEAD}A. Call\nB. Roll\nC. Approvals\n1. Agenda\n2. Minutes\nD. Forum\nE. Talk"
    assert read_titles(text) == ["Call", "Roll", "Approvals", "Forum", "Talk"]


def test_figures_number_items_below_lettered_headings_that_all_have_some() -> None:
    text = f"{HEAD}A. Opening\n1. Apologies\n2. Minutes\nB. Business\n3. Roads\n4. Trees"
    assert read_titles(text) == ["Apologies", "Minutes", "Roads", "Trees"]


@pytest.mark.parametrize("number", ["6.IV.", "6.III."])
def test_a_roman_numeral_left_out_does_not_end_the_sub_items(number: str) -> None:
    text = f"{HEAD}5. Roads\n6. Reports\n6.I. Court\n6.II. Fire\n{number} Parks\n7. Close"
    assert read_titles(text) == ["Roads", "Reports", "Court", "Fire", "Parks", "Close"]


@pytest.mark.parametrize("below", ["4.1 Houses\n4.2 Porch", "4.1 Houses\n4.2 Porch\n4.3 Barn"])
def test_sub_numbers_below_one_item_alone_are_items_where_they_are_titles(below: str) -> None:
    text = f"{HEAD}1. Apologies\n2. Minutes\n3. Roads\n4. Planning\n{below}\n5. Close"
    titles = [line.partition(" ")[2] for line in below.splitlines()]
    assert read_titles(text)[4:] == [*titles, "Close"]


@pytest.mark.parametrize("below", ["4.1 to note the plan", "4.1 Houses\n4.2 to note the porch."])
def test_sub_numbers_below_one_item_are_points_where_they_are_tasks(below: str) -> None:
    text = f"{HEAD}1. Apologies\n2. Minutes\n3. Roads\n4. Planning\n{below}\n5. Close"
    assert read_titles(text)[4:] == ["Close"]


@pytest.mark.parametrize("mark", [":", ";"])
def test_a_task_in_small_letters_behind_a_mark_is_parted_from_the_title(mark: str) -> None:
    item = read_agenda(f"{HEAD}1. Apologies\n2. Grass{mark} to resolve the tender").items[1]
    assert (item.title, item.note) == ("Grass", "to resolve the tender")


@pytest.mark.parametrize(
    "title", ["The right to consider", "Confidential session: to consider pay", "Grass: to and fro"]
)
def test_small_letters_that_are_no_task_stay_in_the_title(title: str) -> None:
    assert read_titles(f"{HEAD}1. Apologies\n2. {title}")[1] == title


def test_short_headings_without_empty_lines_head_their_items() -> None:
    text = f"{HEAD}Procedure\n1. Apologies\n2. Minutes\nPlanning\n3. Barn\nFinance\n4. Payments"
    sections = [item.section for item in read_agenda(text).items]
    assert sections == ["Procedure", "Procedure", "Planning", "Finance"]


@pytest.mark.parametrize("note", ["Report of the Clerk", "Update on the pier", "See the pack"])
def test_a_short_note_before_a_number_heads_nothing(note: str) -> None:
    items = read_agenda(f"{HEAD}1. Apologies\n2. Minutes\n{note}\n3. Barn\n4. Payments").items
    assert [item.section for item in items] == [""] * 4
    assert items[1].note == note


@pytest.mark.parametrize("name", ["Olive Hart", "P. Marsh", "P A Marsh"])
def test_a_name_without_a_title_below_apologies_has_sent_them(name: str) -> None:
    agenda = read_agenda(f"{HEAD}1. Apologies\n{name}\n2. Roads\n3. Trees")
    assert agenda.apologies == (name,)
    assert [item.section for item in agenda.items] == ["", "", ""]


@pytest.mark.parametrize("note", ["None Received", "Town Hall", "To Follow", "Paper Attached"])
def test_two_words_below_apologies_that_are_nobody_have_sent_none(note: str) -> None:
    assert read_agenda(f"{HEAD}1. Apologies\n   {note}\n2. Roads\n3. Trees").apologies == ()


def test_columns_one_space_apart_are_read_where_their_headings_name_them() -> None:
    text = f"{HEAD}Item Subject Lead Page\n1. Apologies Chair 1\n2. Dredging JB 9\n3. Lamps RFO 21"
    items = read_agenda(text).items
    assert [(item.title, item.officer, item.page) for item in items] == [
        *[("Apologies", "Chair", "1"), ("Dredging", "JB", "9"), ("Lamps", "RFO", "21")]
    ]


def test_a_title_ends_with_a_post_where_no_column_is_named() -> None:
    assert read_titles(f"{HEAD}1. Apologies\n2. Election of Chair")[1] == "Election of Chair"


NOTICE = "CLOSED SESSION NOTICE: This body may adjourn into closed session under section 5."


@pytest.mark.parametrize(
    "notice", [NOTICE, "Notice of executive session", "Closed session notice", "In camera notice:"]
)
def test_a_notice_before_a_number_closes_what_follows_and_not_the_item_above(notice: str) -> None:
    agenda = read_agenda(f"{HEAD}1. Roads\n\n{notice}\n\n2. Land\n3. Pay\n4. Open session\n5. End")
    assert private_titles(agenda) == ["Land", "Pay"]


@pytest.mark.parametrize(
    "title",
    [
        *["Closed session items", "In camera items", "Executive session business"],
        *["In committee matters", "Closed session notice", f"{NOTICE} {'x ' * 60}"],
        f"Closed session: {'to consider an appointment ' * 8}",
    ],
)
def test_more_names_of_private_business_are_known(title: str) -> None:
    assert is_private_business(title)


def test_an_item_named_private_by_its_place_is_private_where_none_has_a_number() -> None:
    text = f"{HEAD}- Apologies\n- Roads\n- Land\n\nItem 3 will be discussed in closed session"
    assert private_titles(read_agenda(text)) == ["Land"]


def test_items_six_or_seven_are_both_named() -> None:
    text = f"{HEAD}6. Land\n7. Pay\n8. Trees\n\nItems 6 or 7 will be considered in private."
    assert private_titles(read_agenda(text)) == ["Land", "Pay"]


@pytest.mark.parametrize(
    "back",
    ["END OF PART II", "End of Part 2", "Return to Part 1", "End of Part B"],
)
def test_the_end_of_the_private_part_opens_what_follows(back: str) -> None:
    text = f"{HEAD}1. Roads\n\nPART II - EXEMPT\n2. Land\n{back}\n3. Date of next meeting"
    assert private_titles(read_agenda(text)) == ["Land"]


def test_the_end_of_the_meeting_is_doubted_where_nothing_lets_the_public_back() -> None:
    text = f"{HEAD}1. Roads\nCONFIDENTIAL BUSINESS\n2. Land\n3. Date of next meeting\n4. Close"
    agenda = read_agenda(text)
    assert private_titles(agenda) == ["Land", "Date of next meeting", "Close"]
    doubted = [(line.text, line.doubt) for line in agenda.lines if line.doubt]
    assert [text for text, _ in doubted] == ["3. Date of next meeting", "4. Close"]
    assert doubted[0][1] == (
        "private because nothing says that the public are back; P makes it public"
    )


def test_a_closing_before_more_private_business_is_not_doubted() -> None:
    text = f"{HEAD}1. Roads\nCONFIDENTIAL BUSINESS\n2. Close\n3. Land"
    assert not any(line.doubt for line in read_agenda(text).lines)


@pytest.mark.parametrize(
    ("line", "kind", "body"),
    [
        (
            "An extra ordinary meeting of the parish council is called",
            "extraordinary",
            "parish council",
        ),
    ],
)
def test_an_extra_ordinary_meeting_is_extraordinary(line: str, kind: str, body: str) -> None:
    agenda = read_agenda(f"{line} for Monday 25 January 2027 at 5.30pm\n1. Apologies\n2. Land")
    assert (agenda.kind, agenda.body) == (kind, body)


@pytest.mark.parametrize("behind", ["Regular", "Board of Education Regular Meeting", "Special"])
def test_the_kind_of_meeting_behind_its_time_is_no_place(behind: str) -> None:
    agenda = read_agenda(f"May 18, 2027 at 6:30 PM - {behind}\n1. Apologies\n2. Land")
    assert agenda.venue == ""


@pytest.mark.parametrize("line", ["Harbour Board Meeting Agenda", "Full Council Minutes"])
def test_a_heading_below_the_members_is_none_of_them(line: str) -> None:
    agenda = read_agenda(f"Harbour Board\nMembers:\nCllr A Bell\n{line}\n1. Apologies\n2. Land")
    assert [member.name for member in agenda.members] == ["A Bell"]


@pytest.mark.parametrize("end", ["WIS. STATUTE 19.85", "STATS. 4", "GOV. CODE 54"])
def test_an_abbreviated_statute_does_not_end_a_title(end: str) -> None:
    title = f"RECONVENE UNDER {end} TO TAKE ACTION ON THE ITEMS IN SESSION"
    assert read_titles(f"{HEAD}1. Apologies\n2. {title}")[1] == title


def test_a_sub_number_without_an_item_to_be_part_of_is_an_item() -> None:
    agenda = read_agenda(
        HEAD
        + "1. Apologies\n2. Minutes\n3. Finance\n4.1 Roads\n5. Trees\n6. Lights\n6.1 Quay\n7. Close"
    )
    numbers = [item.number for item in agenda.items]
    assert numbers == ["1.", "2.", "3.", "4.1", "5.", "6.", "7."]
    assert agenda.items[5].note == "6.1 Quay"


def test_a_measure_is_no_sub_number() -> None:
    text = HEAD + "1. Apologies\n2. Minutes\n3. Fields\n4.1 hectares are let\n5. Close"
    assert read_titles(text) == ["Apologies", "Minutes", "Fields", "Close"]


def test_below_the_item_that_excludes_a_sub_number_alone_is_private_business() -> None:
    agenda = read_agenda(
        HEAD + "1. Minutes\n2. Exclusion of the press and public\n2.1 Lease of the barn\n3. Pay"
    )
    assert private_titles(agenda) == ["Lease of the barn", "Pay"]


def test_of_chapters_those_with_titles_below_them_have_items() -> None:
    text = HEAD + (
        "1. Order of business\n1.1 Including any urgent business.\n2. Interests\n"
        "2.1 Members should declare any interest.\n"
        "3. Planning ahead\n3.1 Work programme\n3.2 Rolling actions log\n4. Decisions\n"
        "4.1 School rolls\n5. Resolution to consider in private\n"
        "5.1 The Committee is requested under section 50A(4) to exclude the public.\n"
        "6. Private reports\n6.1 Senior staffing"
    )
    agenda = read_agenda(text)
    numbers = [item.number for item in agenda.items]
    assert numbers == ["1.", "2.", "3.", "3.1", "3.2", "4.", "4.1", "5.", "6.", "6.1"]
    assert private_titles(agenda) == ["Private reports", "Senior staffing"]


def test_reports_that_are_numbered_as_such_are_items() -> None:
    text = HEAD + "1. Apologies\n2. Minutes\n\nReport 1. Mill Lane\nReport 2. Depot (exempt)"
    agenda = read_agenda(text)
    assert [item.number for item in agenda.items] == ["1.", "2.", "Report 1.", "Report 2."]
    assert private_titles(agenda) == ["Depot (exempt)"]
    alone = read_agenda(HEAD + "Report No. 1: Mill Lane\nReport No. 2: Depot")
    assert [item.title for item in alone.items] == ["Mill Lane", "Depot"]


def test_a_report_named_below_its_item_is_a_note() -> None:
    text = HEAD + "1. Roads\nReport 1: costs\nReport 2: works\n2. Trees\nReport 3 attached"
    assert read_titles(text) == ["Roads", "Trees"]


def test_points_of_which_one_is_marked_private_are_items() -> None:
    text = HEAD + (
        "1. Minutes\n2. Reports\n(a) Roads\n(b) Lease of Unit 4 (exempt)\n3. Trees\n"
        "- Appendix A\n- Appendix B (exempt)\n4. Close"
    )
    agenda = read_agenda(text)
    assert [item.number for item in agenda.items] == ["1.", "2.", "(a)", "(b)", "3.", "4."]
    assert private_titles(agenda) == ["Lease of Unit 4 (exempt)"]
