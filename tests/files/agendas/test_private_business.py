"""Business from which the public are excluded is proposed as private."""

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import PANEL, read_line_as, read_private_titles, read_titles


def test_items_of_part_two_are_private_with_the_exemption_listed() -> None:
    assert read_private_titles(PANEL) == ["LEASE OF THE MILL", "CONDUCT"]
    assert [item.exemption for item in read_agenda(PANEL).items[3:]] == [
        "(43) Commercial Interests",
        "(40) Personal Information",
    ]
    assert read_agenda(PANEL).items[4].section == "Part 2 - Private Items"
    assert read_line_as(PANEL, "Lease") == "exemption"


def test_items_that_only_the_table_of_exemptions_lists_are_proposed_too() -> None:
    text = "1. Welcome\nPart 2\nItem\tParagraph\nLease\tParagraph 3\nPay\tParagraph 1"
    assert read_titles(text) == ["Welcome", "Lease", "Pay"]
    assert read_private_titles(text) == ["Lease", "Pay"]
    assert read_line_as(text, "Lease") == "item 2"


@pytest.mark.parametrize(
    "heading",
    [
        "Part 2",
        "PART II",
        "Part B - Exempt items",
        "Part Two: items for which the public may not stay",
        "Part 2 - Items containing exempt information",
        "EXEMPT ITEMS",
        "CONFIDENTIAL BUSINESS",
        "EXCLUSION OF THE PRESS AND PUBLIC",
        "PRESS AND PUBLIC EXCLUDED",
        "ITEMS TO BE CONSIDERED IN THE ABSENCE OF THE PUBLIC",
        "2. Exclusion of press and public",
        "2. To resolve that the press and public be excluded for the following item",
        "2. Press and public\nTo resolve to exclude the press and public: 1960 Act",
        "2. Confidential items",
    ],
)
def test_business_after_a_private_heading_is_private(heading: str) -> None:
    text = f"Part 1\n1. Apologies\n{heading}\n3. Pay"
    items = read_agenda(text).items
    assert (items[0].private, items[-1].private) == (False, True)


@pytest.mark.parametrize(
    "heading",
    [
        "Part 1",
        "PART I - OPEN ITEMS",
        "Part A: items not exempt",
        "Part 2 - for information",
        "ITEMS TO BE DEALT WITH IN THE PRESENCE OF THE PRESS AND PUBLIC",
        "2. Exclusion of press and public: whether any items should be taken in private",
        "2. Exclusion of press and public\nTo agree any items to be taken in private",
        "2. Private hire licences",
        "2. Public question time",
    ],
)
def test_business_after_a_public_heading_is_public(heading: str) -> None:
    assert read_private_titles(f"1. Apologies\n{heading}\n3. Pay") == []


def test_the_exclusion_is_public_business_and_the_public_may_be_readmitted() -> None:
    text = "1. Exclusion of the press and public\n2. Pay\n3. Readmission of the public\n4. Close"
    assert read_private_titles(text) == ["Pay"]


def test_an_exclusion_in_an_unnumbered_list_makes_later_items_private() -> None:
    text = "Apologies\nExclusion of the press and public\nPay"
    assert read_titles(text) == text.splitlines()
    assert read_private_titles(text) == ["Pay"]


def test_a_month_does_not_make_an_exclusion_conditional() -> None:
    text = "1. Exclusion of the press and public for the minutes of 12 May 2026\n2. Minutes"
    assert read_private_titles(text) == ["Minutes"]


@pytest.mark.parametrize(
    ("item", "exemption"),
    [
        ("1. Pay (exempt - paragraph 1)", "paragraph 1"),
        ("1.\tPay\t(40) Personal Information", "(40) Personal Information"),
        ("1. Pay\nNot for publication: paragraph 1", "Not for publication: paragraph 1"),
        ("1. Pay (confidential)", ""),
    ],
)
def test_an_item_may_be_marked_private_by_itself(item: str, exemption: str) -> None:
    first, second = read_agenda(f"{item}\n2. Close").items
    assert (first.private, first.exemption, second.private) == (True, exemption, False)


