"""The motions of a case and what became of them, as a clerk types them."""

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.voting.vote_text.reader import read_vote
from tests.acceptance.replaying.clerk import TypingClerk, added, words
from tests.acceptance.replaying.facts import Facts, text_of

_ANNOUNCED = " announced because it is in the published minutes"
_COMMANDS = {"amendment": "/amend", "substantive": "/substantive", "procedural": "/proc"}
_SIGNS = {"for": "+", "against": "-", "abstain": "~"}
_CARRIED = ("carried", "agreed", "approved", "passed", "adopted")
_LOST = ("lost", "defeated", "not carried", "rejected", "refused")
_SETTLED = ("withdrawn", "not seconded", "not put")


class DebateClerk:
    """Types the motions of one item, and each vote once what amends it is decided."""

    def __init__(self, clerk: TypingClerk, motions: list[Facts]) -> None:
        """Type *motions*, which stand in their printed order."""
        self._clerk = clerk
        self._motions = motions
        self._idents: dict[int, str] = {}

    def type_motion(self, facts: Facts) -> None:
        """Type a motion; then its vote, and that of the motion whose last amendment it was."""
        clerk = self._clerk
        if not text_of(facts, "text"):
            self._type_sentence_alone(facts)
            return
        before = clerk.item_words()
        in_text = bool(facts.get("in_text"))
        if not in_text:
            for heading in (text_of(facts, "heading"), text_of(facts, "sub")):
                if heading:
                    clerk.type(f"/h {heading}")
        self._move(facts)
        entry = clerk.last_entry
        self._idents[id(facts)] = entry.ident if entry else ""
        if not self._later_on(facts):
            self._decide(facts)
        if in_text and clerk.last_entry is not None:
            clerk.type("/elsewhere")
        else:
            self._say(before, text_of(facts, "printed"))
        self._decide_amended(facts)

    def _type_sentence_alone(self, facts: Facts) -> None:
        """Type what the case prints of a motion of which it holds no words."""
        printed = text_of(facts, "printed")
        if printed and not facts.get("in_text"):
            self._clerk.type(f"/event {printed}")

    def _say(self, before: list[str], printed: str) -> None:
        """Type the words that the case prints, where the house's are others."""
        if printed and added(before, self._clerk.item_words()) != words(printed):
            self._clerk.type(f"/say {printed}")

    def _move(self, facts: Facts) -> None:
        self._list_movers(facts)
        text = text_of(facts, "text")
        command = _COMMANDS.get(text_of(facts, "kind"), "/m")
        names = [text_of(facts, key) for key in ("mover", "seconder")]
        movers = " ".join(self._clerk.name(name) for name in names if name)
        if command == "/substantive":
            movers = ""
        line = f"{command} {movers} {text}".replace("  ", " ")
        announced = f"{command}{_ANNOUNCED}: {movers} {text}" if movers else line
        self._clerk.type_first([line], [announced], [f"{command} {text}"])
        if note := text_of(facts, "note"):
            self._clerk.type(f"/resultnote {note}")

    def _list_movers(self, facts: Facts) -> None:
        """Put on the roll, though in no list, who moved or seconded and is on none."""
        for key in ("mover", "seconder"):
            name = text_of(facts, key)
            if name and self._clerk.person(name) is None:
                self._clerk.type_first([f"/who {name}; listed not at all"], [f"/who {name}"])

    def _later_on(self, facts: Facts) -> bool:
        """Return True if the vote on *facts* comes after what stands below it."""
        motion_ident = text_of(facts, "id")
        below = self._motions[self._motions.index(facts) + 1 :]
        is_amended = bool(motion_ident) and any(text_of(m, "amends") == motion_ident for m in below)
        group = text_of(facts, "group")
        return is_amended or (bool(group) and any(text_of(m, "group") == group for m in below))

    def _decide_amended(self, facts: Facts) -> None:
        """Take the vote on what *facts* amends, where it was the last amendment of it."""
        amended = text_of(facts, "amends")
        below = self._motions[self._motions.index(facts) + 1 :]
        if not amended or any(text_of(m, "amends") == amended for m in below):
            return
        for motion in self._motions:
            if text_of(motion, "id") == amended:
                self._decide(motion)

    def _decide(self, facts: Facts) -> None:
        """Type what became of the motion before the meeting."""
        outcome = text_of(facts, "outcome").casefold()
        if outcome in _SETTLED:
            self._clerk.type(f"/settle {outcome.replace('not seconded', 'unseconded')}")
            return
        vote = self._vote_line(facts)
        if not vote:
            return
        plain = f"/v {'lost' if outcome in _LOST else 'carried'}"
        result_words = f"{vote} {_outcome_of(outcome)}".rstrip()
        lines = (vote, result_words, f"{vote}{_ANNOUNCED}", f"{result_words}{_ANNOUNCED}")
        choices = [[line] for line in (*lines, plain, f"{plain}{_ANNOUNCED}")]
        accepted = [c for c in choices if self._outcome_after(c) in ("", _outcome_of(outcome))]
        self._clerk.type_first(*(accepted or choices))

    def _outcome_after(self, lines: list[str]) -> str:
        """Return what *lines* make of the motion; "" where they are refused."""
        open_motion = self._clerk.meeting.open_motion()
        if open_motion is None:
            return ""
        ident = open_motion.ident

        def outcome() -> str:
            matter = self._clerk.meeting.entry(ident).matter
            return matter.outcome if isinstance(matter, Motion) else ""

        seen, refusal = self._clerk.rehearse(lines, outcome)
        return "refused" if refusal is not None else seen or ""

    def _vote_line(self, facts: Facts) -> str:
        names_by_side = facts.get("named", {})
        signed = [
            f"{sign}{self._clerk.name(name)}"
            for side, sign in _SIGNS.items()
            for name in names_by_side.get(side, [])
        ]
        together = "together " if text_of(facts, "group") else ""
        casting = _side(text_of(facts, "casting_vote"))
        absent = [self._clerk.name(name) for name in names_by_side.get("absent", [])]
        signed += [f"absent {' and '.join(absent)}"] if absent and signed else []
        if signed:
            return f"/named {' '.join(signed)}{f' casting {casting}' if casting else ''}"
        figures = _figures(facts)
        if figures and casting:
            return f"/casting {figures} {casting}"
        spoken = text_of(facts, "votes_for_words")
        if figures:
            return f"/v {together}{figures}"
        if spoken and _is_read(spoken):
            return f"/v {together}{spoken}"
        outcome = _outcome_of(text_of(facts, "outcome").casefold())
        return f"/v {together}{outcome}" if outcome else ""


def _outcome_of(outcome: str) -> str:
    return "lost" if outcome in _LOST else "carried" if outcome in _CARRIED else ""


def _side(casting: str) -> str:
    plain = casting.casefold()
    return "for" if plain == "for" else "against" if plain == "against" else ""


def _figures(facts: Facts) -> str:
    """Return the figures of a vote as they are typed, where those in favour are known."""
    keys = ("votes_for", "votes_against", "votes_abstain", "not_voting")
    figures = [facts.get(key) for key in keys]
    if not isinstance(figures[0], int):
        return ""
    while figures and not isinstance(figures[-1], int):
        figures.pop()
    return " ".join(str(figure if isinstance(figure, int) else 0) for figure in figures)


def _is_read(spoken: str) -> bool:
    try:
        read_vote(spoken)
    except Refusal:
        return False
    return True
