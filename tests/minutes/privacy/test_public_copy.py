"""What was markdown in private is in no public copy, and its numbers are the same in both."""

import pytest
from msgspec.json import encode
from msgspec.structs import asdict, replace

from clerk_tui.domain.events import MeetingPrepared
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.editions import EDITION
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.replay.replay import apply, prepared
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.privacy.public_copy import public_copy_events
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.minutes.style.house_style import style_of
from clerk_tui.minutes.style.style_files import shipped_styles
from tests.helpers.ostermere import a_desk, harbours, opened
from tests.helpers.printed import document, minutes, read
from tests.helpers.read_back import READERS, written
from tests.helpers.whole_meeting import SECRETS, whole_meeting

STYLES = shipped_styles()


class MeetingOfTomorrow(Meeting, frozen=True):
    """A meeting with a field that nobody has decided is public."""

    added: str = ""


class ItemOfTomorrow(Item, frozen=True):
    """An item with such a field."""

    added: str = ""


class EntryOfTomorrow(Entry, frozen=True):
    """An entry with such a field."""

    added: str = ""


@pytest.mark.parametrize("style", STYLES)
def test_a_public_copy_holds_no_word_of_private_business(style: str) -> None:
    desk = whole_meeting(style)
    markdown = minutes(desk.meeting)
    assert [secret for secret in SECRETS if secret in markdown] == []
    everything = " ".join(document(desk.meeting).texts())
    assert [secret for secret in SECRETS if secret in everything] == []
    assert "The minute of this item is not for publication." in read(markdown)


@pytest.mark.parametrize("style", STYLES)
def test_a_private_copy_holds_all_of_it_but_the_clerks_notes(style: str) -> None:
    markdown = minutes(whole_meeting(style).meeting, private=True)
    printed = [secret for secret in SECRETS[1:15] if secret in markdown]
    assert printed == SECRETS[1:15]
    assert SECRETS[0] not in markdown, "the clerk's note"
    assert "not for publication." not in read(markdown)


def test_a_summary_stands_in_public_for_what_was_private() -> None:
    desk = whole_meeting("panel")
    sold = next(item for item in desk.meeting.items if item.title.startswith("Sale"))
    desk.agenda.amend_item(
        sold.ident, public_title="Sale of land", public_summary="A sale was agreed."
    )
    markdown = minutes(desk.meeting)
    assert "## H3 Sale of land\n" in markdown
    assert "The full minute is in Part 2. Summary: A sale was agreed." in markdown
    assert "A sale was agreed" not in minutes(desk.meeting, private=True)


def test_paragraphs_and_actions_have_the_same_numbers_in_both_copies() -> None:
    numbering = Numbering(minute="{n}.", paragraph="{item}.{n}", action="A{n}")
    desk = opened(a_desk(harbours(style="board", numbering=numbering)), "Moorings")
    for word in ("first", "second", "third"):
        if word == "second":
            desk.private_business.exclude_public("paragraph 3")
        desk.paragraphs.write(f"The {word} paragraph.")
        desk.actions.add(f"The {word} action.")
        if word == "second":
            desk.private_business.readmit_public()
    public, private = minutes(desk.meeting), minutes(desk.meeting, private=True)
    for line in ("1.1 The first", "1.3 The third", "A1: The first", "A3: The third"):
        assert line in public
        assert line in private
    assert "1.2 The second" in private
    assert "second" not in public


def test_a_title_withheld_is_in_the_private_copy_alone_and_that_copy_says_so() -> None:
    desk = a_desk()
    ident = desk.agenda.list_item("Dismissal of Mr Fenn", public_title="")
    desk.agenda.open_item(ident)
    assert "Fenn" not in minutes(desk.meeting)
    private = minutes(desk.meeting, private=True)
    assert "Dismissal of Mr Fenn" in private
    assert private.startswith("**PRIVATE COPY**\n")
    assert minutes(desk.meeting).startswith("**PUBLIC COPY**\n")


def test_a_meeting_without_private_business_has_one_kind_of_copy() -> None:
    desk = opened(a_desk(), "Buoys")
    desk.paragraphs.write("They float.")
    desk.paragraphs.note("do they?")
    assert minutes(desk.meeting) == minutes(desk.meeting, private=True)


