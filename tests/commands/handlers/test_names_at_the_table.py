"""Names at the table: all of what was typed names one member, and nobody else; else it is asked."""

import re
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clerk_tui.commands.command import Table
from clerk_tui.commands.completion import complete
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk, prepare
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.matters import Declaration, Exchange, Motion, Question
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.names.leading_name import read_leading_name
from clerk_tui.domain.voting.recorded import read_sides
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.storage.record import SqliteRecord
from tests.helpers.fakes import FixedClock
from tests.helpers.last_entry import last_sentence

MEMBERS = ("John Fenn", "A Johnson", "P James", "Ruth Marsh", "Siobhán O’Neil", "J P McAllan")


def committee(record: SqliteRecord, *names: str | Person) -> Table:
    """A committee of these members in session, at the first of three items."""
    members = (Person(n, "Councillor") if isinstance(n, str) else n for n in names)
    body = Body("Harbour Committee", members=tuple(members))
    clock = FixedClock()
    desk = Desk(record, clock, prepare(record, clock, body, date(2027, 3, 24)))
    desk.agenda.list_items(
        [{"title": t, "agenda_number": t[0]} for t in ("1 Buoys", "2 Piers", "3 Lamps")]
    )
    desk.roll.mark_all_present()
    desk.timings.commence()
    desk.agenda.next_item()
    return Table(desk, style_of(body))


@pytest.fixture
def table(record: SqliteRecord) -> Table:
    return committee(record, *MEMBERS)


def entries(table: Table) -> list[Entry]:
    return list(table.desk.meeting.entries())


def key_of(table: Table, name: str) -> str:
    return next(a.key for a in table.desk.meeting.people if a.person.name == name)


def motion(table: Table) -> Motion:
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    return matter


def test_a_full_name_declares_for_that_member_alone(table: Table) -> None:
    run(table, "/dec john fenn 2 dpi owner of a boat")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Declaration)
    assert matter.members == (key_of(table, "John Fenn"),)
    run(table, "/dec john fenn and a johnson 2 personal members of the club")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Declaration)
    assert matter.members == (key_of(table, "John Fenn"), key_of(table, "A Johnson"))


def test_a_full_name_votes_for_that_member_alone(table: Table) -> None:
    run(table, "/m marsh james That it be so")
    run(table, "/named all for but against john fenn")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Motion)
    assert matter.vote is not None
    assert matter.vote.names_against == (key_of(table, "John Fenn"),)


@pytest.mark.parametrize(
    ("typed", "mover", "seconder"),
    [
        ("p james a johnson", "P James", "A Johnson"),
        ("james a johnson", "P James", "A Johnson"),
        ("John Fenn A Johnson", "John Fenn", "A Johnson"),
        ("Cllr John Fenn, Cllr P James,", "John Fenn", "P James"),
        ("Councillor Siobhan O'Neil J.P. McAllan", "Siobhán O’Neil", "J P McAllan"),
        ("o neil mc allan", "Siobhán O’Neil", "J P McAllan"),
    ],
)
def test_mover_and_seconder_are_read_by_their_printed_names(
    table: Table, typed: str, mover: str, seconder: str
) -> None:
    run(table, f"/m {typed} That the piers be painted")
    motion_moved = motion(table)
    assert (motion_moved.mover, motion_moved.seconder) == (
        key_of(table, mover),
        key_of(table, seconder),
    )
    assert motion_moved.text == "That the piers be painted"


def test_a_full_name_leaves_and_comes_back(table: Table) -> None:
    assert run(table, "/out john fenn") == "John Fenn has left."
    assert run(table, "/in John Fenn 10.50") == "John Fenn is in the room."
    assert run(table, "/out a johnson 10.55") == "A Johnson has left."


