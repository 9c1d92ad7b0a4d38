"""The nation whose law governs a body, and the kinds of body that the law treats apart."""

import pytest

from clerk_tui.domain.law.exclusion import exclusion_law_key
from clerk_tui.domain.law.kinds import takes_recorded_budget_votes
from clerk_tui.domain.law.nation import Nation, nation_of
from clerk_tui.domain.model.body import Body, ExclusionLaw


@pytest.mark.parametrize(
    ("kind", "authority", "nation"),
    [
        ("committee", "Ostermere Borough Council", "England"),
        ("committee", "Flintshire County Council", "Wales"),
        ("committee", "Cyngor Sir Ddinbych", "Wales"),
        ("county borough council", "Ostermere", "Wales"),
        ("community council", "Llanostermere", "Wales"),
        ("committee", "Moray Council", "Scotland"),
        ("Scottish council", "", "Scotland"),
        ("district council", "Fermanagh and Omagh District Council", "Northern Ireland"),
        ("parish council", "Moray Road Parish Council", "England"),
        ("committee", "Newport Pagnell Town Council", "England"),
    ],
)
def test_the_nation_is_told_from_the_kind_and_the_authority(
    kind: str, authority: str, nation: Nation
) -> None:
    assert nation_of(Body("Harbours Committee", kind=kind, authority=authority)) == nation


def test_the_committee_file_names_the_nation_of_a_body_that_its_names_do_not_tell() -> None:
    body = Body("Penbryn Town Council", kind="town council", nation="Wales")
    assert nation_of(body) == "Wales"


@pytest.mark.parametrize(
    ("kind", "nation", "law"),
    [
        ("committee", "England", ""),
        ("police and crime panel", "England", ""),
        ("executive", "England", "exec2012"),
        ("cabinet committee", "England", "exec2012"),
        ("parish council", "England", "pbam1960"),
        ("town council", "England", "pbam1960"),
        ("community council", "Wales", "pbam1960"),
        ("committee", "Wales", "lga1972wales"),
        ("cabinet", "Wales", "lga1972wales"),
        ("council", "Scotland", "lgsa1973"),
        ("committee", "Northern Ireland", "lgani2014"),
    ],
)
def test_each_body_excludes_the_public_under_the_law_of_its_nation_and_kind(
    kind: str, nation: Nation, law: str
) -> None:
    assert exclusion_law_key(Body("Harbours", kind=kind, nation=nation)) == law


def test_a_body_with_grounds_of_its_own_excludes_under_them() -> None:
    own_law = ExclusionLaw("the Trust's Standing Order 12", descriptions={"1": "a named pupil"})
    assert (
        exclusion_law_key(Body("Governors", kind="school governors", exclusion_law=own_law))
        == "own"
    )


@pytest.mark.parametrize(
    ("kind", "nation", "recorded"),
    [
        ("council", "England", True),
        ("county council", "England", True),
        ("district council", "England", True),
        ("London borough council", "England", True),
        ("county borough council", "Wales", False),
        ("council", "Scotland", False),
        ("district council", "Northern Ireland", False),
        ("parish council", "England", False),
        ("committee", "England", False),
    ],
)
def test_the_budget_is_voted_on_by_names_in_english_principal_councils_alone(
    kind: str, nation: Nation, *, recorded: bool
) -> None:
    assert takes_recorded_budget_votes(Body("Council", kind=kind, nation=nation)) is recorded
