"""The numbers from one to ninety-nine as words, in the one list that the program uses."""

_TO_NINETEEN = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

NUMBER_WORDS: dict[str, int] = {
    **{word: number for number, word in enumerate(_TO_NINETEEN, 1)},
    **{word: 10 * tens for tens, word in enumerate(_TENS, 2)},
    **{
        f"{ten} {unit}": 10 * tens + units
        for tens, ten in enumerate(_TENS, 2)
        for units, unit in enumerate(_TO_NINETEEN[:9], 1)
    },
}
"""Each number by its words, which a space separates: "twenty one"."""


def number_words_up_to(last_number: int) -> tuple[str, ...]:
    """Return the words of the numbers from one to *last_number*, in order."""
    return tuple(word for word, number in NUMBER_WORDS.items() if number <= last_number)
