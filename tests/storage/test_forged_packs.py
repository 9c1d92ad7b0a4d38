"""A packed meeting whose digests somebody worked out again says no more than a desk would."""

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.transfer import Carried, CarriedText
from clerk_tui.files import meeting_file
from clerk_tui.office import Office
from clerk_tui.storage.transfer.pack import chain_events
from tests.helpers.fakes import FixedClock
from tests.helpers.ostermere import desk_in, opened

Forge = Callable[[str, dict[str, Any]], None]


def office_in(folder: Path) -> Office:
    return Office(folder / "minutes.db", FixedClock(), exports=folder / "out")


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Office]:
    office = office_in(tmp_path / "theirs")
    yield office
    office.close()


@pytest.fixture
def carried(tmp_path: Path) -> Carried:
    """A meeting with a paragraph, a vote and an action, as it was packed."""
    ours = office_in(tmp_path / "ours")
    desk = opened(desk_in(ours.record), "Buoys")
    desk.paragraphs.write("The buoys were painted.")
    desk.actions.add("Paint them again.", "Clerk", "3 May")
    packed = meeting_file.read_pack(ours.pack(desk.meeting.ident))
    ours.close()
    return packed


def forged(carried: Carried, forge: Forge, file: Path) -> Path:
    """The pack with the payload of each event as *forge* makes it, and digests that fit."""
    rows = []
    for event in carried.events:
        payload = json.loads(event.payload)
        forge(event.kind, payload)
        rows.append((event.step, event.at, event.kind, json.dumps(payload)))
    events = chain_events(carried.meeting, rows)
    file.write_bytes(meeting_file.encode(replace(carried, events=events)))
    return file


def _body(**fields: object) -> Forge:
    def forge(kind: str, payload: dict[str, Any]) -> None:
        if kind == "MeetingPrepared":
            for name, value in fields.items():
                stored = payload["body"].get(name)
                payload["body"][name] = (
                    {**(stored or {}), **value} if isinstance(value, dict) else value
                )

    return forge


def _entry(**fields: object) -> Forge:
    def forge(kind: str, payload: dict[str, Any]) -> None:
        if kind == "Written.Paragraph":
            payload["entry"] |= fields

    return forge


def _text(text: str) -> Forge:
    return _entry(matter={"text": text})


FORGERIES: dict[str, Forge] = {
    "a quorum that is worked out for ever": _body(quorum={"fraction": "1e999999999"}),
    "a quorum of nothing": _body(quorum={"fraction": "1/0"}),
    "a quorum of a hundred thousand digits": _body(quorum={"fraction": "9" * 100_000 + "/2"}),
    "a quorum in other digits": _body(quorum={"fraction": "١/٣"}),
    "a quorum of more than all": _body(quorum={"fraction": "3/2"}),
    "a quorum below nothing": _body(quorum={"number": -1}),
    "seats without number": _body(vacancies=2**62),
    "an entry of a digit that is none": _entry(ident="e²"),
    "an entry of thirty digits": _entry(ident="e" + "9" * 30),
    "an entry without a number": _entry(ident="e"),
    "a word of ten megabytes": _text("x" * 10_000_000),
    "a text without end": _text("x " * 5_000_000),
    "a number of ten megabytes": _entry(number="9" * 10_000_000),
    "a title of one word": _body(chair_title="C" * 20_000),
    "a pattern that gives no number": _body(numbering={"minute": "{m}"}),
    "a code that nobody could type": _body(codes={"a b": "Text."}),
    "a moment without a zone": _entry(at="2027-03-24T10:30:00"),
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_pack_is_refused_in_a_sentence_and_nothing_is_changed(
    theirs: Office, carried: Carried, tmp_path: Path, forge: Forge
) -> None:
    file = forged(carried, forge, tmp_path / "forged.meeting")
    began = time.monotonic()
    with pytest.raises(Refusal) as refused:
        theirs.unpack(file)
    assert time.monotonic() - began < 3.0
    assert "Nothing was changed" in str(refused.value)
    assert len(str(refused.value)) < 400
    assert theirs.record.db.execute("SELECT count(*) FROM event").fetchone()[0] == 0


def test_numbers_past_what_a_column_holds_are_refused(
    theirs: Office, carried: Carried, tmp_path: Path
) -> None:
    file = forged(carried, _body(vacancies=2**70), tmp_path / "forged.meeting")
    with pytest.raises(Refusal, match=r"Nothing was changed|altered"):
        theirs.unpack(file)


def test_unfinished_texts_in_a_pack_are_checked_too(
    theirs: Office, carried: Carried, tmp_path: Path
) -> None:
    file = tmp_path / "forged.meeting"
    typed = CarriedText("pad@00000000", "x" * 1_000_000, 0, "2027-03-24T10:30:00+00:00")
    file.write_bytes(meeting_file.encode(replace(carried, texts=(typed,))))
    with pytest.raises(Refusal, match="a word of more than"):
        theirs.unpack(file)


def test_a_pack_that_nobody_forged_is_taken(
    theirs: Office, carried: Carried, tmp_path: Path
) -> None:
    file = forged(carried, lambda *_: None, tmp_path / "whole.meeting")
    assert theirs.unpack(file).outcome == "new"
