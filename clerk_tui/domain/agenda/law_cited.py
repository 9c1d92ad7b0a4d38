"""Which law of exclusion a text cites, and a title without the exemption that it cites."""

import re

# By the names that `templates/laws.toml` gives these laws.
_CITED = {
    "pbam1960": re.compile(r"\b1960\b|admission to meetings", re.IGNORECASE),
    "foi2000": re.compile(r"freedom of information|\bfoia?\b", re.IGNORECASE),
    "lga1972": re.compile(
        r"schedule 12\s?a|\b100\s?[ai]\b|local government act 1972"
        r"|exempt.*\bpara(?:graph)?s?\b",
        re.IGNORECASE,
    ),
}
_AT_THE_END = re.compile(r"\s*[–-]?\s*[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\Z")


def law_cited(text: str) -> str:
    """The law that *text* cites ("lga1972"), or "" where it cites none that is known."""
    return next((law for law, cites in _CITED.items() if cites.search(text)), "")


def without_citation(title: str, law: str) -> str:
    """*Title* without an exemption in brackets at its end that cites another law than *law*.

    An agenda may cite Schedule 12A for a parish, whose resolution is under the Act of 1960: what
    the minutes print over the resolution must not cite a law under which nobody was excluded.
    """
    found = _AT_THE_END.search(title)
    another = found is not None and law_cited(found[1]) not in ("", law)
    return title[: found.start()].rstrip() or title if found and another else title