@pytest.mark.parametrize(
    "typed",
    [
        "/q ruth fenn whether the piers were safe",
        "/q Ruth Harbin whether the piers were safe",
        "/q ruth harbin whether the piers were safe",
        "/q A Fenn whether the piers were safe",
        "/q Jane Johnson whether the piers were safe",
        "/m ruth fenn That the piers be painted",
        "/m ruth harbin That the piers be painted",
        "/m james ruth harbin That the piers be painted",
        "/dec ruth fenn 2 dpi owner of a boat",
        "/dec ruth harbin 2 dpi owner of a boat",
        "/dec john harbin 2 dpi owner of a boat",
        "/out ruth fenn",
        "/sorry ruth harbin",
        "/here ruth harbin",
        "/here james marsh",
        "/ownvote ruth fenn for",
        "/chair ruth harbin",
        "/chair james marsh",
        "/rename ruth harbin: R Harbin",
        "/sub ruth harbin: Jo Reed",
        "/speaking john",
    ],
)
def test_a_forename_with_a_surname_not_its_own_is_asked_about(table: Table, typed: str) -> None:
    before = table.desk.meeting
    with pytest.raises(Refusal):
        run(table, typed)
    assert table.desk.meeting == before


def test_a_named_vote_asks_about_a_surname_that_is_not_its_own(table: Table) -> None:
    run(table, "/m marsh james That it be so")
    with pytest.raises(Refusal, match="wholly called “ruth fenn”"):
        run(table, "/named all for but against ruth fenn")


def test_a_forename_alone_names_its_member_where_nobody_else_answers_to_it(table: Table) -> None:
    run(table, "/q ruth whether the piers were safe")
    assert last_sentence(table).startswith("Councillor Ruth Marsh asked whether")
    run(table, "/q ruth, piers")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Question)
    assert matter.questioner == key_of(table, "Ruth Marsh")
    with pytest.raises(Refusal, match="may be John Fenn, A Johnson"):
        run(table, "/q john whether the piers were safe")


def test_a_sentence_that_begins_with_nobodys_name_is_still_a_sentence(table: Table) -> None:
    run(table, "/q Officers were asked whether the piers were safe")
    assert last_sentence(table) == "Officers were asked whether the piers were safe"
    run(table, "/q a resident had asked about the piers")
    run(table, "/a the piers were safe")
    matter = table.desk.corrections.last_entry().matter
    assert isinstance(matter, Exchange)
    assert matter.text == "the piers were safe"


SMALL = ("Wei He", "L An", "J No", "Malcolm X", "Min O", "A Kinver")


@pytest.mark.parametrize(("typed", "name"), [
    ("he", "Wei He"), ("an", "L An"), ("No", "J No"), ("wei he", "Wei He"), ("x", "Malcolm X"),
    ("o", "Min O"), ("Councillor He", "Wei He"), ("l an", "L An"),
])  # fmt: skip
def test_small_surnames_are_people_where_somebody_here_has_them(
    record: SqliteRecord, typed: str, name: str
) -> None:
    table = committee(record, *SMALL)
    key = key_of(table, name)
    run(table, f"/q {typed} whether the piers were safe")
    question = table.desk.corrections.last_entry().matter
    assert isinstance(question, Question)
    assert question.questioner == key
    run(table, f"/m kinver {typed} That the piers be painted")
    assert motion(table).seconder == key
    run(table, f"/m {typed} kinver That the piers be painted")
    assert motion(table).mover == key
    run(table, f"/dec {typed} 2 personal member of the club")
    run(table, f"/out {typed}")
    run(table, f"/in {typed}")
    run(table, f"/a {typed} that the piers were safe")
    answer = table.desk.corrections.last_entry().matter
    assert isinstance(answer, Exchange)
    assert (answer.speaker, answer.text) == (key, "the piers were safe")


def test_a_small_word_that_may_begin_a_sentence_is_asked_about(record: SqliteRecord) -> None:
    table = committee(record, *SMALL)
    run(table, "/q kinver whether the piers were safe")
    for typed in ("/a no lamps had been lit", "/a He painted them himself"):
        with pytest.raises(Refusal, match="may begin a sentence"):
            run(table, typed)
    run(table, "/a no, lamps had been lit")
    answer = table.desk.corrections.last_entry().matter
    assert isinstance(answer, Exchange)
    assert answer.speaker == key_of(table, "J No")


def test_a_small_word_begins_a_sentence_where_nobody_has_it_for_a_surname(table: Table) -> None:
    run(table, "/q marsh whether the piers were safe")
    run(table, "/a no lamps had been lit")
    answer = table.desk.corrections.last_entry().matter
    assert isinstance(answer, Exchange)
    assert answer.speaker == ""


