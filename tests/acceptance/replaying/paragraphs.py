"""The paragraphs, tables, events, decisions and actions of a case, as a clerk types them."""

from collections.abc import Sequence

from clerk_tui.commands.parsing.bare_figures import vote_of_figures
from clerk_tui.domain.dates.dates import find_date, print_date
from clerk_tui.domain.model.matters import Action
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from tests.acceptance.replaying.clerk import TypingClerk, added, words
from tests.acceptance.replaying.facts import Facts, text_of, texts_of, time_of
from tests.acceptance.replaying.head_and_foot import clock_of

_OWN_SENTENCES = ("/apologies", "/dec", "/q none")
_DECISIONS = ("/noted", "/received", "/agreed")
_LONGEST_SENTENCE = 60  # words
_BESIDE = ("column", "margin", "table")


def type_paragraph(clerk: TypingClerk, facts: Facts) -> None:
    """Type a paragraph, a heading, a point or a table; then its margin and its number."""
    text, style = text_of(facts, "text"), text_of(facts, "style") or "para"
    if style == "table":
        _type_table(clerk, facts, text)
        return
    if not text:
        return
    if style == "heading":
        number = text_of(facts, "n")
        clerk.type(f"/h {text}" if text.startswith(number) else f"/h {number} {text}")
    elif style == "sub":
        clerk.type(f"/subpara {text}")
    elif style == "bullet":
        clerk.type(f"/b {text}" if "\n" in text else f"- {text}")
    elif not _is_typed_by_command(clerk, text):
        clerk.type(as_words(text))
    if margin := text_of(facts, "margin"):
        clerk.type(f"/margin {margin}")
    if style != "heading":
        type_number(clerk, text_of(facts, "n"))


def _is_typed_by_command(clerk: TypingClerk, text: str) -> bool:
    """Type the command whose sentence is *text*, where the house has it; False where it has not."""
    item = clerk.meeting.in_hand
    if item is None or item.entries or len(text.split()) > _LONGEST_SENTENCE:
        return False
    return _is_house_sentence(clerk, _OWN_SENTENCES, text)


def _is_house_sentence(clerk: TypingClerk, commands: Sequence[str], sentence: str) -> bool:
    """Type the first of *commands* that prints *sentence* and nothing else; False for none."""
    before = clerk.item_words()
    for command in commands:
        printed, refusal = clerk.rehearse([command], clerk.item_words)
        if refusal is None and added(before, printed or []) == words(sentence):
            return clerk.type(command)
    return False


def as_words(text: str) -> str:
    """Return *text* as a line that is filed as words, whatever it begins with."""
    is_sign = (
        text[:1] in "/#!@." or text.endswith("\\") or bool(vote_of_figures(text, motion_waits=True))
    )
    return f" {text}" if is_sign else text


def _type_table(clerk: TypingClerk, facts: Facts, caption: str) -> None:
    columns, rows = list(facts.get("columns", [])), facts.get("rows", [])
    width = max([len(columns), *map(len, rows)], default=0)
    columns += [""] * (width - len(columns)) if columns else []
    clerk.type(f"/table {_cells(columns)}".rstrip() if columns else "/table")
    if caption:
        clerk.type(f"/caption {caption}")
    for row in rows:
        clerk.type(f"/row {_cells([*row, *[''] * (width - len(row))])}")


def _cells(row: list[object]) -> str:
    return " | ".join(str(cell).replace("|", "/").strip() for cell in row)


def type_number(clerk: TypingClerk, number: str) -> None:
    """Number the last entry by hand where the pattern gives another number, or none."""
    meeting, entry = clerk.meeting, clerk.last_entry
    item = meeting.in_hand
    if item is None or entry is None:
        return
    given = entry_numbers(meeting, item, minute_numbers(meeting)[item.ident].printed)
    printed = given[entry.ident].printed if entry.ident in given else ""
    if printed.strip(".()") != number.strip(".()"):
        clerk.type(f"/entrynumber {number or 'none'}")


def type_event(clerk: TypingClerk, facts: Facts) -> None:
    """Type something that happened: who came and went, adjournments, and whatever else."""
    kind, text, in_text = text_of(facts, "kind"), text_of(facts, "text"), bool(facts.get("in_text"))
    at = time_of(facts, "time")
    when = f" {clock_of(at)}" if at else " untimed"
    person = clerk.person(text_of(facts, "who"))
    line = ""
    if kind in ("joined", "left") and person and person.in_the_room != (kind == "joined"):
        minute = text_of(facts, "minute")
        when = f" {minute}" if minute and not at else when
        command = "/in" if kind == "joined" else "/out"
        event_line = f"{command} {clerk.name(text_of(facts, 'who'))}"
        is_refused = clerk.refusal_of(f"{event_line}{when}") is not None
        line = f"{event_line} untimed" if is_refused else f"{event_line}{when}"
    elif kind == "adjourned" and not clerk.meeting.adjourned:
        line = f"/adjourn{when}"
    elif kind in ("reconvened", "resumed") and clerk.meeting.adjourned:
        line = f"/resume{when}"
    elif kind == "readmitted" and clerk.meeting.public_excluded:
        line = f"/public{when}"
    if not line:
        if text:
            clerk.type(f"/event {text}")
            _state_elsewhere(clerk, in_text)
        return
    _type_fact(clerk, line, text, in_text)


