"""The written files themselves, opened part by part: no private word, and no trace of which it was.

What the program's own readers leave out of a Word file (properties, settings, other parts) is read
here too. No format of minutes is a PDF: a browser prints the web page as one.
"""

import html
import io
import json
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.style.house_style import style_of
from tests.helpers.fakes import MemoryRecord
from tests.helpers.private_session import hold_private_session, table_of

SAID = (
    "{}",
    "/m kinver marden That {} be paid",
    "/v 2 1",
    "/r That {} be appointed",
    "/x Clerk by 3 May: write to {}",
    "/dec edgley personal neighbour of {}",
    "/q kinver whether {} had asked",
    "/heading {}",
    "/table {} | £4,000",
    "/note {} rang twice",
    "/sorry edgley {}",
    "/count 3 {}",
    "/publicnote {}",
    "/who {}, Consultant",
    "/remark kinver {}",
    "/venue {}",
    "/out edgley",
    "/in edgley",
)
NAMES = ("Zqwxvby", "Vlorptk & Co", "Qüxmarn-Thrask", "240,137 pounds")


def held(name: str, lines: list[str], style: str, *, own_item: bool) -> Meeting:
    """Return a meeting at which these *lines* were typed in private, with *name* in them."""
    desk = table_of(MemoryRecord(), style).desk
    hold_private_session(desk, [line.format(name) for line in lines], own_item=own_item)
    return desk.meeting


def parts(written: bytes, form: str) -> Iterator[tuple[str, str]]:
    """Yield every part of a written file by its name, as a reader of another program has it."""
    if form != "docx":
        text = written.decode()
        if form == "json":
            text = json.dumps(json.loads(text), ensure_ascii=False)
        yield form, html.unescape(text) if form == "html" else text
        return
    with zipfile.ZipFile(io.BytesIO(written)) as archive:
        for name in archive.namelist():
            content = archive.read(name).decode("utf-8", errors="replace")
            if name.endswith((".xml", ".rels")):
                root = ET.fromstring(archive.read(name))  # noqa: S314 - our own file
                attributes = " ".join(v for e in root.iter() for v in e.attrib.values())
                content = f"{''.join(root.itertext())} {attributes}"
            yield name, content


def public_file(meeting: Meeting, form: str, *, private: bool = False) -> dict[str, str]:
    """Return the parts of the minutes in this format."""
    style = style_of(meeting.body)
    written = FORMATS[form].write(compose(meeting, style, private=private), style)
    return dict(parts(written, form))


def letters(text: str) -> str:
    """Return the letters and figures of *text* alone."""
    return re.sub(r"[^\w]|_", "", text.casefold())


@pytest.mark.parametrize("form", FORMATS)
def test_the_private_copy_has_the_name_and_no_part_of_the_public_one(form: str) -> None:
    for name in NAMES:
        meeting = held(name, list(SAID), "committee", own_item=True)
        all_values = "".join(public_file(meeting, form, private=True).values())
        assert letters(name) in letters(all_values)
        for part, text in public_file(meeting, form).items():
            assert letters(name) not in letters(text), (name, part)


@given(
    lines=st.lists(st.sampled_from(SAID), min_size=1, max_size=8, unique=True),
    names=st.permutations(NAMES),
    own_item=st.booleans(),
    style=st.sampled_from(("committee", "parish", "board")),
)
@settings(
    max_examples=6,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
def test_every_part_of_a_public_file_is_the_same_whatever_was_said_in_private(
    lines: list[str], names: list[str], own_item: bool, style: str
) -> None:
    one = held(names[0], lines, style, own_item=own_item)
    other = held(names[1], lines, style, own_item=own_item)
    for form in FORMATS:
        assert public_file(one, form) == public_file(other, form), form
