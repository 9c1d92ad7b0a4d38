"""Where a body meets, as a sentence says it."""

import re

# Rooms and buildings called by what they are. "County Hall" and "Committee Room 2" are names.
_COMMON = re.compile(
    r"(?:(?:main|small|large|old|new) )?(?:council (?:chambers?|offices)|town hall|guildhall"
    r"|civic (?:centre|offices|suite)|committee room|meeting room|board ?room|function room"
    r"|(?:village|parish|church|memorial|community|main) (?:hall|room|rooms|centre)|library)"
    r"(?=\W*$|,|\s*\(|\s+(?:at|in|of|on)\b|\s*[-–—])",
    re.IGNORECASE,
)


def venue_with_article(venue: str) -> str:
    """*Venue* with the article that a common noun wants after "at" or "in"."""
    return f"the {venue}" if _COMMON.match(venue) else venue
