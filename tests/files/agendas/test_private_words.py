"""The words by which bodies of several nations close business to the public and open it again."""

import pytest

from clerk_tui.files.agendas.privacy.exclusion import (
    changes_privacy,
    closes_whole_meeting,
    is_private_business,
    items_named_private,
    marked_exemption,
)
from clerk_tui.files.agendas.read import read_agenda

NAMES_OF_PRIVATE_BUSINESS = [
    *["In Committee", "In camera", "Executive session", "Reserved business", "Private meeting"],
    *["Private and confidential", "Pink papers", "not open to the public", "IN-CAMERA SESSION"],
    *["Closed session: legal advice", "Closed Session - Labor Negotiations", "PUBLIC EXCLUDED"],
    *["EXECUTIVE SESSION pursuant to RCW 42.30.110", "Items to be considered in private"],
    *[
        "Business in camera",
        "Council in Committee",
        "CONFIDENTIAL REPORTS",
        "Public Excluded Items",
    ],
    *["Committee of the Whole in Camera", "Confidential/Exempt items", "Items taken in private"],
    *["Matters for which the meeting may be closed to the public", "Meeting closed to the public"],
    *["Eitemau Eithriedig / Exempt Items", "Condential items"],
    *["Commercial in confidence", "Reserved items of business", "Confidential session"],
    *["Business to be considered in committee", "Confidential Items (Pink Papers)"],
    *["Items which the press and public may be excluded from", "Items with exempt information"],
    *["The following items are confidential", "Reports containing confidential information"],
]
PUBLIC_BUSINESS_THAT_EXCLUDES = [
    *["Resolve into Committee", "Council to go into committee", "Move in-camera"],
    *[
        "Motion to move into closed session",
        "Adjourn to executive session",
        "To exclude the public",
    ],
    *[
        "Resolution to go in camera",
        "Closure of meeting to the public",
        "Convene in closed session",
    ],
    *["Motion to close the meeting to the public", "Procedural motion to exclude the public"],
    *["Gwahardd y Cyhoedd / Exclusion of the Public", "Recess to closed session"],
    *["That the Council move in camera", "Enter closed session", "Withdrawal of the public"],
]
WAYS_BACK = [
    *["Here the meeting will revert to open session", "Reopening of the meeting to the public"],
    *["Open session", "Reconvene in public", "Rise and report", "Out of committee"],
    *["Return to open session", "Resume in open session", "Readmission of the public"],
    *["Re-admittance of press and public", "Reconvene regular meeting", "Rise from committee"],
    *["Resumption of open meeting", "Move out of closed session", "Come out of camera"],
    *["End of exempt items", "Adjourn closed session", "Report out of closed session"],
    *["The public may return", "Conclusion of in-camera meeting", "Return to public session"],
    *["Council reopens the meeting to the public", "Invite the public back", "Rise with report"],
    *["Meeting re-opened to the public", "Ail-dderbyn y cyhoedd", "Unreserved business"],
]
PUBLIC_BUSINESS = [
    *["Minutes", "Reserved matters: 20 houses at Mill Lane", "Approval of reserved matters"],
    *["Private hire licences", "Public question time", "Reopening of public toilets"],
    *["Opening of the park to the public", "Report of the public forum", "Close of meeting"],
    *["Closed landfill sites", "Committee Room 1", "Executive report", "Restricted byway 4"],
    *["Private sector housing", "Public comment", "Report of the Executive meeting"],
    *["Report to Public Meeting", "Committee of the Whole", "Public hearing", "Closed road order"],
    *["Exempt accommodation: review", "Reserved parking", "Restricted parking zones"],
    *["Return to public ownership", "Resumption of standing orders", "Adjournment"],
]


@pytest.mark.parametrize("title", NAMES_OF_PRIVATE_BUSINESS)
def test_a_name_of_private_business_closes_itself_and_what_follows(title: str) -> None:
    assert is_private_business(title)
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Lease of the quay").items
    assert [item.private for item in items] == [False, True, True]
    assert items[2].why == (f"private: below “{title}”"[: len(items[2].why[0])],)


@pytest.mark.parametrize("title", PUBLIC_BUSINESS_THAT_EXCLUDES)
def test_the_item_that_excludes_is_public_itself(title: str) -> None:
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Lease of the quay").items
    assert [item.private for item in items] == [False, False, True]
    assert items[1].why == ("the public are excluded here, in public",)


