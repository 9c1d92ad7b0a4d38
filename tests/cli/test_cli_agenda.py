"""`clerk-tui agenda FILE` shows an agenda as a table and as JSON."""

import json
import re
from pathlib import Path

from click.testing import CliRunner

from clerk_tui.cli.agendas import agenda

FORMAT_PAGE = Path(__file__).parents[2] / "docs" / "formats" / "agenda-json.md"
TEXT = """\
FENWICK TOWN COUNCIL
Tuesday 9 March 2027 at 7.30 pm in the Guildhall
Members: Councillors A Kinver (Chair) and B Marden
AGENDA
1. Apologies
2. Roads (Pages 3 - 9)
Report of the Surveyor
It is recommended that the lamps be lit.
3. Motion on notice
Councillor Kinver will move, and Councillor Marden will second: “That the quay be swept.”
4. Questions
Question from Ida Moss to the Leader: Who pays for the ferry?
5. Exclusion of the public
6. Lease of the depot
Bring a cushion?
Next meeting: 13 April 2027
"""


def read_as_json(folder: Path, text: str = TEXT) -> dict[str, object]:
    """Return what the command prints for *text*."""
    path = folder / "agenda.txt"
    path.write_text(text, encoding="utf-8")
    run = CliRunner().invoke(agenda, [str(path), "--format", "json"])
    assert run.exit_code == 0, run.output
    return dict(json.loads(run.output))


def test_the_json_gives_the_meeting_and_each_item(tmp_path: Path) -> None:
    read = read_as_json(tmp_path)
    assert (read["body"], read["date"], read["time"]) == (
        "FENWICK TOWN COUNCIL", "2027-03-09", "19:30",
    )  # fmt: skip
    assert (read["venue"], read["next_meeting"]) == ("the Guildhall", "2027-04-13")
    roads, motion, question = read["items"][1:4]  # type: ignore[index]
    assert (roads["page"], roads["officer"]) == ("3 - 9", "Surveyor")
    assert roads["recommendations"] == ["that the lamps be lit."]
    assert motion["motions"][0] == {
        "mover": "Councillor Kinver",
        "seconder": "Councillor Marden",
        "words": "That the quay be swept.",
    }
    assert question["questions"][0]["to"] == "the Leader"


def test_the_json_says_why_an_item_is_private_and_what_was_not_understood(tmp_path: Path) -> None:
    read = read_as_json(tmp_path, f"An odd line stands here\n{TEXT}")
    lease = read["items"][-1]  # type: ignore[index]
    assert lease["private"]
    assert lease["why"] == ["private: below “Exclusion of the public”"]
    assert read["not_understood"] == [{"line": 1, "text": "An odd line stands here", "reason": ""}]


def test_every_key_of_the_json_is_documented(tmp_path: Path) -> None:
    read = read_as_json(tmp_path)
    page = FORMAT_PAGE.read_text(encoding="utf-8")
    documented = set(re.findall(r"`([a-z_]+)`", page))
    parts = [read, *read["items"], *read["members"], *read["lines"]]  # type: ignore[misc]
    item = read["items"][2]["motions"] + read["items"][3]["questions"]  # type: ignore[index]
    keys = {key for part in (*parts, *item) for key in part}
    assert keys <= documented
