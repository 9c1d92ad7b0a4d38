"""The page that lists the checks says what they do."""

from tests.domain.checks.checks_page import LISTING, listing


def test_the_page_of_checks_is_up_to_date() -> None:
    remedy = "docs/reference/checks.md is out of date: python -m tests.domain.checks.checks_page"
    assert LISTING.read_text(encoding="utf-8") == listing(), remedy
