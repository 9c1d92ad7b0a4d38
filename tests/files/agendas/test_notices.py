"""What agendas tell of their items and beside them: recommendations, pages, apologies, quorum."""

from pathlib import Path

import pytest

from clerk_tui.files.agendas.items.notices import find_apologies, find_quorum
from clerk_tui.files.agendas.read import ProposedItem, read_agenda, read_agenda_file
from tests.helpers.agenda_files import WordFile, level, pdf, typed_page


def item_with(*below: str, title: str = "Lamps") -> ProposedItem:
    """Return the first item of an agenda, with these lines *below* its title."""
    notes = "\n".join(f"   {line}" for line in below)
    return read_agenda(f"1. {title}\n{notes}\n2. Quays\n").items[0]


@pytest.mark.parametrize(
    ("below", "recommended"),
    [
        (["The Panel is recommended to note the report."], ["to note the report."]),
        (["RECOMMENDED that the lamps be lit."], ["that the lamps be lit."]),
        (["RECOMMENDATION – That the lamps be lit."], ["That the lamps be lit."]),
        (["Recommendation(s):", "That the lamps be lit."], ["That the lamps be lit."]),
        (["Proposed resolution: That the lamps be lit."], ["That the lamps be lit."]),
        (["It is therefore recommended that the Panel agrees."], ["that the Panel agrees."]),
        (["Members are asked to note the report."], ["to note the report."]),
        (["The Harbour Board is invited to agree the plan."], ["to agree the plan."]),
        (["The Head of Lamps recommends that it be lit."], ["that it be lit."]),
        (["That the lamps be lit."], ["That the lamps be lit."]),
        (["That the Committee note the report."], ["That the Committee note the report."]),
        (["Officer recommendation: Approve with conditions"], ["Approve with conditions"]),
        (
            ["The Panel is recommended to:", "(a) light the lamps; and", "(b) mend them."],
            ["To: (a) light the lamps; and", "(b) mend them."],
        ),
        (
            ["RECOMMENDED: That the Panel:", "(1) notes it", "(2) agrees to it"],
            ["That the Panel: (1) notes it", "(2) agrees to it"],
        ),
        (
            ["The Panel is asked to:", "- note it", "- agree to it"],
            ["To: note it", "agree to it"],
        ),
        (
            ["RECOMMENDED that the lamps of the Long Quay at Thornby be lit from", "1 July 2027."],
            ["that the lamps of the Long Quay at Thornby be lit from 1 July 2027."],
        ),
        (["Recommended: That it be lit.", "Report of the Clerk"], ["That it be lit."]),
        (["Members of the public are invited to attend."], []),
        (["Members are asked to bring their papers."], []),
        (["Members are requested to declare interests."], []),
        (["The Committee is asked to consider the report."], []),
    ],
)
def test_a_recommendation_is_recognised_however_it_is_printed(
    below: list[str], recommended: list[str]
) -> None:
    assert list(item_with(*below).recommendations) == recommended


def test_a_recommendation_set_in_bold_is_no_heading_and_belongs_to_its_item() -> None:
    items = read_agenda(
        "1. Lamps\n\n**The Panel is recommended to agree.**\n\n2. Quays\n\n"
        "**Apologies have been received from Councillor Marden.**\n\n3. Slips\n"
    ).items
    assert items[0].recommendations == ("to agree.",)
    assert [item.section for item in items] == ["", "", ""]


def test_a_recommendation_below_the_page_of_the_last_item_is_kept() -> None:
    text = "1. Lamps  3\n\n2. Lease (Pages 4 to 6)\n\nThe Panel is asked to agree the lease.\n"
    assert read_agenda(text).items[1].recommendations == ("to agree the lease.",)


