"""The nation whose law governs a body: as its committee file says, else told from its names."""

from functools import lru_cache
from typing import Literal

from clerk_tui.domain.model.body import Body
from clerk_tui.domain.model.people import folded

Nation = Literal["England", "Wales", "Scotland", "Northern Ireland"]

# The principal councils outside England, by the words that tell them from every other council.
# Welsh names are given beside the English ones. "Newport" and "Moray" are parishes and places
# elsewhere, so they are told with the word "city" or "council" that follows them.
_PRINCIPAL_COUNCILS: dict[Nation, tuple[str, ...]] = {
    "Wales": (
        "anglesey", "ynys mon", "blaenau gwent", "bridgend county borough", "caerphilly county",
        "cardiff council", "caerdydd", "carmarthenshire", "sir gar", "ceredigion", "conwy",
        "denbighshire", "sir ddinbych", "flintshire", "sir y fflint", "gwynedd", "merthyr tydfil",
        "monmouthshire", "sir fynwy", "neath port talbot", "castell nedd port talbot",
        "newport city", "casnewydd", "pembrokeshire", "sir benfro", "powys", "rhondda cynon taf",
        "swansea", "abertawe", "torfaen", "vale of glamorgan", "bro morgannwg", "wrexham",
        "wrecsam",
    ),
    "Scotland": (
        "aberdeen city", "aberdeenshire", "angus council", "argyll and bute", "clackmannanshire",
        "comhairle nan eilean siar", "dumfries and galloway", "dundee city", "east ayrshire",
        "east dunbartonshire", "east lothian", "east renfrewshire", "city of edinburgh",
        "edinburgh council", "falkirk council", "fife council", "glasgow city", "highland council",
        "inverclyde", "midlothian", "moray council", "north ayrshire", "north lanarkshire",
        "orkney islands", "perth and kinross", "renfrewshire", "scottish borders",
        "shetland islands", "south ayrshire", "south lanarkshire", "stirling council",
        "west dunbartonshire", "west lothian",
    ),
    "Northern Ireland": (
        "antrim and newtownabbey", "ards and north down", "armagh city", "belfast city council",
        "causeway coast and glens", "derry city and strabane", "fermanagh and omagh",
        "lisburn and castlereagh", "lisburn castlereagh", "mid and east antrim",
        "mid ulster district", "newry mourne and down",
    ),
}  # fmt: skip
# Kinds of body, and words in a name, that stand in one nation alone.
_TELLING_WORDS: dict[Nation, tuple[str, ...]] = {
    "Wales": ("wales", "welsh", "cymru", "county borough council", "cyngor", "community council"),
    "Scotland": ("scotland", "scottish", "police scotland"),
    "Northern Ireland": ("northern ireland", "northern irish"),
}


def nation_of(body: Body) -> Nation:
    """Return the nation whose law governs *body*; England where nothing tells of another.

    A community council is Welsh unless its file says otherwise: those of Scotland are no local
    authorities (Local Government (Scotland) Act 1973, section 51).
    """
    return body.nation or _told_by_names(body.kind, body.authority, body.name)


@lru_cache(64)
def _told_by_names(kind: str, authority: str, name: str) -> Nation:
    own_words = f" {folded(name)} {folded(authority)} "
    for nation, councils in _PRINCIPAL_COUNCILS.items():
        if any(f" {council} " in own_words for council in councils):
            return nation
    every_word = f" {folded(kind)}{own_words}"
    for nation, words_that_tell in _TELLING_WORDS.items():
        if any(f" {word} " in every_word for word in words_that_tell):
            return nation
    return "England"
