"""Numbers in figures, roman numerals and letters, printed and read back."""

from clerk_tui.domain.lazy_pattern import lazy_pattern

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_IS_ROMAN = lazy_pattern(r"m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_LARGEST_ROMAN = 3999
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def print_counted(n: int, form: str) -> str:
    """Print *n* in a form: "" or a number of places for figures, "i" roman, "a" letters.

    Numbers that a form does not have (nought, or roman above 3999) are printed in figures.
    """
    if form.isdigit():
        return f"{n:0{int(form)}}"
    if form and 0 < n <= _LARGEST_ROMAN:
        text = roman(n) if form in "iI" else letters(n)
        return text.upper() if form.isupper() else text
    return str(n)


def reads_as(form: str) -> str:
    """Return the regular expression of a number in *form*."""
    if form in ("i", "a"):
        return r"[ivxlcdm]{1,15}|\d{1,9}" if form == "i" else r"[a-z]{1,5}|\d{1,9}"
    if form in ("I", "A"):
        return r"[IVXLCDM]{1,15}|\d{1,9}" if form == "I" else r"[A-Z]{1,5}|\d{1,9}"
    return r"0*\d{1,9}"


def read_counted(printed: str, form: str) -> int | None:
    """Return the number that was printed in *form*; None if it is none."""
    if not form or form.isdigit() or printed.isdigit():
        return int(printed)
    return read_roman(printed.lower()) if form in "iI" else read_letters(printed.lower())


def roman(n: int) -> str:
    """Return *n* in roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        times, n = divmod(n, value)
        text += sign * times
    return text


def read_roman(text: str) -> int | None:
    """Return the value of roman numerals; None if *text* is none."""
    if not text or not _IS_ROMAN.fullmatch(text):
        return None
    n = 0
    for value, sign in _ROMAN:
        while text.startswith(sign):
            n, text = n + value, text[len(sign) :]
    return n


def letters(n: int) -> str:
    """Return *n* as letters: a to z, then aa, ab and so on."""
    text = ""
    while n > 0:
        n, place = divmod(n - 1, len(_LETTERS))
        text = _LETTERS[place] + text
    return text


def read_letters(text: str) -> int | None:
    """Return the value of letters; None if *text* has anything else."""
    n = 0
    for letter in text:
        place = _LETTERS.find(letter)
        if place < 0:
            return None
        n = n * len(_LETTERS) + place + 1
    return n or None
