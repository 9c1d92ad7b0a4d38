"""The name of a venue inside a sentence: "at the Town Hall", "at County Hall"."""

import re

# Common nouns take an article; "County Hall" and "Committee Room 2" are names and take none.
_COMMON = re.compile(
    r"(?:(?:main|small|large|old|new) )?(?:council (?:chambers?|offices)|town hall|guildhall"
    r"|civic (?:centre|offices|suite)|committee room|meeting room|board ?room|function room"
    r"|(?:village|parish|church|memorial|community|main) (?:hall|room|rooms|centre)|library)"
    r"(?=\W*$|,|\s*\(|\s+(?:at|in|of|on)\b|\s*[-–—])",
    re.IGNORECASE,
)


def venue_with_article(venue: str) -> str:
    """Return *venue* with the article that a common noun needs after "at" or "in"."""
    return f"the {venue}" if _COMMON.match(venue) else venue
