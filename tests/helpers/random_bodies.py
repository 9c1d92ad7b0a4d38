"""Bodies by chance, for the property tests of committee files."""

from datetime import date
from string import ascii_letters

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from clerk_tui.domain.model.body import Body, Group, Numbering, Quorum, StandingItem
from clerk_tui.domain.model.people import Person, folded
from clerk_tui.files.committees.text import has_paired_braces, is_blank

unhurried = settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.too_slow])
ODD = [
    "[/b]",
    "'",
    '"',
    '"""',
    "'''",
    "é",
    "𝒳",
    "👩🏽‍⚖️",
    "שלום",
    "\\",
    "#",
    "=",
    "]]",
    "{}",
    " ",
    ".",
]
letters = st.one_of(
    st.sampled_from(ODD),
    st.sampled_from(ascii_letters),
    st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")).filter(
        lambda char: char not in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    ),
)
words = st.lists(letters, max_size=4).map("".join) | letters.map(lambda char: (char * 300)[:300])
names = words.filter(lambda text: not is_blank(text))
paragraphs = st.lists(words | st.just('"'), max_size=3).map("\n".join)
numbers = st.integers(0, 999_999)
wordings = st.dictionaries(words, paragraphs.filter(has_paired_braces), max_size=3)
days = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
spans = st.tuples(days, days).map(
    lambda pair: sorted(pair, key=lambda day: day or date.min) if all(pair) else list(pair)
)
people = st.builds(
    lambda person, span: replace(person, since=span[0], until=span[1]),
    st.builds(Person, names, *[words] * 7),
    spans,
)
patterns = st.sampled_from(["", "{n}", "SAF{n}", "{n}/{yy}", "{item}.{n:02}", '"{n}\\'])
bodies = st.builds(
    Body,
    names,
    words,
    words,
    words,
    words,
    words,
    members=st.lists(
        people,
        max_size=3,
        unique_by=(
            lambda one: folded(one.name) or one.name,
            lambda one: folded(one.initials) or one.initials or one.name,
        ),
    ).map(tuple),
    officers=st.lists(people, max_size=2, unique_by=lambda one: folded(one.name) or one.name).map(
        tuple
    ),
    vacancies=numbers,
    quorum=st.builds(Quorum, numbers, st.just(""), numbers)
    | st.builds(Quorum, st.just(0), st.sampled_from(["1/3", "2/3", "10/10"]), numbers),
    numbering=st.builds(Numbering, patterns, patterns, patterns, patterns, first=numbers),
    attendance_heading=words,
    groups=st.lists(
        st.builds(
            Group,
            label=words,
            text=paragraphs,
            empty=words,
            details=st.lists(words, max_size=3).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    standing_items=st.lists(st.builds(StandingItem, names, paragraphs), max_size=3).map(tuple),
    interests=st.lists(words, max_size=3).map(tuple),
    layout=st.dictionaries(words, paragraphs, max_size=3),
    wording=wordings,
)
