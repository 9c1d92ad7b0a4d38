"""Titles that cite the law under which an item may be private."""

import pytest

from clerk_tui.domain.agenda.law_cited import cited_law, without_citation

EXEMPT = "(Exempt: paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972)"


@pytest.mark.parametrize(
    ("title", "law", "left"),
    [
        (f"Lease of the slip {EXEMPT}", "pbam1960", "Lease of the slip"),
        (f"Lease of the slip – {EXEMPT}", "pbam1960", "Lease of the slip"),
        ("Lease (Exempt – paragraphs 1 and 3)", "pbam1960", "Lease"),
        ("Lease [FOI Act section 43(2)]", "lga1972", "Lease"),
        (f"Lease of the slip {EXEMPT}", "lga1972", f"Lease of the slip {EXEMPT}"),
        ("Lease of the slip (east)", "pbam1960", "Lease of the slip (east)"),
        (EXEMPT, "pbam1960", EXEMPT),
        ("Lease (Public Bodies (Admission to Meetings) Act 1960)", "lga1972", "Lease"),
    ],
)
def test_an_exemption_under_another_law_is_left_out_of_the_title(
    title: str, law: str, left: str
) -> None:
    assert without_citation(title, law) == left


def test_a_title_that_cites_no_law_is_known() -> None:
    assert cited_law("Works on the 1972 pavilion") == ""
