"""Any body reads back as it was written."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    example_committees,
    read_committee,
    write_committee,
)
from tests.helpers.committee_files import BODY, write_changed
from tests.helpers.random_bodies import bodies, unhurried


@unhurried
@given(bodies)
def test_any_body_reads_back_as_it_was_written(body: Body) -> None:
    assert read_committee(write_committee(body)) == body


@unhurried
@given(bodies, bodies)
def test_any_body_can_be_written_over_any_other(body: Body, other: Body) -> None:
    assert read_committee(write_committee(body, write_committee(other))) == body


@unhurried
@given(st.data())
def test_any_change_of_the_people_keeps_the_remarks_of_those_who_stay(data: st.DataObject) -> None:
    known = data.draw(st.lists(st.sampled_from(BODY.members), unique=True))
    new = data.draw(st.lists(st.sampled_from([Person("New A"), Person("New B")]), unique=True))
    members = data.draw(st.permutations([*known, *new]))
    text = write_changed(members=tuple(members), vacancies=data.draw(st.integers(0, 2)))
    for remark in (
        "# Our parish",
        "# as on",
        "# the usual",
        "# rarely",
        "# standing order",
        "# ---- Members",
        "# ---- Others",
        "# resolved",
    ):
        assert text.count(remark) == 1
    remarks = {"Ann Pike": "# elected 2019", "Bob Rook": "# Bob is often late."}
    for name, remark in remarks.items():
        assert not any(one.name == name for one in members) or text.count(remark) == 1


@unhurried
@given(bodies, st.sampled_from(sorted(example_committees())))
def test_writing_twice_changes_nothing_more(body: Body, name: str) -> None:
    once = write_committee(body, example_committees()[name])
    assert write_committee(body, once) == once
    tomllib.loads(once)
