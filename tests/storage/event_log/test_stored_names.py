"""What is stored keeps its names, whatever the classes and fields of the code are called."""

import json
from typing import Any, get_args

import msgspec
import pytest

from clerk_tui.domain import events as ev
from clerk_tui.domain.model import matters as mt
from clerk_tui.storage.event_log.codec import decode, encode
from clerk_tui.storage.event_log.stored_names import EVENTS, MATTERS
from tests.storage.event_log.stored_examples import CURRENT, FIRST, stored


def test_every_event_and_every_matter_has_a_stored_name() -> None:
    assert set(EVENTS.values()) == set(get_args(ev.Event))
    assert set(MATTERS.values()) == set(get_args(mt.Matter))


def test_everything_is_stored_to_the_byte_as_the_examples_say() -> None:
    """After adding a field or a kind: `python -m tests.storage.event_log.stored_examples`."""
    assert stored() == json.loads(CURRENT.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", [CURRENT, FIRST], ids=lambda path: path.stem)
def test_what_was_stored_is_read_and_loses_nothing_when_stored_again(file: Any) -> None:
    for kind, payload in json.loads(file.read_text(encoding="utf-8"))["events"]:
        again, written = encode(decode(kind, payload))
        assert again == kind
        assert keeps(json.loads(written), json.loads(payload)), kind


def test_no_word_that_was_stored_has_become_unknown() -> None:
    earlier = json.loads(FIRST.read_text(encoding="utf-8"))["words"]
    today = stored()["words"]
    for place, words in earlier.items():
        assert set(words) <= set(today[place]), place


def test_a_renamed_class_and_field_are_stored_under_their_old_names(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Message(msgspec.Struct, frozen=True):
        words: str = msgspec.field(name="text")

    monkeypatch.setitem(MATTERS, "Memo", Message)
    event = decode("Rewritten.Memo", '{"ident": "e1", "matter": {"text": "Ask Ann"}}')
    assert isinstance(event, ev.Rewritten)
    assert isinstance(event.matter, Message)
    assert event.matter.words == "Ask Ann"


def keeps(now: Any, before: Any) -> bool:
    """Return True if all that stood in *before* stands in *now*, which may hold more."""
    if isinstance(before, dict):
        return all(name in now and keeps(now[name], value) for name, value in before.items())
    if isinstance(before, list):
        pairs = zip(now, before, strict=False)
        return len(now) == len(before) and all(keeps(*pair) for pair in pairs)
    return bool(now == before)
