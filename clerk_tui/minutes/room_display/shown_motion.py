"""The motion before the meeting as the room is shown it: its words as amended, and what changed."""

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import Debate, debate_of
from clerk_tui.domain.model.meeting import Item
from clerk_tui.domain.motions.substantive import text_as_amended
from clerk_tui.domain.word_diff import DiffPiece, diff_phrases, mark_pieces
from clerk_tui.minutes.room_display.shown_vote import voted_beside_others
from clerk_tui.minutes.wording.sentences import Sentences

_HEADINGS = {
    "original": "Motion",
    "amendment": "Amendment",
    "substantive": "The motion as amended",
    "procedural": "Procedural motion",
}


class ShownMotion(Struct, frozen=True):
    """A motion on the screen in the room."""

    heading: str
    movers: str
    """Who moved and seconded it; empty where nobody is minuted."""
    pieces: tuple[DiffPiece, ...]
    """The words of the motion: as it stands, or as an amendment before the meeting makes it."""
    amendment: str = ""
    """The words of the amendment before the meeting."""

    @property
    def marked(self) -> str:
        """Return the words with what was struck and added marked."""
        return mark_pieces(self.pieces)

    @property
    def text(self) -> str:
        """Return the words as they now read."""
        return "".join(piece.text for piece in self.pieces if piece.change != "gone")


def motion_before(item: Item, sentences: Sentences) -> ShownMotion | None:
    """Return the motion that the next vote of *item* is on; None where there is none.

    Where several are open, the one just voted on is shown with its result, and not another.
    """
    debate = debate_of(item.entries)
    entry = voted_beside_others(item) or debate.pending
    if entry is None:
        return None
    matter = motion_of(entry)
    heading, amendment = _HEADINGS[matter.kind], ""
    if matter.kind == "amendment":
        pieces = _as_it_would_read(debate, entry)
        amendment = matter.text
    else:
        now = text_as_amended(debate, entry) or matter.text
        pieces = _changes(_first_words(debate, entry), now)
        if debate.carried_on(entry):
            heading = _HEADINGS["substantive"]
    if matter.name:
        heading = matter.name
    return ShownMotion(heading, _movers(entry, sentences), pieces, amendment)


def _as_it_would_read(debate: Debate, amendment: Entry) -> tuple[DiffPiece, ...]:
    """Return the motion as *amendment* would make it; nothing where that is not certain."""
    main = next((e for e in debate.motions if e.ident == motion_of(amendment).amends), None)
    if main is None:
        return ()
    carried_amendment = replace(amendment, matter=replace(motion_of(amendment), outcome="carried"))
    supposed = Debate(
        tuple(
            carried_amendment if e.ident == carried_amendment.ident else e for e in debate.motions
        )
    )
    before = text_as_amended(debate, main) or motion_of(main).text
    return _changes(before, text_as_amended(supposed, main) or before)


def _first_words(debate: Debate, entry: Entry) -> str:
    """Return the words in which the motion that became *entry* was first moved."""
    motion_by_ident = {motion.ident: motion for motion in debate.motions}
    while motion_of(entry).kind == "substantive" and motion_of(entry).amends in motion_by_ident:
        entry = motion_by_ident[motion_of(entry).amends]
    return motion_of(entry).text


def _changes(before: str, after: str) -> tuple[DiffPiece, ...]:
    return tuple(diff_phrases(before, after))


def _movers(entry: Entry, sentences: Sentences) -> str:
    matter = motion_of(entry)
    if not matter.mover:
        return ""
    seconded = f", seconded by {sentences.name(matter.seconder)}" if matter.seconder else ""
    return f"Moved by {sentences.name(matter.mover)}{seconded}"
