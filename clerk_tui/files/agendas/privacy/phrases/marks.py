"""The marks that close one item, in its title, beside it, below it or from elsewhere."""

import re

from clerk_tui.files.agendas.privacy.phrases.shared import CLOSED_WORD

_MARK = (
    r"(?:exempt(?:ed|ion)?\b|confidential\b|cyfrinachol\b|eithriedig\b|part (?:2|ii|two|b)\b"
    r"|in[- ]camera\b"
    r"|in[- ]committee(?! room)\b|executive session\b|closed (?:session|meeting|item|business)\b"
    r"|not for publication\b|not (?:for|open to) (?:the )?public\b|public excluded\b|huis clos\b"
    r"|private(?: and confidential| item| session| business| report| meeting)?(?=\s*[)\],;:–—-]|$)"
    r"|in private\b"
    r"|(?:closed|restricted|reserved|pink|preifat)(?: (?:item|business|papers?|pages?|report"
    r"|session))?"
    r"(?=\s*[)\],;:–—-]|$)|commercial(?:ly)? (?:in[- ])?(?:confidence|confidential|sensitive)\b"
    r"|(?:staff )?in[- ]confidence\b)"
)
BRACKETED_MARK = re.compile(
    rf"[(\[]\s*(?:report |item |this item is |to be )?(?:(?:taken|considered|heard|held) )?{_MARK}"
    r"(?P<why>[^)\]]{0,160})[)\]]"
    r"|[(\[][^()\[\]]{0,60}\b(?:in private|in camera|in committee(?! room)|closed session"
    r"|executive session)\b"
    r"[^()\[\]]{0,60}[)\]]",
    re.IGNORECASE,
)
PLAIN_MARK = re.compile(
    rf"(?:\s[-–—]|[:;,]|\t|\s{{2,8}})\s?{_MARK}(?: (?:items?|business|matters|reports?"
    rf"|session))?\W*$|^\W*{_MARK}\s?[-–—:]\s"
    rf"|^\W*{CLOSED_WORD} (?:item|matter|report|paper|minutes|appendix)\s*[:–—-]\s",
    re.IGNORECASE,
)
# A closed session named within a title: "Lease, to be taken in closed session", "Roads; then closed
# session: lease". What only speaks of such sessions ("closed session procedure") is no mark.
SESSION_WITHIN = re.compile(
    r"(?:[,.;:(]|\s[-–—]|\b(?:(?<!open )and|then|followed by|before|plus))\s*"
    r"(?:then |and |a |to (?:be )?)?"
    r"(?:(?:taken|considered|discussed|heard|held|dealt with|go|move) (?:in|into) )?(?:in |a )?"
    r"(?:closed|executive|private) session\b"
    r"(?! (?:arrangements?|procedures?|minutes?|polic\w+|protocols?|notice|rules?|reports?|training"
    r"|recordings?|dates?|guidance|papers?|held|of|decisions?|actions?))"
    r"|\bto be (?:taken|considered|discussed|heard|held|dealt with) (?:in (?:private|camera"
    r"|committee(?! room)|(?:closed|executive|private) session|confidence)\b"
    r"|without the (?:public|press))",
    re.IGNORECASE,
)
CAPITAL_MARK = re.compile(
    r"[a-z)]\s+(?:CONFIDENTIAL|EXEMPT|IN CAMERA|IN COMMITTEE|CLOSED SESSION|PRIVATE|RESTRICTED"
    r"|PINK|CYFRINACHOL)$"
)
# A mark that gives its law in words is a column of its own, and no part of the title.
LAW_MARK = re.compile(
    r"\s*[(\[]\s*(?:exempt(?: information)?|not for publication|confidential|restricted)"
    r"[\s,:–—-]*(?:under|by virtue of|as defined (?:in|by)|within the meaning of|pursuant to"
    r"|in terms of)\s+"
    r"(?P<why>[^()\[\]]{2,160}(?:\([^()]{1,20}\)[^()\[\]]{0,80}){0,4})[)\]]\s*",
    re.IGNORECASE,
)
WITHHELD = re.compile(
    # Of "Confidential reporting policy" and "Restricted byways" the public hear.
    r"(?!\W{0,5}(?:exempt (?:accommodation|animals?|vehicles?|charit\w+)|confidential reporting"
    r"|restricted (?:roads?|byways?|parking|streets?|zones?|speed)))"
    r"\W{0,5}(?:exempt|not for (?:publication|public)|confidential|restricted"
    r"|reasons? for exemption|private and"
    r" confidential|in camera\b|in committee\b(?! room)|closed session\b|executive session\b"
    r"|reserved\W*$"
    r"|pink papers?\b|public excluded|not open to (?:the )?public|cyfrinachol|eithriedig"
    r"|heb ei gyhoeddi"
    r"|nid i'w gyhoeddi|private\W*$|closed\W*$|(?:to be )?(?:taken|considered|heard|held"
    r"|discussed) (?:in "
    r"(?:private|camera|committee(?! room)|closed session|executive session|confidence)"
    r"|without the (?:public|press)))"
    r"|\W{0,5}(?:this|the) (?:item|report|matter|business|paper|discussion)s?\b(?! (?:is"
    r"|are) not\b(?! for publication| open to)).{0,80}?"
    r"\b(?:is|are|contains?|will be|be|to be)\b.{0,30}?\b(?:exempt|confidential|in private"
    r"|in camera|in committee"
    r"(?! room)|closed session|executive session|not for publication|closed to (?:the )?(?:public"
    r"|press))\b"
)
# "Items 7 and 8 will be taken in private."
ITEMS_NAMED = re.compile(
    r"\b(?:agenda )?items?\s+(?:nos?\.?\s*|numbers?\s*)?(?P<numbers>[0-9]{1,4}[a-z]?"
    r"(?:\.[0-9]{1,3})*"
    r"(?:\s?(?:,|and|&|or|to|-|–|—|,\s?and)\s?[0-9]{1,4}[a-z]?(?:\.[0-9]{1,3})*){0,20})",
    re.IGNORECASE,
)
STARRED_ARE_PRIVATE = re.compile(
    r"(?:\*|\basterisk).{0,80}\b(?:exempt|confidential|private|closed|excluded|in camera"
    r"|in committee|not for publication)"
    r"|\b(?:exempt|confidential|private|closed)\b.{0,40}\b(?:marked|denoted|indicated|shown)\b.{0,20}(?:\*|\basterisk)"
)
