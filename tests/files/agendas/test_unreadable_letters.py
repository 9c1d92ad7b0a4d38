"""Letters that are set as another, or are lost, hide no private item."""

import pytest

from clerk_tui.files.agendas.read import read_agenda


@pytest.mark.parametrize(
    "title",
    [
        "Staffing (con\ufb01dential)",
        "Sta\ufb03ng (confidential)",
        "Staffing (confi\xaddential)",
        "Staffing (con\u200dfidential)",
    ],
)
def test_a_letter_set_as_another_hides_no_private_item(title: str) -> None:
    (item,) = read_agenda(f"1. {title}").items
    assert (item.title, item.private) == ("Staffing (confidential)", True)


def test_a_ligature_hides_no_exclusion_of_the_public() -> None:
    agenda = read_agenda(
        "1. Apologies\nPart 2 \u2013 Con\ufb01dential items\n2. Sta\ufb00\n3. O\ufb00ice lease\n"
    )
    assert [(i.title, i.private) for i in agenda.items] == [
        ("Apologies", False), ("Staff", True), ("Office lease", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("letter", "named"), [("\0", "U+FFFD"), ("\ufffd", "U+FFFD"), ("\ue001", "U+E001")]
)
def test_a_title_with_a_letter_lost_is_listed_with_the_reason(letter: str, named: str) -> None:
    agenda = read_agenda(
        f"1. Apologies\n2. Staffing (con{letter}dential)\n  Report of the officer\n3. Lamps\n"
    )
    assert [item.title for item in agenda.items] == ["Apologies", "Lamps"]
    missed = [line for line in agenda.lines if not line.understood_as]
    assert missed[0].text.strip().startswith("2. Staffing")
    assert missed[0].reason.startswith(f"a character in it stands for no letter ({named})")
    assert missed[0].reason in missed[0].shown
    assert all("officer" not in item.note for item in agenda.items)


def test_a_title_below_its_number_is_listed_where_a_letter_is_lost() -> None:
    agenda = read_agenda("1. Apologies\n2.\nStaffing (con\ufffddential)\n3. Lamps\n")
    assert [item.title for item in agenda.items] == ["Apologies", "Lamps"]
    assert [line.reason != "" for line in agenda.lines] == [False, False, True, False]


def test_a_mark_of_one_font_in_a_note_or_as_a_bullet_harms_no_item() -> None:
    agenda = read_agenda("1. Apologies\n\uf0b7 Who is ill \uf0fc\n2. Lamps\n")
    assert [(item.title, item.private) for item in agenda.items] == [
        ("Apologies", False), ("Lamps", False),
    ]  # fmt: skip
