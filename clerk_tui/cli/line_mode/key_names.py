"""Keys of the screen, which a sentence of the desk may name, as what is typed in their place."""

import re

_KEYS = {
    "F1": "/help", "F2": "/next", "F3": "/roll", "F4": "/q", "F5": "/m", "F6": "/noted",
    "F7": "/agreed", "F8": "/v", "F9": "/readback", "Ctrl+Q": "Ctrl+D",
}  # fmt: skip
_KEY = re.compile(rf"\b({'|'.join(re.escape(key) for key in _KEYS)})\b")
_WORDS_TO_EDIT = re.compile(r"F5 puts (them|its words) in the pad( to edit)?")
_REVIEW = re.compile(r"Edit it in the review \(/review\)\.")


def without_keys(sentence: str) -> str:
    """Return *sentence* with the commands that do in lines what it names a key for."""
    plain = _WORDS_TO_EDIT.sub(r"a dot begins it with \1", sentence)
    plain = _REVIEW.sub("/say and /edit change its words.", plain)
    return _KEY.sub(lambda key: _KEYS[key[1]], plain)