@pytest.mark.parametrize("title", WAYS_BACK)
def test_what_follows_the_way_back_is_public(title: str) -> None:
    assert changes_privacy(title) is False
    for line in (title, f"4. {title}"):
        text = f"1. Apologies\n2. Exclusion of the public\n3. Lease\n{line}\n5. Trees\n6. Close"
        assert [i.title for i in read_agenda(text).items if i.private] == ["Lease"], line


@pytest.mark.parametrize("title", PUBLIC_BUSINESS)
def test_business_that_only_uses_such_words_stays_public(title: str) -> None:
    assert changes_privacy(title) is None
    assert marked_exemption(title) is None
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Trees").items
    assert [item.private for item in items] == [False, False, False]


@pytest.mark.parametrize("title", PUBLIC_BUSINESS)
def test_no_public_business_lies_between_excluded_and_readmitted(title: str) -> None:
    items = read_agenda(f"1. Exclusion of the public\n2. {title}\n3. Lease\n4. Open session").items
    assert [item.private for item in items] == [False, True, True, False]


@pytest.mark.parametrize(
    "title",
    [
        *["Lease (in camera)", "Lease (Exempt under paragraph 3)", "Lease - Confidential"],
        *["Lease: exempt", "Confidential: Lease", "Lease (In Committee)", "Lease [CONFIDENTIAL]"],
        *["Lease CONFIDENTIAL", "Lease – Private and Confidential", "Confidential report - Lease"],
        *["Lease (pink)", "Lease (closed session)", "Lease (Cyfrinachol)", "Lease (private item)"],
        *["Lease (not for publication by virtue of paragraph 3)", "Exempt report: Lease"],
        *["Lease (Report to be considered in private)", "Staffing (condential)", "Lease (Part II)"],
        *[
            "Lease (Pages 5 - 8) (Exempt under paragraph 8)",
            "Lease\tExempt",
            "Lease\t5\tParagraph 3",
        ],
    ],
)
def test_a_mark_closes_its_own_item_alone(title: str) -> None:
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Trees").items
    assert [item.private for item in items] == [False, True, False]
    assert items[1].title.startswith(("Lease", "Confidential", "Exempt", "Staffing"))


def test_an_exemption_after_the_pages_is_kept_and_is_no_part_of_the_title() -> None:
    (item,) = read_agenda("3. Lease of the depot (Pages 5 - 8) (Exempt under paragraph 8)").items
    assert (item.title, item.page, item.exemption) == ("Lease of the depot", "5 - 8", "paragraph 8")


@pytest.mark.parametrize(
    ("line", "closes"),
    [
        ("NOTICE OF CLOSED MEETING", True),
        ("The meeting is closed to the public under section 2(c)(3) of the Act.", True),
        ("This meeting is not open to the public", True),
        ("This meeting will be held in private", True),
        ("Special in camera meeting", True),
        ("CONFIDENTIAL", True),
        ("The public may be excluded for part of the meeting", None),
        ("Items 7 to 9 will be taken in private", None),
        ("This meeting is open to the public", False),
    ],
)
def test_the_head_may_close_the_whole_meeting(line: str, closes: bool | None) -> None:
    assert closes_whole_meeting(line) is closes
    items = read_agenda(f"Roads Panel\n{line}\nAGENDA\n1. Apologies\n2. Adjournment").items
    assert [item.private for item in items] == [bool(closes)] * 2


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Items 7 and 8 will be taken in private", {"7", "8"}),
        ("The public be excluded during consideration of agenda item 9", {"9"}),
        ("Items 7 to 9 contain exempt information", {"7", "8", "9"}),
        ("Items 1 and 2 are not exempt", set()),
    ],
)
def test_a_line_may_name_the_items_that_are_private(line: str, numbers: set[str]) -> None:
    assert items_named_private(line) == numbers


def test_a_heading_set_wide_is_read_as_its_words() -> None:
    items = read_agenda("1. Apologies\nE X E M P T   I T E M S\n2. Lease").items
    assert [(item.private, item.section) for item in items] == [(False, ""), (True, "EXEMPT ITEMS")]


def test_named_items_are_private_wherever_they_are_named() -> None:
    text = (
        "Roads Panel\nItems 2 and 3 are likely to be taken in private.\n1. Trees\n2. Pay\n3. Lease"
    )
    assert [i.title for i in read_agenda(text).items if i.private] == ["Pay", "Lease"]


def test_sub_items_below_an_excluded_heading_are_private_items() -> None:
    text = "1. Apologies\n2. In Camera\n2.1 Land\n2.2 Pay\n3. Rise and Report\n4. Trees"
    items = read_agenda(text).items
    assert [(i.number, i.private) for i in items] == [
        ("1.", False), ("2.", True), ("2.1", True), ("2.2", True), ("3.", False), ("4.", False),
    ]  # fmt: skip