FORENAMES = ("John", "James", "Ann", "Wei", "A", "J P", "Mary-Jane", "Siobhán", "J.P.", "")
SURNAMES = (
    "Fenn", "Johnson", "James", "John", "Annesley", "Ann", "He", "An", "No", "X", "O'Neil",
    "O’Neill", "Fenn-Abbot", "Fenn Abbot", "Abbot", "van der Loon", "McAllan", "Mac Allan", "Lord",
    "St Clere", "Jamieson", "Łask", "Quill OBE",
)  # fmt: skip
TITLES = ("Councillor", "Cllr", "Alderman", "Dr", "", "Mrs", "Lord")
names = st.builds(lambda f, s: f"{f} {s}".strip(), st.sampled_from(FORENAMES),
                  st.sampled_from(SURNAMES))  # fmt: skip
persons = st.builds(Person, names, st.sampled_from(TITLES))
committees = st.lists(persons, min_size=2, max_size=9, unique_by=lambda p: p.name)


@given(committees, st.data())
@settings(max_examples=1000, deadline=None)
def test_a_printed_name_names_its_member_and_nobody_else(
    people: list[Person], data: st.DataObject
) -> None:
    attendees = [Attendee(f"@{n}", p, presence="present") for n, p in enumerate(people, 1)]
    meant = data.draw(st.sampled_from(attendees))
    printed = data.draw(st.sampled_from([
        meant.person.name,
        meant.person.name.lower(),
        meant.person.styled("{title} {name}"),
        f"Cllr {meant.person.name}",
        f"{meant.person.name},",
    ]))  # fmt: skip
    after = data.draw(st.sampled_from(["", "whether it was so", "That it be so", "2 dpi owner"]))
    words = f"{printed} {after}".split()
    name = read_leading_name(attendees, words)
    assert name.attendee.key == meant.key
    assert " ".join(words[name.count :]) == after
    sides = read_sides(f"for {printed}", attendees, attendees)
    assert sides == {meant.key: "for"}
    assert read_sides(f"all for but -{printed}", attendees, attendees) == {
        **{a.key: "for" for a in attendees},
        meant.key: "against",
    }


@given(committees, st.data())
@settings(max_examples=300, deadline=None)
def test_two_printed_names_with_a_comma_between_them_are_two_members(
    people: list[Person], data: st.DataObject
) -> None:
    attendees = [Attendee(f"@{n}", p, presence="present") for n, p in enumerate(people, 1)]
    first, second = data.draw(st.permutations(attendees))[:2]
    words = f"{first.person.name}, {second.person.name}, That it be so".split()
    name = read_leading_name(attendees, words)
    assert name.attendee.key == first.key
    rest = words[name.count :]
    name = read_leading_name(attendees, rest)
    assert name.attendee.key == second.key
    assert rest[name.count :] == "That it be so".split()


TRICKY = (
    "John Fenn", "A Johnson", "P James", "James Abbot", "D Fenn Abbot", "Ann Annesley", "L An",
    "Wei He", "J No", "Malcolm X", "Siobhán O'Neil", "S O'Neill", "J van der Loon", "J.P. McAllan",
    "Mary-Jane Fenn-Marsh", "A Lord", "T Rest", "John St Clere", "Fenn", "I That",
)  # fmt: skip
COMMANDS = (
    "/q {} whether the piers were safe",
    "/m {} That the piers be painted",
    "/m P James, {} That the piers be painted",
    "/dec {} 2 personal member of the club",
    "/out {} 10.40",
    "/in {} 10.41",
    "/a {} that the piers were safe",
    "/s {} whether it was so",
    "/second {}",
    "/ownvote {} against",
    "/chair {}",
    "/absentfor {} 3",
    "/speaking {}",
    "/absent {} on council business",
    "/here {}",
)


def refusal_of(table: Table, typed: str) -> str:
    """Return the reason why it was refused, "" if it was done: an absent member cannot second."""
    try:
        run(table, typed)
    except Refusal as refusal:
        return refusal.what
    return ""


