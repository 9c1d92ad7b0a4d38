"""The law of exclusion that a text cites, and titles without a citation of the wrong law."""

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


def cited_law(text: str) -> str:
    """Return the law that *text* cites, such as "lga1972"; "" if it cites none that is known."""
    return next((law for law, cites in _CITED.items() if cites.search(text)), "")


def without_citation(title: str, law: str) -> str:
    """Return *title* without an exemption in brackets at its end that cites another law than *law*.

    An agenda may cite Schedule 12A for a parish, whose resolution is under the Act of 1960. The
    heading over the resolution must not cite a law under which nobody was excluded.
    """
    match = _AT_THE_END.search(title)
    cites_another = match is not None and cited_law(match[1]) not in ("", law)
    return title[: match.start()].rstrip() or title if match and cites_another else title
