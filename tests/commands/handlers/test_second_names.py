"""A second name after an apology, and words that say that nothing was declared."""

import pytest

from clerk_tui.commands.registry import run
from clerk_tui.domain.errors import Refusal
from tests.helpers.ferry_table import ferry_table


@pytest.mark.parametrize("typed", ["/sorry lisle okoro", "/absent lisle okoro", "/out lisle okoro"])
def test_a_second_name_is_not_taken_for_the_reason(typed: str) -> None:
    table = ferry_table()
    before = table.desk.meeting
    with pytest.raises(Refusal, match="second name"):
        run(table, typed)
    assert table.desk.meeting == before


@pytest.mark.parametrize("typed", ["/sorry lisle, okoro", "/sorry lisle and okoro"])
def test_a_second_name_after_a_comma_is_a_second_apology(typed: str) -> None:
    assert run(ferry_table(), typed) == "Apologies from A Lisle and A Okoro."


@pytest.mark.parametrize("typed", ["no declarations", "none declared", "nothing declared"])
def test_no_declarations_is_nobodys_declaration(typed: str) -> None:
    table = ferry_table()
    assert run(table, f"/dec {typed}") == "Minuted that there were no declarations."
