"""Commands: questions put and answered."""

import re

from clerk_tui.commands.command import Table
from clerk_tui.commands.parsing.persons import begins_with_name, take_person_if_named, take_persons
from clerk_tui.domain.agenda.questions import (
    RESIDENT,
    questions_to_answer,
    residents,
    unanswered_questions,
)
from clerk_tui.domain.errors import Refusal
from clerk_tui.domain.model.matters import Exchange, Question
from clerk_tui.domain.model.meeting import Entry
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.motions.clauses import capitalise_first, with_full_stop
from clerk_tui.domain.names.name_forms import COUNCILLORS, title_of
from clerk_tui.domain.names.titles import (
    CIVIL_TITLES,
    CLERGY_TITLES,
    COUNCILLOR_TITLES,
    titles_pattern,
)

RESIDENTS = ("resident", "public")
# Somebody with a title who is not on the list, and then what is asked and not a sentence: "Mrs
# Judith Penhale of Quay Street when …". With a verb of its own it is a sentence to be minuted.
_NAME = r"(?:[A-Z]\.|[A-Z][\w'’-]*)"
_ASKS = r"(?:when|whether|why|how|what|which|where|who|if|about|for what)\b"
_ASKING = re.compile(_ASKS)
_NOT_LISTED = re.compile(
    rf"(?P<who>(?:{titles_pattern((*COUNCILLOR_TITLES, *CIVIL_TITLES, *CLERGY_TITLES))})\.? "
    rf"{_NAME}(?: {_NAME}){{0,3}}(?:,? (?:of|from) [^:]{{2,60}}?,?)??)"
    rf"(?::\s*|\s+(?={_ASKS}))"
    r"(?P<text>\S.*)",
    re.DOTALL,
)
_RESIDENT_FIRST = re.compile(
    rf"(?P<who>(?:{titles_pattern((*CIVIL_TITLES, *CLERGY_TITLES))})\.? {_NAME}(?: {_NAME}){{0,3}})"
    rf"(?: (?:of|from) [^:]{{2,60}})?:?\s+(?P<text>[^\W\d_A-Z].*)",
    re.DOTALL,
)
# "the Director responded that …": a sentence of its own, which says who answered.
_SPEAKS = re.compile(
    r"(?:the|an?|officers?)\b(?: [\w’'-]+){0,8}? (?:responded|replied|answered|explained|advised"
    r"|stated|said|confirmed|clarified|reported|undertook|agreed) (?:that|to)\b",
    re.IGNORECASE,
)
LONGEST = 5  # words of the name of a member of the public


def question(table: Table, arguments: str) -> str:
    """Minute a question put."""
    words = arguments.split()
    words = _without_article(words)
    first_word = words[0].casefold() if words else ""
    if words == ["none"]:
        return _minute_no_questions(table)
    if first_word in RESIDENTS:
        who, text = read_resident(words[1:])
        table.desk.questions.ask(who, text, kind="resident")
        return "Question put. /a answers it."
    absent = first_word == "for" and len(words) > 2 and begins_with_name(table, words[1:])
    key, words = take_person_if_named(table, words[absent:])
    if not key and (unlisted_match := _NOT_LISTED.match(arguments)):
        return _ask_unlisted(table, unlisted_match["who"], unlisted_match["text"].strip())
    joint_questioners, words = take_joint_questioners(table, key, words)
    on_notice = bool(words) and words[0].casefold() in ("notice", "n/")
    words = words[1:] if on_notice else words
    if key and len(words) > 1 and words[0].casefold() == "asked":
        words = words[1:]  # the house's sentence says it
    text = " ".join(words)
    if not key and not text:
        raise Refusal("A question needs who asks it.", "As in: /q kinver what was being done")
    table.desk.questions.ask(
        key,
        "" if not key else text,
        on_notice=on_notice,
        jointly=joint_questioners,
        questioner_present=not absent,
        wording="" if key else text,
    )
    return "Question put. /a answers it."


