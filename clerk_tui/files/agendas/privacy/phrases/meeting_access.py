"""The words of the head that close a whole meeting, or say that it is open."""

import re

from clerk_tui.files.agendas.privacy.phrases.shared import PUBLIC

_WHOLE = r"(?:meeting|session|agenda|sitting|hearing)"
WHOLE_MEETING_CLOSED = re.compile(
    rf"\b(?:this|the|a|our) (?:\w+ ){{0,3}}?{_WHOLE}\b.{{0,40}}?\b(?:is|will be|shall be|are|being"
    r"|to be|held|takes place)\b"
    rf".{{0,30}}?(?:\bclosed\b(?! caption)|\bnot open\b|\bprivate\b|\bin camera\b|\bconfidential\b"
    r"|\bin committee\b(?! room)"
    r"|\bexecutive session\b|\bbehind closed doors\b)"
    rf"|\bclosed to {PUBLIC}|\bnot open to {PUBLIC}|\b{PUBLIC} (?:are|is|may|will) not (?:be )?"
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
    rf"\b{_WHOLE}\b.{{0,40}}\b(?:is|are|will be) (?:held in public|open to {PUBLIC})|^\W*"
    r"(?:public|open) (?:session|meeting)\W*$"
)
