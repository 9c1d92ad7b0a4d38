"""Business in odd numbers, indexes, inner lists and bullets is neither lost nor read twice."""

import pytest

from clerk_tui.files.agendas.read import read_agenda
from tests.helpers.agendas import read_line_as, read_numbers, read_titles

HEAD = "Harbour Panel\nWednesday 9 June 2027 at 2.00 pm\nAGENDA\n"


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1. Roads\n2. Trees\n3 Lamps\n4. Piers", ["1.", "2.", "3", "4."]),
        ("1. Roads\n2. Trees\n3 Lamps\n4 Piers", ["1.", "2.", "3", "4"]),
        ("1 Roads\n2. Trees\n3. Lamps", ["1", "2.", "3."]),
        (
            "1.0 Roads\n1.1 North\n2.0 Trees\n3.0 Lamps\n3.1 Oil",
            ["1.0", "1.1", "2.0", "3.0", "3.1"],
        ),
        ("4. Roads\n4a North\n4b South\n5. Trees", ["4.", "4a", "4b", "5."]),
        ("05. Roads\n05b South\n06. Trees", ["05.", "05b", "06."]),
        ("8. Roads\n8.I. North\n8.II. South\n9. Trees", ["8.", "8.I.", "8.II.", "9."]),
        ("V. Roads\nV.A. North\nV.B. South\nVI. Trees", ["V.", "V.A.", "V.B.", "VI."]),
        ("10. Roads\n1. 1 Trees\n12. Lamps", ["10.", "1. 1", "12."]),
        ("2451 Roads\n2452 Trees", ["2451", "2452"]),
        ("2451. Roads\n2452. Trees", ["2451.", "2452."]),
        ("1. Roads\n1. Trees\n1. Lamps", ["1.", "1.", "1."]),
        ("A1 Roads\nA2 Trees\nB1 Lamps", ["A1", "A2", "B1"]),
        ("1. Roads\n2. Trees\nPUBLIC EXCLUDED\nC1 Pay\nC2 Land", ["1.", "2.", "C1", "C2"]),
        ("4. Roads\n4.1 North\n5. Trees\n5.1 Oaks\n5.2 Elms", ["4.", "4.1", "5.", "5.1", "5.2"]),
        ("C048/27      1.         Roads\nC049/27      2.         Trees", ["C048/27", "C049/27"]),
    ],
)
def test_an_odd_number_begins_an_item(text: str, numbers: list[str]) -> None:
    assert read_numbers(HEAD + text) == numbers


def test_the_rule_by_which_an_odd_number_begins_an_item_is_named() -> None:
    items = read_agenda(f"{HEAD}1. Roads\n2. Trees\n3 Lamps\n3a Oil\n4. Piers").items
    assert [item.why for item in items] == [
        (),
        (),
        ("item: its number lacks the stop of the others",),
        ("item: its number has a letter",),
        (),
    ]


@pytest.mark.parametrize(
    "below",
    [
        "1. North pier\n2. South pier",
        "1. North pier\n2. South pier\n3. East pier",
        "1. North pier\n2. South pier\n3. East pier\n4. West pier\n5. Boats",
        "   1. North pier\n   2. South pier",
        "o North pier\no South pier",
        "§ North pier\n§ South pier",
    ],
)
def test_an_inner_list_belongs_to_its_item_where_the_outer_one_goes_on(below: str) -> None:
    text = f"{HEAD}1. Apologies\n2. Piers\n{below}\n3. Roads\n4. Trees"
    assert read_titles(text) == ["Apologies", "Piers", "Roads", "Trees"]
    assert len(read_agenda(text).items[1].note.splitlines()) == len(below.splitlines())


def test_an_index_before_the_agenda_gives_its_pages_and_no_items() -> None:
    text = (
        "Harbour Panel\nCONTENTS\n1. ROADS ........ 3\n2. TREES ........ 9\n3. PIERS ....... 12\n\n"
        "1. ROADS\nTo note the report\n2. TREES\n3. PIERS\n"
    )
    agenda = read_agenda(text)
    assert [(i.title, i.page) for i in agenda.items] == [
        ("ROADS", "3"), ("TREES", "9"), ("PIERS", "12"),
    ]  # fmt: skip
    assert read_line_as(text, "........ 9") == "index"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("- Roads\n· north\n· south\n- Trees", ["Roads", "Trees"]),
        ("• Roads\n– Cllr Marden\n• Trees", ["Roads", "Trees"]),
        ("Roads\n\nTrees\nThe elms will be looked at.\n\nPiers", ["Roads", "Trees", "Piers"]),
        (
            "**Roads**\nTo note.\n**Trees**\nTo agree.\n**Piers**\nTo see.",
            ["Roads", "Trees", "Piers"],
        ),
        (
            "Roads\nTrees\nPiers\nNew business\n- Lamps\nClose",
            ["Roads", "Trees", "Piers", "New business", "Close"],
        ),
    ],
)
def test_items_without_numbers_are_told_from_their_notes(text: str, titles: list[str]) -> None:
    assert read_titles(HEAD + text) == titles


@pytest.mark.parametrize(
    ("line", "title", "note"),
    [
        ("Interests To declare any interest", "Interests", "To declare any interest"),
        ("Interests. To declare any interest.", "Interests", "To declare any interest."),
        ("Interests – To declare any interest.", "Interests", "To declare any interest."),
        (
            "Forum. Residents may speak for three minutes.",
            "Forum",
            "Residents may speak for three minutes.",
        ),
        ("To agree the budget", "To agree the budget", ""),
        ("Apologies.", "Apologies.", ""),
        (
            "Letter from Hartwell Residents Association",
            "Letter from Hartwell Residents Association",
            "",
        ),
        ("St. John's Church clock", "St. John's Church clock", ""),
        ("A scheme by which to mend the quay", "A scheme by which to mend the quay", ""),
        ("Minutes of 2 February  2027", "Minutes of 2 February 2027", ""),
        ("Annual report 154 KB", "Annual report", ""),
    ],
)
def test_a_title_ends_where_its_words_begin(line: str, title: str, note: str) -> None:
    first = read_agenda(f"{HEAD}1. {line}\n2. Trees").items[0]
    assert (first.title, first.note, first.page) == (title, note, "")


def test_a_title_broken_by_the_edge_of_the_page_goes_on_with_a_capital() -> None:
    text = (
        f"{HEAD}  1.  Roads\n"
        "  2.  By-law: Award of the contract for the mending of the landing at Lower\n"
        "      Fenmoor to the lowest bidder\n"
        "  3.  Trees\n      Report of the Surveyor\n"
    )
    assert read_titles(text)[1].endswith("at Lower Fenmoor to the lowest bidder")
    assert read_agenda(text).items[2].officer == "Surveyor"


def test_a_word_that_lost_its_ligature_is_doubtful_and_its_item_is_kept() -> None:
    agenda = read_agenda(f"{HEAD}1. Ocers' reports\n2. Trees")
    assert [item.title for item in agenda.items] == ["Ocers' reports", "Trees"]
    (doubtful,) = [line for line in agenda.lines if line.doubt]
    assert doubtful.doubt == "“ffi” seems to be lost in “Ocers”: look at how it is printed"


@pytest.mark.parametrize("title", ["Ymddiheuriadau / Apologies", "Cofnodion | Minutes"])
def test_a_title_in_two_languages_is_kept_whole(title: str) -> None:
    assert read_titles(f"{HEAD}1. {title}\n2. Close")[0] == title
