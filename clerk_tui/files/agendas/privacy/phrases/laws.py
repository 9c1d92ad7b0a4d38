"""The laws that agendas cite as the ground for private business."""

import re

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