def _type_fact(clerk: TypingClerk, line: str, printed: str, in_text: bool) -> None:
    """Type a fact; where the case prints other words than the house, these; none in the text."""
    if in_text or not printed:
        clerk.type(line)
        _state_elsewhere(clerk, in_text)
    elif not clerk.type_to_print(printed, [line]):
        clerk.type(f"/say {printed}")


def _state_elsewhere(clerk: TypingClerk, in_text: bool) -> None:
    entry = clerk.last_entry
    if in_text and entry is not None and not entry.printed_elsewhere:
        clerk.type("/elsewhere")


def type_resolution(clerk: TypingClerk, facts: Facts) -> None:
    """Type a decision under the house's word, or under its own."""
    lead, clauses = text_of(facts, "lead"), texts_of(facts, "clauses")
    marks = texts_of(facts, "clause_marks")
    if not clauses and not lead:
        return
    pairs = list(zip([*marks, *[""] * len(clauses)], clauses, strict=False))
    resolution_text = " ".join([lead, *(f"{mark} {clause}" for mark, clause in pairs)])
    typed = " ".join(f"{mark} {clause}".strip() for mark, clause in pairs)
    barred = " | ".join([lead, *(f"{mark} {clause}".strip() for mark, clause in pairs)])
    if not clauses:
        choices = [[f"/decided {lead}"]]
    else:
        choices = [
            [f"/r {typed}"],
            [f"/decided {barred}"],
            [f"/decided {lead.rstrip(':')}: {typed}"],
        ]
    if facts.get("in_text"):
        clerk.type_first(*choices)
        _state_elsewhere(clerk, in_text=True)
    elif not _is_house_sentence(clerk, _short_commands(clauses), resolution_text):
        clerk.type_to_end_with(resolution_text, *choices)
    if reasons := text_of(facts, "reasons"):
        label = text_of(facts, "reasons_label")
        clerk.type(f"/reasons {label} | {reasons}" if label else f"/reasons {reasons}")


def _short_commands(clauses: list[str]) -> list[str]:
    """Return the commands that minute a decision in the house's own words, if it may be one."""
    if len(clauses) > 1:
        return []
    clause = clauses[0] if clauses else ""
    day = find_date(clause) if "minutes" in clause.casefold() else None
    approval = [f"/approve {print_date(day, '{d} {month} {year}')}"] if day else []
    return [*approval, *_DECISIONS]


def type_action(clerk: TypingClerk, facts: Facts) -> None:
    """Type an action, with its owner and its date; then its reference and its heading."""
    text, owner, due = (text_of(facts, key) for key in ("text", "owner", "due"))
    by = f" by {due.removeprefix('by ')}" if due else ""
    if not text:
        return  # who acts on what is in no fact
    in_text, beside = bool(facts.get("in_text")), text_of(facts, "layout")
    if in_text and any(word in beside for word in _BESIDE):
        line = _read_as(clerk, [f"/xbeside {owner}{by}: {text}"], text, owner, due)
        clerk.type(line or f"/xbeside {owner} | {due} | {text}")
    else:
        _type_whole_action(clerk, text, owner, due)
        _state_elsewhere(clerk, in_text)
    _finish_action(clerk, facts)


def _type_whole_action(clerk: TypingClerk, text: str, owner: str, due: str) -> None:
    """Type the first form of an action that is read as the case has it."""
    by = f" by {due.removeprefix('by ')}" if due else ""
    lines = [f"/x {owner}{by}: {text}", f"/x {owner}: {text}"] if owner else []
    lines += [f"/x {text}{by}", f"/x {text}"]
    clerk.type(_read_as(clerk, lines, text, owner, due) or f"/x {owner} | {due} | {text}")


def _read_as(clerk: TypingClerk, lines: list[str], text: str, owner: str, due: str) -> str:
    """Return the first of *lines* that makes this very action; "" where none does."""

    def read() -> tuple[list[str], str, str]:
        entry = clerk.last_entry
        matter = entry.matter if entry else None
        if not isinstance(matter, Action):
            return [], "", ""
        return words(matter.text), matter.owner, matter.due

    expected = (words(text), owner, due)
    for line in lines:
        seen, refusal = clerk.rehearse([line], read)
        if refusal is None and seen == expected:
            return line
    return ""


def _finish_action(clerk: TypingClerk, facts: Facts) -> None:
    entry = clerk.last_entry
    ref = text_of(facts, "ref")
    if entry is None:
        return
    numbers = action_numbers(clerk.meeting)
    if entry.ident in numbers and numbers[entry.ident].printed != ref:
        clerk.type(f"/entrynumber {ref or 'none'}")
    heading = text_of(facts, "heading")
    if heading and not facts.get("in_text"):
        refusal = clerk.refusal_of(f"/actionheading {heading}")
        if refusal is None and words(heading) != words(clerk.table.style.say("action_heading")):
            clerk.type(f"/actionheading {heading}")
    if update := text_of(facts, "update"):
        state = text_of(facts, "status")
        done = f"{state}: " if state in ("done", "withdrawn") else ""
        clerk.type(f"/actionupdate {done}{update}")
