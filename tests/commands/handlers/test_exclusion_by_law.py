"""The exclusion typed at the table, in the law of each nation and of a body's own rules."""

import pytest
from msgspec.structs import replace

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, ExclusionLaw
from clerk_tui.domain.model.matters import Resolution
from clerk_tui.minutes.style.house_style import style_of

GROUNDS = ExclusionLaw(
    "the Governors' Standing Order 12",
    cite="category",
    descriptions={"1": "a matter that names a pupil", "2A": "the pay of one member of staff"},
)


def at_a_table_of(table: Table, **changes: object) -> Table:
    """Return the same table, in a body that differs so."""
    body: Body = replace(table.desk.meeting.body, style="committee", **changes)
    return Table(table.desk, style_of(body))


def resolved(table: Table) -> str:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Resolution)
    return matter.clauses[0]


@pytest.mark.parametrize(
    ("nation", "kind", "typed", "words"),
    [
        ("Wales", "committee", "14", "paragraph 14 of Part 4 of Schedule 12A"),
        ("Scotland", "committee", "6", "paragraph 6 of Part I of Schedule 7A"),
        ("Northern Ireland", "committee", "3", "paragraph 3 of Part 1 of Schedule 6"),
        ("England", "executive", "3", "regulation 4(2)(b) of the Local Authorities (Executive"),
        ("England", "committee", "6", "a notice under or by virtue of which requirements"),
    ],
)
def test_the_resolution_cites_the_law_of_the_nation(
    table: Table, nation: str, kind: str, typed: str, words: str
) -> None:
    run(at_a_table_of(table, nation=nation, kind=kind), f"/private {typed}")
    assert words in resolved(table)


@pytest.mark.parametrize(
    ("nation", "typed"), [("Wales", "3"), ("England", "14"), ("England", "7A"), ("Scotland", "16")]
)
def test_a_paragraph_that_the_nations_law_lacks_is_refused(
    table: Table, nation: str, typed: str
) -> None:
    with pytest.raises(Refusal, match=f"has no paragraph {typed}"):
        run(at_a_table_of(table, nation=nation), f"/private {typed}")


def test_scottish_resolutions_weigh_no_public_interest(table: Table) -> None:
    run(at_a_table_of(table, nation="Scotland"), "/private 6")
    assert "public interest" not in resolved(table)


def test_section_22a_is_not_taken_for_section_22(table: Table) -> None:
    run(at_a_table_of(table, layout={"law": "foi2000"}), "/private 22A")
    assert "section 22A of the Freedom of Information Act 2000 (Research)" in resolved(table)


def test_a_parish_in_any_house_style_excludes_under_the_act_of_1960(table: Table) -> None:
    run(at_a_table_of(table, kind="town council"), "/private")
    assert "Public Bodies (Admission to Meetings) Act 1960" in resolved(table)


def test_governors_exclude_under_the_grounds_of_their_own_rules(table: Table) -> None:
    governors = at_a_table_of(table, exclusion_law=GROUNDS)
    run(governors, "/private 2A")
    assert resolved(table).endswith(
        "business of the kind described in category 2A of the Governors' Standing Order 12 "
        "(the pay of one member of staff)."
    )
    assert table.desk.meeting.exclusions[0].ground == (
        "category 2A of the Governors' Standing Order 12"
    )


def test_a_ground_that_the_governors_rules_lack_is_refused(table: Table) -> None:
    with pytest.raises(Refusal, match="has no category 3"):
        run(at_a_table_of(table, exclusion_law=GROUNDS), "/private 3")


def test_the_houses_own_sentence_may_name_the_law(table: Table) -> None:
    wording = {"exclusion": "to sit in private for {items} under {law}, {paragraphs}."}
    run(at_a_table_of(table, exclusion_law=GROUNDS, wording=wording), "/private 2A")
    assert resolved(table).endswith("under the Governors' Standing Order 12, category 2A.")


def test_the_bodys_own_grounds_come_before_the_law_of_its_house_style(table: Table) -> None:
    lettered = replace(GROUNDS, descriptions={"9(a)": "a wage", "9(b)": "terms not agreed"})
    body: Body = replace(table.desk.meeting.body, style="parish", exclusion_law=lettered)
    run(Table(table.desk, style_of(body)), "/private 9(b)")
    assert resolved(table).endswith(
        "category 9(b) of the Governors' Standing Order 12 (terms not agreed)."
    )
