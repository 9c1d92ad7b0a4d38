"""Finding a command by what was typed, and doing it."""

from collections.abc import Callable

from clerk_tui.commands.all_commands import ALL
from clerk_tui.commands.command import Command, Table, split_command
from clerk_tui.commands.interest_reminder import warn_of_contradictions
from clerk_tui.commands.parsing.bare_figures import FiguresVote
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.status import published_draft_note
from clerk_tui.domain.text import clean

_LONGEST_NAME = 40  # characters of a name that may be one misspelt
_LEAST_SIMILARITY = 0.7  # of the letters of two names: below it a suggestion is a riddle
# What a command of one letter is called by those who do not know it yet.
_FULL_WORDS = {
    "question": "q", "answer": "a", "supplementary": "s", "motion": "m", "vote": "v",
    "resolve": "r", "resolved": "r", "resolution": "r", "action": "x", "bullet": "b",
}  # fmt: skip
BY_NAME: dict[str, Command] = {
    name: command for command in ALL for name in (command.name, *command.also)
}


def find_command(typed: str) -> tuple[Command, str]:
    """Return the command of a line that begins with a slash, and what follows it.

    A name cut short is enough where only one command begins so. Raises Refusal for one
    that is not known.
    """
    name, rest = split_command(typed)
    if name in BY_NAME:
        return BY_NAME[name], rest
    close = [command for command in ALL if command.name.startswith(name)] if name else []
    if len(close) == 1:
        return close[0], rest
    if close:
        names = ", ".join(f"/{command.name}" for command in close[:5])
        raise Refusal(f"/{name} may be {names}.", "Type more of it.")
    raise Refusal(
        f"There is no command /{name}.",
        f"{_did_you_mean(name)}F1 lists them. To file it as text, type a space before the slash.",
    )


def _did_you_mean(name: str) -> str:
    """Ask for the commands spelt most like *name*; nothing where none is near.

    A command is asked for by the name it is listed under; a name of one or two letters is near to
    everything, and is never asked for.
    """
    from difflib import get_close_matches  # a meeting is shown before it is loaded

    command_names = [known_name for known_name in (*BY_NAME, *_FULL_WORDS) if len(known_name) > 2]
    similar_names = get_close_matches(
        name[:_LONGEST_NAME], command_names, n=3, cutoff=_LEAST_SIMILARITY
    )
    similar_names = (
        similar_names[:1] if similar_names and similar_names[0] in _FULL_WORDS else similar_names
    )
    suggestions = [BY_NAME[_FULL_WORDS.get(full, full)].name for full in similar_names]
    commands_meant = list(dict.fromkeys(f"/{command_name}" for command_name in suggestions))
    return f"Did you mean {' or '.join(commands_meant)}? " if commands_meant else ""


def run(table: Table, typed: str) -> str:
    """Do what a line with a slash asks, as one step, and say in a line what was done.

    Raises Refusal; nothing is then changed, and what was typed is the screen's to keep.
    """
    return carry_out(table, *find_command(clean(typed)))


def run_act(table: Table, act: Callable[[], str]) -> str:
    """Do what *act* does at *table* as one step; say in a line what was done, and what it upsets.

    Raises Refusal; nothing is then changed.
    """
    before = table.desk.meeting
    with table.desk.as_one_step():
        reply = act()
    reply = f"{reply}{warn_of_contradictions(before, table.desk.meeting)}"
    return f"{reply} {published_draft_note(before, table.desk.meeting)}".rstrip()


def carry_out(
    table: Table, command: Command, arguments: str, vote: FiguresVote | None = None
) -> str:
    """Run a command of the desk, or take the *vote* it stands for, which was read already.

    Args:
        table: The meeting.
        command: The command, as `find_command` found it.
        arguments: What was typed after its name.
        vote: The vote, where it was typed as figures alone.

    Raises:
        Refusal: Nothing is then changed.
    """
    from clerk_tui.commands.handlers.voting.votes import take_vote_of_figures

    if vote is not None and (read := vote.read) is not None:
        override, typed = vote.override, vote.typed
        return run_act(table, lambda: take_vote_of_figures(table, read, override, typed))
    act = command.act
    return run_act(table, lambda: act(table, arguments)) if act is not None else ""


def commands_beginning(typed: str) -> list[Command]:
    """Return the commands whose name begins as *typed* does, for the list under the pad."""
    name, rest = split_command(typed)
    if rest or typed.endswith(" "):
        return [BY_NAME[name]] if name in BY_NAME else []
    return [command for command in ALL if command.name.startswith(name)]