@pytest.mark.parametrize("point", ["(a) {}", "a) {}", "- {}", "   i. {}"])
def test_points_below_the_item_that_excludes_are_private_items(point: str) -> None:
    points = "\n".join(point.format(title) for title in ("Pay", "Lease of the depot"))
    items = read_agenda(f"1. Apologies\n2. Exclusion of the public\n{points}\n3. Close").items
    assert [(item.title, item.private) for item in items][1:4] == [
        ("Exclusion of the public", False),
        ("Pay", True),
        ("Lease of the depot", True),
    ]


def test_points_of_the_resolution_itself_are_no_items() -> None:
    text = (
        "1. Exclusion of the public\n(a) Information relating to any individual\n"
        "(b) That the public leave\n2. Pay"
    )
    assert [item.title for item in read_agenda(text).items] == ["Exclusion of the public", "Pay"]


@pytest.mark.parametrize(
    ("heading", "is_private"),
    [
        ("Section B - Confidential", True),
        ("Section B - Open", False),
        ("Section B - Finance", False),
        ("PRIVATE AGENDA", True),
        ("The following items are likely to be considered in private:", True),
        ("The press and public will be excluded at this point", True),
        ("The public may be excluded, if necessary", False),
    ],
)
def test_a_line_before_an_item_may_close_what_follows(heading: str, is_private: bool) -> None:
    items = read_agenda(f"1. Apologies\n2. Minutes\n{heading}\n3. Pay\n4. Lease").items
    assert [item.private for item in items] == [False, False, is_private, is_private]


def test_an_asterisk_closes_items_where_a_line_says_so() -> None:
    text = "1. Apologies\n2. Pay *\n3. *Lease\n* Items marked with an asterisk are exempt"
    assert [item.private for item in read_agenda(text).items] == [False, True, True]


def test_the_vote_to_exclude_is_public_where_its_title_names_private_business() -> None:
    text = (
        "1. Apologies\n2. Exempt business\nThe Panel is recommended to approve the following:\n"
        "“That the public be excluded, as exempt information would be disclosed.”\n3. Lease"
    )
    assert [item.private for item in read_agenda(text).items] == [False, False, True]


@pytest.mark.parametrize(
    "title",
    [
        *[
            "Lease – to be taken in closed session",
            "Lease, in closed session",
            "Lease. Closed session.",
        ],
        *["Lease: closed session under s19.85", "Roads; then closed session: lease of the depot"],
        *["Public comment, followed by closed session on land", "Lease, closed session to follow"],
        *["Appraisal - closed session if required", "Lease, to be considered in camera"],
    ],
)
def test_a_closed_session_named_within_a_title_closes_its_item(title: str) -> None:
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Trees").items
    assert [item.private for item in items] == [False, True, False]


@pytest.mark.parametrize(
    "title",
    [
        *["Review of the closed session procedure", "Minutes of the closed session of 2 March"],
        *["Webcasting: closed session arrangements", "Policy on open and closed sessions"],
        *["Report on business taken in closed session on 2 March", "Action from closed session"],
        *["Decision from closed session on the lease", "Minutes of the open and closed session"],
    ],
)
def test_a_title_that_only_speaks_of_closed_sessions_is_public(title: str) -> None:
    items = read_agenda(f"1. Apologies\n2. {title}\n3. Trees").items
    assert [item.private for item in items] == [False, False, False]


@pytest.mark.parametrize(
    "again", ["resumed", "(resumed)", "RESUMED", "(continued)", "cont'd", "- reconvened"]
)
def test_a_part_that_goes_on_is_as_private_as_it_was(again: str) -> None:
    text = f"Part I\n1. Apologies\nPart II\n2. Lease\nPart I {again}\n3. Trees"
    assert [item.private for item in read_agenda(text).items] == [False, True, False]
    text = f"Part I\n1. Apologies\nPart II\n2. Lease\nPart I\n3. Trees\nPart II {again}\n4. Pay"
    assert [item.private for item in read_agenda(text).items] == [False, True, False, True]


@pytest.mark.parametrize(
    ("line", "is_private"), [("Return to Part I", False), ("Return to Part II", True)]
)
def test_a_return_to_a_part_is_a_return_to_its_privacy(line: str, is_private: bool) -> None:
    text = f"Part I\n1. Apologies\nPart II\n2. Lease\n{line}\n3. Trees"
    assert read_agenda(text).items[2].private is is_private
