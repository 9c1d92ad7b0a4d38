"""A private phrase typed into the public minutes is found before anything is written."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.checks.wording import phrases
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.meeting import Attachment
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.domain.model.votes import Vote
from clerk_tui.minutes.formats.formats import FORMATS
from clerk_tui.minutes.privacy.leaks import find_leaks
from clerk_tui.minutes.privacy.phrases import LEAST_WORDS
from clerk_tui.minutes.privacy.public_part import has_secrets
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.office import Office
from tests.acceptance.replay import HOUSES, replay_meeting
from tests.acceptance.replaying.committee import read_house
from tests.helpers.printed import minutes
from tests.helpers.private_meeting import private_meeting

SECRET = "The lease of Kiln Wharf would be sold for £240,000 to a single bidder."


@pytest.fixture
def desk(office: Office) -> Desk:
    """A meeting with a public item, and a private one in which the secret was minuted."""
    body = Body("Wharf Committee")
    desk = office.sit_down(office.prepare(body, date(2027, 3, 24)))
    desk.agenda.list_items([{"title": "Lighting"}, {"title": "Lease", "private": True}])
    desk.agenda.next_item()
    desk.paragraphs.write("The lamps were discussed.")
    desk.agenda.next_item()
    desk.private_business.exclude_public("Schedule 12A, paragraph 3")
    desk.paragraphs.write(SECRET)
    desk.decisions.resolve(["That the report be noted."], "RESOLVED:")
    desk.private_business.readmit_public()
    return desk


def test_only_where_nothing_is_private_need_nobody_search(desk: Desk) -> None:
    meeting = desk.meeting
    public = replace(
        meeting,
        items=tuple(
            replace(i, public_title=None, entries=tuple(e for e in i.entries if not e.private))
            for i in meeting.items
        ),
    )
    withheld = replace(public.items[0], title="Kiln Wharf", public_title="A lease")
    paper = Attachment("Terms", (SECRET,), private=True)
    assert not has_secrets(public)
    assert has_secrets(meeting)
    assert has_secrets(replace(public, items=(withheld,)))
    assert has_secrets(replace(public, attachments=(paper,)))


def test_a_public_copy_without_the_secret_is_written(office: Office, desk: Desk) -> None:
    text = office.papers.export(desk.meeting).read_text(encoding="utf-8")
    assert "lamps" in text
    assert "240,000" not in text
    assert "240,000" in office.papers.minutes(desk.meeting, private=True)


@pytest.mark.parametrize(
    "typed",
    [
        SECRET,
        SECRET.upper(),
        f"As was said,  {SECRET.replace(' ', '  ')} That was all.",
        "The LEASE of *Kiln Wharf* would be sold, for £240,000 to a single bidder",
    ],
)
def test_the_secret_in_a_public_paragraph_stops_the_copy_and_names_the_item(
    office: Office, desk: Desk, typed: str
) -> None:
    desk.paragraphs.write(typed, item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="under “Lease”"):
        office.papers.export(desk.meeting)
    assert not list(office.exports.glob("*")) if office.exports.exists() else True
    assert office.papers.export(desk.meeting, private=True).exists()


@pytest.mark.parametrize("form", FORMATS)
def test_no_format_lets_the_secret_out(office: Office, desk: Desk, form: str) -> None:
    assert office.papers.export(desk.meeting, form=form).suffix == FORMATS[form].suffix
    before = sorted(office.exports.glob("*"))
    desk.paragraphs.write(SECRET.replace(" of ", "\nof "), item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="under “Lease”"):
        office.papers.export(desk.meeting, Path("nowhere") / "copy", form=form)
    assert sorted(office.exports.glob("*")) == before


def test_standing_wording_is_nobodys_secret(office: Office, desk: Desk) -> None:
    desk.decisions.resolve(["That the report be noted."], "RESOLVED:", item=desk.meeting.taken[0])
    assert office.papers.export(desk.meeting).exists()


@given(words=st.lists(st.from_regex(r"[a-z]{4,9}", fullmatch=True), min_size=LEAST_WORDS))
def test_any_telling_sentence_is_found_whatever_stands_round_it(words: list[str]) -> None:
    secret = " ".join(words)
    meeting = private_meeting(secret)
    style = style_of(meeting.body)
    assert find_leaks(f"Before **{secret.title()}**, after.", meeting, style)
    assert not find_leaks("Before, after.", meeting, style)


def test_what_the_house_says_alike_in_public_and_in_private_is_no_leak(
    office: Office, desk: Desk
) -> None:
    first = desk.meeting.taken[0]
    for item, text in ((first, "That the lamps be lit"), ("", "That the quay be let")):
        if not item:
            desk.private_business.exclude_public("paragraph 3")
        motion = desk.motions.move(text, "Cllr Abel Kinver", "Cllr Bea Marden", item=item)
        desk.voting.vote(Vote(in_favour=5, against=2), motion=motion)
    desk.private_business.readmit_public()
    assert "lamps be lit" in office.papers.minutes(desk.meeting)


def test_what_the_house_words_of_a_known_name_is_nobodys_secret(office: Office, desk: Desk) -> None:
    desk.roll.list_person(Person("A Kinver", "Cllr"))
    text = "Provide a written response to {}."
    desk.private_business.exclude_public("paragraph 3")
    desk.actions.add(text.format("Cllr A Kinver"), "Clerk")
    desk.actions.add(text.format("Mr Harbottle"), "Clerk")
    desk.private_business.readmit_public()
    first = desk.meeting.taken[0]
    desk.actions.add(text.format("Cllr A Kinver"), "Clerk", item=first)
    assert office.papers.export(desk.meeting).exists()
    desk.actions.add(text.format("Mr Harbottle"), "Clerk", item=first)
    with pytest.raises(Refusal, match="to Mr Harbottle"):
        office.papers.export(desk.meeting)


def test_a_resolution_that_tells_nothing_is_nobodys_secret(office: Office, desk: Desk) -> None:
    text = "That the contents of the report be noted"
    desk.private_business.exclude_public("paragraph 3")
    desk.decisions.resolve([text])
    desk.private_business.readmit_public()
    desk.decisions.resolve([text], item=desk.meeting.taken[0])
    assert office.papers.export(desk.meeting).exists()


def test_what_was_minuted_in_public_before_is_no_secret_afterwards(
    office: Office, desk: Desk
) -> None:
    text = "The harbour office would close at noon on Fridays in winter."
    desk.paragraphs.write(text, item=desk.meeting.taken[0])
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(text)
    desk.private_business.readmit_public()
    assert text in office.papers.minutes(desk.meeting)


def test_a_withheld_title_in_a_public_paragraph_is_found(office: Office, desk: Desk) -> None:
    desk.agenda.list_item("Dismissal of the harbour master", public_title="")
    desk.paragraphs.write("See Dismissal of the Harbour Master.", item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="public copy would hold"):
        office.papers.export(desk.meeting)


def test_a_title_in_a_second_language_is_withheld_with_the_first(
    office: Office, desk: Desk
) -> None:
    title = "Diswyddo meistr yr harbwr"
    desk.agenda.list_item("Dismissal", public_title="", second_title=title)
    desk.paragraphs.write(f"Gweler {title}.", item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="public copy would hold"):
        office.papers.export(desk.meeting)


@pytest.mark.parametrize(
    "title", ["Staffing", "Wharf", "Wharf Committee", "The report", "Harbours"]
)
def test_a_withheld_title_of_one_ordinary_word_or_of_the_body_stops_nothing(
    office: Office, desk: Desk, title: str
) -> None:
    desk.agenda.list_item(title, private=True, public_title="")
    desk.paragraphs.write(f"{title}: this was looked at.", item=desk.meeting.taken[0])
    for form in FORMATS:
        assert office.papers.export(desk.meeting, form=form).exists()
    assert office.pack(desk.meeting.ident, public=True).exists()


@pytest.mark.parametrize("title", ["Harbottle", "Kiln Wharf", "Staffing of the office"])
def test_a_withheld_title_that_names_something_is_no_ordinary_word(
    office: Office, desk: Desk, title: str
) -> None:
    desk.agenda.list_item(title, private=True, public_title="")
    assert office.papers.export(desk.meeting).exists()
    desk.paragraphs.write(f"{title} was looked at.", item=desk.meeting.taken[0])
    with pytest.raises(
        Refusal, match=f"title that is withheld .* stands in the paragraph “{title}"
    ):
        office.papers.export(desk.meeting)


def test_the_refusal_names_the_declaration_that_quotes_a_withheld_title(
    office: Office, desk: Desk
) -> None:
    desk.roll.list_person(Person("A Kinver", "Councillor"), "member")
    private = desk.agenda.list_item("Dismissal of the diver", private=True)
    desk.interests.declare(
        ["@1"], kind="personal", relates_to="Dismissal of the diver", items=(private,)
    )
    declared = desk.corrections.last_entry().ident
    desk.private_business.mark_public(declared, "it was said in public")
    desk.agenda.amend_item(private, public_title="")
    with pytest.raises(Refusal) as refused:
        office.papers.export(desk.meeting)
    assert "It stands in the declaration “Councillor A Kinver declared" in str(refused.value)
    desk.corrections.reword(declared, "Councillor Kinver declared an interest.")
    for form in FORMATS:
        assert office.papers.export(desk.meeting, form=form).exists()
    packed = office.pack(desk.meeting.ident, public=True)
    assert "diver" not in packed.read_text(encoding="utf-8")


def test_what_only_the_record_of_a_public_copy_would_hold_stops_the_pack(
    office: Office, desk: Desk
) -> None:
    first = desk.meeting.taken[0]
    motion = desk.motions.move(SECRET, "Cllr Abel Kinver", "Cllr Bea Marden", item=first)
    desk.corrections.reword(motion, "A motion was moved.")
    with pytest.raises(Refusal, match=r"It stands in the motion “A motion was moved\.”"):
        office.pack(desk.meeting.ident, public=True)


@pytest.mark.parametrize(
    ("typed", "public"),
    [
        ("That Fenn be dismissed.", "It was resolved that Fenn be dismissed, at once."),
        ("Two bids came. Let to Gull Marine.", "The wharf was let to GULL marine."),
        ("To Mr Fenn", "A letter went to Mr. Fenn in March."),
    ],
)
def test_a_few_words_with_a_name_stop_the_copy(
    office: Office, desk: Desk, typed: str, public: str
) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(typed)
    desk.private_business.readmit_public()
    assert office.papers.export(desk.meeting).exists()
    desk.paragraphs.write(public, item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="under “Lease”"):
        office.papers.export(desk.meeting)


def test_a_bidder_in_a_cell_of_a_private_table_stops_the_copy(office: Office, desk: Desk) -> None:
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.table(["Bidder", "Score"], [["Gull Marine", "good"]])
    desk.private_business.readmit_public()
    desk.paragraphs.write("The chairman thanked Gull Marine.", item=desk.meeting.taken[0])
    with pytest.raises(Refusal, match="under “Lease”"):
        office.papers.export(desk.meeting)


@pytest.mark.parametrize(
    "text", ["Councillor Kinver left.", "The Wharf Committee agreed.", "The Lighting was noted."]
)
def test_a_few_words_that_name_what_everybody_knows_are_nobodys_secret(
    office: Office, desk: Desk, text: str
) -> None:
    desk.roll.list_person(Person("A Kinver", "Councillor"))
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.write(text)
    desk.private_business.readmit_public()
    desk.paragraphs.write(text, item=desk.meeting.taken[0])
    assert office.papers.export(desk.meeting).exists()


ROOT = Path(__file__).parents[3]
CASES = [
    *ROOT.glob("tests/acceptance/cases/*/facts.toml"),
    *(
        pytest.param(facts, marks=pytest.mark.shared)
        for facts in ROOT.parent.glob("shared/cases/*/facts.toml")
    ),
]


@pytest.mark.parametrize("facts", CASES, ids=lambda facts: facts.parent.name)
def test_ordinary_minutes_raise_no_false_alarm(facts: Path, tmp_path: Path) -> None:
    """Each item in turn as if in private: no few words that the others say are a leak of it."""
    case = tomllib.loads(facts.read_text(encoding="utf-8"))
    house = read_house(HOUSES / f"{facts.parent.name}.toml")
    meeting = replay_meeting(case, house, tmp_path / "minutes.db")
    style = style_of(meeting.body)
    for item in meeting.taken_items:
        hidden = replace(item, entries=tuple(replace(e, private=True) for e in item.entries))
        items = tuple(hidden if i.ident == item.ident else i for i in meeting.items)
        without = replace(meeting, items=items)
        leaks = find_leaks(minutes(without), without, style)
        few = [leak for leak in leaks if len(folded(leak.phrase).split()) < LEAST_WORDS]
        assert not few, item.title
        names = list(phrases.private_name_in_public(without))
        assert not names, item.title
