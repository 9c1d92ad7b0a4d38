"""Words held back after an exclusion was refused, until the public are out or may hear them.

A refused command leaves the pad, and a clerk who does not look types on: the words meant for
private session would be filed in public. So nothing public is minuted until the exclusion has
succeeded, or the clerk says that the meeting goes on in public.
"""

from clerk_tui.commands.command import split_command
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Motion
from clerk_tui.domain.model.meeting import Meeting

EXCLUDING = ("private", "confidential")
VOTES = {"v", "named", "casting", "settle", "division", "second"}
# What puts no typed word before the public. To go on to another item would: what is held would be
# filed under that. Whatever is not named here is held back.
HARMLESS = {
    *EXCLUDING, "public", "note", "undo", "redo", "start", "adjourn",
    "resume", "break", "clock",
    "in", "out", "leaves", "here", "chair", "correct", "part", "speaking",
}  # fmt: skip
CARRIES_ON = "Going on in public: what is typed is filed again."
_LEAST = 2  # letters of a name that are enough to tell what was meant


def is_held(meeting: Meeting, *, was_refused: bool) -> bool:
    """Return True if what is typed is still held back: the public have not left since."""
    return was_refused and not meeting.public_excluded and meeting.ended is None


def tries_to_exclude(typed: str, meeting: Meeting) -> bool:
    """Return True if *typed* was to exclude the public: the command, misspelt too, or its vote."""
    from difflib import get_close_matches  # a meeting is shown before the commands are loaded

    from clerk_tui.commands.registry import BY_NAME

    if meeting.public_excluded:
        return False
    name = split_command(typed)[0]
    command = BY_NAME.get(name)
    if command is not None:
        return command.name in EXCLUDING or (command.name in VOTES and _is_exclusion_moved(meeting))
    begins = len(name) >= _LEAST and any(excluding.startswith(name) for excluding in EXCLUDING)
    return begins or bool(get_close_matches(name, EXCLUDING))


def _is_exclusion_moved(meeting: Meeting) -> bool:
    """Return True if the motion to exclude the public is before the meeting."""
    motion = meeting.open_motion()
    return motion is not None and isinstance(motion.matter, Motion) and bool(motion.matter.excludes)


def check_not_held(typed: str, meeting: Meeting) -> None:
    """Raise Refusal where *typed*, a paragraph or a command, would minute words in public."""
    from clerk_tui.commands.all_commands import ALL
    from clerk_tui.commands.registry import BY_NAME

    name = split_command(typed)[0] if typed.startswith("/") else ""
    command = BY_NAME.get(name) or next((c for c in ALL if name and c.name.startswith(name)), None)
    corrects_vote = command is not None and command.name == "correct"
    corrects_vote = corrects_vote and split_command(typed)[1].casefold().startswith("v")
    if name and (command is None or (command.name in HARMLESS and not corrects_vote)):
        return
    if command is not None and command.act is None and command.name != "edit":
        return
    if command is not None and command.name in VOTES and _is_exclusion_moved(meeting):
        return
    raise Refusal(
        "HELD: the public are still in, as the exclusion was refused. Nothing was filed.",
        "Type /private again below it, or /public to go on in public.",
    )
