"""Actions whose words were minuted already, typed at the table."""

import pytest

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.minute_book.action_log import log_actions
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.formats.markdown import to_markdown
from clerk_tui.minutes.privacy.public_copy import public_copy_events
from clerk_tui.storage.event_log.codec import encode


def test_an_action_beside_what_was_said_is_in_the_log_without_its_words_twice(table: Table) -> None:
    run(table, "/goto 5")
    table.desk.paragraphs.write("The county would be written to.")
    run(table, "/xbeside Clerk by 3 May")
    run(table, "/xbeside kinver: watch the lamps")
    first, second = log_actions(table.desk.meeting)
    assert (first.text, first.owner, first.due) == (
        "The county would be written to.", "Clerk", "3 May",
    )  # fmt: skip
    assert (second.text, second.owner) == ("Watch the lamps.", "Councillor A Kinver")
    markdown = to_markdown(compose(table.desk.meeting, table.style), table.style)
    assert markdown.count("county") == 1
    assert "Clerk – 3 May; Councillor A Kinver" in markdown


@pytest.mark.parametrize(
    ("before", "typed", "why"),
    [
        ("/h Lamps", "/xbeside Clerk", "no words that an action could stand beside"),
        ("/r That it be done", "/xbeside by 3 May", "Who is to act on it"),
        ("/r That it be done", "/xbeside Clerk by 31 April", "not in the calendar"),
    ],
)
def test_an_action_beside_nothing_or_of_nobody_is_refused(
    table: Table, before: str, typed: str, why: str
) -> None:
    run(table, "/goto 5")
    run(table, before)
    with pytest.raises(Refusal, match=why):
        run(table, typed)
    assert not log_actions(table.desk.meeting)


def test_an_action_beside_a_private_entry_is_private_though_the_public_are_in(table: Table) -> None:
    run(table, "/goto 5")
    run(table, "/r That the offer of Fenn be taken")
    run(table, "/markprivate Schedule 12A, paragraph 3")
    assert "It is private, as that is." in run(table, "/xbeside Clerk by 3 May")
    (action,) = log_actions(table.desk.meeting)
    assert action.private
    packed = public_copy_events(table.desk.meeting, table.style)
    assert not any("Fenn" in word for event in packed for word in encode(event))


@pytest.mark.parametrize("typed", ["/xbeside Clerk by 3 May", "/elsewhere"])
def test_what_prints_a_fact_that_is_made_private_is_named_as_public_still(
    table: Table, typed: str
) -> None:
    run(table, "/goto 5")
    table.desk.paragraphs.write("Fenn lent it.")
    if typed == "/elsewhere":
        run(table, "/dec kinver 5 personal a loan")
    run(table, typed)
    reply = run(table, "/markprivate Schedule 12A, paragraph 3")
    assert "public still: “Fenn lent it.”" in reply


def test_an_action_is_not_made_public_alone_beside_an_entry_that_stays_private(
    table: Table,
) -> None:
    run(table, "/goto 5")
    run(table, "/private 3")
    run(table, "/r That Fenn go")
    run(table, "/xbeside Clerk by 3 May")
    run(table, "/public")
    run(table, "/remove")  # that the public were readmitted
    with pytest.raises(Refusal, match="stands beside a private entry"):
        run(table, "/markpublic agreed by the monitoring officer")
    (action,) = log_actions(table.desk.meeting)
    assert action.private
    table.desk.private_business.mark_public(
        table.desk.meeting.item(table.desk.meeting.current).entries[-2].ident, "agreed"
    )
    assert not log_actions(table.desk.meeting)[0].private


@pytest.mark.parametrize("typed", ["The county would be written to.", "/r That it be written to"])
def test_words_put_right_are_put_right_in_the_log_of_the_action_beside_them(
    table: Table, typed: str
) -> None:
    run(table, "/goto 5")
    if typed.startswith("/"):
        run(table, typed)
    else:
        table.desk.paragraphs.write(typed)
    run(table, "/xbeside Clerk by 3 May")
    run(table, "/xbeside kinver: watch the lamps")
    host = table.desk.meeting.item(table.desk.meeting.current).entries[0]
    table.desk.corrections.reword(host.ident, "That the district be written to.")
    first, second = log_actions(table.desk.meeting)
    assert "district" in first.text
    assert second.text == "Watch the lamps."
    run(table, "/undo")
    assert "district" not in log_actions(table.desk.meeting)[0].text
