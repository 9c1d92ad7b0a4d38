"""Motions and questions whose words the agenda prints, and what else it names in its head."""

import pytest

from clerk_tui.domain.model.printed import PrintedMotion, PrintedQuestion
from clerk_tui.files.agendas.head.capitals import recase_name
from clerk_tui.files.agendas.read import ProposedItem, read_agenda
from clerk_tui.files.committees.from_agenda import make_body_from_agenda

LIT = "That the lamps be lit."


def item_with(*below: str, title: str = "Motion on notice") -> ProposedItem:
    """Return the first item of an agenda, with these lines *below* its title."""
    notes = "\n".join(f"   {line}" for line in below)
    return read_agenda(f"1. {title}\n{notes}\n2. Quays\n").items[0]


@pytest.mark.parametrize(
    ("below", "motion"),
    [
        (
            ["Councillor O’Corrigan will move, and Councillor Bahl will second:", f"“{LIT}”"],
            PrintedMotion(LIT, "Councillor O’Corrigan", "Councillor Bahl"),
        ),
        (
            [f"Cllr J. P. Findern to propose, Cllr Edgley to second: “{LIT}”"],
            PrintedMotion(LIT, "Cllr J. P. Findern", "Cllr Edgley"),
        ),
        (
            [
                "To consider the following motion, notice of which has been given by Councillor "
                f"Kinver (seconded by Councillor Marden): {LIT}"
            ],
            PrintedMotion(LIT, "Councillor Kinver", "Councillor Marden"),
        ),
        (
            ["Moved by Councillor Kinver. Seconded by Councillor Marden.", LIT],
            PrintedMotion(LIT, "Councillor Kinver", "Councillor Marden"),
        ),
        (
            ["Proposer: Councillor Kinver", "Seconder: Councillor Marden", LIT],
            PrintedMotion(LIT, "Councillor Kinver", "Councillor Marden"),
        ),
        (
            [LIT, "Moved by Councillor Kinver, seconded by Councillor Marden"],
            PrintedMotion(LIT, "Councillor Kinver", "Councillor Marden"),
        ),
        (
            [
                "Councillor Kinver will move:",
                "“This Council resolves:",
                "(a) to light the lamps; and",
                "(b) to mend them.”",
                "Report of the Clerk",
            ],
            PrintedMotion(
                "This Council resolves: (a) to light the lamps; and (b) to mend them.",
                "Councillor Kinver",
            ),
        ),
    ],
)
def test_a_motion_on_notice_is_read_with_its_movers(
    below: list[str], motion: PrintedMotion
) -> None:
    item = item_with(*below)
    assert item.motions == (motion,)
    assert item.recommendations == ()


def test_several_motions_under_an_item_are_kept_apart() -> None:
    item = item_with(
        "Councillor Kinver will move:",
        f"“{LIT}”",
        "Councillor Marden will move:",
        "“That it rest.”",
    )
    assert [(motion.mover, motion.text) for motion in item.motions] == [
        ("Councillor Kinver", LIT),
        ("Councillor Marden", "That it rest."),
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The Chairman will move to the next business.",
        "The bus moves by Quay Street.",
        "Report of the Clerk",
        "That the lamps be lit.",
    ],
)
def test_a_sentence_that_only_looks_like_a_motion_is_not_one(line: str) -> None:
    assert item_with(line, title="Lamps").motions == ()


PENHALE = "Mrs Judith Penhale of Quay Street"


@pytest.mark.parametrize(
    ("below", "question"),
    [
        (
            [f"Question from {PENHALE}: When will the steps be mended?"],
            PrintedQuestion(PENHALE, "When will the steps be mended?"),
        ),
        (
            [f"Question 1 from {PENHALE} to the Leader:", "“When will it be mended?”"],
            PrintedQuestion(PENHALE, "When will it be mended?", "the Leader"),
        ),
        (
            [f"{PENHALE} to ask the Chairman: “Why is the lamp out?”"],
            PrintedQuestion(PENHALE, "Why is the lamp out?", "the Chairman"),
        ),
        (
            ["Mr J Vane asks when the steps will be mended."],
            PrintedQuestion("Mr J Vane", "when the steps will be mended."),
        ),
        (
            ["Mr J Vane has submitted the following question: Why is it dark?"],
            PrintedQuestion("Mr J Vane", "Why is it dark?"),
        ),
    ],
)
def test_a_public_question_is_read_with_its_questioner(
    below: list[str], question: PrintedQuestion
) -> None:
    assert item_with(*below, title="Public questions").questions == (question,)


