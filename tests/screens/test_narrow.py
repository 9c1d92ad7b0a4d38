"""On a narrow screen what must not be missed stays, and what is long goes on below itself."""

import pytest

from clerk_tui.app import ClerkApp
from clerk_tui.office import Office
from clerk_tui.screens.help import two_columns
from clerk_tui.screens.meeting.save_status import NOT_SAVED
from clerk_tui.widgets.status_line import Status, StatusLine
from tests.helpers.screen_hosts import a_desk

LONG = Status(
    "Wendmarsh Police and Crime Panel", "24 March 2027", "IN SESSION 12.05 (0:50)",
    "item 0:17/0:30 OVER", True, "12 here INQUORATE SINCE 12.41", NOT_SAVED, "⚠3", "Kinver 3:05",
)  # fmt: skip


@pytest.mark.parametrize("width", [30, 40, 50, 60, 80])
@pytest.mark.parametrize("state", ["public", "private", "held"])
async def test_public_or_private_and_not_saved_stay_whatever_the_width(
    office: Office, width: int, state: str
) -> None:
    ident = a_desk(office).meeting.ident
    async with ClerkApp(office, ident).run_test(size=(width, 24)) as pilot:
        await pilot.pause()
        line = pilot.app.screen.query_one(StatusLine)
        fields = {name: getattr(LONG, name) for name in LONG.__struct_fields__}
        fields |= {"public": state != "private", "held": state == "held"}
        line.status = Status(**fields)
        shown = str(line.content)[:width]
        assert {"public": "PUBLIC", "private": "PRIVATE", "held": "PUBLIC, HELD"}[state] in shown
        assert "NOT SAVED" in shown
        assert "INQUORATE" in shown or width < 60


async def test_at_80_the_body_is_named_before_the_word_here_is_written(office: Office) -> None:
    async with ClerkApp(office, a_desk(office).meeting.ident).run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        line = pilot.app.screen.query_one(StatusLine)
        line.status = Status(
            "Wendmarsh Police and Crime Panel", "24 March 2027", "IN SESSION", "item 0:10",
            present="12 of 13 here Q5 ✓", clock="now 11.20 am", in_session=True,
        )  # fmt: skip
        assert str(line.content).startswith(" Wendmarsh")
        assert "12 of 13 Q5 ✓" in str(line.content)


def test_long_texts_stand_in_two_columns_each_below_itself() -> None:
    rows = [("/m kinver marden That the lamps be lit; 7 3 1  F5", "A motion " * 6), ("/next", "On")]
    lines = two_columns(rows, 60).split("\n")
    assert max(map(len, lines)) <= 60
    assert lines[-1].split() == ["/next", "On"]
    start = lines[-1].index("On")
    assert all(line[start - 2 : start].strip() == "" for line in lines)
    assert " ".join(line[start:] for line in lines[:-1]).split() == rows[0][1].split()
