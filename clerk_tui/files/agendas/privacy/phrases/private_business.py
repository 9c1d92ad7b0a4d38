"""The names of private business, and the words by which a body goes into it."""

import re

from clerk_tui.files.agendas.privacy.phrases.shared import CLOSED_WORD, PUBLIC, SITTING

SETS_OUT = (  # what may follow the name of private business in a title
    r"(?=\W*$|\s*[:;,./|(\[–—-]|\s+(?:of|for|to|pursuant|under|in|on|by|which|that|where|with|from|as|at"
    r"|considered|taken|heard|held|without|containing|relating|regarding|concerning|re|and|page|begins"
    r"|if|when|notice|commenc\w+|starts?|following|after|only)\b)"
)
_BUSINESS = (
    r"(?:items?|business|matters?|reports?|papers?|agenda|part|section|session|meetings?|information"
    r"|discussions?|council|sitting|hearing|deliberations?)"
)
_ALSO = rf"(?:\s?(?:and|&|or|/)\s?{CLOSED_WORD})?"
_NAMED = (
    rf"(?:{SITTING}(?:[- ]{_BUSINESS})?|(?:exempt|confidential){_ALSO} (?:\w+ ){{0,2}}?{_BUSINESS}"
    rf"|(?:closed|restricted|private|non-?public|secret){_ALSO} {_BUSINESS}"
    # "Reserved matters" are a stage of a planning permission.
    r"|reserved (?:business|items?|section|agenda|part|areas? of business)"
    r"|(?:strictly )?private(?: and|,| &) confidential(?: business| items?| matters?| session"
    r"| reports?)?"
    r"|confidential(?: and|,| &) private(?: business| items?| matters?| session| reports?)?"
    rf"|public[- ]excluded(?: {_BUSINESS})?"
    r"|pinks?(?: (?:papers?|pages?|items?|sheets?|agenda|reports?|section))"
    rf"|not (?:open|available|accessible) to {PUBLIC}|closed to {PUBLIC}"
    r"|not for (?:publication|public)|commercial(?:ly)? in[- ]confidence|staff[- ]in[- ]confidence"
    r"|(?:eitem(?:au)?|busnes|materion|adroddiadau|gwybodaeth) "
    r"(?:eithriedig|eithriad|esempt|g?cyfrinachol|gyfrinachol|p?breifat|preifat|gaeedig|caeedig)"
    r"|eithriedig|cyfrinachol|rhan gaeedig|gnó rúnda|rúnda|faoi rún|points? confidentiels?)"
)
_NEUTRAL = (
    r"(?:(?:the|a|any|other|all|further|part|section|agenda|consideration|consider|to|be|items?|business"
    r"|matters?|reports?|discuss|discussed|discussion|considered|taken|dealt|heard|transacted|conducted"
    r"|held|with|of|for|during|at|following|council|committee|board|cabinet|panel|meeting|regular|special"
    r"|whole|notice|full|governing|body|receive|members|only|likely|proposed|recommended|extraordinary"
    r"|ordinary|court|governors|public|[0-9]{1,3}|[ivx]{1,4}|[a-d]|one|two|three|is|are|additional"
    r"|supplementary|next|remaining|as|that|will|this|which|on|your)\W+){0,10}?"
)
PRIVATE_HEADING = re.compile(rf"\W*{_NEUTRAL}(?P<term>{_NAMED}){SETS_OUT}(?P<rest>.{{0,120}})")
# "Exempt information - exclusion of press and public" is the vote, taken in public.
ONLY_EXCLUDES = re.compile(
    r"\W*(?:exempt|confidential) (?:information|items?|business)\s?[:–—-]\s?(?:the )?exclusion of "
    r"(?:(?:the |and |/|, ?|members of )*(?:press|public|media)\W*)+"
)
SINGLE_LABEL = re.compile(
    r"\W*(?:strictly )?private (?:and|&) confidential\s*[:–—-]\s*\S"
    rf"|\W*{CLOSED_WORD} (?:item|matter|report|paper|minutes|appendix)\s*[:–—-]\s*\S"
)
PRIVATE_WORD_ALONE = re.compile(
    r"\W*(?:exempt|confidential|closed|restricted|private|pinks?|reserved|in[- ]confidence"
    r"|cyfrinachol"
    r"|eithriedig|not open)\W*"
)
# "Matters for which the meeting may be closed" is the heading of private business in Australia.
# A notice of a closed session: "this body may entertain a motion to adjourn into closed session".
SESSION_ANNOUNCED = re.compile(
    rf"\W*(?:notice of (?:an? )?)?{SITTING}\b"
    rf"(?:\W*(?:notice|announcement)\b|\W{{1,3}}.{{0,400}}{SITTING})"
)
# "Closed session: to consider …", of any length.
PRIVATE_AND_SUBJECT = re.compile(rf"\W*{_NAMED}\s?(?::|\s[–—-]\s)")
_THINGS = r"(?:items?|matters?|business|reports?)"
MAY_BE_CLOSED = re.compile(
    rf"\W*{_THINGS}\b.{{0,40}}\bmay be (?:closed\b"
    r"|(?:discussed|considered) (?:in (?:private|closed session)|behind closed doors))"
    rf"|\W*{_THINGS} (?:from )?(?:which|where)\b.{{0,40}}\b(?:public|press)\b"
    r".{0,30}\b(?:may|will|are likely to|is likely to) be excluded\b"
    rf"|\W*{_THINGS} (?:containing|involving|disclosing|with) {CLOSED_WORD}\b"
    rf"|\W*the (?:following|remaining) {_THINGS} (?:is|are|will be|contains?)\b"
    rf".{{0,30}}\b(?:{CLOSED_WORD}|in private|not for publication|in camera)\b(?! of)"
)
_INTO = (
    r"\b(?:go(?:es|ing)?|moves?|moving|moved|enters?|entering|entry|adjourn\w*|recess\w*|convenes?"
    r"|convening|retires?|proceeds?|resolves?|resolved|pass(?:es)?|sits?|meets?|turn|transition)\b"
)
ENTERS_PRIVATE = re.compile(
    rf"{_INTO}(?! out\b)(?:\W+\w+){{0,6}}?\W+(?:into|to|as|for|in)\W+(?:an? |the )?"
    rf"(?:\w+ ){{0,2}}?{SITTING}"
    rf"|{_INTO}(?:\W+(?:the|an?|into|to|council|meeting|committee|board)){{0,3}}\W+{SITTING}"
    rf"|\b(?:motion|resolution|vote|proposal|decision)\b.{{0,30}}\b(?:for|to|into|on|re|of)\W+{SITTING}"
    r"|\bresol(?:ution|ve)s? to (?:consider|discuss|hear|take|deal with)\b.{0,40}\bin private\b"
    r"|\b(?:resolve\w*|go|goes|move\w*|retire\w*|sit|sits) (?:itself )?into (?:a )?committee\b"
    r"(?! of the whole)"
    rf"|{_INTO} (?:in)?to (?:the )?(?:part (?:2|ii|b|two)\b|private\b(?! hire| sector| land| road)"
    r"|confidential\b|camera\b|executive\b(?! committee| board| member)|closed\b)"
    rf"|\bclos(?:e|es|ing|ure)\b.{{0,60}}\b(?:to|from) {PUBLIC}"
    r"|\bclos(?:e|es|ing|ure)\b.{0,20}\b(?:the )?(?:meeting|doors)\b.{0,20}\b(?:under|pursuant)\b"
)
EXCLUDED = re.compile(
    r"exclu\w{0,8}\b.{0,80}\b(?:public|press|media|marea)\b|\b(?:public|press)\b.{0,120}\bexclu"
    r"|\b(?:public|press)\b.{0,60}\b(?:asked|requested|required|invited|have|need) to (?:leave"
    r"|withdraw)\b"
    r"|\b(?:public|press)\b.{0,40}\b(?:be|do|shall|will|must|to) (?:now )?(?:leave|withdraw"
    r"|depart)\b"
    r"|\b(?:confidential|private|sensitive) nature\b"
    r"|\bwithdrawal of (?:the )?(?:public|press)\b|\bremov\w+ of the (?:public|press)\b"
    r"|\bgwahardd (?:yr? |a'r )?(?:aelodau'r )?(?:cyhoedd|wasg)\b|\bgwahardd\b.{0,40}\bcyhoedd"
    r"|\b(?:cau|eithrio)\b.{0,30}\bcyhoedd|\bkaupare i te marea\b|\bdíbirt an phobail\b"
    r"|\bexclusion du public\b|\b(?:exclusion|exempt) (?:resolution|motion)\b"
    r"|\bexempt information resolution\b"
)
PUBLIC_ABSENT = re.compile(
    r"absence of (?:the )?(?:press|public)|without (?:the )?(?:press|public)|not for publication"
    r"|(?:considered|dealt with|taken|held|discussed|heard|transacted|items?|business|conducted) "
    r"(?:in (?:private|committee(?! room)|camera|closed session|executive session|confidence)"
    r"|behind closed doors)"
    r"|yn absenoldeb y (?:cyhoedd|wasg)"
)
CONDITIONAL = re.compile(
    r"\bwhether\b|\bif any\b|\bpossible\b"
    r"|\bmay (?:wish|resolve|decide|be (?:excluded|taken|considered|required|necessary|asked"
    r"|closed|held|called))"
    r"|\bidentify (?:any|items|which)\b|\bany (?:agenda )?(?:items?|matters?|business)\b"
    r"|\bif (?:it is )?(?:necessary|required|needed|appropriate|so (?:resolved|decided))\b"
    r"|\bas necessary\b"
    r"|\bmay (?:go|move|enter|adjourn|recess|convene|meet|close|sit|retire|hold)\b"
)
# Business that is named makes the exclusion certain: "if necessary … for the following items".
NAMES_BUSINESS = re.compile(
    r"\b(?:the )?(?:following|remaining)\b|\bremainder\b|\bitems? (?:no\.? ?)?[0-9]"
)
FORMAL = re.compile(
    r"resol|\bmove|\bpass\b|\bagree|\bgrounds\b|disclosure|1960|100a|12a|\b50a\b|\bbe "
    r"(?:now )?closed\b"
    r"|\b(?:asked|requested|required) to (?:leave|withdraw)\b|\bsection 4[278]\b"
)
