"""A committee that is not known yet is made from the agenda that lists its members."""

import pytest
from textual.widgets import OptionList

from clerk_tui.domain.model.body import Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import read_committee_file
from clerk_tui.office import Office
from tests.helpers.prepare_screen import AGENDA, preparing

PANEL = """Thornby Harbour Panel

Date: 14 April 2027
Time: 7.30 pm
Venue: The Custom House

Membership:
Councillor Ada Kinver (Chair) (Labour)
Councillor Tom Marden (Vice-Chair) (Green)
Councillor P Findern (Findern Parish Council)
Mr J Edgley (Independent Member)

Officers:
Hana Pell, Democratic Services Officer
R Dawley (Monitoring Officer)

1. Apologies
Apologies have been received from Councillor Findern.
2. Lighting of the quay
"""
NAME = "Thornby Harbour Panel"
OFFER = (
    "Ctrl+S makes a committee from this agenda: Thornby Harbour Panel, 4 members, 2 officers. "
    "Quorum? Type it above."
)


async def test_ctrl_s_makes_the_committee_of_the_agenda_and_prepares_its_meeting(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(PANEL)
        assert clerk.head == f"New meeting · {NAME}"
        assert clerk.committees[-1] == f"new: {NAME}"
        assert clerk.host.message == OFFER
        assert not (office.committees / "thornby-harbour-panel.toml").exists()
        await clerk.press("ctrl+s")
        made = read_committee_file(office.committees / "thornby-harbour-panel.toml")
        assert made.members == (
            Person("Ada Kinver", "Councillor", role="Chair", party="Labour"),
            Person("Tom Marden", "Councillor", role="Vice-Chair", party="Green"),
            Person("P Findern", "Councillor", authority="Findern Parish Council"),
            Person("J Edgley", "Mr", role="Independent Member"),
        )
        assert [(officer.name, officer.role) for officer in made.officers] == [
            ("Hana Pell", "Democratic Services Officer"),
            ("R Dawley", "Monitoring Officer"),
        ]
        assert made.chair_title == "Chair"
        (notice,) = [note.message for note in clerk.host._notifications]
        assert notice.startswith(
            f"Made thornby-harbour-panel.toml of {NAME}, 4 members, 2 officers."
        )
        meeting = clerk.prepared
        assert meeting.body.name == NAME
        assert [a.person.name for a in meeting.people if a.presence == "apologies"] == ["P Findern"]
        assert [item.title for item in meeting.items] == ["Apologies", "Lighting of the quay"]


async def test_a_file_that_is_there_already_is_left_as_it_is(office: Office) -> None:
    existing_file = office.committees / "thornby-harbour-panel.toml"
    existing_file.write_text("a mistake", encoding="utf-8")
    async with preparing(office) as clerk:
        await clerk.paste(PANEL)
        await clerk.press("ctrl+s")
        assert clerk.prepared.body.name == NAME
    assert existing_file.read_text(encoding="utf-8") == "a mistake"
    assert read_committee_file(existing_file.with_stem(f"{existing_file.stem}-2")).name == NAME


async def test_nothing_is_offered_for_a_committee_that_is_known_or_not_named(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        for agenda in (AGENDA, PANEL.replace(NAME, "Harbour Committee"), "1. Quay\n2. Slip\n"):
            await clerk.paste(agenda)
            assert not any(line.startswith("new:") for line in clerk.committees)
            assert clerk.head == "New meeting · Harbour Committee"


async def test_the_offer_follows_the_agenda_and_goes_with_it(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(PANEL)
        await clerk.paste(PANEL.replace("Mr J Edgley (Independent Member)\n", ""))
        assert "3 members" in clerk.host.message
        await clerk.paste(AGENDA)
        assert clerk.head == "New meeting · Harbour Committee"
        assert not any(line.startswith("new:") for line in clerk.committees)
        assert clerk.host.message == ""


async def test_a_committee_that_the_clerk_chose_is_not_replaced_by_the_offer(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.press("down")
        chosen = clerk.head
        await clerk.paste(PANEL)
        assert clerk.head == chosen
        names = clerk.host.screen.query_one("#committee-names", OptionList)
        assert names.option_count == len(clerk.committees)
        await clerk.press("end")
        assert clerk.head == f"New meeting · {NAME}"


async def test_the_same_people_under_another_name_are_offered_but_not_chosen(
    office: Office,
) -> None:
    agenda = PANEL.replace("Ada Kinver", "A Kinver").splitlines(keepends=True)
    few = "".join(line for line in agenda if "Findern" not in line and "Edgley" not in line)
    async with preparing(office) as clerk:
        await clerk.paste(few)
        assert clerk.head == "New meeting · Harbour Committee"
        assert clerk.committees[-1].startswith(f"new: {NAME}")


async def test_where_the_file_cannot_be_written_nothing_typed_is_lost(office: Office) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(PANEL)
        for path in office.committees.iterdir():
            path.unlink()
        office.committees.rmdir()
        office.committees.write_text("", encoding="utf-8")
        await clerk.press("ctrl+s")
        assert clerk.host.message.startswith("The committee file could not be written")
        assert not clerk.host.results
        assert clerk.pad.text == PANEL
        clerk.read_committees_again()
        await clerk.settled()
        assert clerk.host.message.startswith("The committee file could not be written")


async def test_a_committee_without_members_is_offered_but_not_chosen_over_another(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        await clerk.paste(f"{NAME}\n\n1. Quay\n")
        assert clerk.committees[-1] == f"new: {NAME}"
        assert clerk.head == "New meeting · Harbour Committee"
        await clerk.press("end")
        assert clerk.host.message.startswith(
            f"Ctrl+S makes a committee from this agenda: {NAME}, no members listed."
        )


async def test_the_first_committee_of_all_is_the_one_the_agenda_names(office: Office) -> None:
    (office.committees / "harbour.toml").unlink()
    async with preparing(office) as clerk:
        await clerk.paste(f"{NAME}\n\n1. Quay\n")
        assert clerk.head == f"New meeting · {NAME}"
        await clerk.press("ctrl+s", "ctrl+s")
        assert clerk.prepared.body.name == NAME
        assert clerk.prepared.people == ()


@pytest.mark.parametrize(
    ("body", "printed", "shown", "quorum"),
    [
        (NAME, "", "", Quorum()),
        (NAME, "Quorum: 3 members", "3", Quorum(number=3)),
        (NAME, "The quorum is one third of the members.", "1/3", Quorum(fraction="1/3")),
        ("Thornby Parish Council", "", "1/3", Quorum(fraction="1/3", floor=3)),
        ("Thornby District Council", "", "1/4", Quorum(fraction="1/4")),
        ("Thornby Parish Council", "Quorum: 4", "4", Quorum(number=4)),
    ],
)
async def test_the_quorum_is_that_of_the_agenda_or_else_of_the_law(
    office: Office, body: str, printed: str, shown: str, quorum: Quorum
) -> None:
    async with preparing(office) as clerk:
        agenda = PANEL.replace(NAME, body, 1)
        await clerk.paste(agenda.replace("Officers:", f"{printed}\n\nOfficers:"))
        assert clerk.head == f"New meeting · {body}"
        assert clerk.field("quorum").display
        assert clerk.field("quorum").value == shown
        await clerk.press("ctrl+s")
        assert clerk.prepared.body.quorum == quorum


async def test_the_quorum_of_a_new_committee_may_be_typed_and_is_asked_of_no_other(
    office: Office,
) -> None:
    async with preparing(office) as clerk:
        assert not clerk.field("quorum").display
        await clerk.paste(PANEL)
        await clerk.type("quorum", "a few")
        await clerk.press("ctrl+s")
        assert clerk.host.message.startswith("“a few” is no quorum.")
        assert not clerk.host.results
        await clerk.type("quorum", "2")
        await clerk.press("ctrl+s")
        assert clerk.prepared.body.quorum == Quorum(number=2)
