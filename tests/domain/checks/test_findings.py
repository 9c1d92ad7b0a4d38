"""The list of findings as a whole: its order, that it never fails, and that it tells no secret."""

import ast
from datetime import time
from pathlib import Path

from hypothesis import given
from msgspec.structs import replace

from clerk_tui.domain.checks import CHECKS, Finding, findings, summary
from clerk_tui.domain.checks.finding import SEVERITIES
from clerk_tui.domain.model.votes import Vote
from tests.domain.checks.check_assertions import assert_tells_no_secret, in_session, later, motion
from tests.helpers.meeting_acts import Done, acts, carry_out
from tests.helpers.ostermere import ADA, LOON, OKAFOR, a_desk
from tests.helpers.whole_meeting import SECRETS, whole_meeting


def test_a_well_minuted_meeting_has_no_findings() -> None:
    desk = in_session("Declarations of interest", "Dredging", "Close")
    dredging = (desk.meeting.items[1].ident,)
    desk.interests.declare(
        [ADA], kind="disclosable pecuniary", nature="a shareholder", items=dredging
    )
    desk.agenda.next_item()
    desk.room.depart(ADA, interest=True)
    later(desk, 5)
    motion(desk, LOON, OKAFOR, vote=Vote(in_favour=4, against=0, abstained=1))
    later(desk, 5)
    desk.room.arrive(ADA)
    desk.actions.add("Write to the divers", "Clerk", "3 May")
    desk.agenda.next_item()
    desk.timings.conclude(time(11, 0))
    assert findings(desk.meeting) == []


def test_findings_are_ordered_by_severity_and_then_by_minute() -> None:
    desk = in_session("Dredging", "Moorings", "Buoys")
    desk.paragraphs.write("We came.")
    desk.agenda.open_item(desk.meeting.items[2].ident)
    desk.paragraphs.write("It cost £xxx.")
    desk.agenda.open_item(desk.meeting.items[1].ident)
    desk.paragraphs.write("It cost £xxx.")
    desk.room.depart(ADA, time(10, 20))
    motion(desk, ADA, LOON)
    in_order = findings(desk.meeting)
    assert [(f.severity, f.check) for f in in_order] == [
        ("error", "mover-absent"),
        ("warning", "close"),
        ("warning", "placeholder"),
        ("warning", "placeholder"),
        ("note", "first-person"),
    ]
    buoys, moorings = (desk.meeting.items[place].ident for place in (2, 1))
    assert [f.item for f in in_order[2:4]] == [buoys, moorings]


def test_findings_name_the_entry_they_belong_to() -> None:
    desk = in_session()
    desk.paragraphs.write("We came; it cost £xxx.")
    ident = desk.corrections.last_entry().ident
    entries_of_checks = [(f.entry, f.check) for f in findings(desk.meeting)]
    assert sorted(entries_of_checks) == [
        ("", "close"),
        (ident, "first-person"),
        (ident, "placeholder"),
    ]


def test_findings_are_summed_up_in_a_line() -> None:
    def several(*counts: int) -> list[Finding]:
        pairs = zip(SEVERITIES, counts, strict=True)
        return [Finding("x", severity, "", "") for severity, count in pairs for _ in range(count)]

    assert summary(several(2, 3, 1)) == "2 errors, 3 warnings, 1 note."
    assert summary(several(1, 0, 0)) == "1 error."
    assert summary([]) == "Nothing found."


def test_a_meeting_in_preparation_has_nothing_wrong_with_it() -> None:
    assert findings(a_desk().meeting) == []


def test_every_check_is_seen_to_find_and_to_stay_silent() -> None:
    called: dict[str, set[str]] = {"finds": set(), "accepts": set()}
    for file in Path(__file__).parent.rglob("test_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.args:
                check = node.args[0]
                if node.func.id in called and isinstance(check, ast.Attribute):
                    called[node.func.id].add(check.attr)
    names = {check.__name__ for check in CHECKS}
    assert len(names) == len(CHECKS)
    assert called == {"finds": names, "accepts": names}


def test_every_check_says_where_its_rule_comes_from() -> None:
    sources = ("Act", "LGA", "LGFA", "standing orders", "ractice", "Regulations")
    for check in CHECKS:
        assert any(source in (check.__doc__ or "") for source in sources), check.__name__


def test_findings_of_a_whole_meeting_tell_nothing_private() -> None:
    meeting = whole_meeting("panel").meeting
    items = tuple(replace(item, public_title="Premises") for item in meeting.items)
    for all_findings in (findings(meeting), findings(replace(meeting, items=items, exclusions=()))):
        words = " ".join(f"{finding.message} {finding.remedy}" for finding in all_findings)
        assert not any(secret in words for secret in SECRETS)


@given(acts(most=40))
def test_checks_never_fail_after_any_acts_of_a_clerk(done: list[Done]) -> None:
    desk = carry_out(in_session(), done)
    meeting = desk.meeting
    places = {"", *(item.ident for item in meeting.items)}
    entries = {"", *(entry.ident for entry in meeting.entries())}
    for finding in findings(meeting):
        assert finding.item in places
        assert finding.entry in entries
        assert finding.message
        assert finding.remedy
    for check in CHECKS:
        assert_tells_no_secret(check, meeting)