@pytest.mark.parametrize("title", ["", "Councillor ", "Cllr. "])
def test_every_command_that_takes_people_takes_the_printed_name(
    record: SqliteRecord, title: str
) -> None:
    table = committee(record, *TRICKY)
    for member in table.desk.meeting.people:
        name = member.person.name
        for command in COMMANDS:
            if name == "P James" and "P James," in command:
                continue
            typed = command.format(f"{title}{name}")
            before = table.desk.meeting
            refused = refusal_of(table, typed)
            assert not re.search("may be|called|no time|begin a sentence", refused), typed
            changed = {
                a.key
                for a, b in zip(before.people, table.desk.meeting.people, strict=True)
                if a != b
            }
            assert changed <= {member.key}, typed
            if not refused and list(before.entries()) != entries(table):
                matter = table.desk.corrections.last_entry().matter
                keys_named = set(re.findall(r"@\d+", str(msgspec.to_builtins(matter))))
                allowed = {member.key, key_of(table, "P James")}
                assert member.key in keys_named, typed
                assert keys_named <= allowed, typed


def test_of_two_with_one_surname_the_title_typed_tells_which(record: SqliteRecord) -> None:
    table = committee(record, "A Marsh")
    table.desk.roll.list_person(Person("B Marsh", "Dr"), "member")
    table.desk.roll.mark_all_present()
    run(table, "/out Dr Marsh")
    assert not table.desk.person(key_of(table, "B Marsh")).in_the_room
    with pytest.raises(Refusal, match="may be A Marsh, B Marsh"):
        run(table, "/sorry marsh")


def test_what_the_list_says_in_brackets_belongs_to_the_name(record: SqliteRecord) -> None:
    table = committee(record, "A Kinver", "B Marden")
    table.desk.roll.list_person(Person("K Brandreth", "Cllr", role="Independent"), "member")
    table.desk.roll.mark_all_present()
    run(table, "/m Cllr K Brandreth (Independent) A Kinver (AK) That it be so")
    assert motion(table).mover == key_of(table, "K Brandreth")
    assert (motion(table).seconder, motion(table).text) == (
        key_of(table, "A Kinver"),
        "That it be so",
    )


@pytest.mark.parametrize("typed", ["Mrs K Stace, Treasurer", "Mrs K Stace (Treasurer)"])
def test_a_role_in_brackets_is_a_role(table: Table, typed: str) -> None:
    run(table, f"/officer {typed}")
    person = table.desk.meeting.people[-1].person
    assert (person.title, person.name, person.role) == ("Mrs", "K Stace", "Treasurer")


@pytest.mark.parametrize(
    ("typed", "whole"),
    [
        ("/m john fe", "/m John Fenn "),
        ("/m p james john fe", "/m p james John Fenn "),
        ("/m p james a joh", "/m p james A Johnson "),
        ("/q mcal", "/q J P McAllan "),
        ("/named all for but -ruth ma", "/named all for but -Ruth Marsh "),
    ],
)
def test_tab_completes_all_the_words_of_a_name(table: Table, typed: str, whole: str) -> None:
    completion = complete(typed, table.desk.meeting.people, "{name}")
    assert completion is not None
    assert typed[: len(typed) - completion.drop] + completion.add == whole


def test_namesakes_are_told_apart_by_what_stands_in_brackets(record: SqliteRecord) -> None:
    namesakes = [Person("A Stace", "Councillor", party=party) for party in ("Labour", "Green")]
    table = committee(record, *namesakes, "R Marsh", "P James")
    with pytest.raises(Refusal, match=r"may be A Stace \(Labour\), A Stace \(Green\)"):
        run(table, "/q stace whether it was so")
    run(table, "/q A Stace (Green) whether it was so")
    question = table.desk.corrections.last_entry().matter
    assert isinstance(question, Question)
    assert table.desk.person(question.questioner).person.party == "Green"
    assert question.text == "whether it was so"
    run(table, "/m marsh james That it be so")
    run(table, "/named all for but -stace (labour)")


def test_letters_after_a_name_are_no_surname(record: SqliteRecord) -> None:
    table = committee(record, "John Fenn OBE", "A Kinver, MBE JP", "B Marden")
    run(table, "/m fenn kinver That it be so")
    assert motion(table).mover == key_of(table, "John Fenn OBE")
    assert motion(table).seconder == key_of(table, "A Kinver, MBE JP")
    assert Person("A Kinver, MBE JP").family_name == "Kinver"
