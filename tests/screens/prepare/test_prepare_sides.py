"""What was understood of an agenda is put right beside its source, before it is accepted."""

from pathlib import Path

import pytest

from clerk_tui.office import Office
from clerk_tui.widgets.agenda_preview import AgendaPreview
from tests.helpers.prepare_screen import Clerk, preparing

AGENDA = """Harbour Committee
Wednesday 14 April 2027 at 7.30 pm in the Custom House
Bring your own lamp
AGENDA
1. Apologies
2. Lighting of the quay
Sheds on the strand
3. In Committee
4. Lease of the slipway
"""


def cursor_line(clerk: Clerk) -> str:
    """Return the line of the source that is shown."""
    return str(clerk.pad.document.get_line(clerk.pad.cursor_location[0]))


def has_keyboard(clerk: Clerk) -> bool:
    """Return True if the keyboard is in what was understood."""
    return clerk.host.screen.focused is clerk.host.screen.query_one(AgendaPreview)


async def test_a_key_makes_an_item_private_or_public_and_the_meeting_has_it_so(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        await clerk.press("f2", "p")
        assert "1.   [private, by you] Apologies" in clerk.understood
        await clerk.press("down", "down", "p")
        assert "3.   [public, by you] In Committee" in clerk.understood
        assert clerk.host.message == "It is public now: “In Committee”."
        await clerk.press("ctrl+s")
        private = {item.title: item.private for item in clerk.prepared.items}
        assert private == {
            "Apologies": True,
            "Lighting of the quay": False,
            "In Committee": False,
            "Lease of the slipway": True,
        }


async def test_a_key_makes_an_item_a_note_and_a_line_that_was_not_understood_an_item(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        await clerk.press("f2", "end", "n")
        assert "Bring your own lamp" in clerk.understood
        await clerk.press("end", "n")
        assert "· note, by you: 4. Lease of the slipway" in clerk.understood
        await clerk.press("ctrl+s")
        titles = [item.title for item in clerk.prepared.items]
        assert titles == [
            "Bring your own lamp",
            "Apologies",
            "Lighting of the quay",
            "In Committee",
        ]
        assert clerk.prepared.items[-1].note == "4. Lease of the slipway"


async def test_the_lines_below_an_item_are_shown_and_one_of_them_made_an_item(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        await clerk.press("f2", "l", "down", "down")
        assert cursor_line(clerk) == "Sheds on the strand"
        await clerk.press("n")
        assert "Sheds on the strand" in clerk.understood
        await clerk.press("n")
        assert "· note, by you: Sheds on the strand" in clerk.understood
        await clerk.press("n")
        assert "Sheds on the strand" in clerk.understood


async def test_what_was_not_understood_is_marked_in_the_source(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        assert str(clerk.pad.get_line(2).spans[0].style) == "bold underline"
        assert not clerk.pad.get_line(4).spans
        await clerk.press("f2", "end")
        assert cursor_line(clerk) == "Bring your own lamp"


async def test_choices_hold_while_lines_are_typed_above_and_come_back_with_the_draft(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        await clerk.press("f2", "p")
        await clerk.paste(f"A line above\n{AGENDA}")
        assert "1.   [private, by you] Apologies" in clerk.understood
    async with preparing(office) as clerk:
        await clerk.settled()
        assert "1.   [private, by you] Apologies" in clerk.understood


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40), (200, 60)])
async def test_both_sides_are_reached_by_a_key_at_every_size(
    office: Office, size: tuple[int, int]
) -> None:
    async with preparing(office, size=size) as clerk:
        await clerk.paste(AGENDA)
        understood = clerk.host.screen.query_one(AgendaPreview)
        await clerk.press("f2")
        assert has_keyboard(clerk)
        assert understood.size.height >= 4
        await clerk.press("f2")
        assert clerk.pad.has_focus
        assert clerk.pad.size.height >= 4
        await clerk.press("f2", "p")
        assert "1.   [private, by you] Apologies" in clerk.understood


async def test_the_cursor_is_seen_however_long_the_agenda(office: Office) -> None:
    async with preparing(office, size=(80, 24)) as clerk:
        await clerk.paste("\n".join(f"{n}. Pier {n}" for n in range(1, 61)))
        await clerk.press("f2", "end")
        await clerk.settled()
        understood = clerk.host.screen.query_one(AgendaPreview)
        assert understood.scroll_offset.y > 30
        assert cursor_line(clerk) == "60. Pier 60"


async def test_a_click_in_a_scrolled_list_takes_the_item_under_the_pointer(
    office: Office,
) -> None:
    async with preparing(office, size=(80, 24)) as clerk:
        await clerk.paste("\n".join(f"{n}. Pier {n}" for n in range(1, 61)))
        await clerk.settled()
        understood = clerk.host.screen.query_one(AgendaPreview)
        assert understood.display
        understood.scroll_to(y=20, animate=False, immediate=True)
        await clerk.settled()
        lines = understood.query_one(".lines")
        await clerk.pilot.click(lines, offset=(4, 23))
        await clerk.settled()
        assert has_keyboard(clerk)
        assert cursor_line(clerk) == "24. Pier 24"
        await clerk.press("p")
        assert clerk.host.message == "It is private now: “Pier 24”."


async def test_a_number_put_right_leaves_what_the_clerk_made_private(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(AGENDA)
        await clerk.press("f2", "p")
        await clerk.paste(AGENDA.replace("1. Apologies", "1a. Apologies"))
        assert "1a.  [private, by you] Apologies" in clerk.understood


async def test_in_a_revised_agenda_what_the_clerk_made_private_stays_so(
    office: Office, tmp_path: Path
) -> None:
    first, revised = tmp_path / "agenda.txt", tmp_path / "revised.txt"
    first.write_text(AGENDA.replace("1. Apologies", "1. Apologies (Pages 1 - 3)"), encoding="utf-8")
    new = "1. Welcome\n2. Apologies (Pages 4 - 6)"
    revised.write_text(AGENDA.replace("1. Apologies", new), encoding="utf-8")
    async with preparing(office) as clerk:
        await clerk.type("file", str(first))
        await clerk.press("enter")
        await clerk.settled()
        await clerk.press("f2", "p")
        assert "1.   [private, by you] Apologies" in clerk.understood
        await clerk.type("file", str(revised))
        await clerk.press("enter")
        await clerk.settled()
        assert "2.   [private, by you] Apologies" in clerk.understood
        assert clerk.host.message.startswith("What you made private is private in it too.")
        revised.write_text(AGENDA.replace("1. Apologies", "1. Absences"), encoding="utf-8")
        await clerk.type("file", f"{revised} ")
        await clerk.press("enter")
        await clerk.settled()
        assert clerk.host.message.startswith("Not in it: “Apologies”, private by you before.")
