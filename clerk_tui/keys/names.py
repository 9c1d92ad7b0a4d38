"""Reading the name of a key as a clerk writes it; saying why a key cannot be used."""

import re
import unicodedata

from clerk_tui.domain.errors import Refusal

_WORDS = {
    "esc": "escape", "escape": "escape", "return": "enter", "enter": "enter", "tab": "tab",
    "space": "space", "space bar": "space", "backspace": "backspace", "delete": "delete",
    "del": "delete", "insert": "insert", "ins": "insert", "home": "home", "end": "end",
    "page up": "pageup", "pageup": "pageup", "pgup": "pageup", "page down": "pagedown",
    "pagedown": "pagedown", "pgdn": "pagedown", "up": "up", "down": "down", "left": "left",
    "right": "right",
}  # fmt: skip
_HELD = {"ctrl": "ctrl", "control": "ctrl", "alt": "alt", "shift": "shift"}
_CHARACTERS = {
    "/": "slash", "\\": "backslash", "@": "at", "-": "minus", "+": "plus", "_": "underscore",
    " ": "space",
}  # fmt: skip
MOST_FUNCTION_KEY = 12
# What a terminal sends for them is what it sends for another key.
_SAME = {
    "ctrl+i": "Tab", "ctrl+m": "Enter", "ctrl+[": "Esc", "ctrl+h": "Backspace", "ctrl+@": "nothing",
}  # fmt: skip
_MOVES = frozenset({"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "delete"})
REMEDY = "Write it as in F6, Ctrl+R, Space, n or / (the list: clerk-tui keys)."


def read_key(key_text: str) -> str:
    """Return the key that is *key_text*, as Textual names it; a letter is that key, without Shift.

    Raises Refusal where there is no such key, or a terminal does not send it apart from others.
    """
    text = key_text.strip() or key_text
    if len(text) == 1:
        return _character_key(text.lower())
    *modifier_words, last_word = (key_word.strip() for key_word in _parts(text))
    modifiers = [_HELD.get(key_word.casefold(), "") for key_word in modifier_words]
    if "" in modifiers or len(set(modifiers)) < len(modifiers):
        raise Refusal(f"there is no key “{text}”.", REMEDY)
    if not modifiers:
        return _word_key(last_word)
    return _held_key(sorted(modifiers), last_word, text)


def _parts(text: str) -> list[str]:
    """Return what is held down, then the key: "Ctrl++" is Ctrl and +."""
    return [*text[:-2].split("+"), "+"] if text.endswith("++") else text.split("+")


def _character_key(character: str) -> str:
    """Return the name of the key that types *character*."""
    if not character.isprintable():
        raise Refusal("that is no key that can be typed.", REMEDY)
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return _CHARACTERS.get(character, name or character)


def _word_key(word: str) -> str:
    """Return the key called *word*, which nothing is held down with."""
    plain_name = " ".join(word.casefold().replace("_", " ").split())
    if key_name := _WORDS.get(plain_name):
        return key_name
    if function := re.fullmatch(r"f(\d{1,2})", plain_name):
        if 1 <= int(function[1]) <= MOST_FUNCTION_KEY:
            return f"f{int(function[1])}"
        raise Refusal(f"there is no key “{word}” on every keyboard.", "F1 to F12 are.")
    if character := _named_character(plain_name):
        return _character_key(character)
    raise Refusal(f"there is no key “{word}”.", REMEDY)


def _named_character(words: str) -> str:
    """Return the character that is named, as Textual does: "question_mark"; "" for none."""
    short = {name.replace("_", " "): sign for sign, name in _CHARACTERS.items()}
    if words in short:
        return short[words]
    for name in (words, words.replace(" ", "-")):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    return ""


def _held_key(modifiers: list[str], name: str, text: str) -> str:
    """Return the key called *name* with *modifiers* held down, if every terminal sends it so."""
    key = _character_key(name.casefold()) if len(name) == 1 else _word_key(name)
    plain_name = f"{'+'.join(modifiers)}+{name.casefold()}"
    if same_key := _SAME.get(plain_name):
        raise Refusal(f"a terminal sends the same for {text} as for {same_key}.", REMEDY)
    letter = len(key) == 1 and key.isascii() and key.isalpha()
    if modifiers == ["shift"] and letter:
        return key.upper()
    if modifiers == ["shift"] and len(key) == 1:
        raise Refusal(f"{text} types a sign of its own.", "Write that sign.")
    if modifiers == ["ctrl"] and letter:
        return f"ctrl+{key}"
    if modifiers == ["alt"] and letter:
        raise Refusal(
            f"over a slow line {text} arrives as Esc and the letter, which leaves and types.",
            "Ctrl and a letter, or a key from F1 to F12, arrive whole.",
        )
    if modifiers == ["alt"] and key in _MOVES:
        return f"alt+{key}"
    if modifiers in (["ctrl"], ["shift"]) and (key in _MOVES or plain_name == "shift+tab"):
        return f"{modifiers[0]}+{key}"
    raise Refusal(
        f"terminals do not send {text} apart from other keys.",
        "Ctrl and a letter, or a key from F1 to F12, are sent by all.",
    )
