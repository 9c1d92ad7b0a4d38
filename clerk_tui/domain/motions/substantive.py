"""The words of a motion with its carried amendments."""

from clerk_tui.domain.model.business import Entry, motion_of
from clerk_tui.domain.model.debate import Debate
from clerk_tui.domain.motions.versions import are_versions, merge_changes, similarity


def draft_substantive_motion(debate: Debate) -> str:
    """Return a draft of the substantive motion; "" where no motion waits to be decided.

    The clerk looks it over in the pad. So an amendment that cannot be written in leaves the words
    as they were; of two that change the same words, the later one holds.
    """
    main = debate.main_motion
    if main is None:
        return ""
    text_moved = words = motion_of(main).text
    for entry in debate.unwritten_amendments:
        amendment = motion_of(entry).text
        words = _apply(words, amendment, text_moved) or _replacement(words, amendment) or words
    return words


def text_as_amended(debate: Debate, motion_entry: Entry) -> str:
    """Return the words of *motion_entry* with its carried amendments; "" if not certain."""
    text_moved = words = motion_of(motion_entry).text
    # A meeting that keeps where votes were taken was minuted since amendments are read strictly.
    strictly = bool(motion_of(motion_entry).decided_after)
    for entry in debate.carried_on(motion_entry):
        words = _apply(words, motion_of(entry).text, text_moved, strictly=strictly) if words else ""
    return words


def _apply(words: str, amendment: str, text_moved: str, *, strictly: bool = True) -> str:
    """Return *words* with the *amendment*: its instruction carried out, or its own words instead.

    An amendment in the words of the motion as first moved (*text_moved*) changes only what it
    changes in those, so that an earlier amendment of other words stands. The result is "" where
    both change the same words.
    """
    from clerk_tui.domain.motions.amendments import amended_text  # patterns that few meetings need

    if amended := amended_text(words, amendment, strictly=strictly):
        return amended
    replacement = _replacement(words, amendment)
    if replacement and similarity(text_moved, replacement) > similarity(words, replacement):
        return merge_changes(text_moved, words, replacement)
    return replacement


def _replacement(words: str, amendment: str) -> str:
    """Return the amendment if it is the motion as it would then read, else ""."""
    from clerk_tui.domain.motions.amendment_instructions import is_instruction  # as above

    is_version = are_versions(words, amendment) or amendment[:5].casefold() == words[:5].casefold()
    return amendment if is_version and not is_instruction(amendment) else ""
