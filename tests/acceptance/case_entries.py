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
from tests.acceptance.case_facts import CHILDREN, OUTCOMES, Facts, merge_joint_declarations, text_of


class EntryClerk:
    """Minutes the entries of one item after another, as a clerk would."""

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
        for kind, child in merge_joint_declarations(children):
            before = self.desk.meeting.sequence
            try:
                getattr(self, f"_{kind}")(child)
            except Refusal:
                self._minute_as_text(child)
            if self.desk.meeting.sequence > before:
                self.by_seq[int(child.get("seq", 0))] = self._last()

    def _minute_as_text(self, child: Facts) -> None:
        """Minute the printed text of something that the desk refuses: a misprint, for example."""
        text = text_of(child, "printed") or text_of(child, "text")
        if text and not child.get("in_text"):
            self.desk.paragraphs.write(text, private=self.desk.meeting.public_excluded)

    def _last(self) -> str:
        item = self.desk.meeting.in_hand
        return item.entries[-1].ident if item and item.entries else ""

    def who(self, named: str, printed: bool) -> str:
        """Return the key of a person; their name if the style would print it otherwise."""
        try:
            attendee = find_person(self.desk.meeting.people, named)
        except Refusal:
            return named
        name = f"{attendee.person.title} {attendee.person.name}"
        return attendee.key if printed or folded(name) == folded(named) else named

    def attendee(self, named: str) -> Attendee | None:
        """Return the person of this name, if they are on the list."""
        try:
            return find_person(self.desk.meeting.people, named)
        except Refusal:
            return None

    def _paragraphs(self, facts: Facts) -> None:
        text, style = text_of(facts, "text"), facts.get("style", "para")
        number = text_of(facts, "n")
        if style == "table":
            self.desk.paragraphs.table(facts.get("columns", []), facts.get("rows", []), text)
            return
        if not text:
            return
        if style == "heading":
            self.desk.paragraphs.head(text)
        elif style == "bullet":
            self.desk.paragraphs.bullet(text, margin=text_of(facts, "margin"))
        else:
            self.desk.paragraphs.write(text, margin=text_of(facts, "margin"), sub=style == "sub")
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
        printed, printed_elsewhere = text_of(facts, "printed"), bool(facts.get("in_text"))
        member = text_of(facts, "member")
        if not member:
            text = printed or text_of(facts, "interest")
            self.desk.paragraphs.happen("dispensation", text, printed_elsewhere=printed_elsewhere)
            return
        self.desk.interests.declare(
            [
                self.who(name, bool(printed) or printed_elsewhere)
                for name in (member, *facts.get("with", []))
            ],
            kind=text_of(facts, "kind"),
            nature=text_of(facts, "interest"),
            relates_to=text_of(facts, "relates_to"),
            withdrew=text_of(facts, "left"),
            wording=printed,
            printed_elsewhere=printed_elsewhere,
        )

    def _questions(self, facts: Facts) -> None:
        text, printed_elsewhere = text_of(facts, "text"), bool(facts.get("in_text"))
        self.desk.questions.ask(
            self.who(text_of(facts, "questioner"), True),
            respondent=text_of(facts, "respondent"),
            on_notice=bool(facts.get("on_notice")),
            kind=text_of(facts, "kind") or "member",
            questioner_present=bool(facts.get("questioner_present", True)),
            numbered=bool(text_of(facts, "number")),
            wording=text,
            printed_elsewhere=printed_elsewhere or not text,
        )
        if not printed_elsewhere and text:
            self._number(text_of(facts, "number"))
        for response in facts.get("response", []):
            self.desk.questions.follow_up(
                text_of(facts, "respondent"),
                "",
                wording=response,
                printed_elsewhere=printed_elsewhere,
            )
        for exchange in facts.get("exchanges", []):
            self.desk.questions.follow_up(
                self.who(text_of(exchange, "speaker"), True),
                "",
                text_of(exchange, "kind") or "comment",
                wording=text_of(exchange, "text"),
                printed_elsewhere=printed_elsewhere,
            )

    def _motions(self, facts: Facts) -> None:
        printed, printed_elsewhere = text_of(facts, "printed"), bool(facts.get("in_text"))
        named = bool(printed) or printed_elsewhere
        for heading in (text_of(facts, "heading"), text_of(facts, "sub")):
            if heading and not printed_elsewhere:
                self.desk.paragraphs.head(heading)
        entry = self.desk.motions.move(
            text_of(facts, "text"),
            self.who(text_of(facts, "mover"), named),
            self.who(text_of(facts, "seconder"), named),
            kind=facts.get("kind", "original"),
            amends=self.motions.get(text_of(facts, "amends"), ""),
            wording=printed,
            printed_elsewhere=printed_elsewhere,
        )
        self.motions[text_of(facts, "id")] = entry
        outcome = OUTCOMES.get(text_of(facts, "outcome").casefold())
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
        casting = text_of(facts, "casting_vote").casefold()
        return Vote(
            "recorded" if facts.get("recorded") or any(lists.values()) else "show of hands",
            count["votes_for"],
            count["votes_against"],
            count["votes_abstain"],
            count["not_voting"],
            text_of(facts, "votes_for_words"),
            lists["for"],
            lists["against"],
            lists["abstain"],
            lists["absent"],
            "for" if casting == "for" else "against" if casting == "against" else "",
            self.who(text_of(facts, "casting_by"), printed),
        )

    def _resolutions(self, facts: Facts) -> None:
        clauses = [text for text in facts.get("clauses", []) if text and text != "not held"]
        lead, printed_elsewhere = text_of(facts, "lead"), bool(facts.get("in_text"))
        if not clauses and lead and not printed_elsewhere:
            self.desk.paragraphs.write(lead)
            return
        self.desk.decisions.resolve(
            clauses,
            lead,
            marks=tuple(facts.get("clause_marks", [])),
            printed_elsewhere=printed_elsewhere,
            reasons=text_of(facts, "reasons"),
            reasons_label=text_of(facts, "reasons_label"),
        )

    def _actions(self, facts: Facts) -> None:
        printed_elsewhere = bool(facts.get("in_text"))
        beside = self.by_seq.get(int(facts.get("paragraph", 0) or 0), "")
        layout = text_of(facts, "layout")
        in_columns = any(word in layout for word in ("column", "margin", "table"))
        self.desk.actions.add(
            text_of(facts, "text"),
            text_of(facts, "owner"),
            text_of(facts, "due"),
            beside=beside if printed_elsewhere and in_columns else "",
            printed_elsewhere=printed_elsewhere,
            update=text_of(facts, "update"),
            heading=text_of(facts, "heading"),
        )
        printed = action_numbers(self.desk.meeting)[self._last()].printed
        if printed != text_of(facts, "ref"):
            self.desk.corrections.number_entry(self._last(), text_of(facts, "ref"))

    def _events(self, facts: Facts) -> None:
        kind, text = text_of(facts, "kind"), text_of(facts, "text")
        options: Facts = {"printed_elsewhere": bool(facts.get("in_text")), "text": text}
        at = self._time(text_of(facts, "time"))
        person = self.attendee(text_of(facts, "who")) if text_of(facts, "who") else None
        if kind in ("joined", "left") and person:
            number = re.search(r"\S*\d\S*$", person.printed)  # "From minute number 47/19"
            minute = number[0] if number and not at else ""
            go = self.desk.room.arrive if kind == "joined" else self.desk.room.depart
            if person.in_the_room != (kind == "joined"):
                go(person.key, at, minute=minute, timed=False, **options)
                return
        elif kind == "adjourned" and not self.desk.meeting.adjourned:
            self.desk.timings.adjourn(at, timed=False, **options)
            return
        elif kind == "reconvened" and self.desk.meeting.adjourned:
            self.desk.timings.reconvene(at, timed=False, **options)
            return
        self.desk.paragraphs.happen(
            kind, text, printed_elsewhere=options["printed_elsewhere"], at=at
        )

    @staticmethod
    def _time(typed: str) -> time | None:
        try:
            return parse_time(typed) if typed else None
        except Refusal:
            return None