@pytest.mark.parametrize(
    ("above", "title", "below", "people"),
    [
        ("Notice of Motion submitted by Cllr J. Vane", LIT, "", ["Cllr J. Vane"]),
        ("Proposed by Cllr Vane, seconded by Cllr Bahl", LIT, "", ["Cllr Vane"]),
        ("From Mr J Vane to the Chairman", "Why is it dark?", "", ["Mr J Vane"]),
        ("", "Notice of Motion proposed by Cllr Vane", LIT, ["Cllr Vane"]),
        ("", "Motion: Lamps (proposed by Cllr Vane, seconded by Cllr Bahl)", "", ["Cllr Vane"]),
        ("", "Question submitted by Cllr Vane", "Why is it dark?", ["Cllr Vane"]),
        ("", "Questions", "From Ida Moss\nQ1 Why?\nFrom A Oake\nQ1 Who?", ["Ida Moss", "A Oake"]),
        ("", "Questions", "Q1 from Ida Moss: Why?", ["Ida Moss"]),
        ("", "Motions", f"(a) Notice of motion from Cllr Vane\n{LIT}", ["Cllr Vane"]),
        ("", "Questions from members of the public", "Thirty minutes are allowed.", []),
        ("", "Minutes of the meeting proposed by Cllr Vane", "", []),
    ],
)  # fmt: skip
def test_who_moves_or_asks_stands_above_the_number_or_in_the_title(
    above: str, title: str, below: str, people: list[str]
) -> None:
    lines = ["Harbour Panel", "1. Apologies", above, f"2. {title}", below, "3. Close"]
    item = read_agenda("\n".join(line for line in lines if line)).items[1]
    movers = [motion.mover for motion in item.motions]
    assert movers + [question.questioner for question in item.questions] == people


def test_a_quoted_aside_is_no_recommendation_and_to_resolve_that_is_one() -> None:
    aside = item_with("“That the lamps be lit” was the wish of residents.", title="Lamps")
    assert aside.recommendations == ()
    resolved = item_with("To resolve that the lamps be lit.", title="Lamps")
    assert resolved.recommendations == ("that the lamps be lit.",)


def test_an_invitation_to_ask_questions_is_no_question() -> None:
    invitation = "Questions from members of the public may be put for fifteen minutes."
    assert item_with(invitation, title="Public questions").questions == ()
    assert item_with("Mr J Vane asks to be excused.", title="Lamps").questions == ()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ENVIRONMENT AND LEISURE COMMITTEE", "Environment and Leisure Committee"),
        ("ST MARY'S HALL, O’CORRIGAN WAY, TH4 2BB", "St Mary's Hall, O’Corrigan Way, TH4 2BB"),
        ("THE HALL", "The Hall"),
        ("NATO", "NATO"),
        ("Marden BID Board", "Marden BID Board"),
    ],
)
def test_a_name_in_capitals_is_written_as_a_clerk_would(printed: str, name: str) -> None:
    assert recase_name(printed) == name


HEADED = """MARDEN TOWN COUNCIL
ENVIRONMENT AND LEISURE COMMITTEE
Tuesday 3 November 2026 at 7.00 pm
COUNCIL CHAMBER, TOWN HALL
Officers: R Oduya (Democratic Services Officer), Mrs A Pell (Head of Leisure)

1. Apologies for absence
2. Declarations of interest
3. Minutes of the meeting held on 1 September 2026
4. Public questions
5. Lamps of the quay
6. Date of next meeting: 26 January 2027
"""


def test_a_committee_from_an_agenda_has_its_council_and_standing_items() -> None:
    agenda = read_agenda(HEADED)
    assert recase_name(agenda.venue) == "Council Chamber, Town Hall"
    body = make_body_from_agenda(agenda)
    assert body is not None
    assert (body.name, body.authority) == (
        "Environment and Leisure Committee",
        "Marden Town Council",
    )
    assert [(p.title, p.name, p.role) for p in body.officers] == [
        ("", "R Oduya", "Democratic Services Officer"),
        ("Mrs", "A Pell", "Head of Leisure"),
    ]
    assert [item.title for item in body.standing_items] == [
        "Apologies for absence",
        "Declarations of interest",
        "Minutes of the last meeting",
        "Public questions",
        "Date of next meeting",
    ]


def test_movers_behind_colons_move_the_words_below() -> None:
    (item,) = read_agenda(
        "1. Lights\nProposed: Cllr Retallack. Seconded: Cllr Uren.\nThat the lights be repaired."
    ).items
    (motion,) = item.motions
    assert (motion.mover, motion.seconder) == ("Cllr Retallack", "Cllr Uren")
    assert motion.text == "That the lights be repaired."
