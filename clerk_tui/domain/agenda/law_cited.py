"""The law of exclusion that a text cites, and titles without a citation of the wrong law."""

import re

BY_PARAGRAPH = "by paragraph"
"""Cited of a text that names a paragraph and no Act: it may be that of several laws."""
_WITHOUT_PARAGRAPHS = ("pbam1960", "foi2000")
# By the names that `templates/laws.toml` gives these laws; the first that fits is meant, so that
# what one nation's law says more closely stands before what others share with it.
_CITED = {
    "lgsa1973": re.compile(
        r"schedule 7\s?a\b|\b50\s?a\b|scotland\) act 1973|part i of schedule 7", re.IGNORECASE
    ),
    "lgani2014": re.compile(r"ireland\)(?: act)? 2014|schedule 6\b", re.IGNORECASE),
    "lga1972wales": re.compile(
        r"part (?:4|iv) of schedule 12\s?a|schedule 12\s?a,? part (?:4|iv)\b|\b2007/969\b"
        r"|para(?:graph)?s? 1[2-8]\b.*(?:schedule 12\s?a|local government act 1972)"
        r"|schedule 12\s?a.*para(?:graph)?s? 1[2-8]\b",
        re.IGNORECASE,
    ),
    "exec2012": re.compile(
        r"\b2012/2089\b|regulation 4\(2\)|executive arrangements\) \(meetings", re.IGNORECASE
    ),
    "pbam1960": re.compile(r"\b1960\b|admission to meetings", re.IGNORECASE),
    "foi2000": re.compile(r"freedom of information|\bfoia?\b", re.IGNORECASE),
    "lga1972": re.compile(
        r"schedule 12\s?a|\b100\s?[ai]\b|local government act 1972", re.IGNORECASE
    ),
    BY_PARAGRAPH: re.compile(r"exempt.*\bpara(?:graph)?s?\b", re.IGNORECASE),
}
# The same Schedule serves the council and its executive, so that a title which cites it fits both.
_SHARED = {("lga1972", "exec2012"), ("exec2012", "lga1972")}
_AT_THE_END = re.compile(r"\s*[–-]?\s*[(\[]([^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*\Z")


def cited_law(text: str) -> str:
    """Return the law that *text* cites, such as "lga1972"; "" if it cites none that is known."""
    return next((law for law, cites in _CITED.items() if cites.search(text)), "")


def fits_law(cited: str, law: str) -> bool:
    """Return True if what is *cited* may stand over business that is private under *law*."""
    if cited == BY_PARAGRAPH:
        return law not in _WITHOUT_PARAGRAPHS
    return cited in ("", law) or (cited, law) in _SHARED


def without_citation(title: str, law: str) -> str:
    """Return *title* without an exemption in brackets at its end that cites another law than *law*.

    An agenda may cite Schedule 12A for a parish, whose resolution is under the Act of 1960. The
    heading over the resolution must not cite a law under which nobody was excluded.
    """
    match = _AT_THE_END.search(title)
    cites_another = match is not None and not fits_law(cited_law(match[1]), law)
    return title[: match.start()].rstrip() or title if match and cites_another else title
