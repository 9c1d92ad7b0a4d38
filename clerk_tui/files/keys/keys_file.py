"""Read keys.toml, as strictly as a committee file: every line that cannot be kept is named."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.committees.committee_source import CommitteeSource
from clerk_tui.files.committees.files import read_text_file
from clerk_tui.files.committees.text import clean, find_nearest
from clerk_tui.files.committees.toml_positions import KeyPath
from clerk_tui.files.keys.collisions import find_collisions
from clerk_tui.files.keys.one_key import read_action_key
from clerk_tui.keys import KeyAction
from clerk_tui.keys.screens import BY_NAME as SCREENS_BY_NAME
from clerk_tui.keys.screens import FIXED, SCREENS, all_actions

FILE_NAME = "keys.toml"
SAFE = "Until then every key is as delivered."


class KeysFile(Struct, frozen=True):
    """The keys that a file changes, and what is wrong with it."""

    changes: Mapping[str, str] = field(default_factory=dict)
    """The new keys by the name of the action, as Textual's keymap takes them."""
    faults: tuple[str, ...] = ()
    """What is wrong with the file, each with its line and what to do."""

    @property
    def notice(self) -> str:
        """Return what is said at the start of a file that was not used; "" for a good one."""
        if not self.faults:
            return ""
        first_fault, *other_faults = self.faults
        others_note = (
            f" And {len(other_faults)} more: clerk-tui keys --check names them all."
            if other_faults
            else ""
        )
        return f"{FILE_NAME} was not used; the keys are as delivered. {first_fault}{others_note}"


def read_keys_file(path: Path) -> KeysFile:
    """Return what the file at *path* changes: nothing if it is not there, or has a fault."""
    if not path.exists():
        return KeysFile()
    try:
        source = CommitteeSource(read_text_file(path), clean(path.name))
        tables = source.tables() if source.text.strip() else {}
    except Refusal as refusal:
        return KeysFile(faults=(str(refusal),))
    return read_keys(tables, source)


def read_keys(tables: Mapping[str, object], source: CommitteeSource) -> KeysFile:
    """Return what *tables*, read from *source*, change; nothing of it if there is one fault."""
    chosen: dict[str, list[str]] = {}
    faults: list[tuple[int, str]] = []
    for path, action, value in _settings(tables, source, faults):
        keys = _read_action(action, value, path, source, faults)
        if keys:
            chosen[action.name] = keys
    changes = {name: ",".join(keys) for name, keys in chosen.items() if keys}
    for action_name, mistake, remedy in find_collisions(chosen):
        screen, _, short = action_name.partition(".")
        line = source.line((screen, short))
        faults.append((line, str(source.refusal((screen, short), mistake, remedy))))
    if faults:
        return KeysFile(faults=tuple(sentence for _, sentence in sorted(faults)))
    return KeysFile(_without_delivered(changes))


def _settings(
    tables: Mapping[str, object], source: CommitteeSource, faults: list[tuple[int, str]]
) -> Iterator[tuple[KeyPath, KeyAction, object]]:
    """Yield each action that is given keys, with its path; note what is no screen or action."""
    by_name = {action.name: action for action in all_actions()}
    for heading, table in tables.items():
        if heading not in SCREENS_BY_NAME or not isinstance(table, dict):
            _note(faults, (heading,), *_no_screen(heading, table), source)
            continue
        for short, value in table.items():
            action = by_name.get(f"{heading}.{short}")
            if action is None:
                _note(faults, (heading, short), *_no_action(heading, short, by_name), source)
            else:
                yield (heading, short), action, value


def _no_screen(heading: str, table: object) -> tuple[str, str]:
    """Say that there is no such heading, and which was meant."""
    screen_name = clean(heading)
    if heading in SCREENS_BY_NAME:
        return (
            f"“{screen_name}” is a screen, and has no key.",
            f"Write [{screen_name}] on a line of its own.",
        )
    if not isinstance(table, dict):
        return (
            f"“{screen_name}” stands under no screen.",
            "Put it under a heading such as [meeting].",
        )
    likely_heading = find_nearest(heading, SCREENS_BY_NAME)
    screens_text = ", ".join(screen.name for screen in SCREENS)
    return (
        f"there is no screen “{screen_name}”.",
        f"Did you mean [{likely_heading}]?" if likely_heading else f"There are: {screens_text}.",
    )


def _no_action(heading: str, short: str, by_name: Mapping[str, KeyAction]) -> tuple[str, str]:
    """Say that a screen has no such action, and which was meant."""
    actions_of_heading = [
        name.partition(".")[2] for name in by_name if name.startswith(f"{heading}.")
    ]
    mistake = f"[{heading}] has no action “{clean(short)}”."
    if likely_action := find_nearest(short, actions_of_heading):
        return mistake, f"Did you mean {likely_action}?"
    elsewhere = next((name for name in by_name if name.endswith(f".{short}")), "")
    if elsewhere:
        return mistake, f"It is under [{elsewhere.partition('.')[0]}]."
    return mistake, f"It has: {', '.join(actions_of_heading)}."


def _read_action(
    key_action: KeyAction,
    value: object,
    path: KeyPath,
    source: CommitteeSource,
    faults: list[tuple[int, str]],
) -> list[str]:
    """Return the keys that an action is given; none if one of them cannot be."""
    example = f'Write {path[-1]} = "F6", or several: ["F6", "Ctrl+R"].'
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(text, str) for text in written):
        _note(faults, path, f"“{path[-1]}” is not given as a key.", example, source)
        return []
    if not [text for text in written if text]:
        mistake = f"“{path[-1]}” would be left without a key."
        _note(faults, path, mistake, "Name one, or take the line out.", source)
        return []
    keys: list[str] = []
    for place, text in enumerate(written):
        try:
            keys += read_action_key(key_action, text)
        except Refusal as refusal:
            where = path if isinstance(value, str) else (*path, place)
            _note(faults, where, refusal.what, refusal.remedy, source)
            return []
    always = [key for key in key_action.keys.split(",") if key in FIXED]
    return list(dict.fromkeys([*keys, *always]))


def _note(
    faults: list[tuple[int, str]],
    path: KeyPath,
    mistake: str,
    remedy: str,
    source: CommitteeSource,
) -> None:
    faults.append((source.line(path), str(source.refusal(path, mistake, remedy))))


def _without_delivered(keys_by_action: Mapping[str, str]) -> Mapping[str, str]:
    """Return *keys_by_action* without actions whose keys are those that they are delivered with."""
    delivered = {action.name: action.keys.split(",") for action in all_actions()}
    return {
        name: keys
        for name, keys in keys_by_action.items()
        if set(keys.split(",")) != set(delivered[name])
    }
