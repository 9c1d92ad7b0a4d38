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
        ("Lease (Exempt: paragraph 14)", "lga1972wales", "Lease (Exempt: paragraph 14)"),
        ("Lease (paragraph 6 of Schedule 7A)", "lga1972", "Lease"),
        (f"Lease {EXEMPT}", "exec2012", f"Lease {EXEMPT}"),
        (f"Lease {EXEMPT}", "lgani2014", "Lease"),
    ],
)
def test_an_exemption_under_another_law_is_left_out_of_the_title(
    title: str, law: str, left: str
) -> None:
    assert without_citation(title, law) == left


def test_a_title_that_cites_no_law_is_known() -> None:
    assert cited_law("Works on the 1972 pavilion") == ""


@pytest.mark.parametrize(
    ("text", "law"),
    [
        ("paragraph 14 of Part 4 of Schedule 12A to the Local Government Act 1972", "lga1972wales"),
        ("Exempt information under Schedule 12A, paragraphs 12 and 13", "lga1972wales"),
        ("section 50A(4) of the Local Government (Scotland) Act 1973", "lgsa1973"),
        ("the Local Government Act (Northern Ireland) 2014, Schedule 6", "lgani2014"),
        ("regulation 4(2)(b), paragraph 3 of Schedule 12A", "exec2012"),
        ("section 100A(4), paragraph 3 of Part 1 of Schedule 12A", "lga1972"),
        ("exempt under paragraph 3", "by paragraph"),
    ],
)
def test_the_law_of_each_nation_is_told_by_what_it_cites(text: str, law: str) -> None:
    assert cited_law(text) == law
