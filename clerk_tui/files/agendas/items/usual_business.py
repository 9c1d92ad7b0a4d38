"""Recognise the business that stands on nearly every agenda, by its titles."""

import re

_LONGEST = 100
# What may stand before the name of usual business: "Approval of the minutes".
_BEFORE = (
    r"(?:(?:the|any|to receive|to approve|opening|closing|correction and|approval of|approve"
    r"|adoption of|adopt|confirmation of|reading of|receive|consider|council|board|past|previous"
    r"|last|of|public|chair(?:man|person)?['’]?s?|mayor['’]?s?|president['’]?s?)\s+){0,5}"
)
_NAMES = (
    r"(?:call(?:ing)?(?: (?:the )?meeting)? to order|opening of (?:the )?meeting|roll call|welcome"
    r"|prayers?|invocation|pledge of allegiance|moment of (?:silence|reflection)|apologies"
    r"|leave of absence|declarations?|disclosures?|conflicts? of interests?|minutes|agenda"
    r"|matters arising|public (?:forum|participation|comments?|question time|questions|input"
    r"|appearances)|open forum|citizens? (?:comments?|forum)|announcements?|remarks"
    r"|correspondence|communications?|deputations?|delegations?|petitions?|presentations?"
    r"|consent (?:agenda|calendar|items)|(?:old|new|unfinished|general|urgent|other|any other)"
    r" (?:urgent )?business|date of (?:the )?next meeting|items for (?:the )?next (?:agenda"
    r"|meeting)|requests for future agenda items|future agenda items|adjournment|adjourn"
    r"|close of (?:the )?meeting|meeting close[sd]?|closure of (?:the )?meeting)"
)
_USUAL = re.compile(
    rf"\W*{_BEFORE}{_NAMES}(?=\W*$|\s*[/:–—-]|\s+(?:of|for|and|from|by|on|comment|period|in)\b)",
    re.IGNORECASE,
)
_NEXT_MEETING = (
    r"(?:(?:dates?|time|venue)(?:,? (?:and )?(?:time|venue|place))* of (?:the )?(?:next|future)\b"
    r".{0,60}|next (?:\w+ ){0,3}meetings?\b.{0,60}|(?:future|forthcoming) meetings?\b.{0,40}"
    r"|dyddiad y cyfarfod nesaf\b.{0,60})"
)
_CLOSE = (
    r"(?:adjourn(?:ment|ed)?|clos(?:e|ure|ing)(?: of (?:the )?(?:\w+ )?meeting)?"
    r"|meeting clos(?:e|es|ed|ure)|end of (?:the )?meeting|(?:closing )?(?:prayer|karakia)\b.{0,40}"
    r"|(?:karakia \w+|te kapinga hui)\s*/.{0,40}|vote of thanks\b.{0,40})"
)
_LAST = re.compile(
    r"\W*(?:to (?:note|confirm|agree|set)\s+)?(?:the\s+)?"
    rf"(?:{_NEXT_MEETING}|{_CLOSE})\W*[0-9]{{0,4}}\W*",
    re.IGNORECASE,
)


def is_usual_business(text: str) -> bool:
    """Return True if *text* is a title that nearly every agenda has: "Roll call", "Adjournment"."""
    return len(text) <= _LONGEST and _USUAL.match(text) is not None


def ends_meeting(title: str) -> bool:
    """Return True if *title* is what a body does last: "Date of next meeting", "Adjournment"."""
    return len(title) <= _LONGEST and _LAST.fullmatch(title) is not None
