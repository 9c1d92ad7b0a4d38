"""The entries of a case's items, minuted through the desk in their printed order."""

import re
from datetime import time

from clerk_tui.desk import Desk
from clerk_tui.domain.dates.times import parse_time
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.names.name_match import find_person
from clerk_tui.domain.numbering.numbers import action_numbers, entry_numbers, minute_numbers
from tests.acceptance.case_facts import CHILDREN, OUTCOMES, Facts, held, jointly


class EntryClerk:
    """Minutes the children of one item after another."""

    def __init__(self, desk: Desk) -> None:
        """Work at *desk*."""
        self.desk = desk
        self.by_seq: dict[int, str] = {}
        self.motions: dict[str, str] = {}

    def minute(self, item: Facts) -> None:
        """Minute everything under *item*, in order."""
        self.by_seq = {}
        children = [(kind, child) for kind in CHILDREN for child in item.get(kind, [])]
        children.sort(key=lambda pair: int(pair[1].get("seq", 0)))
        for kind, child in jointly(children):
            before = self.desk.meeting.made
            try:
                getattr(self, f"_{kind}")(child)
            except Refusal:
                self._in_words(child)
            if self.desk.meeting.made > before:
                self.by_seq[int(child.get("seq", 0))] = self._last()

    def _in_words(self, child: Facts) -> None:
        """What the desk refuses as a fact (misprints happen) is minuted in the words printed."""
        text = held(child, "printed") or held(child, "text")
        if text and not child.get("in_text"):
            self.desk.paragraphs.write(text, private=self.desk.meeting.public_excluded)

    def _last(self) -> str:
        item = self.desk.meeting.in_hand
        return item.entries[-1].ident if item and item.entries else ""

    def who(self, named: str, printed: bool) -> str:
        """The key of somebody named; the words themselves where the house's form differs."""
        try:
            found = find_person(self.desk.meeting.people, named)
        except Refusal:
            return named
        same = folded(f"{found.person.title} {found.person.name}") == folded(named)
        return found.key if same or printed else named

    def attendee(self, named: str) -> Attendee | None:
        """The person named, if they are on the list."""
        try:
            return find_person(self.desk.meeting.people, named)
        except Refusal:
            return None

    def _paragraphs(self, facts: Facts) -> None:
        text, style = held(facts, "text"), facts.get("style", "para")
        number = held(facts, "n")
        if style == "table":
            self.desk.paragraphs.table(facts.get("columns", []), facts.get("rows", []), text)
            return
        if not text:
            return
        if style == "heading":
            self.desk.paragraphs.head(text)
        elif style == "bullet":
            self.desk.paragraphs.bullet(text, margin=held(facts, "margin"))
        else:
            self.desk.paragraphs.write(text, margin=held(facts, "margin"), sub=style == "sub")
        self._number(number)

    def _number(self, number: str) -> None:
        """Set the number by hand where the pattern would print another."""
        meeting = self.desk.meeting
        item, entry = meeting.in_hand, self._last()
        if item is None or not entry:
            return
        minute = minute_numbers(meeting)[item.ident].printed
        given = entry_numbers(meeting, item, minute).get(entry)
        printed = given.printed if given else ""
        if printed.rstrip(".") != number.rstrip("."):
            self.desk.corrections.number_entry(entry, number)

    def _declarations(self, facts: Facts) -> None:
        printed, printed_elsewhere = held(facts, "printed"), bool(facts.get("in_text"))
        member = held(facts, "member")
        if not member:
            text = printed or held(facts, "interest")
            self.desk.paragraphs.happen("dispensation", text, printed_elsewhere=printed_elsewhere)
            return
        self.desk.interests.declare(
            [
                self.who(name, bool(printed) or printed_elsewhere)
                for name in (member, *facts.get("with", []))
            ],
            kind=held(facts, "kind"),
            nature=held(facts, "interest"),
            relates_to=held(facts, "relates_to"),
            withdrew=held(facts, "left"),
            wording=printed,
            printed_elsewhere=printed_elsewhere,
        )

    def _questions(self, facts: Facts) -> None:
        text, printed_elsewhere = held(facts, "text"), bool(facts.get("in_text"))
        self.desk.questions.ask(
            self.who(held(facts, "questioner"), True),
            respondent=held(facts, "respondent"),
            on_notice=bool(facts.get("on_notice")),
            kind=held(facts, "kind") or "member",
            questioner_present=bool(facts.get("questioner_present", True)),
            numbered=bool(held(facts, "number")),
            wording=text,
            printed_elsewhere=printed_elsewhere or not text,
        )
        if not printed_elsewhere and text:
            self._number(held(facts, "number"))
        for response in facts.get("response", []):
            self.desk.questions.follow_up(
                held(facts, "respondent"), "", wording=response, printed_elsewhere=printed_elsewhere
            )
        for exchange in facts.get("exchanges", []):
            self.desk.questions.follow_up(
                self.who(held(exchange, "speaker"), True),
                "",
                held(exchange, "kind") or "comment",
                wording=held(exchange, "text"),
                printed_elsewhere=printed_elsewhere,
            )

    def _motions(self, facts: Facts) -> None:
        printed, printed_elsewhere = held(facts, "printed"), bool(facts.get("in_text"))
        named = bool(printed) or printed_elsewhere
        for heading in (held(facts, "heading"), held(facts, "sub")):
            if heading and not printed_elsewhere:
                self.desk.paragraphs.head(heading)
        entry = self.desk.motions.move(
            held(facts, "text"),
            self.who(held(facts, "mover"), named),
            self.who(held(facts, "seconder"), named),
            kind=facts.get("kind", "original"),
            amends=self.motions.get(held(facts, "amends"), ""),
            wording=printed,
            printed_elsewhere=printed_elsewhere,
        )
        self.motions[held(facts, "id")] = entry
        outcome = OUTCOMES.get(held(facts, "outcome").casefold())
        if outcome in ("withdrawn", "not seconded", "not put"):
            self.desk.motions.settle(outcome, entry, printed)
        elif outcome:
            self.desk.voting.vote(
                self._vote(facts, named), outcome, entry, wording=printed, override="as published"
            )

    def _vote(self, facts: Facts, printed: bool) -> Vote:
        names = facts.get("named", {})
        lists = {
            key: tuple(self.who(name, False) for name in names.get(key, []))
            for key in ("for", "against", "abstain", "absent")
        }
        figures = {
            key: facts.get(key)
            for key in ("votes_for", "votes_against", "votes_abstain", "not_voting")
        }
        count = {key: value if isinstance(value, int) else None for key, value in figures.items()}
        casting = held(facts, "casting_vote").casefold()
        return Vote(
            "recorded" if facts.get("recorded") or any(lists.values()) else "show of hands",
            count["votes_for"],
            count["votes_against"],
            count["votes_abstain"],
            count["not_voting"],
            held(facts, "votes_for_words"),
            lists["for"],
            lists["against"],
            lists["abstain"],
            lists["absent"],
            "for" if casting == "for" else "against" if casting == "against" else "",
            self.who(held(facts, "casting_by"), printed),
        )

    def _resolutions(self, facts: Facts) -> None:
        clauses = [text for text in facts.get("clauses", []) if text and text != "not held"]
        lead, printed_elsewhere = held(facts, "lead"), bool(facts.get("in_text"))
        if not clauses and lead and not printed_elsewhere:
            self.desk.paragraphs.write(lead)
            return
        self.desk.decisions.resolve(
            clauses,
            lead,
            marks=tuple(facts.get("clause_marks", [])),
            printed_elsewhere=printed_elsewhere,
            reasons=held(facts, "reasons"),
            reasons_label=held(facts, "reasons_label"),
        )

    def _actions(self, facts: Facts) -> None:
        printed_elsewhere = bool(facts.get("in_text"))
        beside = self.by_seq.get(int(facts.get("paragraph", 0) or 0), "")
        layout = held(facts, "layout")
        in_columns = any(word in layout for word in ("column", "margin", "table"))
        self.desk.actions.add(
            held(facts, "text"),
            held(facts, "owner"),
            held(facts, "due"),
            beside=beside if printed_elsewhere and in_columns else "",
            printed_elsewhere=printed_elsewhere,
            update=held(facts, "update"),
            heading=held(facts, "heading"),
        )
        printed = action_numbers(self.desk.meeting)[self._last()].printed
        if printed != held(facts, "ref"):
            self.desk.corrections.number_entry(self._last(), held(facts, "ref"))

    def _events(self, facts: Facts) -> None:
        kind, text = held(facts, "kind"), held(facts, "text")
        how: Facts = {"printed_elsewhere": bool(facts.get("in_text")), "text": text}
        at = self._time(held(facts, "time"))
        person = self.attendee(held(facts, "who")) if held(facts, "who") else None
        if kind in ("joined", "left") and person:
            said = re.search(r"\S*\d\S*$", person.printed)  # "From minute number 47/19"
            minute = said[0] if said and not at else ""
            go = self.desk.room.arrive if kind == "joined" else self.desk.room.depart
            if person.in_the_room != (kind == "joined"):
                go(person.key, at, minute=minute, timed=False, **how)
                return
        elif kind == "adjourned" and not self.desk.meeting.adjourned:
            self.desk.timings.adjourn(at, timed=False, **how)
            return
        elif kind == "reconvened" and self.desk.meeting.adjourned:
            self.desk.timings.reconvene(at, timed=False, **how)
            return
        self.desk.paragraphs.happen(kind, text, printed_elsewhere=how["printed_elsewhere"], at=at)

    @staticmethod
    def _time(typed: str) -> time | None:
        try:
            return parse_time(typed) if typed else None
        except Refusal:
            return None
