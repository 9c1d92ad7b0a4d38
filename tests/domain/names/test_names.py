"""Names: what the surname is, and who is meant by what is typed at the table."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import Person, folded, plural, series
from clerk_tui.domain.names.name_match import find_matches, find_person
from tests.helpers.ostermere import MEMBERS

PEOPLE = [Attendee(f"@{n}", person) for n, person in enumerate(MEMBERS, 1)]


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("P. Rooke", "Rooke"),
        ("J P Rooke", "Rooke"),
        ("J.P. Rooke", "Rooke"),
        ("Ada Quill", "Quill"),
        ("Ada Mary Quill", "Quill"),
        ("Rooke", "Rooke"),
        ("J van der Loon", "van der Loon"),
        ("Jan van der Loon", "van der Loon"),
        ("van der Loon", "van der Loon"),
        ("de Brey", "de Brey"),
        ("Di Marsh", "Marsh"),
        ("Anne St Clere", "St Clere"),
        ("Mary-Jane Fenn-Abbot", "Fenn-Abbot"),
        ("N. Upton Vane", "Upton Vane"),
        ("Siobhán O'Neil", "O'Neil"),
        ("", ""),
    ],
)
def test_the_surname_is_what_follows_initials_or_forename(name: str, surname: str) -> None:
    assert Person(name).family_name == surname


def test_a_surname_that_cannot_be_read_off_the_name_is_given() -> None:
    assert Person("Lin Mei", surname="Lin").family_name == "Lin"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("oneil", "Siobhán O'Neil"),
        ("O’NEIL", "Siobhán O'Neil"),
        ("siobhan", "Siobhán O'Neil"),
        ("sio one", "Siobhán O'Neil"),
        ("Cllr Rooke", "P. Rooke"),
        ("Councillor p rooke", "P. Rooke"),
        ("pr", "P. Rooke"),
        ("loon", "J van der Loon"),
        ("van der loon", "J van der Loon"),
        ("jvdl", "J van der Loon"),
        ("ada", "Ada Quill"),
        ("a quill", "Ada Quill"),
        ("tq", "T. Quill"),
        ("oka", "B Okafor"),
        ("chairman", "P. Rooke"),
        ("vice chairman", "Ada Quill"),
    ],
)
def test_a_few_letters_name_one_member(typed: str, meant: str) -> None:
    assert find_person(PEOPLE, typed).person.name == meant


def test_accented_letters_are_matched_by_plain_ones() -> None:
    people = [Attendee("@1", Person("Bjørn Łask")), Attendee("@2", Person("J.P. Tarn"))]
    assert find_person(people, "bjorn").key == "@1"
    assert find_person(people, "lask").key == "@1"
    assert find_person(people, "jpt").key == "@2"


def test_a_surname_of_two_people_is_refused_with_both_names() -> None:
    with pytest.raises(Refusal, match=r"“quill” may be Ada Quill, T\. Quill\.") as refused:
        find_person(PEOPLE, "quill")
    assert refused.value.remedy == "Type more of the name."


@pytest.mark.parametrize("typed", ["zebedee", "", "  ", "'", "cllr"])
def test_an_unknown_name_is_refused(typed: str) -> None:
    with pytest.raises(Refusal, match="Nobody at this meeting is called"):
        find_person(PEOPLE, typed)


def test_a_whole_name_wins_over_the_beginning_of_another() -> None:
    people = [Attendee("@1", Person("A Marshall")), Attendee("@2", Person("B Marsh"))]
    assert find_person(people, "marsh").key == "@2"
    assert [attendee.key for attendee in find_matches(people, "mar")] == ["@1", "@2"]


@given(st.text(max_size=40))
def test_any_typed_name_matches_only_people_of_the_meeting(typed: str) -> None:
    assert all(attendee in PEOPLE for attendee in find_matches(PEOPLE, typed))


@given(st.text(max_size=40))
def test_a_folded_name_folds_to_itself(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_a_name_is_printed_in_the_form_of_the_house() -> None:
    rooke = MEMBERS[0]
    assert rooke.styled("{title} {name}") == "Councillor P. Rooke"
    assert rooke.styled("{surname} ({initials})") == "Rooke (PR)"
    assert Person("Fenn").styled("{title} {name}") == "Fenn"


def test_several_names_are_joined_into_a_series() -> None:
    assert series([]) == ""
    assert series(["A"]) == "A"
    assert series(["A", "B", "C"]) == "A, B and C"
    assert (plural("Councillor"), plural("Cllrs"), plural("")) == ("Councillors", "Cllrs", "")