@pytest.mark.parametrize(
    ("title", "below", "expected"),
    [
        ("Lamps", "(Report author: R Oduya, Pages 9 to 22)", ("Lamps", "R Oduya", "9 to 22")),
        ("Lamps (Report author: R. Oduya, Pages 9 to 22)", "", ("Lamps", "R. Oduya", "9 to 22")),
        (
            "Lamps (Report author: Dr. A. Pell) (Pages 9 - 22)",
            "",
            ("Lamps", "Dr. A. Pell", "9 - 22"),
        ),
        ("Lamps", "Report of the Treasurer (pages 23-30)", ("Lamps", "Treasurer", "23-30")),
        ("Lamps", "To note the report (Page 3).", ("Lamps", "", "3")),
        ("Lamps [Report of the Clerk]", "", ("Lamps", "Clerk", "")),
        ("Lamps (phase 2)", "", ("Lamps (phase 2)", "", "")),
    ],
)
def test_pages_and_author_in_brackets_are_kept(
    title: str, below: str, expected: tuple[str, str, str]
) -> None:
    item = item_with(*[below] if below else [], title=title)
    assert (item.title, item.officer, item.page) == expected
    assert below in item.note


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Apologies have been received from Councillor Findern.", ["Councillor Findern"]),
        ("Apologies were received from Cllr Findern (work commitments)", ["Cllr Findern"]),
        ("To receive apologies for absence (received from Cllr Findern to date)", ["Cllr Findern"]),
        ("Apologies for absence: Councillor P. Findern", ["Councillor P. Findern"]),
        ("Apologies – Councillor Findern", ["Councillor Findern"]),
        ("Apologies for absence (Councillor Findern)", ["Councillor Findern"]),
        ("Apologies (received so far): Cllrs Findern & Edgley.", ["Cllr Findern", "Cllr Edgley"]),
        ("An apology has been received from Mrs Dawley", ["Mrs Dawley"]),
        ("Cllr Findern has sent her apologies", ["Cllr Findern"]),
        ("Councillors Findern and Edgley send their apologies.",
         ["Councillor Findern", "Councillor Edgley"]),
        ("Councillor Findern's apologies have been received.", ["Councillor Findern"]),
        ("Councillor Pat Findern (Green) – apologies", ["Councillor Pat Findern"]),
        ("Apologies from Councillor Findern at the time of publication", ["Councillor Findern"]),
        ("Apologies for lateness have been received from Councillor Findern", []),
        ("To receive apologies from members unable to attend", []),
        ("Apologies from Councillors should be sent to Hana Pell", []),
        ("Apologies - Standing Item", []),
        ("Apologies received: None", []),
        ("Apologies: Cllr Findern, family holiday", ["Cllr Findern"]),
        ("Apologies from Board Members", []),
    ],
)  # fmt: skip
def test_apologies_are_recognised_however_they_are_worded(line: str, names: list[str]) -> None:
    assert find_apologies(line) == names


@pytest.mark.parametrize("kind", ["docx", "pdf", "html", "md", "txt"])
def test_apologies_and_recommendations_are_read_from_every_kind_of_file(
    tmp_path: Path, kind: str
) -> None:
    apology = "Apologies have been received from Councillor Findern."
    recommended = "The Panel is recommended to agree the scheme."
    path = tmp_path / f"agenda.{kind}"
    if kind == "docx":
        word = WordFile()
        word.define(1, level(0, "decimal", "%1."))
        for title, below in (("Apologies", apology), ("Lamps", recommended)):
            word.item(title, 1)
            word.say(below)
        path.write_bytes(word.held)
    else:
        text = f"1. Apologies\n\n   {apology}\n\n2. Lamps\n\n   {recommended}\n"
        page = f"<ol><li>Apologies<p>{apology}</p></li><li>Lamps<p>{recommended}</p></li></ol>"
        held = {"pdf": pdf(typed_page(text)), "html": page.encode()}.get(kind, text.encode())
        path.write_bytes(held)
    agenda = read_agenda_file(path)
    assert agenda.apologies == ("Councillor Findern",)
    assert [item.title for item in agenda.items] == ["Apologies", "Lamps"]
    assert agenda.items[1].recommendations == ("to agree the scheme.",)


@pytest.mark.parametrize(
    ("line", "quorum"),
    [
        ("Quorum: 3", "3"),
        ("(Quorum 3 Members)", "3"),
        ("The quorum for this Panel is three members", "3"),
        ("Quorum – one third of members", "1/3"),
        ("The quorum is one-quarter of the membership", "1/4"),
        ("Quorum 1/3", "1/3"),
        ("The meeting must have a quorum", ""),
    ],
)
def test_the_quorum_is_read(line: str, quorum: str) -> None:
    assert find_quorum(line) == quorum
    assert read_agenda(f"Harbour Panel\n{line}\n\n1. Lamps\n2. Quays\n").quorum == quorum


@pytest.mark.parametrize("led", ["Members: Councillors", "Members:", "Membership: Councillors"])
def test_members_run_on_with_their_roles_in_brackets_are_all_read(led: str) -> None:
    agenda = read_agenda(
        f"Lamps Committee\n\n{led} E Kinver (Chairman), D Marden (Vice-Chairman), P Findern and "
        "T Edgley\n\n1. Apologies\n2. Lamps\n"
    )
    assert [(member.name, member.role) for member in agenda.members] == [
        ("E Kinver", "Chairman"),
        ("D Marden", "Vice-Chairman"),
        ("P Findern", ""),
        ("T Edgley", ""),
    ]
