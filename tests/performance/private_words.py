"""Every public output of meetings minuted at random is read for words that were private.

A sequence of commands is typed twice, with other private words the second time: what the public may
see is the same to the letter.
"""

import re
import tempfile
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from msgspec import Struct
from msgspec.structs import replace

from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.lifecycle import NOTHING_YET
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.minutes.privacy.public_part import public_part
from clerk_tui.office import Office
from tests.helpers.fakes import FixedClock
from tests.helpers.public_outputs import PUBLIC_OUTPUTS
from tests.helpers.shell import run_command
from tests.performance.clerk_at_random import ClerkAtRandom

LINES = 90
HEAD = (
    *("Sequences", "Lines typed", "Done", "Refused in a sentence", "Private words"),
    *("Public outputs read", "Words that got out", "Crashed"),
)
ALIKE = ("the public copy as Markdown", "the public copy as JSON", "export --out -", "actions")
PAPERS = ("the public copy as", "pack --public", "actions")  # read of every meeting
SEARCHED = 3  # private words that are searched for by name in each sequence


class Searched(Struct):
    """Counts of the attempts; `leaked` and `crashed` name those that went wrong."""

    sequences: int = 0
    typed: int = 0
    done: int = 0
    refused: int = 0
    private: int = 0
    outputs: int = 0
    leaked: list[str] = []
    crashed: list[str] = []

    @property
    def row(self) -> tuple[str, ...]:
        """Its row of the table."""
        counts = (self.sequences, self.typed, self.done, self.refused, self.private, self.outputs)
        wrong = (len(self.leaked), len(self.crashed))
        return tuple(f"{count:,}" for count in (*counts, *wrong))


def search_all(count: int, seed: int, lines: int = LINES, first: int = 0) -> Searched:
    """Type *count* sequences of so many lines, and read all that is public after each."""
    tally = Searched()
    for number in range(first, first + count):
        where = f"seed {seed}, sequence {number}"
        try:
            _search(tally, Random(f"clerk {seed} {number}"), lines, where)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told
            frames = traceback.extract_tb(error.__traceback__)[-3:]
            places = " > ".join(f"{Path(f.filename).name}:{f.lineno}" for f in frames)
            tally.crashed.append(f"{where}: {type(error).__name__}: {error} at {places}")
        tally.sequences += 1
    return tally


def _search(tally: Searched, rng: Random, lines: int, where: str) -> None:
    state = rng.getstate()
    seen = []
    for variant in "ab":
        rng.setstate(state)
        with tempfile.TemporaryDirectory(prefix="clerk-tui-privacy-") as folder:
            seen.append(_minuted(tally, Path(folder), rng, lines, variant, where))
    one, other = seen
    for name in one.keys() & other.keys():
        if one[name] != other[name]:
            tally.leaked.append(f"{where}: {name} differs by what was said in private")


def _minuted(
    tally: Searched, folder: Path, rng: Random, lines: int, variant: str, where: str
) -> dict[str, str]:
    """Type a sequence and read all that is public; return what is the same for other words."""
    office = _office(folder)
    try:
        clerk = ClerkAtRandom(office, rng, variant)
        try:
            clerk.minute(lines)
        except Exception:
            tally.crashed.append(f"{where}, at {clerk.typed[-1]!r}")
            raise
        meetings = [office.minute_book.meeting(ident) for ident in clerk.meetings]
        private = _private_words(clerk, meetings)
    finally:
        office.close()
    tally.typed += len(clerk.typed)
    tally.done += clerk.taken
    tally.refused += clerk.refused
    tally.private += len(private)
    alike = {}
    whole_index = rng.randrange(len(meetings))
    for name, text in _outputs(folder, clerk.meetings, sorted(private), whole_index):
        tally.outputs += 1
        leaked_words = {word for word in private if word in _folded(text)}
        tally.leaked += [
            f"{where}: {name} tells {word}: {_typed_as(clerk, word)}"
            for word in sorted(leaked_words)
        ]
        if name.partition(": ")[2] in ALIKE:
            alike[name] = _without_idents(_unvaried(text, clerk.published), clerk.meetings)
    return alike


def _office(folder: Path, exports: str = "out") -> Office:
    return Office(folder / "minutes.db", FixedClock(), exports=folder / exports)


def _private_words(clerk: ClerkAtRandom, meetings: Sequence[Meeting]) -> set[str]:
    """Return the words that no public output may hold.

    What was typed while the public were out, but for what was marked public; and what was marked
    private and stands nowhere in public besides.
    """
    public = "".join(
        repr(replace(public_part(meeting), afterwards=NOTHING_YET)).casefold()
        for meeting in meetings
    )
    hidden = {word for word in clerk.hidden if word not in public}
    return (clerk.words.private | hidden) - clerk.published


def _outputs(
    folder: Path, idents: Sequence[str], private: Sequence[str], whole_index: int
) -> Iterator[tuple[str, str]]:
    """Yield name and text of the public outputs of each meeting; all, for that at *whole_index*.

    Those of the others are the papers, the packed copy and the log of actions.
    """
    for number, ident in enumerate(idents):
        office = _office(folder, f"out{number}")
        office.exports.mkdir()
        try:
            for name, output in PUBLIC_OUTPUTS.items():
                if number != whole_index and not name.startswith(PAPERS):
                    continue
                yield f"meeting {number}: {name}", output(office, office.minute_book.meeting(ident))
        except Refusal as refusal:
            yield f"meeting {number}: a refusal", str(refusal)
        finally:
            office.close()
    for word in private[:SEARCHED]:
        search_output = run_command(folder / "minutes.db", "search", word).output
        yield "search by the word", search_output.replace(word, "")


def _folded(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalpha())


def _unvaried(text: str, published: set[str]) -> str:
    """Return *text* with the private words that were *published* as they are in both variants."""
    for word in published:
        text = re.sub(word, word[:2] + word[3:], text, flags=re.IGNORECASE)
    return text


def _without_idents(text: str, idents: Sequence[str]) -> str:
    for number, ident in enumerate(idents):
        text = text.replace(ident, f"meeting {number}")
    anywhere = rf"{re.escape(tempfile.gettempdir())}\S+"
    return re.sub(r"\s+", " ", re.sub(anywhere, "", text))


def _typed_as(clerk: ClerkAtRandom, word: str) -> str:
    return next((line for line in clerk.typed if word in line), "")