@pytest.mark.parametrize("part", ["Part II", "PART TWO AGENDA", "Part 2 - Exempt", "Part B items"])
@pytest.mark.parametrize("back", ["Part I (resumed)", "Return to Part I", "Part A resumed"])
def test_a_part_with_a_number_of_its_own_closes_and_opens_business(part: str, back: str) -> None:
    text = f"1. Part I\n2. Minutes\n3. {part}\n4. Lease\n5. {back}\n6. Close"
    items = read_agenda(text).items
    assert [item.private for item in items] == [False, False, True, True, False, False]


@pytest.mark.parametrize("title", ["Part 2 of the Local Plan", "Local Plan Part 2", "Part 2 roads"])
def test_a_part_of_something_else_closes_nothing(title: str) -> None:
    assert read_private_titles(f"1. Minutes\n2. {title}\n3. Roads") == []


def test_a_part_in_two_languages_opens_business_again() -> None:
    text = "1. Minutes\nEITHRIO'R CYHOEDD / EXCLUSION OF THE PUBLIC\n2. Pay\n"
    assert read_private_titles(f"{text}RHAN AGORED / OPEN PART\n3. Close") == ["Pay"]


def test_a_restricted_enclosure_closes_no_report() -> None:
    text = "1. Survey\nAdditional documents:\n- Restricted enclosure 2\n2. Close"
    assert read_private_titles(text) == []


def test_a_report_that_is_not_for_publication_is_of_the_item_above() -> None:
    reason = "The report is not for publication by virtue of paragraph 3 of Schedule 12A"
    first, second = read_agenda(f"1. Governance\n{reason}\n2. Roads").items
    assert (first.private, first.exemption, second.private) == (True, reason, False)


@pytest.mark.parametrize("mark", ["E\t", "E. ", "(E) ", "VI. "])
def test_a_letter_before_the_heading_of_private_business_hides_nothing(mark: str) -> None:
    text = f"1. Minutes\n{mark}Private items\n2. Lease\n3. Pay\nF. Public items\n4. Close"
    assert read_private_titles(text) == ["Lease", "Pay"]


def test_chapters_of_letters_and_figures_are_private_below_their_heading() -> None:
    public = "A\tStanding\nA1\tMinutes\nB\tDecisions\nB1\tRoads\n"
    text = f"{public}C\tPrivate items\nC1\tLease\nD\tPublic items\nD1\tClose"
    assert read_private_titles(text) == ["Lease"]


def test_a_row_of_one_cell_closes_what_follows_and_not_the_item_above() -> None:
    rows = [
        "Item\tTitle\tLead\tPage",
        "1\tRisks\tClerk\t3",
        "\tConfidential items\t",
        "2\tPay\tHR\t",
    ]
    assert read_private_titles("\n".join(rows)) == ["Pay"]
    assert read_private_titles("\n".join(["1\tRisks\t3", *rows[2:], "3\tRents\t4"])) == [
        "Pay",
        "Rents",
    ]


@pytest.mark.parametrize(
    "heading",
    [
        *["Agenda - Part 2 (Private)", "AGENDA: PART TWO", "Meeting Part B - closed"],
        *[
            "Board of Directors (private)",
            "Session 2 – Confidential",
            "Items for decision (exempt)",
        ],
    ],
)
def test_a_heading_that_is_marked_private_closes_what_follows(heading: str) -> None:
    text = f"AGENDA\n1. Welcome\n2. Minutes\n\n{heading}\n3. Incidents\n4. Contracts"
    assert read_private_titles(text) == ["Incidents", "Contracts"]


def test_exempt_information_and_its_exclusion_in_one_title_are_the_vote_in_public() -> None:
    text = "1. Minutes\n2. Exempt Information - Exclusion of Press and Public\n3. Pay"
    assert read_private_titles(text) == ["Pay"]


@pytest.mark.parametrize(
    "line",
    [
        *["Confidential reporting policy", "Exempt accommodation review", "Restricted roads"],
        *["Exempt animals", "Restricted byway 4"],
    ],
)
def test_a_line_on_what_is_only_called_exempt_closes_no_item(line: str) -> None:
    assert read_private_titles(f"1. Minutes\n2. Policies\n\n{line}\n\n3. Roads") == []


def test_a_heading_right_above_a_number_closes_what_follows_though_it_says_may() -> None:
    heading = "Items which the press and public may be excluded from"
    assert read_private_titles(f"1. Minutes\n{heading}\n2. Lease\n3. Pay") == ["Lease", "Pay"]
