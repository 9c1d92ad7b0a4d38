"""Names in sentences: each kind with its pattern, titles once, shorter again, each by itself."""

from typing import Any

from msgspec.structs import replace

from clerk_tui.desk import Desk
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.wording.names import Naming
from tests.helpers.ostermere import ADA, LOON, OKAFOR, ONEIL, ROOKE, TESS, a_desk, harbours, opened
from tests.helpers.printed import minutes, read


def sitting(layout: dict[str, str] | None = None, **changes: Any) -> Desk:
    desk = opened(a_desk(harbours(layout=layout or {}, **changes)), "Moorings")
    desk.roll.mark_all_present()
    return desk


def paper(desk: Desk) -> str:
    return read(minutes(desk.meeting))


def test_each_kind_of_sentence_may_name_people_in_a_pattern_of_its_own() -> None:
    desk = sitting(
        {
            "name_in_declarations": "{surname}",
            "name_in_movements": "Cllr {surname}",
            "name_in_motions": "{name}",
        }
    )
    desk.interests.declare([ADA], kind="personal", nature="a boat owner")
    desk.room.depart(LOON)
    desk.motions.move("That the fees be frozen", ROOKE, ONEIL)
    text = paper(desk)
    assert "Quill declared a personal interest as a boat owner." in text
    assert "Cllr van der Loon left the meeting" in text
    assert "moved by P. Rooke and seconded by Siobhán O'Neil" in text


def test_a_member_is_named_by_the_office_the_house_calls_them_by() -> None:
    provost = Person("Una Dace", "Ald", named="the Provost")
    desk = sitting(members=(provost,))
    desk.room.depart("@1")
    assert "The Provost left the meeting at" in paper(desk)


def test_a_title_is_said_once_in_the_plural_where_several_are_named_together() -> None:
    desk = sitting({"sentence_titles": "plural"})
    desk.interests.declare([ADA, LOON, TESS], kind="personal")
    assert "Councillors Ada Quill, J van der Loon and Ms T. Quill declared" in paper(desk)


def test_the_plural_of_a_title_is_the_houses_own() -> None:
    members = (Person("Ana Reid", "Bailie"), Person("Bo Vey", "Bailie"))
    wording = {"plural_titles": "Bailie=Baillies", "and": "agus"}
    desk = sitting({"sentence_titles": "plural"}, members=members, wording=wording)
    desk.interests.declare(["@1", "@2"], kind="personal")
    assert "Baillies Ana Reid agus Bo Vey declared a personal interest." in paper(desk)


def test_who_is_named_again_at_once_is_named_by_title_and_surname() -> None:
    desk = sitting()
    desk.questions.ask(ONEIL, text="whether the fees would rise", respondent="the Harbour Master")
    desk.questions.follow_up("the Harbour Master", "they would not")
    desk.questions.follow_up(ONEIL, "what of the year after?", "supplementary")
    text = paper(desk)
    assert "Councillor Siobhán O'Neil asked whether the fees would rise" in text
    assert "Councillor O'Neil asked a supplementary question" in text


def test_somebody_without_a_title_is_not_named_by_the_bare_surname() -> None:
    desk = sitting({"name": "{title} {surname}"}, members=(Person("Ines Wray"),))
    desk.room.depart("@1")
    assert "Ines Wray left the meeting" in paper(desk)
    assert "\nWray left the meeting" in read(minutes(replace(desk.meeting, edition=1)))


def test_a_shorter_form_that_is_somebody_elses_too_is_not_used() -> None:
    members = (Person("Ada Quill", "Councillor"), Person("T Quill", "Councillor"))
    desk = sitting(members=members)
    naming = Naming(desk.meeting, desk_style(desk), recent=frozenset({"@1"}))
    assert naming.name("@1") == "Councillor Ada Quill"


def desk_style(desk: Desk) -> Any:
    from clerk_tui.minutes.style.house_style import style_of

    return style_of(desk.meeting.body)


def test_minutes_prepared_before_name_everybody_in_full_as_they_did() -> None:
    desk = sitting()
    desk.interests.declare([ADA], kind="personal", withdrew="left")
    assert "Councillor Quill left the meeting for that item" in paper(desk)
    earlier = replace(desk.meeting, edition=1)
    assert "Councillor Ada Quill left the meeting for that item" in read(minutes(earlier))


def test_a_house_may_want_the_whole_name_every_time_or_another_short_one() -> None:
    for again, printed in (
        ("{title} {name}", "Councillor B Okafor left"),
        ("Cllr {surname}", "Cllr Okafor left"),
    ):
        desk = sitting({"name_again": again})
        desk.interests.declare([OKAFOR], kind="personal", withdrew="left")
        assert printed in paper(desk)