def _ask_unlisted(table: Table, typed_name: str, text: str) -> str:
    """Minute a question of somebody who is on no list, by the name that was typed."""
    kind = "member" if title_of(typed_name) in COUNCILLORS else "resident"
    who = _clean_name(typed_name)
    table.desk.questions.ask(who, text, kind=kind)
    return f"Question of {who}, who is not on the list, put. /a answers it."


def _without_article(words: list[str]) -> list[str]:
    """Return *words* without "a" or "the" before a resident who asks something: "whether …"."""
    is_resident = len(words) > 2 and words[0] in ("a", "the") and words[1].casefold() in RESIDENTS
    return words[1:] if is_resident and _ASKING.match(words[2]) else words


def _minute_no_questions(table: Table) -> str:
    """Minute that there were no public questions. Raises Refusal where one was put."""
    item = table.desk.meeting.in_hand
    if item is not None and any(isinstance(e.matter, Question) for e in item.entries):
        raise Refusal(
            "Questions are minuted under this item.",
            "If none was put, take them back first (/undo, or x in /review).",
        )
    table.desk.paragraphs.write(table.style.say("no_questions"))
    return "Minuted that there were no public questions."


def resident_named(arguments: str) -> str:
    """Return the member of the public named in what is typed after /q; "" where none is."""
    words = arguments.split()
    if words and words[0].casefold() in RESIDENTS:
        name, colon, _ = " ".join(words[1:]).partition(":")
        return name.strip() if colon and 0 < len(name.split()) <= LONGEST else ""
    match = _NOT_LISTED.match(arguments)
    if match is None or title_of(match["who"]) in COUNCILLORS:
        return ""
    return _clean_name(match["who"])


def _clean_name(who: str) -> str:
    return re.sub(r"[ ,]+(?:asked|asks|enquired)$", "", who.rstrip(" ,"))


def _take_resident(table: Table, arguments: str) -> tuple[str, list[str]]:
    """Return the member of the public *arguments* begins with, as they put a question, and words.

    Raises Refusal for one who put none, where the house names no residents: it would name them.
    """
    match = _RESIDENT_FIRST.match(arguments)
    if match is None:
        return "", arguments.split()
    name = set(folded(match["who"]).split())
    for who in sorted(residents(table.desk.meeting)):
        if name <= set(folded(who).split()):
            return who, match["text"].split()
    if table.style.layout_choice("residents") == "named":
        return "", arguments.split()
    raise Refusal(
        f"{match['who']} has put no question, and this house names no residents. "
        "Nothing was minuted.",
        f"Minute their question first: /q {match['who']} why …, or say: a resident",
    )


def take_joint_questioners(
    table: Table, key: str, words: list[str]
) -> tuple[tuple[str, ...], list[str]]:
    """Return those who ask with the one named first, after "and", and the words after."""
    if not key or len(words) < 2 or words[0].casefold() not in ("and", "&"):
        return (), words
    joint_questioners, rest = take_persons(table, words[1:])
    return tuple(other for other in joint_questioners if other != key), rest


def read_resident(words: list[str]) -> tuple[str, str]:
    """Return the member of the public, by name where a colon follows it, and the question."""
    name, colon, text = " ".join(words).partition(":")
    if colon and 0 < len(name.split()) <= LONGEST and text.strip():
        return name.strip(), text.strip()
    if not words:
        raise Refusal("What did they ask?", "As in: /q resident whether the pier was safe")
    return RESIDENT, " ".join(words)


