"""All decisions in a table first, the narrative after it."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.domain.model.body import Numbering
from clerk_tui.minutes.compose.compose import compose
from clerk_tui.minutes.compose.document import Grid, Heading
from clerk_tui.minutes.formats.formats import FORMATS
from tests.helpers.house_table import house_table, type_lines


def table_of_decisions(wording: dict[str, str] | None = None) -> Table:
    numbering = Numbering("{n}.")
    table = house_table(wording, {"decisions": "first"}, style="committee", numbering=numbering)
    type_lines(table, "The lamps were old.\n/r That the lamps be lit\n/decided NOTED")
    table.desk.agenda.next_item()
    type_lines(table, "/m pool rill That the bells be rung; 4 1")
    return table


def test_the_decisions_stand_in_a_table_with_minute_subject_and_outcome() -> None:
    table = table_of_decisions()
    business = compose(table.desk.meeting, table.style).business
    first = business[0]
    assert isinstance(first, Grid)
    assert first.columns == ("Minute", "Subject", "Outcome")
    assert first.rows == (
        ("1", "Lamps", "That the lamps be lit."),
        ("1", "Lamps", "NOTED"),
        ("2", "Bells", "That the bells be rung."),
    )


def test_the_narrative_follows_under_its_heading_without_the_decisions() -> None:
    table = table_of_decisions()
    document = compose(table.desk.meeting, table.style)
    headings = [(b.text, b.level) for b in document.business if isinstance(b, Heading)]
    assert headings == [("Notes", 2), ("Lamps", 3), ("Bells", 3)]
    words = FORMATS["txt"].write(document, table.style).decode()
    assert words.index("Notes") < words.index("The lamps were old.")
    assert words.count("That the lamps be lit") == words.count("be rung") == 1


def test_an_item_of_which_only_its_decision_was_minuted_is_in_the_table_alone() -> None:
    table = house_table({"notes_heading": ""}, {"decisions": "first"}, style="committee")
    type_lines(table, "/r That the lamps be lit")
    assert [type(b) for b in compose(table.desk.meeting, table.style).business] == [Grid]


def test_without_a_decision_there_is_no_table() -> None:
    table = house_table(layout={"decisions": "first"}, style="committee")
    type_lines(table, "The lamps were old.")
    business = compose(table.desk.meeting, table.style).business
    assert not [block for block in business if isinstance(block, Grid)]


def test_the_outcome_may_begin_with_its_lead_and_every_format_has_the_table() -> None:
    table = table_of_decisions({"decision_outcome": "{lead} {text}", "resolved": "RESOLVED"})
    run(table, "/reasons They were dark.")
    document = compose(table.desk.meeting, table.style)
    for name in ("md", "docx", "html", "txt"):
        words = FORMATS[name].read(FORMATS[name].write(document, table.style))
        assert "RESOLVED That the bells be rung." in words
