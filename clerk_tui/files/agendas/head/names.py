"""Read the names on a line of an agenda, with the title, role, party and authority beside each."""

import re

from msgspec.structs import replace

from clerk_tui.domain.names.titles import (
    COUNCILLOR_PLURALS,
    COUNCILLOR_TITLES,
    PRINTED_TITLES,
    titles_pattern,
)
from clerk_tui.files.agendas.proposal import ProposedMember

_IN_CAPITALS = tuple(title.upper() for title in (*COUNCILLOR_TITLES, *COUNCILLOR_PLURALS))
_TITLES = f"(?:{titles_pattern((*PRINTED_TITLES, *_IN_CAPITALS))})"
_TITLE = re.compile(rf"(?P<title>{_TITLES}\b\.?(?:\s+{_TITLES}\b\.?)?)\s+")
_BEFORE_TITLE = re.compile(rf"(?<=\S)\s+(?={_TITLES}\b\.?\s+[A-Z(])")
_PARTIES = (
    r"labour(?: (?:and|&) co-?op(?:erative)?)?|conservatives?|liberal democrats?|lib ?dems?|greens?"
    r"|green party|independents?|reform(?: uk)?|plaid cymru|snp|scottish national party|ukip"
    r"|residents?['’]? associations?|residents|co-operative|con|lab|ld|grn|ind|non-aligned"
    r"|unaligned|ungrouped"
)
PARTY = re.compile(_PARTIES, re.IGNORECASE)
_PARTY_AT_END = re.compile(
    rf"[\s,–-]+(?P<party>(?:{_PARTIES})(?: (?:group|party))?)\s*$", re.IGNORECASE
)
_ROLE = re.compile(
    r"\b(?:vice[- ])?chair(?:man|woman|person)?\b|\b(?:deputy |town )?mayor\b|\bleader\b"
    r"|\bco-?opted\b|\bsubstitute\b|\bex[- ]officio\b|\bnon-voting\b"
    r"|\bindependent (?:member|person)\b",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,80})[)\]]")
_WORD = r"(?:[A-Z][\w'’.-]*|de|da|van|von|der|le|la|di|du|ap|O['’]\w+)"
# "Member Aroha Pene", as boards of New Zealand write.
_BOARD_MEMBER = re.compile(r"^(?:Board\s+)?Member\s+(?=[A-Z][\w'’-]*\.?\s+[A-Z])")
_NAME = re.compile(
    rf"(?!(?:The|All|To|And|Of|Item|Part|Page|Agenda)\b){_WORD}(?:\s+{_WORD}){{0,5}}"
)
_PLURAL = re.compile(r"(?<=cllr|llor)s$", re.IGNORECASE)  # "Councillors", but not "Mrs"
_PARTED = re.compile(r"\s*(?:,|;|\band\b|&)\s*")
_LONGEST = 2000
# Words of posts, bodies and groups of people: "Board Members", "Parish Clerk", "IN ATTENDANCE".
_NO_NAME = frozenset(
    "absent all also and apologies assistant attendance authority board cabinet chief city"
    " clerk committee community council councillor councillors county deputy director"
    " directors district executive financial for governor governors group guest guests in"
    " invited member members nil non none observer observers of officer officers other others"
    " panel parish present press proper public residents responsible secretary staff"
    " substitute substitutes tbc the to town treasurer trustee trustees vacancies vacancy"
    " visitors".split()
)
# Words that no name has: "Harbour Board Meeting Agenda".
_IN_NO_NAME = frozenset(
    {
        "agenda",
        "meeting",
        "minutes",
        "council",
        "committee",
        "items",
        "reports",
        "authority",
        "dear",
    }
)
# What ends a list of members: the people behind it are asked, or serve.
OTHERS_LABEL = re.compile(
    r"[\s.;,(]*\b(?:also\s+(?:invited|attending|in\s+attendance|present|to\s+attend)|in\s+attendance|attending|by\s+invitation"
    r"|invited(?:\s+to\s+attend)?|invitees?|observers?|(?:supporting\s+|lead\s+)?officers?(?:\s+(?:in\s+attendance|present|attending))?"
    r"|cc|copy\s+to|copies\s+to|copied\s+to|for\s+information(?:\s+to)?|(?:parish|town|committee)\s+clerk|clerk|advisers?|advisors?"
    r"|non-members?|apologies(?:\s+from)?|guests?|(?:named\s+)?substitutes?|press(?:\s+and\s+public)?|staff|reserves?|secretary)"
    r"(?:\s*\([^()]{0,40}\))?\s*(?::|\s[–—-]\s|$)",
    re.IGNORECASE,
)