def answer(table: Table, arguments: str) -> str:
    """Minute the response to it, or to several questions together."""
    item = table.desk.meeting.in_hand
    question_entries = [
        e for e in (item.entries if item else ()) if isinstance(e.matter, Question | Exchange)
    ]
    if not question_entries:
        raise Refusal("There is no question to answer yet.", "Minute the question with /q.")
    words = arguments.split()
    is_together = len(words) > 1 and words[0].casefold() == "together"
    key, words = take_person_if_named(table, words[is_together:])
    if not words:
        raise Refusal("A response needs words.", "As in: /a the scheme was under review")
    text = " ".join(words)
    is_sentence = words[0][:1].isupper() or _SPEAKS.match(text)
    wording = with_full_stop([capitalise_first(text)])[0] if not key and is_sentence else ""
    if words[0].casefold() == "that":
        words = words[1:]
    open_questions = unanswered_questions(item) if is_together else questions_to_answer(item)
    if isinstance(question_entries[-1].matter, Exchange) and not is_together:
        open_questions = ()  # a supplementary, or more of the same answer
    answers = tuple(entry.ident for entry in open_questions) if len(open_questions) > 1 else ()
    speaker = key or _last_respondent(question_entries)
    table.desk.questions.follow_up(
        speaker, " ".join(words), "response", wording=wording, answers=answers
    )
    return "Response minuted."


def _last_respondent(question_entries: list[Entry]) -> str:
    """Return who answered last under this item; "" where nobody has."""
    for entry in reversed(question_entries):
        if isinstance(entry.matter, Exchange) and entry.matter.kind == "response":
            return entry.matter.speaker
        if isinstance(entry.matter, Question) and entry.matter.respondent:
            return entry.matter.respondent
    return ""


def supplementary(table: Table, arguments: str) -> str:
    """Minute a supplementary; without a name, of whoever put the question."""
    words = _without_article(arguments.split())
    if len(words) > 1 and words[0].casefold() in RESIDENTS and _ASKING.match(words[1]):
        words = words[1:]  # of whoever put the question
    is_question = bool(words) and _ASKING.match(words[0]) is not None
    key, words = ("", words) if is_question else take_person_if_named(table, words)
    if not key and not is_question:
        key, words = _take_resident(table, " ".join(words))
    if not words:
        raise Refusal("A supplementary needs words.", "As in: /s dawley whether it was known")
    speaker = key
    if not key and not words[0][:1].isupper():
        open_questions = [e.matter for e in questions_to_answer(table.desk.meeting.in_hand)]
        speaker = (
            open_questions[0].questioner
            if open_questions and isinstance(open_questions[0], Question)
            else ""
        )
    wording = "" if speaker else " ".join(words)
    table.desk.questions.follow_up(speaker, " ".join(words), "supplementary", wording=wording)
    return "Supplementary minuted."


def clarification(table: Table, arguments: str) -> str:
    """Minute what somebody made clear after an answer."""
    return _remark(
        table, arguments, "clarification", "As in: /clarify dawley that it was a question"
    )


def comment(table: Table, arguments: str) -> str:
    """Minute what somebody remarked after a question or an answer."""
    return _remark(table, arguments, "comment", "As in: /comment dawley that the cost was known")


def undertaking(table: Table, arguments: str) -> str:
    """Minute what somebody undertook to do, after a question."""
    return _remark(table, arguments, "undertaking", "As in: /undertake dawley to have it inspected")


def _remark(table: Table, arguments: str, kind: str, example: str) -> str:
    """Minute a remark after a question: of whom is named first, or the whole sentence."""
    item = table.desk.meeting.in_hand
    question_entries = (
        e for e in (item.entries if item else ()) if isinstance(e.matter, Question | Exchange)
    )
    if next(question_entries, None) is None:
        raise Refusal("There is no question yet.", "Minute the question with /q.")
    key, words = take_person_if_named(table, arguments.split())
    if not key:
        key, words = _take_resident(table, arguments)
    if not words:
        raise Refusal("In what words?", example, wanting=True)
    lead = "to" if kind == "undertaking" else "that"
    if key and words[0].casefold() == lead:
        words = words[1:]  # the sentence of the house has that word
    text = " ".join(words)
    wording = "" if key else with_full_stop([capitalise_first(text)])[0]
    table.desk.questions.follow_up(key, text, kind, wording=wording)
    return f"{kind.capitalize()} minuted."
