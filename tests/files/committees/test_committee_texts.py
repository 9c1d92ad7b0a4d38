"""Texts of a committee file are cleaned and otherwise kept as they are."""

from clerk_tui.domain.model.body import StandingItem
from clerk_tui.domain.model.people import Person
from clerk_tui.files.committees.committee_file import (
    read_committee,
)
from tests.helpers.committee_files import HEAD


def test_control_and_override_characters_are_left_out() -> None:
    body = read_committee('name = "M\\u0007eon\\u001b[31m \\u202ePC\\u202c\\u0000"\n')
    assert body.name == "Meon[31m PC"


def test_a_name_stays_on_one_line_and_a_text_keeps_its_lines() -> None:
    text = 'name = "Meon\\nPC"\n[[standing_items]]\ntitle = "A\\tB"\ntext = "one\\ntwo"\n'
    body = read_committee(text)
    assert body.name == "Meon PC"
    assert body.standing_items == (StandingItem("A B", "one\ntwo"),)


def test_names_in_any_script_are_kept_as_they_are() -> None:
    for name in ("Ó Súilleabháin", "שלום כהן", "👩🏽‍⚖️ Judge", "[/b]", 'The "Rt" Hon', "x" * 300):
        quoted = name.replace('"', '\\"')
        assert read_committee(f'{HEAD}[[members]]\nname = "{quoted}"\n').members == (Person(name),)


def test_a_ligature_in_a_committee_file_is_the_letters_it_stands_for() -> None:
    body = read_committee(
        'name = "Sta\ufb03ng Committee"\n[[members]]\nname = "A Gri\ufb03ths"\n'
        '[wording]\nresolved = "Con\ufb01rmed"\n',
        "staff.toml",
    )
    assert body.name == "Staffing Committee"
    assert body.members[0].name == "A Griffiths"
    assert body.wording["resolved"] == "Confirmed"
