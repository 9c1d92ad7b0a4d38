"""Events as they are kept: every kind comes back as it was, and nothing else is taken for one."""

import json
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.domain import events as ev
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.storage.event_log.codec import decode, encode
from tests.helpers.fakes import FixedClock
from tests.storage.event_log.event_strategies import EVENTS, built

NOW = FixedClock().now()


@pytest.mark.parametrize("kind", sorted(EVENTS))
@settings(max_examples=25)
@given(data=st.data())
def test_an_event_of_each_kind_comes_back_as_it_was(kind: str, data: st.DataObject) -> None:
    event = data.draw(EVENTS[kind])
    assert decode(*encode(event)) == event


@pytest.mark.parametrize("kind", sorted(get_args(mt.Matter), key=str))
@settings(max_examples=25)
@given(data=st.data())
def test_a_matter_of_each_kind_written_and_rewritten_comes_back_as_it_was(
    kind: type, data: st.DataObject
) -> None:
    matter = data.draw(built(kind))
    written = ev.Written(Entry("e1", "i1", NOW, matter), "e0")
    rewritten = ev.Rewritten("e1", matter, "in other words", printed_elsewhere=True)
    assert decode(*encode(written)) == written
    assert decode(*encode(rewritten)) == rewritten
    assert encode(written)[0] == f"Written.{kind.__name__}"


def test_an_event_of_an_older_version_that_knew_fewer_facts_is_read() -> None:
    kind, payload = encode(ev.Written(Entry("e1", "i1", NOW, mt.Action("To dredge", "PR"))))
    stored = json.loads(payload)
    del stored["entry"]["matter"]["update"], stored["entry"]["source"], stored["after"]
    assert decode(kind, json.dumps(stored)) == ev.Written(
        Entry("e1", "i1", NOW, mt.Action("To dredge", "PR"))
    )


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("Written.Paragraph", "{}"),
        ("Written.Paragraph", "[]"),
        ("Written.Paragraph", '{"entry": {"matter": 3}}'),
        ("Written.Paragraph", '{"entry": "x"}'),
        ("Written.Sermon", '{"entry": {"ident": "e", "item": "i", "matter": {"text": "x"}}}'),
        ("Written", '{"entry": {"matter": {"text": "x"}}}'),
        ("ItemListed", '"x"'),
        ("ItemListed", '{"item": {"title": "no ident"}}'),
        ("Commenced", '{"at": "yesterday", "time": "10:30"}'),
        ("ChairTaken", '{"key": 3}'),
        ("AttendanceMarked", '{"key": "@1", "presence": "asleep"}'),
        ("Exploded", "{}"),
        ("", ""),
    ],
)
def test_what_cannot_be_read_is_refused_and_never_guessed_at(kind: str, payload: str) -> None:
    with pytest.raises(Refusal, match="cannot be read") as refused:
        decode(kind, payload)
    assert refused.value.remedy.startswith("Nothing was changed")
