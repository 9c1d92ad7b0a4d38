"""The commands that are likeliest for what is before the meeting, the likeliest first."""

from collections.abc import Iterator

from clerk_tui.domain.agenda.questions import awaits_answer, notices_waiting
from clerk_tui.domain.model.matters import Motion, Resolution
from clerk_tui.domain.model.meeting import Meeting

USUAL = ("q", "m", "r", "noted", "x", "in", "out", "dec", "v", "a", "undo", "edit", "next", "note")


def likely_names(meeting: Meeting, guided: str = "") -> list[str]:
    """Return names of commands, each once.

    Args:
        meeting: The meeting as it stands.
        guided: The command that the guiding line offers.
    """
    guided_name = guided.removeprefix("/").split(" ", 1)[0]
    return list(dict.fromkeys(filter(None, (guided_name, *_for_state(meeting), *USUAL))))


def _for_state(meeting: Meeting) -> Iterator[str]:
    if meeting.ended is not None:
        yield from ("review", "check", "export", "reopen", "home")
        return
    if meeting.adjourned:
        yield "resume"
    if meeting.started is None and not meeting.taken:
        yield from ("roll", "start", "here", "sorry", "chair")
    yield from _for_debate(meeting)
    item = meeting.in_hand
    if item is not None and awaits_answer(item):
        yield from ("a", "s", "written")
    if item is not None and notices_waiting(meeting):
        yield "put"
    if meeting.public_excluded:
        yield from ("public", "publicsummary", "markpublic")
    elif item is not None and item.private:
        yield from ("private", "confidential")
    last_matter = item.entries[-1].matter if item is not None and item.entries else None
    if isinstance(last_matter, Resolution) or (
        isinstance(last_matter, Motion) and last_matter.outcome
    ):
        yield from ("x", "reasons", "callin", "next")


def _for_debate(meeting: Meeting) -> Iterator[str]:
    """Yield what a motion needs while one waits, else the close where the agenda is through."""
    item_idents = {item.ident for item in meeting.items}
    if meeting.debate.pending is not None:
        yield from ("v", "amend", "second", "named", "division", "proc", "settle", "casting")
    elif item_idents and item_idents <= set(meeting.taken):
        yield from ("close", "new")