def find_people(text: str) -> list[ProposedMember]:
    """Return the people that *text* lists; none if any of it is more than names and roles."""
    if len(text) > _LONGEST:
        return []
    people: list[ProposedMember] = []
    for chunk in _BEFORE_TITLE.split(_bracket_columns(text)):
        chunk_people = _people_in_chunk(chunk.strip(" ,;:*•-–"))
        if chunk_people is None:
            return []
        people += chunk_people
    return people


def is_role(text: str) -> bool:
    """Return True if *text* names a role on a body."""
    return _ROLE.search(text) is not None


def _bracket_columns(text: str) -> str:
    """Return one line in which the cells beside a name follow it in brackets."""
    first, *details = [cell.strip() for cell in text.split("\t") if cell.strip()] or [""]
    if details and not any(_TITLE.match(cell) for cell in details):
        return first + "".join(f" ({cell.strip('()')})" for cell in details)
    return " ".join([first, *details])


def _people_in_chunk(chunk: str) -> list[ProposedMember] | None:
    if not chunk or chunk.casefold() in {"and", "&"}:
        return []
    chunk = _BOARD_MEMBER.sub("", chunk)
    titled = _TITLE.match(chunk)
    title = titled["title"] if titled else ""
    rest = chunk[titled.end() :] if titled else chunk
    people = []
    for listed_name in _split_names(rest):
        person = _parse_person(listed_name, _PLURAL.sub("", title))
        if person is None or not (title or " " in person.name or "." in person.name):
            return None
        people.append(person)
    return people


def _split_names(text: str) -> list[str]:
    """Split a run of names: "A Kinver (Chair), B Marden and C Findern"."""
    hidden = _BRACKETS.sub(lambda match: re.sub(r"[,;&]| and ", "\0", match[0]), text)
    parts = [part.strip(" .") for part in _PARTED.split(hidden)]
    joined: list[str] = []
    for part in (p for p in parts if p):
        bare = _BRACKETS.sub("", part)  # a role in brackets belongs to the name before it
        is_party_or_role = PARTY.fullmatch(part) or (is_role(bare) and not _TITLE.match(part))
        if is_party_or_role and joined:
            joined[-1] += f" ({part})"
        else:
            joined.append(part.replace("\0", ", "))
    return joined


def _parse_person(listed_name: str, title: str) -> ProposedMember | None:
    person = ProposedMember("", title)
    for bracketed in _BRACKETS.findall(listed_name):
        for detail in re.split(r"\s*,\s*", bracketed):
            person = _add_detail(person, detail.strip())
    bare = " ".join(_BRACKETS.sub(" ", listed_name).split())
    if party := _PARTY_AT_END.search(bare):
        person = replace(person, party=person.party or party["party"])
        bare = bare[: party.start()]
    if len(parted := re.split(r"\s+[-–—:]\s+", bare, maxsplit=1)) > 1:
        bare = parted[0]
        person = _add_detail(person, parted[1])
    name = bare.strip(" ,.-–*")
    return replace(person, name=name) if _NAME.fullmatch(name) and not is_no_name(name) else None


def is_no_name(text: str) -> bool:
    """Kind: people. Return True if no person is named: "Board Members", "Harbour Board Meeting"."""
    words = {word.casefold().strip(".,()") for word in text.split()}
    return words <= _NO_NAME or not words.isdisjoint(_IN_NO_NAME)


def _add_detail(proposed: ProposedMember, detail: str) -> ProposedMember:
    if PARTY.fullmatch(detail.removesuffix(" Group").removesuffix(" Party")):
        return replace(proposed, party=detail)
    if is_role(detail):
        return replace(proposed, role=detail)
    if "apolog" in detail.casefold():  # `read_notices` reads who sent them
        return proposed
    return replace(proposed, authority=detail)