def test_of_a_private_item_the_resolution_that_excludes_the_public_is_public() -> None:
    desk = a_desk()
    desk.agenda.open_item(desk.agenda.list_item("Tenders", private=True))
    desk.decisions.resolve(["That the public be excluded"])
    desk.private_business.exclude_public("paragraph 3")
    desk.actions.add("Write to Fenn & Co", "Clerk")
    markdown = minutes(desk.meeting)
    assert "Fenn" not in markdown
    assert "That the public be excluded" in markdown


def test_a_row_told_in_private_is_not_put_into_a_public_table() -> None:
    desk = opened(a_desk(), "Tenders")
    desk.paragraphs.table(["Bidder", "Sum"], [["Tarn Bros", "£4,000"]])
    desk.private_business.exclude_public("paragraph 3")
    desk.paragraphs.row(["Fenn & Co", "£3,000"])
    assert "Tarn" in minutes(desk.meeting)
    assert "Fenn" not in minutes(desk.meeting)
    assert "Fenn" in minutes(desk.meeting, private=True)


@pytest.mark.parametrize("style", STYLES)
def test_a_private_action_of_an_earlier_meeting_leaves_no_mark_in_public_business(
    style: str,
) -> None:
    desk = opened(a_desk(harbours(style=style)), "Matters arising")
    desk.actions.add("To paint the buoys", origin="m1/e1")
    desk.actions.add("To pay Mr Fenn", origin="m1/e2", private=True)
    for form, reader in READERS.items():
        public = str(reader(written(desk.meeting, form)))
        assert "To paint the buoys" in public
        assert "not for publication" not in public
        assert "Fenn" not in public
    assert "To pay Mr Fenn" in minutes(desk.meeting, private=True)
    desk.paragraphs.write("He was owed it.", private=True)
    assert "not for publication" in read(minutes(desk.meeting)), "that is business of the item"


def test_under_a_private_item_it_is_private_business_like_any_other() -> None:
    desk = opened(a_desk(), "Moorings")
    desk.agenda.amend_item(private=True)
    desk.private_business.exclude_public("paragraph 3")
    desk.actions.add("To pay Mr Fenn", origin="m1/e2", private=True)
    assert "not for publication" in read(minutes(desk.meeting))


@pytest.mark.parametrize("edition", [0, EDITION])
def test_a_packed_public_copy_prints_by_the_edition_of_its_meeting(edition: int) -> None:
    desk = opened(a_desk(harbours()), "Moorings")
    desk.actions.add("To oil the crane", "HL", "by May")
    meeting = replace(desk.meeting, edition=edition)
    style = style_of(meeting.body)
    first, *others = public_copy_events(meeting, style)
    assert isinstance(first, MeetingPrepared)
    packed = prepared(first)
    for event in others:
        packed = apply(packed, event)
    assert compose(packed, style).business == compose(meeting, style).business


def test_somebody_told_of_under_a_private_minute_alone_is_in_no_public_copy() -> None:
    desk = opened(a_desk(harbours()), "Staffing")
    moss = desk.roll.list_person(Person("Ida Moss", "Ms", listed="not at all"))
    desk.private_business.exclude_public("paragraph 1")
    desk.questions.ask(moss, "what was to become of the post")
    for form, reader in READERS.items():
        assert "Moss" not in reader(written(desk.meeting, form))
        assert b"Moss" not in written(desk.meeting, form)
    assert "Ms Ida Moss asked" in read(minutes(desk.meeting, private=True))


def test_somebody_on_no_list_who_is_named_in_public_keeps_their_name_there() -> None:
    desk = opened(a_desk(harbours()), "Moorings")
    moss = desk.roll.list_person(Person("Ida Moss", "Ms", listed="not at all"))
    desk.questions.ask(moss, "how deep the basin was")
    assert "Ms Ida Moss asked how deep the basin was" in read(minutes(desk.meeting))


def test_a_field_that_nobody_named_public_is_in_no_public_copy() -> None:
    desk = opened(a_desk(harbours()), "Moorings")
    desk.paragraphs.write("The basin silts up.")
    entry = EntryOfTomorrow(**asdict(desk.corrections.last_entry()), added="secret a")
    item = ItemOfTomorrow(
        **{**asdict(desk.meeting.items[0]), "entries": (entry,)}, added="secret b"
    )
    meeting = MeetingOfTomorrow(**{**asdict(desk.meeting), "items": (item,)}, added="secret c")
    assert encode(meeting).count(b"secret") == 3
    packed = public_copy_events(meeting, style_of(meeting.body))[-1]
    for public in (public_part(meeting), packed):
        assert b"The basin silts up." in encode(public)
        assert b"secret" not in encode(public)
