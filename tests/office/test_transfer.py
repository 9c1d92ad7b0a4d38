"""A meeting packed on one machine and unpacked on another: whole, proved, over no other."""

import hashlib
import json
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.ports import Paper
from clerk_tui.office import Office
from clerk_tui.office.pad_store import PadStore
from clerk_tui.storage.doctor import examine
from clerk_tui.storage.transfer.pack import read_events, read_texts
from tests.helpers.fakes import FixedClock
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import desk_in, harbours, opened

MARK = "**PUBLIC COPY**\n\n"  # a copy always says what it is


def office_in(folder: Path) -> Office:
    return Office(folder / "minutes.db", FixedClock(), exports=folder / "out")


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Office]:
    office = office_in(tmp_path / "ours")
    yield office
    office.close()


@pytest.fixture
def theirs(tmp_path: Path) -> Iterator[Office]:
    office = office_in(tmp_path / "theirs")
    yield office
    office.close()


@pytest.fixture
def desk(ours: Office) -> Desk:
    desk = opened(desk_in(ours.record), "Buoys", "Lease of the quay")
    desk.paragraphs.write("The buoys were painted.")
    desk.paragraphs.note("Ask about the red ones")
    return desk


def record_of(office: Office, ident: str) -> object:
    return read_events(office.record.db, ident)


def minute_in_private(desk: Desk, secret: str) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(f"The rent was {secret}.")


