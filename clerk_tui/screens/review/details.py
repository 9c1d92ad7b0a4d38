"""The details of the row in hand, which stand beside the minutes if there is room."""

from textual.content import Content

from clerk_tui.domain.dates.times import print_time
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Item, Meeting
from clerk_tui.widgets.printed_minutes import PrintedRow
from clerk_tui.widgets.text import plain

KINDS: dict[type, str] = {
    mt.Paragraph: "Paragraph",
    mt.SubHeading: "Heading",
    mt.Bullet: "Bullet",
    mt.Table: "Table",
    mt.Declaration: "Declaration of interest",
    mt.Question: "Question",
    mt.Exchange: "Reply or remark",
    mt.Motion: "Motion",
    mt.Resolution: "Decision",
    mt.Action: "Action",
    mt.Happening: "Event in the room",
}


def details_of(meeting: Meeting, row: PrintedRow) -> Content:
    """Return what the record knows of *row*: its kind, its item, when it was minuted."""
    facts: list[str] = []
    if row.entry:
        facts = _entry_facts(meeting.entry(row.entry))
    elif row.opens:
        facts = _item_facts(meeting.item(row.item))
    elif row.tells_change:
        facts = ["What changed", "It tells of the minutes, and is no part of them."]
    else:
        facts = ["Made from the roll call, the agenda and the times."]
    title, *other_facts = facts
    return plain("\n\n").join([plain(title, "bold"), *(plain(fact) for fact in other_facts)])


def _entry_facts(entry: Entry) -> list[str]:
    is_amendment = isinstance(entry.matter, mt.Motion) and entry.matter.kind == "amendment"
    facts = ["Amendment" if is_amendment else KINDS.get(type(entry.matter), "Entry")]
    facts.append(f"Minuted at {print_time(entry.at.time())}.")
    if entry.private:
        facts.append("PRIVATE: it is left out of every public copy.")
    if entry.wording:
        facts.append("In your own words, in place of the house's.")
    if entry.number is not None:
        facts.append("Its number was set by hand.")
    return facts


def _item_facts(item: Item) -> list[str]:
    facts = ["Item of business"]
    if item.agenda_number:
        facts.append(f"Item {item.bare_number} of the agenda.")
    if item.opened:
        facts.append(f"Opened at {print_time(item.opened[0].time())}.")
    if item.private:
        facts.append(f"PRIVATE business. {item.exempt}".strip())
    if item.public_title is not None:
        facts.append(f"Its public title: {item.public_title or 'none'}")
    if item.number is not None:
        facts.append("Its number was set by hand.")
    return facts
