"""The words by which the public are let back, and the names of business that they hear."""

import re

from clerk_tui.files.agendas.privacy.phrases.private_business import SETS_OUT
from clerk_tui.files.agendas.privacy.phrases.shared import PUBLIC, SITTING

_OPEN = (
    r"(?:public|open|regular|general|ordinary|formal|sesiwn|cyfarfod) (?:session|meeting|business"
    r"|council"
    r"|part|forum|agenda|section|items|sitting|house|agored)"
)
_STILL_PRIVATE = (
    rf"(?:{SITTING}|committee(?! room)|committee of the whole|camera|(?:in[- ]camera|closed"
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
    rf"|council)\b.{{0,15}}\bto {PUBLIC}{_AGAIN}"
    rf"|\b(?:meeting|session|doors?)\b.{{0,20}}(?<!not )\bopen(?:s"
    rf"|ed)?\b.{{0,10}}\bto {PUBLIC}{_AGAIN}"
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
    r"|\bend of (?:the )?(?:agenda )?part (?:2|ii|b|two)\b"
    r"|\b(?:return|revert|resum\w*|back)\b.{0,12}\bpart (?:1|i|a|one)\b"
    r"|\bail-?dderbyn\b.{0,30}\b(?:cyhoedd|wasg)\b|\bcyhoedd\b.{0,20}\b(?:ddychwelyd|ail-?dderbyn)"
    r"|\b(?:dychwelyd|ailymgynnull)\b.{0,30}\b(?:sesiwn|cyfarfod) agored\b|\bséance publique\b"
)
PUBLIC_HEADING = re.compile(
    r"(?:(?:[a-h]|[0-9]{1,2}|[ivx]{1,4})[.)]\s+)?(?:\W*(?:items? |business |matters |reports )?(?:"
    r"(?:to be )?(?:considered|taken|dealt with|held|heard) )?"
    r"(?:in (?:the )?)?(?:the )?(?:open|public|unreserved|non-?confidential|non-?exempt"
    r"|unrestricted)"
    r" (?:items?|business|matters|reports?|agenda|part|section|session|meeting|council)"
    rf"{SETS_OUT}.{{0,60}}"
    r"|\W*(?:items|business|matters|reports)(?: (?:to be )?(?:considered|taken|dealt with|held"
    r"|heard))? in public\W*"
    r"|\W*(?:sesiwn|busnes|rhan) agored\W*|\W*out of committee\W*|\W*(?:unreserved"
    r"|non-?confidential|non-?exempt)\W*)"
)
PUBLIC_PRESENT = re.compile(r"(?:presence|attendance) of (?:the )?(?:press|public)")
