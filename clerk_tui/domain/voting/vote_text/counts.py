"""The figures and the sides of a vote's words, put together clause by clause."""

from collections.abc import Iterator

from msgspec import Struct

from clerk_tui.domain.model.votes import SIDES, Side
from clerk_tui.domain.voting.vote_text.vocabulary import Token

ALL, MOST, SOME = "all", "most", "some"  # quantities without a figure; SOME is a bare side
_QUANTITIES = {"figure", "all", "most"}
_OPPOSITE: dict[str, Side] = {"for": "against", "against": "for"}


class Count(Struct, frozen=True):
    """The number of people on a side."""

    side: Side | None
    """The side; None for a bare figure."""
    quantity: int | str
    """A figure, or `ALL`, `MOST` or `SOME`."""


class Counts(Struct, frozen=True):
    """The counts that the words of a vote give."""

    listed: tuple[Count, ...] = ()
    """The counts, in the order of the words."""
    unclear: bool = False
    """True if the words can be read in another way too."""


def counts_of(tokens: list[Token]) -> Counts:
    """Return the counts that *tokens* give.

    A clause with "not", "only" or another doubt gives none, one with an exception no figure.
    """
    parts: list[Counts] = []
    has_doubted_figure = False  # in a clause that gives no count: "4 agreed, 2 did not"
    for clause in _clauses(tokens):
        if any(token.kind == "except" for token in clause):
            parts.append(Counts(tuple(_nearly_all(clause))))
        elif any(token.kind in ("not", "doubt") for token in clause):
            has_doubted_figure |= any(token.kind == "figure" for token in clause)
        else:
            parts += [_run_counts(run) for run in _runs(clause) if run]
    all_counts = tuple(count for counts in parts for count in counts.listed)
    has_figures = sum(token.kind == "figure" for token in tokens) > 1
    is_doubtful = has_doubted_figure and has_figures
    return Counts(all_counts, is_doubtful or any(counts.unclear for counts in parts))


def _clauses(tokens: list[Token]) -> Iterator[list[Token]]:
    """Yield the *tokens* between stops; "but" begins a clause where it makes no exception."""
    clause: list[Token] = []
    for n, token in enumerate(tokens):
        if token.kind == "but" and n + 1 < len(tokens) and not _begins_clause(tokens[n + 1]):
            clause.append(Token("except", "", token.text))
        elif token.kind in ("stop", "but"):
            yield clause
            clause = []
        else:
            clause.append(token)
    yield clause


def _begins_clause(token: Token) -> bool:
    return token.kind in ("outcome", "filler", "method", "stop", "tie", "casting")


def _nearly_all(clause: list[Token]) -> list[Count]:
    """Return, of "all bar one against", that most were on its last side."""
    sides = [token.value for token in clause if token.kind == "side"]
    if sides and any(token.kind in ("all", "most") for token in clause):
        return [Count(side, MOST) for side in SIDES if side == sides[-1]]
    return []


def _runs(clause: list[Token]) -> Iterator[list[Token]]:
    """Yield the figures and sides of *clause*, as far as no "with" or unknown word parts them."""
    run: list[Token] = []
    for token in clause:
        if token.kind == "unknown" or token.text in ("with", "plus"):
            yield run
            run = []
        elif token.kind in _QUANTITIES or token.kind in ("side", "to", "dash"):
            run.append(token)
    yield run


def _run_counts(run: list[Token]) -> Counts:
    ratio, rest = _ratio(run)
    if ratio is None:
        return Counts(unclear=True)
    words = [token for token in rest if token.kind not in ("to", "dash")]
    shapes = [_shape(token) for token in words]
    if len(words) > 1 and shapes[0] == shapes[-1] == "side":
        return Counts(unclear=True)  # "for 2 against": whose figure is it?
    return Counts((*ratio, *_paired(words, shapes)))


def _ratio(run: list[Token]) -> tuple[tuple[Count, ...] | None, list[Token]]:
    """Return the counts of "7 to 3 in favour" or "7 to 3 against", and what follows them.

    Where the first figure is not the greater, or a dash leaves open whose the second is: None.
    """
    kinds = [token.kind for token in run[:4]]
    if len(kinds) < 4 or kinds[0] != "figure" or kinds[2:] != ["figure", "side"]:
        return (), run
    if kinds[1] not in ("to", "dash") or run[3].value not in _OPPOSITE:
        return (), run
    larger_count, smaller_count, side = run[0].number, run[2].number, run[3].value
    if larger_count <= smaller_count or (kinds[1] == "dash" and side == "against"):
        return (None, run) if larger_count != smaller_count else ((), run)
    counts = tuple(Count(first_side, larger_count) for first_side in SIDES if first_side == side)
    return (*counts, Count(_OPPOSITE[side], smaller_count)), run[4:]


def _paired(tokens: list[Token], shapes: list[str]) -> Iterator[Count]:
    """Yield each quantity with the side after it, or where a side begins, with that before it."""
    pair = ["side", "quantity"] if shapes[:1] == ["side"] else ["quantity", "side"]
    place = 0
    while place < len(tokens):
        if shapes[place : place + 2] == pair:
            side, quantity = sorted(
                tokens[place : place + 2], key=lambda token: token.kind != "side"
            )
            yield Count(_side(side), _quantity(quantity))
            place += 2
        else:
            side_alone = tokens[place].kind == "side"
            if side_alone or tokens[place].kind == "figure":
                yield Count(_side(tokens[place]), SOME if side_alone else tokens[place].number)
            place += 1


def _shape(token: Token) -> str:
    return "quantity" if token.kind in _QUANTITIES else token.kind


def _side(token: Token) -> Side | None:
    return next((side for side in SIDES if token.kind == "side" and side == token.value), None)


def _quantity(token: Token) -> int | str:
    if token.kind == "figure":
        return token.number
    return ALL if token.kind == "all" else MOST
