"""The public, and the states in which a body sits without them: words that other phrases use."""

import re
from functools import lru_cache

PUBLIC = r"(?:the )?(?:(?:members of )?(?:the )?(?:public|press|media|gallery)|non-members)"
CLOSED_WORD = r"(?:exempt|confidential|closed|restricted|private|non-?public|secret)"
# A state in which the body sits: what comes after is private until it is left again.
SITTING = (
    r"(?:in[- ](?:committee(?! (?:room|structure|membership|suite))|camera)|(?:à |a )?huis clos"
    r"|i gcoiste|executive session|(?:closed|private|confidential|restricted|non-?public|exempt"
    r"|in[- ]camera)[- ](?:session|meeting(?! room)|sitting|hearing|council|agenda|business|part"
    r"|section)"
    r"|reserved session|behind closed doors|in private|in confidence|attorney[- ]client session"
    r"|sesiwn (?:gaeedig|breifat)|cyfarfod (?:caeedig|preifat)|yn breifat|pwyllgor caeedig)"
)

_LOST_WORD = re.compile(r"\bcon[^\w\s]? ?dential")


@lru_cache(maxsize=256)
def fold(text: str) -> str:
    """Return *text* as the phrases are matched against: small letters, plain hyphens and spaces.

    "Condential", which lost its ligature, gets it back, as that may not hide private business.
    """
    plain = text.casefold().replace("\u2011", "-").replace("\u2010", "-").replace("’", "'")
    return _LOST_WORD.sub("confidential", " ".join(plain.split()))
