"""The options with which a part of the desk minutes an entry, besides the words of its matter."""

from datetime import date
from typing import Any, Literal, TypedDict, cast

from clerk_tui.domain.model.matters import ActionState, Outcome
from clerk_tui.domain.model.votes import Vote


class EntryFields(TypedDict, total=False):
    """The fields of an entry that are kept as they are given."""

    wording: str
    """The clerk's own sentence in place of the house style's."""
    printed_elsewhere: bool
    """True if its words stand in another entry, so that nothing is printed here."""
    number: str | None
    """A number set by hand; None follows the pattern."""
    heading: str
    source: str
    """Who wrote it."""
    reference: str
    """The reference that an action keeps though it was moved to another item."""


class EntryOptions(EntryFields, total=False):
    """Options of any entry; those not named here are fields of its matter."""

    item: str
    """The ident of the item it is minuted under, in place of the one in hand."""
    after: str
    """The ident of the entry it stands after, in place of the last one."""
    ahead: int
    """The number of entries made before it in the same step."""
    private: bool | None
    """True or False where it was said; None: private while the public are excluded."""


class TextOptions(EntryOptions, total=False):
    """Options of a paragraph or a bullet."""

    margin: str
    """Words beside it in the margin: who acts."""
    sub: bool
    """True if it is set below the paragraph before it."""


class DecisionOptions(EntryOptions, total=False):
    """Options of what is printed with a decision (see `Motion` and `Resolution`)."""

    reasons: str
    reasons_label: str
    alternatives: str
    conflicts: str
    key: bool
    call_in: date | None


class MotionOptions(DecisionOptions, total=False):
    """Options of a motion (see `Motion`)."""

    kind: Literal["original", "amendment", "substantive", "procedural"]
    amends: str
    outcome: Outcome
    vote: Vote | None
    note: str
    needs: int
    announced: bool
    excludes: str
    share: str
    override: str
    """The reason for recording it though mover or seconder could not have moved it."""


class ResolutionOptions(DecisionOptions, total=False):
    """Options of a resolution (see `Resolution`)."""

    marks: tuple[str, ...]
    to: str
    respond_by: str
    apart: bool


class ActionOptions(EntryOptions, total=False):
    """Options of an action (see `Action`); `heading` is the action's own."""

    beside: str
    update: str
    state: ActionState
    origin: str
    minuted: date | None


class QuestionOptions(EntryOptions, total=False):
    """Options of a question (see `Question`)."""

    respondent: str
    on_notice: bool
    questioner_present: bool
    kind: str
    numbered: bool
    jointly: tuple[str, ...]


class DeclarationOptions(EntryOptions, total=False):
    """Options of a declared interest (see `Declaration`)."""

    kind: str
    nature: str
    relates_to: str
    withdrew: str
    items: tuple[str, ...]
    dispensation: bool
    registered: bool
    also: bool


def entry_options(options: EntryOptions) -> EntryOptions:
    """Return those of *options* that belong to any entry."""
    names = EntryOptions.__optional_keys__
    return cast("EntryOptions", {name: v for name, v in options.items() if name in names})


def entry_fields(options: EntryOptions) -> EntryFields:
    """Return those of *options* that are fields of the entry, and not where it stands."""
    names = EntryFields.__optional_keys__
    return cast("EntryFields", {name: v for name, v in options.items() if name in names})


def matter_fields(options: EntryOptions) -> dict[str, Any]:
    """Return those of *options* that are fields of the matter itself."""
    names = EntryOptions.__optional_keys__
    return {name: v for name, v in options.items() if name not in names}
