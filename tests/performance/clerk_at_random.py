"""A clerk who types at random, at several meetings of one body, in public and in private.

Each word of the clerk's own is another one, so that where it came from is known. A sequence is made
from its seed and number alone, so that what went wrong can be made again.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from random import Random

from clerk_tui.commands.command import Table
from clerk_tui.commands.registry import run
from clerk_tui.desk import Desk
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum
from clerk_tui.domain.model.people import Person
from clerk_tui.minutes.style.style_files import shipped_styles
from clerk_tui.office import Office
from tests.helpers.typed_lines import COMING_AND_GOING, EVERY_COMMAND, REALISTIC

DAYS = (date(2027, 3, 24), date(2027, 4, 21), date(2027, 5, 19))
TITLES = ("Minutes of the last meeting", "Lamplighting", "Staffing", "Harbour lights")
ACROSS = (
    "/approve {day}",
    "/approve {day} subject to minute 1 being amended to read “{}”",
    "/correction {day} 1: {}",
    "/update {ref} open: {}",
    "/update {ref} done: {}",
    "/takeup",
    "/x Clerk by 3 June: {}",
)
PUT_RIGHT = (
    "/markprivate paragraph 1",
    "/markpublic agreed",
    "/publictitle none",
    "/publictitle {public}",
    "/publicsummary {public}",
    "/title {}",
    "/say {}",
    "/remove",
    "/undo",
    "/redo",
    "/up",
    "/stands {}",
    "/m kinver marden That {}",
    "/v 1 0",
    "/v 3 1 announced because {}",
    "/dec kinver 3 personal {}",
    "/q resident {}: {}",
    "/start",
    "/close",
    "/reopen {}",
)
# Every other command that takes more than words, in a form in which it may be taken.
FITTING = (
    "/break", "/defer 3 because {}", "/withdraw 3 because {}", "/refer Cabinet: {}",
    "/adjournitem 14 June: {}", "/enbloc 3 4", "/number 9A", "/q kinver {}", "/s marden {}",
    "/a kinver {}", "/written by 3 June", "/written the Clerk by 3 June", "/put",
    "/unreached the Clerk",
    "/onnotice 2 kinver to Clerk: {}", "/onnotice 2 resident {} to Clerk: {}",
    "/m kinver marden That {}", "/amend marden kinver That {}", "/substantive That {}",
    "/proc kinver marden That {}", "/second marden", "/v 2 1", "/named all for",
    "/ownvote kinver against", "/ownvote kinver for announced because {}", "/casting 1 1 for",
    "/settle withdrawn", "/correct vote 2 1", "/budget", "/budget override {}", "/callin 14 June",
    "/veto kinver marden That {}", "/r That {}", "/reasons {}", "/moveto 2", "/moveto 3",
    "/moveto 4", "/in kinver 10.50", "/out kinver", "/out marden 10.40", "/leaves marden",
    "/rename edgley: {}", "/remote marden", "/inperson marden", "/absentfor edgley 3",
    "/inquorate", "/here kinver", "/chair marden", "/elect marden kinver edgley", "/count 11",
    "/adjourn", "/resume", "/private 3 moved kinver marden 2 0", "/correction {day} 1: {}",
    "/sub edgley: {}", "/dec marden 4 dpi {}", "/dec kinver 3 personal {}", "/table {} | {}",
    "/row {} | {}", "/attach {}\n{}", "/say {}", "/x Kinver by 3 June: {}", "/event {}",
)  # fmt: skip
# Lines that follow one another.
CHAINS = (
    ("/m kinver marden That {}", "/amend marden kinver That {}", "/v 2 1", "/substantive That {}"),
    ("/m kinver marden That {}", "/v 3 0", "/ownvote edgley against", "/say {}"),
    ("/m kinver That {}", "/second marden", "/settle withdrawn"),
    ("/m kinver marden That {}", "/casting 1 1 for"),
    ("/m kinver marden That {}", "/v 9 0 announced because {}", "/markprivate paragraph 1"),
    ("/dec marden 3 dpi {}", "/leaves marden", "/in marden 10.55"),
    ("{}", "/margin {}", "/up"),
    ("/q kinver {}", "/a marden {}", "/s edgley {}", "/written by 3 June"),
    ("/private 3", "{}", "/x Clerk by 3 June: {}", "/public", "/moveto 2"),
    ("/x Clerk by 3 June: {}", "/markprivate paragraph 1", "/update {ref} open: {}"),
    ("/private 3", "/approve {day} subject to minute 1 being amended to read “{}”", "/public"),
    ("/approve {day} subject to minute 1 being amended to read “{}”", "/markprivate so", "/undo"),
    ("/private 3", "{}", "/public", "/markpublic agreed"),
    ("/private 3", "/update {ref} open: {}", "/public", "/undo"),
    ("/private 3", "{}", "/undo", "/undo", "/redo", "/redo", "/public"),
    ("/private 3", "/table {} | {}", "/row {} | {}", "/public", "/row {} | {}"),
    ("/private 3", "/new {}", "{}", "/dec marden 2 personal {}", "/public"),
    ("/private 3", "/chair marden", "/out kinver 10.40", "/adjourn", "/resume", "/public"),
)
EXCLUDE = ("/private 3", "/private", "/confidential an order of the court")
LINES = (REALISTIC, EVERY_COMMAND, COMING_AND_GOING, ACROSS, PUT_RIGHT, FITTING)
WEIGHTS = (4, 1, 1, 4, 3, 6)


def body_of(rng: Random) -> Body:
    """Return a committee whose list prints whatever is known of anybody, in one of the styles."""
    details = ("role", "reason", "organisation", "authority", "printed")
    return Body(
        "Lamps Committee",
        style=rng.choice(shipped_styles()),
        members=tuple(Person(name, "Cllr") for name in ("A Kinver", "B Marden", "S Edgley")),
        officers=(Person("H Lamb", "Mrs", role="Clerk"),),
        numbering=Numbering("L{n}", paragraph="{item}.{n}", action="{year}/{n:02}"),
        quorum=Quorum(rng.choice((1, 3))),
        layout={"corrections": rng.choice(("foot", "foot", "")), "carried": "resolved"},
        groups=(
            Group("Present:", "members", details=details),
            Group("Apologies:", "apologies", details=details),
            Group("Absent:", "absences", details=("category", *details)),
            Group("Also:", "attending", details=details),
            Group("Public:", "public"),
        ),
    )


class Words:
    """Coins words that nobody else uses: `private` ones were typed while the public were out."""

    def __init__(self, variant: str) -> None:
        """Coin words of a *variant*: two of them differ in nothing but their private words."""
        self._variant = variant
        self._count = 0
        self.private: set[str] = set()
        self.public: set[str] = set()

    def coin(self, *, private: bool) -> str:
        """Return a new word."""
        letters, count = "", self._count
        self._count += 1
        for _ in range(3):
            letters += chr(ord("a") + count % 26)
            count //= 26
        word = f"zq{self._variant}{letters}p" if private else f"opn{letters}w"
        (self.private if private else self.public).add(word)
        return word


class ClerkAtRandom:
    """Minutes three meetings of one body by chance, and knows which words may be told."""

    def __init__(self, office: Office, rng: Random, variant: str = "a") -> None:
        """Prepare the meetings in *office*; what is typed comes from *rng*."""
        self.words = Words(variant)
        self.published: set[str] = set()
        self.hidden: set[str] = set()
        self.typed: list[str] = []
        self.taken = self.refused = 0
        self._rng = rng
        self._office = office
        self.meetings = list(self._prepared(body_of(rng)))

    def _prepared(self, body: Body) -> Iterator[str]:
        for day in DAYS:
            desk = self._office.sit_down(self._office.prepare(body, day))
            desk.agenda.list_items(
                [
                    {"title": title, "agenda_number": str(n), "private": title == "Staffing"}
                    for n, title in enumerate(TITLES, 1)
                ]
            )
            desk.roll.mark_all_present()
            desk.timings.commence()
            desk.agenda.next_item()
            yield desk.meeting.ident

    def minute(self, lines: int) -> None:
        """Type so many lines; the later meetings come later, the earlier are gone back to."""
        for number in range(lines):
            newest = min(len(self.meetings) - 1, number * len(self.meetings) // lines)
            place = self._rng.randint(0, newest) if self._rng.random() < 0.2 else newest
            ident = self.meetings[place]
            self._come_and_go(self._office.sit_down(ident))
            self._type(self._office.sit_down(ident))
            if place < newest and self._rng.random() < 0.15:
                self._sign(self._office.sit_down(ident))
        for ident in self.meetings:
            self._end(self._office.sit_down(ident))

    def _come_and_go(self, desk: Desk) -> None:
        """Go on as a clerk would: an item in hand, the public out now and then, and in again."""
        meeting, chance = desk.meeting, self._rng.random()
        if meeting.ended is not None and chance < 0.3:
            self._line(desk, "/reopen {}")
        elif not meeting.current:
            self._line(desk, f"/goto {self._rng.randint(1, len(TITLES))}")
        elif not meeting.public_excluded and chance < 0.12:
            self._line(desk, self._rng.choice(EXCLUDE))
        elif meeting.public_excluded and chance < 0.08:
            self._line(desk, "/public")
        elif chance > 0.9:
            self._line(desk, "/next")

    def _type(self, desk: Desk) -> None:
        if self._rng.random() < 0.15:
            for line in self._rng.choice(CHAINS):
                self._line(desk, line)
            return
        (pool,) = self._rng.choices(LINES, WEIGHTS)
        self._line(desk, self._rng.choice(pool))

    def _line(self, desk: Desk, line: str) -> None:
        line = self._filled(line, desk)
        before = {entry.ident: entry.private for entry in desk.meeting.entries()}
        self.typed.append(f"{desk.meeting.details.date:%d %B}: {line}")
        if self._does(desk, line):
            self._heed_marks(desk, line, before)

    def _does(self, desk: Desk, line: str) -> bool:
        try:
            if line.startswith("/"):
                run(Table(desk, self._office.papers.style(desk.meeting.body)), line)
            else:
                desk.paragraphs.jot(line)
        except Refusal:
            self.refused += 1
            return False
        self.taken += 1
        return True

    def _filled(self, line: str, desk: Desk) -> str:
        """Return *line* with its words, days and references filled in."""
        out = desk.meeting.public_excluded and desk.meeting.ended is None
        day = f"{self._rng.choice(DAYS):%d %B %Y}".lstrip("0")
        reference = f"2027/{self._rng.randint(1, 4):02}"
        line = line.replace("{day}", day).replace("{ref}", reference)
        line = line.replace("{public}", self.words.coin(private=False))
        while "{}" in line:
            line = line.replace("{}", self.words.coin(private=out), 1)
        return line

    def _heed_marks(self, desk: Desk, line: str, before: dict[str, bool]) -> None:
        """Take note of the words that were made private or public after they were minuted."""
        if not line.startswith(("/markp", "/undo", "/redo")):
            return
        for entry in desk.meeting.entries():
            if before.get(entry.ident, entry.private) is not entry.private:
                entry_text = repr(entry).casefold()  # the house begins an action with a capital
                words = {
                    word for word in self.words.private | self.words.public if word in entry_text
                }
                (self.hidden if entry.private else self.published).update(words)

    def _sign(self, desk: Desk) -> None:
        with suppress(Refusal):
            desk.timings.conclude()
        with suppress(Refusal):
            desk.drafts.sign(DAYS[-1], approved=DAYS[-1], as_amended=True)

    @staticmethod
    def _end(desk: Desk) -> None:
        """End the meeting in public, as nearly every meeting ends."""
        steps: tuple[Callable[[], object], ...] = (
            desk.timings.resume,
            desk.private_business.readmit_public,
            desk.timings.conclude,
        )
        for step in steps:
            with suppress(Refusal):
                step()
