"""The words by which agendas close business to the public and open it again: the only list of them.

Every nation has its own: "in committee" (Ireland, Northern Ireland, Scotland), "in camera" (Canada,
Australia), "executive session" (United States), "public excluded" (New Zealand), "reserved
business" (universities), "pink papers" (councils that print private reports on pink). All are
matched against text folded by `fold`.
"""

import re
from functools import lru_cache

_PUBLIC = r"(?:the )?(?:(?:members of )?(?:the )?(?:public|press|media|gallery)|non-members)"
_SETS_OUT = (  # what may follow the name of private business in a title
    r"(?=\W*$|\s*[:;,./|(\[–—-]|\s+(?:of|for|to|pursuant|under|in|on|by|which|that|where|with|from|as|at"
    r"|considered|taken|heard|held|without|containing|relating|regarding|concerning|re|and|page|begins"
    r"|if|when|commenc\w+|starts?|following|after|only)\b)"
)
_BUSINESS = (
    r"(?:items?|business|matters?|reports?|papers?|agenda|part|section|session|meetings?|information"
    r"|discussions?|council|sitting|hearing|deliberations?)"
)
_CLOSED_WORD = r"(?:exempt|confidential|closed|restricted|private|non-?public|secret)"
# A state in which the body sits: what comes after is private until it is left again.
_SITTING = (
    r"(?:in[- ](?:committee(?! (?:room|structure|membership|suite))|camera)|(?:à |a )?huis clos"
    r"|i gcoiste|executive session|(?:closed|private|confidential|restricted|non-?public|exempt"
    r"|in[- ]camera)[- ](?:session|meeting(?! room)|sitting|hearing|council|agenda|business|part"
    r"|section)"
    r"|reserved session|behind closed doors|in private|in confidence|attorney[- ]client session"
    r"|sesiwn (?:gaeedig|breifat)|cyfarfod (?:caeedig|preifat)|yn breifat|pwyllgor caeedig)"
)
_ALSO = rf"(?:\s?(?:and|&|or|/)\s?{_CLOSED_WORD})?"
_NAMED = (
    rf"(?:{_SITTING}|(?:exempt|confidential){_ALSO} (?:\w+ ){{0,2}}?{_BUSINESS}"
    rf"|(?:closed|restricted|private|non-?public|secret){_ALSO} {_BUSINESS}"
    # "Reserved matters" are a stage of a planning permission.
    r"|reserved (?:business|items?|section|agenda|part|areas? of business)"
    r"|(?:strictly )?private(?: and|,| &) confidential(?: business| items?| matters?| session"
    r"| reports?)?"
    r"|confidential(?: and|,| &) private(?: business| items?| matters?| session| reports?)?"
    rf"|public[- ]excluded(?: {_BUSINESS})?"
    r"|pinks?(?: (?:papers?|pages?|items?|sheets?|agenda|reports?|section))"
    rf"|not (?:open|available|accessible) to {_PUBLIC}|closed to {_PUBLIC}"
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
PRIVATE_HEADING = re.compile(rf"\W*{_NEUTRAL}(?P<term>{_NAMED}){_SETS_OUT}(?P<rest>.{{0,120}})")
SINGLE_LABEL = re.compile(
    r"\W*(?:strictly )?private (?:and|&) confidential\s*[:–—-]\s*\S"
    rf"|\W*{_CLOSED_WORD} (?:item|matter|report|paper|minutes|appendix)\s*[:–—-]\s*\S"
)
PRIVATE_WORD_ALONE = re.compile(
    r"\W*(?:exempt|confidential|closed|restricted|private|pinks?|reserved|in[- ]confidence"
    r"|cyfrinachol"
    r"|eithriedig|not open)\W*"
)
# "Matters for which the meeting may be closed" is the heading of private business in Australia.
MAY_BE_CLOSED = re.compile(
    r"\W*(?:items?|matters?|business|reports?)\b.{0,40}\bmay be (?:closed\b"
    r"|(?:discussed|considered) (?:in (?:private|closed session)|behind closed doors))"
)
_INTO = (
    r"\b(?:go(?:es|ing)?|moves?|moving|moved|enters?|entering|entry|adjourn\w*|recess\w*|convenes?"
    r"|convening|retires?|proceeds?|resolves?|resolved|pass(?:es)?|sits?|meets?|turn|transition)\b"
)
ENTERS_PRIVATE = re.compile(
    rf"{_INTO}(?! out\b)(?:\W+\w+){{0,6}}?\W+(?:into|to|as|for|in)\W+(?:an? |the )?"
    rf"(?:\w+ ){{0,2}}?{_SITTING}"
    rf"|{_INTO}(?:\W+(?:the|an?|into|to|council|meeting|committee|board)){{0,3}}\W+{_SITTING}"
    rf"|\b(?:motion|resolution|vote|proposal|decision)\b.{{0,30}}\b(?:for|to|into|on|re|of)\W+{_SITTING}"
    r"|\b(?:resolve\w*|go|goes|move\w*|retire\w*|sit|sits) (?:itself )?into (?:a )?committee\b"
    r"(?! of the whole)"
    rf"|{_INTO} (?:in)?to (?:the )?(?:part (?:2|ii|b|two)\b|private\b(?! hire| sector| land| road)"
    r"|confidential\b|camera\b|executive\b(?! committee| board| member)|closed\b)"
    rf"|\bclos(?:e|es|ing|ure)\b.{{0,60}}\b(?:to|from) {_PUBLIC}"
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
_OPEN = (
    r"(?:public|open|regular|general|ordinary|formal|sesiwn|cyfarfod) (?:session|meeting|business"
    r"|council"
    r"|part|forum|agenda|section|items|sitting|house|agored)"
)
_STILL_PRIVATE = (
    rf"(?:{_SITTING}|committee(?! room)|committee of the whole|camera|(?:in[- ]camera|closed"
    r"|private|executive|confidential"
    r"|exempt|reserved|restricted) (?:portion|part|session|section|meeting|business|items?))"
)
_AGAIN = r"(?=\s*(?:$|[.,;:()–—-]))"
READMITTED = re.compile(
    r"\bre-?admi\w{0,8}\b.{0,60}\b(?:public|press)\b|\b(?:public|press)\b.{0,60}\bre-?admi"
    r"|\b(?:public|press)\b.{0,40}\b(?:to|may|can|will|shall|be) (?:now )?(?:return|rejoin"
    r"|re-?enter|come back)\b"
    r"|\b(?:public|press)\b.{0,40}\b(?:invited|welcomed?|allowed|called|brought|let) (?:back"
    r"|to return|in again)\b"
    r"|\b(?:invite|welcome|admit|call|let|bring)\w* (?:back )?(?:the )?(?:public|press)\b.{0,20}\b"
    r"(?:back|again|return)"
    r"|\b(?:return|re-?entry) of (?:the )?(?:public|press)\b"
    rf"|\b(?:revert|resum|reconven|re-?open|re-?commenc)\w*\b(?:\W+\w+){{0,5}}?\W+{_OPEN}\b"
    rf"|\b(?:return|com(?:e|es|ing)|move|moves|moving|back|proceed|go|goes|rise|continue)\w*\b"
    rf"(?:\W+\w+){{0,4}}?\W+(?:to|into|in|with) (?:the |an? )?{_OPEN}\b|\breport(?:s|ing)? in "
    rf"(?:the )?{_OPEN}\b"
    rf"|\b(?:reconven|resum|return|revert|re-?commenc)\w*\b(?:\W+\w+){{0,3}}?\W+(?:in|into|to) "
    rf"(?:the )?public{_AGAIN}"
    r"|\bre-?open\w*\b.{0,30}\b(?:meeting|session|doors?)\b|\b(?:meeting|session|doors?)\b.{0,20}\bre-?open"
    rf"|\bopen(?:s|ed|ing)?\b.{{0,15}}\b(?:meeting|session|doors?"
    rf"|council)\b.{{0,15}}\bto {_PUBLIC}{_AGAIN}"
    rf"|\b(?:meeting|session|doors?)\b.{{0,20}}(?<!not )\bopen(?:s"
    rf"|ed)?\b.{{0,10}}\bto {_PUBLIC}{_AGAIN}"
    rf"|\b(?:return|revert|back)\w* (?:in)?to (?:the )?open{_AGAIN}"
    r"|\b(?:open|public) (?:session|meeting|business) (?:resum|reconven|re-?open|re-?commenc)\w*"
    r"|^\W*re-?admi(?:ssion|ttance)\W*$|\b(?:committee|council|board)\b.{0,20}\brises\b"
    r"|\brise and report\b|\bris(?:e|es|ing) with(?:out)? report\b|^\W*report out\b"
    rf"|\bout of (?:the )?(?:in[- ])?{_STILL_PRIVATE}"
    rf"|\b(?:end|ends|ending|conclusion|conclude\w*|clos(?:e|es|ing|ure)|terminat\w+|exit\w*|leav\w+|adjourn\w*)"
    rf" (?:(?:of|from|the|council) ){{0,2}}{_STILL_PRIVATE}"
    rf"|\b(?:ris\w+|mov\w+|com\w+|return\w*|emerg\w+|step\w*) from (?:the )?{_STILL_PRIVATE}"
    r"|\breports?\b (?:out )?(?:of|from|on|following) (?:the )?(?:executive session|(?:closed"
    r"|in[- ]camera) (?:session|meeting))\b"
    r"|\baction (?:taken )?(?:from|following|after|in) (?:the )?(?:closed|executive) session\b"
    r"|\bail-?dderbyn\b.{0,30}\b(?:cyhoedd|wasg)\b|\bcyhoedd\b.{0,20}\b(?:ddychwelyd|ail-?dderbyn)"
    r"|\b(?:dychwelyd|ailymgynnull)\b.{0,30}\b(?:sesiwn|cyfarfod) agored\b|\bséance publique\b"
)
PUBLIC_HEADING = re.compile(
    r"(?:(?:[a-h]|[0-9]{1,2}|[ivx]{1,4})[.)]\s+)?(?:\W*(?:items? |business |matters |reports )?(?:"
    r"(?:to be )?(?:considered|taken|dealt with|held|heard) )?"
    r"(?:in (?:the )?)?(?:the )?(?:open|public|unreserved|non-?confidential|non-?exempt"
    r"|unrestricted)"
    r" (?:items?|business|matters|reports?|agenda|part|section|session|meeting|council)"
    rf"{_SETS_OUT}.{{0,60}}"
    r"|\W*(?:items|business|matters|reports)(?: (?:to be )?(?:considered|taken|dealt with|held"
    r"|heard))? in public\W*"
    r"|\W*(?:sesiwn|busnes|rhan) agored\W*|\W*out of committee\W*|\W*(?:unreserved"
    r"|non-?confidential|non-?exempt)\W*)"
)
PUBLIC_PRESENT = re.compile(r"(?:presence|attendance) of (?:the )?(?:press|public)")
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
    rf"|^\W*{_CLOSED_WORD} (?:item|matter|report|paper|minutes|appendix)\s*[:–—-]\s",
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
    r"|are) not\b).{0,80}?"
    r"\b(?:is|are|contains?|will be|be|to be)\b.{0,30}?\b(?:exempt|confidential|in private"
    r"|in camera|in committee"
    r"(?! room)|closed session|executive session|not for publication|closed to (?:the )?(?:public"
    r"|press))\b"
)
_WHOLE = r"(?:meeting|session|agenda|sitting|hearing)"
WHOLE_MEETING_CLOSED = re.compile(
    rf"\b(?:this|the|a|our) (?:\w+ ){{0,3}}?{_WHOLE}\b.{{0,40}}?\b(?:is|will be|shall be|are|being"
    r"|to be|held|takes place)\b"
    rf".{{0,30}}?(?:\bclosed\b(?! caption)|\bnot open\b|\bprivate\b|\bin camera\b|\bconfidential\b"
    r"|\bin committee\b(?! room)"
    r"|\bexecutive session\b|\bbehind closed doors\b)"
    rf"|\bclosed to {_PUBLIC}|\bnot open to {_PUBLIC}|\b{_PUBLIC} (?:are|is|may|will) not (?:be )?"
    r"(?:admitted|attend|entitled to attend|invited|permitted)"
    r"|\b(?:closed|private|in[- ]camera|confidential|executive|non-?public) (?:(?:special|regular"
    r"|council|board|committee)"
    r" )?(?:meeting|session)\b|^\W*meeting (?:held )?in (?:private|camera|committee(?! room)"
    r"|closed session)"
)
NOT_WHOLE = re.compile(
    r"\bparts?\b|\bportions?\b|\bitems?\b|\b(?:open|public) session\b|\bopen meeting\b"
    r"|\bregular meeting\b"
    r"(?!.{0,20}closed)|\bif\b"
    r"|\bmay be (?:closed|held|taken|considered)\b|\bany\b|(?<!not )\bopen to\b|\bfilm|\brecord"
    r"|\bphone|\bfollowing\b"
    r"|\bbefore\b|\bafter\b|\bminutes of\b|\bexcept\b|\bunless\b|\bwhile\b|\bwhen\b|\bduring\b"
)
OPEN_WHOLE = re.compile(
    rf"\b{_WHOLE}\b.{{0,40}}\b(?:is|are|will be) (?:held in public|open to {_PUBLIC})|^\W*"
    r"(?:public|open) (?:session|meeting)\W*$"
)
LEGAL_GROUND = re.compile(
    r"\bparagraphs?\s+[0-9]{1,2}(?:\s?(?:,|and|&|or|to|-)\s?[0-9]{1,2}){0,8}"
    r"|\bsections?\s+(?:3[0-9]|4[0-4])\b(?=.{0,80}freedom of information)"
    r"|public bodies \(admission to meetings\) act 1960",
    re.IGNORECASE,
)
ACCESS_LAW = re.compile(
    r"local government (?:\(access to information\) |\(scotland\) )?act|admission to meetings"
    r"|schedule (?:12a|7a|6)\b"
    r"|access to information|open meetings (?:act|law)|lgoima|official information and meetings"
    r"|freedom of information"
    r"|exempt information\W*$|\bsection 100a|brown act"
)
# "Items 7 and 8 will be taken in private."
ITEMS_NAMED = re.compile(
    r"\b(?:agenda )?items?\s+(?:nos?\.?\s*|numbers?\s*)?(?P<numbers>[0-9]{1,4}[a-z]?"
    r"(?:\.[0-9]{1,3})*"
    r"(?:\s?(?:,|and|&|to|-|–|—|,\s?and)\s?[0-9]{1,4}[a-z]?(?:\.[0-9]{1,3})*){0,20})",
    re.IGNORECASE,
)
STARRED_ARE_PRIVATE = re.compile(
    r"(?:\*|\basterisk).{0,80}\b(?:exempt|confidential|private|closed|excluded|in camera"
    r"|in committee|not for publication)"
    r"|\b(?:exempt|confidential|private|closed)\b.{0,40}\b(?:marked|denoted|indicated|shown)\b.{0,20}(?:\*|\basterisk)"
)

_LOST_WORD = re.compile(r"\bcon[^\w\s]? ?dential")


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return *text* as the phrases are matched against: small letters, plain hyphens and spaces.

    "Condential", which lost its ligature, gets it back, as that may not hide private business.
    """
    plain = text.casefold().replace("\u2011", "-").replace("\u2010", "-").replace("’", "'")
    return _LOST_WORD.sub("confidential", " ".join(plain.split()))
