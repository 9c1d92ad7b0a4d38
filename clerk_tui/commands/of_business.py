"""Commands for what is asked, resolved and promised."""

from clerk_tui.commands.arguments import clauses, maybe_person, take_person, the_item
from clerk_tui.commands.command import Table
from clerk_tui.commands.of_actions import check_due
from clerk_tui.domain.dates import find_date, print_date
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.matters import Declaration, Exchange, Question
from clerk_tui.domain.meeting import Entry
from clerk_tui.domain.people import series

KINDS = {
    "dpi": "disclosable pecuniary",
    "ori": "other registrable",
    "odi": "other disclosable",
    "nri": "non-registrable",
    "personal": "personal",
    "prejudicial": "prejudicial",
    "pecuniary": "pecuniary",
    "non-pecuniary": "non-pecuniary",
    "whip": "party whip",
}


def question(table: Table, rest: str) -> str:
    """A question put."""
    key, words = maybe_person(table, rest.split())
    on_notice = bool(words) and words[0].casefold() in ("notice", "n/")
    text = " ".join(words[1:] if on_notice else words)
    if not key and not text:
        raise Refusal("A question needs who asks it.", "As in: /q kinver what was being done")
    table.desk.question(
        key, "" if not key else text, on_notice=on_notice, wording="" if key else text
    )
    return "Question put. /a answers it."


def answer(table: Table, rest: str) -> str:
    """The response to it."""
    item = table.desk.meeting.in_hand
    asked = [e for e in (item.entries if item else ()) if isinstance(e.matter, Question | Exchange)]
    if not asked:
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    key, words = maybe_person(table, rest.split())
    if not words:
        raise Refusal("A response needs words.", "As in: /a the scheme was under review")
    wording = " ".join(words) if not key and words[0][:1].isupper() else ""
    if words[0].casefold() == "that":
        words = words[1:]
    speaker = key or _who_answers(asked)
    table.desk.exchange(speaker, " ".join(words), "response", wording=wording)
    return "Response minuted."


def _who_answers(asked: list[Entry]) -> str:
    """Whoever answered last under this item; nobody where nobody has."""
    for entry in reversed(asked):
        if isinstance(entry.matter, Exchange) and entry.matter.kind == "response":
            return entry.matter.speaker
        if isinstance(entry.matter, Question) and entry.matter.respondent:
            return entry.matter.respondent
    return ""


def supplementary(table: Table, rest: str) -> str:
    """A supplementary."""
    key, words = maybe_person(table, rest.split())
    if not words:
        raise Refusal("A supplementary needs words.", "As in: /s dawley whether it was known")
    wording = "" if key else " ".join(words)
    table.desk.exchange(key, " ".join(words), "supplementary", wording=wording)
    return "Supplementary minuted."


def urgent(table: Table, rest: str) -> str:
    """An urgent item: its title, then the chairman's reason."""
    title, colon, reason = rest.partition(":")
    if not colon or not reason.strip():
        raise Refusal(
            "An urgent item needs the chairman's reason (Local Government Act 1972 s100B(4)).",
            "As in: /urgent Storm damage: the road is closed",
        )
    table.desk.add_item(title)
    chair = table.desk.meeting.body.chair_title
    table.desk.write(table.style.say("urgent", chair=chair, reason=reason.strip().rstrip(".")))
    return f"Now, as urgent business: {title}"


def resolve(table: Table, rest: str) -> str:
    """A resolution; (1) … (2) … make clauses."""
    texts, marks = clauses(rest)
    table.desk.resolve(texts, table.style.say("resolved"), marks=marks)
    return "Resolution minuted."


def noted(table: Table, rest: str) -> str:
    """Resolved that the report be noted."""
    table.desk.resolve([rest or table.style.say("noted")], table.style.say("resolved"))
    return "Noted."


def agreed(table: Table, rest: str) -> str:
    """Resolved that the recommendation be agreed."""
    table.desk.resolve([rest or table.style.say("agreed")], table.style.say("resolved"))
    return "Agreed."


def approve(table: Table, rest: str) -> str:
    """The minutes of a meeting approved."""
    item = table.desk.meeting.in_hand
    typed = rest or (item.title if item else "")
    day = find_date(typed)
    if day is None:
        raise Refusal("Which meeting's minutes are approved?", "As in: /approve 9 February 2027")
    chair = table.desk.meeting.body.chair_title
    when = print_date(day, "{d} {month} {year}")
    said = table.style.say("minutes_approved", date=when, chair=chair)
    table.desk.resolve([said], table.style.say("resolved"))
    return f"Approval of the minutes of {when} minuted."


def action(table: Table, rest: str) -> str:
    """An action: owner, date, what."""
    head, colon, text = rest.partition(":")
    if colon and len(head.split()) <= 8:
        owner, _, due = head.partition(" by ")
        check_due(due)
        table.desk.action(text, owner, due)
    else:
        owner, to, _ = rest.partition(" to ")
        table.desk.action(rest, owner if to else "")
    return "Action minuted."


def declare(table: Table, rest: str) -> str:
    """A declaration of interest; alone: there were none."""
    if not rest:
        if any(isinstance(e.matter, Declaration) for e in table.desk.meeting.entries()):
            raise Refusal("Interests are minuted already.", "Take one back with /undo first.")
        table.desk.declare_none()
        return "Minuted that there were no declarations."
    words, members = rest.split(), []
    key, words = take_person(table, words)
    members.append(key)
    while words and words[0].casefold() in ("and", "&"):
        key, words = take_person(table, words[1:])
        members.append(key)
    if len(set(members)) < len(members):
        raise Refusal("The same member is named twice.", "Name each once.")
    relates = ""
    items: tuple[str, ...] = ()
    if words and (words[0].rstrip(".").isdigit() or any(c.isdigit() for c in words[0])):
        item = the_item(table, words[0])
        title = item.title if item.public_title is None else item.public_title
        relates = f"item {words[0]} ({title})" if title else f"item {words[0]}"
        words = words[1:]
        items = (item.ident,)
    kind = KINDS.get(words[0].casefold(), "") if words else ""
    nature = " ".join(words[1:] if kind else words)
    dispensed = "dispensation" in nature.casefold().split()
    table.desk.declare(
        members, kind=kind, nature=nature, relates_to=relates, items=items, dispensation=dispensed
    )
    return "Declaration minuted."


def apologies(table: Table, _: str) -> str:
    """The sentence of apologies, from the roll."""
    away = [a for a in table.desk.meeting.people if a.presence == "apologies"]
    pattern = table.style.chooses("name")
    names = series([a.person.styled(pattern) for a in away])
    said = table.style.say("apologies", names=names) if away else table.style.say("no_apologies")
    table.desk.write(said)
    return "Apologies minuted."
