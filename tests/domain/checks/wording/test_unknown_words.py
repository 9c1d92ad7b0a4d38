"""Words that are in no dictionary; here the dictionary is a handful of words."""

import pytest

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.wording.unknown_words import as_findings, unknown_words
from tests.domain.checks.check_assertions import in_session

KNOWN = frozenset(
    "the was dredging basin of by and said operated asked members harbour mister in a".split()
)


def words_unknown(desk: Desk, *, private: bool = False) -> list[str]:
    unknown = unknown_words(desk.meeting, lambda word: word.lower() in KNOWN, private=private)
    return [word.word for word in unknown]


@pytest.mark.parametrize(
    "text",
    [
        "The basin was dredging.",
        "Councillor Quill and P. Rooke's harbour.",  # on the list
        "The Ostermere harbour, in Lantern Hall.",  # the body's name and the venue
        "Mrs Thornby, Marden and Sgt Kinver-Edgley said.",  # after titles
        "The PCC, the PCSOs, the NHS's harbour.",
        "The 24th of A4, 3pm and £5m, B12.",
        "www.thornby.gov.uk/basinn, clerk@thornbie.example and http://dredgeing.uk/x",
        "The co-operated and harbour-basin, a non-harbour.",
        "PaperLite",
    ],
)
def test_known_words_names_and_codes_are_left_out(text: str) -> None:
    desk = in_session()
    desk.paragraphs.write(text)
    assert words_unknown(desk) == []


def test_an_unknown_word_is_found_in_everything_that_was_typed() -> None:
    desk = in_session()
    desk.paragraphs.write("The basinn was dredging.")
    desk.decisions.resolve(["the harbourr"], reasons="dredgging")
    desk.paragraphs.table(["membres"], [["saidd"]])
    desk.motions.move("askedd", "@1", "@2")
    desk.paragraphs.note("the noet")
    assert words_unknown(desk) == "basinn harbourr dredgging membres saidd askedd".split()


def test_unknown_words_in_titles_are_found() -> None:
    desk = in_session()
    desk.agenda.amend_item(title="Dreging")
    assert words_unknown(desk) == ["Dreging"]


def test_a_word_is_reported_once_with_its_first_place_and_its_count() -> None:
    desk = in_session()
    desk.paragraphs.write("The basinn. The basinn.")
    first = desk.corrections.last_entry().ident
    desk.paragraphs.write("A basinn.")
    unknown = unknown_words(desk.meeting, lambda word: word.lower() in KNOWN)
    (note,) = as_findings(unknown, desk.meeting)
    assert note.message == "“basinn” is not in the dictionary (3 times), in “Dredging” (minute 1)."
    assert (note.severity, note.entry) == ("note", first)


def test_private_words_are_checked_only_for_the_private_copy() -> None:
    desk = in_session()
    desk.private_business.exclude_public("Paragraph 3")
    desk.paragraphs.write("The basinn and the harbourr.")
    desk.private_business.readmit_public()
    desk.paragraphs.write("The harbourr.")
    assert words_unknown(desk) == ["harbourr"]
    unknown = unknown_words(desk.meeting, lambda word: word.lower() in KNOWN, private=True)
    assert [(word.word, word.public) for word in unknown] == [("basinn", False), ("harbourr", True)]


def test_a_title_withheld_from_the_public_is_private() -> None:
    desk = in_session()
    desk.agenda.amend_item(title="Basinn", public_title="Dreging")
    assert words_unknown(desk) == ["Dreging"]
    assert words_unknown(desk, private=True) == ["Dreging", "Basinn"]


def test_an_ize_spelling_is_explained_or_accepted_by_choice() -> None:
    desk = in_session()
    desk.paragraphs.write(
        "They would organize and recognized it, prioritizing the prize, but not orgganize it."
    )
    knows = {
        *"Dredging They would organise and recognised it prioritising the prize but not".split()
    }
    unknown = unknown_words(desk.meeting, knows.__contains__)
    assert [(w.word, w.ise) for w in unknown] == [
        ("organize", "organise"),
        ("recognized", "recognised"),
        ("prioritizing", "prioritising"),
        ("orgganize", ""),
    ]
    (note, *_) = as_findings(unknown, desk.meeting)
    assert "is spelt with -ize (the dictionary has “organise”)" in note.message
    assert 'spelling = "either"' in note.remedy
    both = unknown_words(desk.meeting, knows.__contains__, ize=True)
    assert [w.word for w in both] == ["orgganize"]