@settings(max_examples=15)
@given(acts(most=12), st.text("ab é\n", max_size=20))
def test_any_meeting_packed_and_unpacked_has_the_same_record(done: list[Done], typed: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = office_in(Path(folder) / "ours"), office_in(Path(folder) / "theirs")
        try:
            desk = carry_out(opened(desk_in(ours.record), "Apologies", "Buoys"), done)
            with suppress(Refusal):
                desk.undo()
            ident = desk.meeting.ident
            ours.unfinished.writer.keep(ident, "pad@00000000", typed, len(typed))
            ours.unfinished.writer.wait_until_saved()
            file = ours.pack(ident)
            assert theirs.unpack(file).outcome == "new"
            assert record_of(theirs, ident) == record_of(ours, ident)
            assert theirs.sit_down(ident).meeting == desk.meeting
            texts = [(t.text, t.cursor) for t in read_texts(theirs.record.db, ident)]
            assert texts == ([(typed, len(typed))] if typed else [])
            before = theirs.record.db.conn.total_changes
            assert theirs.unpack(file).outcome == "same"
            assert theirs.record.db.conn.total_changes == before
            assert examine(theirs.database).is_well
        finally:
            ours.close()
            theirs.close()


@settings(max_examples=40)
@given(st.integers(0, 10**6), st.integers(1, 255), st.booleans())
def test_a_byte_changed_or_an_end_cut_off_is_refused_and_nothing_changes(
    packed_once: bytes, at: int, flip: int, cut: bool
) -> None:
    at %= len(packed_once)
    changed = bytearray(packed_once)
    changed[at] ^= flip
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "changed.clerkpack"
        file.write_bytes(packed_once[:at] if cut else bytes(changed))
        office = office_in(Path(folder))
        try:
            with pytest.raises(Refusal):
                office.unpack(file)
            assert office.minute_book.meetings() == []
        finally:
            office.close()


@pytest.fixture(scope="module")
def packed_once(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    office = office_in(tmp_path_factory.mktemp("once"))
    desk = opened(desk_in(office.record), "Buoys")
    desk.paragraphs.write("The buoys were painted.")
    file = office.pack(desk.meeting.ident)
    office.close()
    return file.read_bytes()


def test_what_was_minuted_since_is_added_and_what_is_older_is_refused(
    ours: Office, theirs: Office, desk: Desk, tmp_path: Path
) -> None:
    early = ours.pack(desk.meeting.ident, tmp_path / "early")
    theirs.unpack(early)
    desk.paragraphs.write("They were lit.")
    done = theirs.unpack(ours.pack(desk.meeting.ident, tmp_path / "late"))
    assert (done.outcome, done.events) == ("added", 1)
    assert theirs.sit_down(desk.meeting.ident).meeting == desk.meeting
    with pytest.raises(Refusal, match="yours is newer"):
        theirs.unpack(early)
    assert theirs.sit_down(desk.meeting.ident).meeting == desk.meeting


def test_what_was_minuted_apart_stays_apart(ours: Office, theirs: Office, desk: Desk) -> None:
    ident = desk.meeting.ident
    theirs.unpack(ours.pack(ident))
    desk.paragraphs.write("They were lit.")
    there = theirs.sit_down(ident)
    there.paragraphs.write("They were sold.")
    file = theirs.pack(ident)
    with pytest.raises(Refusal, match="something else was minuted in each"):
        ours.unpack(file)
    assert ours.sit_down(ident).meeting == desk.meeting
    done = ours.unpack(file, as_copy=True)
    assert done.outcome == "copy"
    copy = ours.sit_down(done.meeting.ident)
    assert (copy.meeting.copy_of, copy.meeting.state) == (ident, "copy")
    assert [e.matter for e in copy.meeting.entries()] == [e.matter for e in there.meeting.entries()]
    with pytest.raises(Refusal, match="a copy of the minutes"):
        copy.paragraphs.write("More.")
    assert ours.unpack(file, as_copy=True).events == 0  # it is that very copy
    assert len(ours.minute_book.meetings()) == 2
    assert {f.expected for f in ours.minute_book.attendance()} == {1}  # a copy counts for nothing
    assert examine(ours.database).is_well


def test_a_meeting_that_another_window_is_minuting_is_left_to_it(
    ours: Office, theirs: Office, desk: Desk
) -> None:
    theirs.unpack(ours.pack(desk.meeting.ident))
    desk.paragraphs.write("They were lit.")
    file = ours.pack(desk.meeting.ident, ours.exports / "late")
    other = Office(theirs.database, FixedClock())
    other.claims.claim(desk.meeting.ident)
    with pytest.raises(Refusal, match="another window"):
        theirs.unpack(file)
    other.close()


def test_what_was_being_typed_here_is_kept_beside_what_was_typed_there(
    ours: Office, theirs: Office, desk: Desk
) -> None:
    ident = desk.meeting.ident
    theirs.unpack(ours.pack(ident))
    for office, text in ((ours, "typed here"), (theirs, "typed there")):
        office.unfinished.writer.keep(ident, "pad@00000000", text, 3)
        office.unfinished.writer.wait_until_saved()
    done = theirs.unpack(ours.pack(ident, ours.exports / "typing"))
    assert (done.events, done.texts) == (0, 1)
    unfiled_texts = {text.text for text in read_texts(theirs.record.db, ident)}
    assert unfiled_texts == {"typed here", "typed there"}


def test_what_was_typed_in_private_there_is_known_to_be_private_here(
    ours: Office, theirs: Office, desk: Desk
) -> None:
    ident = desk.meeting.ident
    desk.private_business.exclude_public("paragraph 3")
    pad_store = PadStore(ours.unfinished, ident)
    typed_texts = {
        "pad": "Harb",
        "recalled": "/x so\n\nIn public",
        "before": "In public",
        "out": "out",
    }
    for place, text in typed_texts.items():
        pad_store.save(text, 0, place)
    ours.unfinished.writer.wait_until_saved()
    assert theirs.unpack(ours.pack(ident)).texts == 2
    desk_here = theirs.sit_down(ident)
    assert PadStore(theirs.unfinished, ident).read(desk_here.meeting).text == "Harb"
    desk_here.private_business.readmit_public()
    back = PadStore(theirs.unfinished, ident).read(desk_here.meeting)
    assert (back.text, back.recalled) == ("", ("In public",))
    assert set(back.withheld) == {"Harb", "/x so"}


def test_a_public_copy_holds_no_private_word_under_any_name(
    ours: Office, theirs: Office, desk: Desk
) -> None:
    minute_in_private(desk, "zqwxv pounds")
    ours.unfinished.writer.keep(desk.meeting.ident, "pad@00000000", "zqwxv typed", 0)
    ours.unfinished.writer.wait_until_saved()
    file = ours.pack(desk.meeting.ident, public=True)
    data = file.read_text(encoding="utf-8")
    assert "zqwxv" not in data
    assert "red ones" not in data
    done = theirs.unpack(file)
    copy = theirs.sit_down(done.meeting.ident)
    assert (copy.meeting.copy_of, copy.meeting.state) == (desk.meeting.ident, "public copy")
    assert theirs.papers.minutes(copy.meeting) == ours.papers.minutes(desk.meeting)
    assert theirs.unpack(file).outcome == "same"
    with pytest.raises(Refusal, match="a copy of the minutes"):
        copy.undo()


def test_the_numbers_of_a_public_part_have_the_gaps_of_the_public_minutes(tmp_path: Path) -> None:
    office = office_in(tmp_path)
    numbers = Numbering("{n}", paragraph="{item}.{n}", action="{year}/{n:02}")
    desk = opened(desk_in(office.record, harbours(numbering=numbers)), "Buoys")
    minute_in_private(desk, "ten pounds")
    desk.actions.add("To draw up the lease", "HL")
    desk.private_business.readmit_public()
    desk.paragraphs.write("The buoys were painted.")
    desk.actions.add("To light them", "PR")
    copy = office.unpack(office.pack(desk.meeting.ident, public=True)).meeting
    printed_minutes = office.papers.minutes(desk.meeting)
    assert office.papers.minutes(copy) == printed_minutes
    assert "2027/02" in printed_minutes
    office.close()


@settings(max_examples=15)
@given(acts(most=8))
def test_the_public_copy_of_any_meeting_has_the_same_public_minutes(done: list[Done]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        office = office_in(Path(folder))
        try:
            desk = carry_out(opened(desk_in(office.record), "Apologies", "Buoys"), done)
            try:
                printed_minutes = office.papers.minutes(desk.meeting)
            except Refusal:  # a private phrase stands in it
                return
            copy = office.unpack(office.pack(desk.meeting.ident, public=True)).meeting
            copied = office.papers.minutes(office.sit_down(copy.ident).meeting)
            assert copied.replace(MARK, "") == printed_minutes.replace(MARK, "")
        finally:
            office.close()


def test_two_meetings_that_differ_in_private_have_the_same_public_copy(tmp_path: Path) -> None:
    files = []
    for secret in ("zqwxv", "something else, and much longer"):
        office = office_in(tmp_path / str(len(secret)))
        desk = opened(desk_in(office.record, ident="m1"), "Buoys")
        minute_in_private(desk, secret)
        files.append(office.pack("m1", public=True).read_bytes())
        office.close()
    assert files[0] == files[1]


def test_only_the_owner_may_read_a_whole_meeting(ours: Office, desk: Desk) -> None:
    file = ours.pack(desk.meeting.ident)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "PRIVATE" in file.name
    desk.paragraphs.write("They were lit.")
    with pytest.raises(Refusal, match="there already"):
        ours.pack(desk.meeting.ident)


def _edited(data: bytes, edit: Callable[[list[dict[str, object]]], None]) -> bytes:
    """The file altered by somebody who reckons its last digest again."""
    lines = [json.loads(line) for line in data.splitlines()[:-1]]
    edit(lines)
    body = b"".join(json.dumps(line).encode() + b"\n" for line in lines)
    end = {"end": {"lines": len(lines), "digest": hashlib.sha256(body).hexdigest()}}
    return body + json.dumps(end, separators=(",", ":")).encode() + b"\n"


def _word(lines: list[dict[str, object]]) -> None:
    event = lines[-1]["event"]
    assert isinstance(event, dict)
    event["payload"] = event["payload"].replace("painted", "sold")


def _no_first(lines: list[dict[str, object]]) -> None:
    del lines[1]


def _another_meeting(lines: list[dict[str, object]]) -> None:
    lines[0]["meeting"] = "m2"


def _path_as_ident(lines: list[dict[str, object]]) -> None:
    lines[0]["meeting"] = "../m1"


@pytest.mark.parametrize("edit", [_word, _no_first, _another_meeting, _path_as_ident])
def test_a_record_altered_by_hand_is_refused_by_its_own_digests(
    packed_once: bytes, theirs: Office, tmp_path: Path, edit: Callable[..., None]
) -> None:
    file = tmp_path / "altered"
    file.write_bytes(_edited(packed_once, edit))
    with pytest.raises(Refusal, match=r"not what was written|altered"):
        theirs.unpack(file)
    assert theirs.minute_book.meetings() == []


HEAD = b'{"format":"clerk-tui meeting","version":1'


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "not a meeting packed"),
        (b"PK\x03\x04", "not a meeting packed"),
        (b"[" * 5_000_000, "not a meeting packed"),
        (HEAD.replace(b"1", b"2") + b"}\n", "newer version"),
        (HEAD + b"}\n" + b'{"event":' * 100_000, "cut short"),
        (HEAD + b"}\n" + b'{"end":' + b"[" * 100_000 + b"\n", "altered"),
    ],
)
def test_what_is_no_packed_meeting_costs_a_sentence(
    theirs: Office, tmp_path: Path, data: bytes, sentence: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    with pytest.raises(Refusal, match=sentence):
        theirs.unpack(file)


def test_a_file_larger_than_any_meeting_is_not_read(theirs: Office, tmp_path: Path) -> None:
    file = tmp_path / "bomb"
    with file.open("wb") as opened_file:
        opened_file.truncate(10**11)  # a hundred gigabytes that take no room
    with pytest.raises(Refusal, match="is over 64 MB"):
        theirs.unpack(file)


def test_the_drafts_go_with_the_meeting(ours: Office, theirs: Office, desk: Desk) -> None:
    ident = desk.meeting.ident
    event = read_events(ours.record.db, ident)[-1]
    paper = Paper("draft", 1, True, "md", (), "The buoys were painted.")
    ours.record.append(desk.meeting, FixedClock().now(), [], papers=[paper])
    assert read_events(ours.record.db, ident)[-1] == event
    file = ours.pack(ident)
    theirs.unpack(file)
    assert theirs.record.papers(ident, "draft") == [paper]
    assert theirs.unpack(file).outcome == "same"
    public = ours.pack(ident, public=True).read_text(encoding="utf-8")
    assert '"paper"' not in public


@pytest.mark.parametrize(
    "path", ["/etc/secret.docx", "../secret.docx", r"C:\secret.docx", r"a\..\b"]
)
def test_no_document_of_this_machine_is_named_by_the_file(
    ours: Office, theirs: Office, path: str
) -> None:
    desk = desk_in(ours.record, harbours(letterhead=path))
    with pytest.raises(Refusal, match="letterhead outside"):
        theirs.unpack(ours.pack(desk.meeting.ident))
    assert theirs.minute_book.meetings() == []
