"""Every page of docs/reference, by the name of its file."""

from collections.abc import Callable

from tests.domain.checks.checks_page import listing
from tests.reference import committee_file, keys, shell_commands, slash_commands, wording

PAGES: dict[str, Callable[[], str]] = {
    "slash-commands.md": slash_commands.page,
    "keys.md": keys.page,
    "shell-commands.md": shell_commands.page,
    "committee-file.md": committee_file.page,
    "wording-and-layout.md": wording.page,
    "checks.md": listing,
}
