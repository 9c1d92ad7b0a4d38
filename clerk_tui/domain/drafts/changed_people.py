"""A person of an entry, corrected by a change of the words that name them."""

from msgspec.structs import replace

from clerk_tui.domain.drafts.fact_corrections import ManualCorrection, PersonCorrection
from clerk_tui.domain.model import matters as mt
from clerk_tui.domain.model.meeting import Entry, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.names.name_corrections import name_replacer
from clerk_tui.domain.text import single_spaced

_WHO = ("mover", "seconder", "questioner", "respondent", "speaker", "who")
_LEAST_SIMILARITY = 0.6
"""The share of letters that two spellings of one name have in common."""
_OTHER_PEOPLE = "It names other people: put out the entry (x in the review) and minute it again."
_OTHER_MOVEMENT = (
    "It is of somebody else: take it out (x in the review), and minute theirs (/in, /out)."
)


def find_person_correction(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> PersonCorrection | ManualCorrection | None:
    """Find the person that the new words put in place of another; None if nobody changes."""
    matter = entry.matter
    keys = [key for key in _person_keys(matter) if meeting.attendee(key)]
    everybody = [attendee.key for attendee in meeting.people]
    left_out = _named_only_in(meeting, keys, old_words, new_words)
    brought_in = _named_only_in(meeting, everybody, new_words, old_words)
    if not left_out:
        return _exchange_mover_and_seconder(meeting, entry, old_words, new_words)
    if not brought_in:
        return None if entry.wording else _correct_spelling(meeting, left_out, old_words, new_words)
    if len(left_out) != 1 or len(brought_in) != 1:
        return ManualCorrection(_OTHER_PEOPLE)
    old_attendee, new_attendee = (meeting.attendee(key) for key in (left_out[0], brought_in[0]))
    if old_attendee is None or new_attendee is None or isinstance(matter, mt.Happening):
        return ManualCorrection(_OTHER_MOVEMENT)
    as_named = name_replacer(old_attendee.person, new_attendee.person, ())(old_words)
    plain = single_spaced(as_named) == single_spaced(new_words) and not entry.wording
    return PersonCorrection(_replace_key(matter, left_out[0], brought_in[0]), worded=not plain)


def _exchange_mover_and_seconder(
    meeting: Meeting, entry: Entry, old_words: str, new_words: str
) -> PersonCorrection | ManualCorrection | None:
    """Return the motion with mover and seconder exchanged, if the new words do so."""
    motion = entry.matter
    if not isinstance(motion, mt.Motion):
        return None
    mover, seconder = meeting.attendee(motion.mover), meeting.attendee(motion.seconder)
    if mover is None or seconder is None:
        return None
    placeholder = "\x00"
    half_swapped = old_words.replace(mover.person.name, placeholder).replace(
        seconder.person.name, mover.person.name
    )
    if single_spaced(half_swapped.replace(placeholder, seconder.person.name)) != single_spaced(
        new_words
    ) or single_spaced(old_words) == single_spaced(new_words):
        return None
    swapped_motion = replace(motion, mover=motion.seconder, seconder=motion.mover)
    return PersonCorrection(swapped_motion, worded=bool(entry.wording))


def _correct_spelling(
    meeting: Meeting, left_out: list[str], old_words: str, new_words: str
) -> PersonCorrection | ManualCorrection | None:
    """Return the command for a name that is spelt differently; None if it is left out."""
    from difflib import SequenceMatcher  # rarely needed

    added_words = [w for w in folded(new_words).split() if w not in folded(old_words).split()]
    for key in left_out:
        attendee = meeting.attendee(key)
        family = attendee.person.family_name if attendee else ""
        for word in added_words:
            if SequenceMatcher(None, folded(family), word).ratio() >= _LEAST_SIMILARITY:
                shown_word = next((w for w in new_words.split() if folded(w) == word), word).strip(
                    ".,;:"
                )
                first_names = attendee.person.name.removesuffix(family).strip() if attendee else ""
                return ManualCorrection(
                    "A name is put right wherever it stands: "
                    f"/rename {family.casefold()}: {f'{first_names} {shown_word}'.strip()}"
                )
    return None


def _person_keys(matter: mt.Matter) -> tuple[str, ...]:
    members = matter.members if isinstance(matter, mt.Declaration) else ()
    return (*members, *(key for name in _WHO if (key := getattr(matter, name, ""))))


def _named_only_in(
    meeting: Meeting, person_keys: list[str], words: str, other_words: str
) -> list[str]:
    """Return the keys of the people who are named in *words*, but not in *other_words*."""
    return [
        key
        for key in person_keys
        if _is_named(meeting, key, words) and not _is_named(meeting, key, other_words)
    ]


def _is_named(meeting: Meeting, key: str, text: str) -> bool:
    """Return True if *text* names that person, at least by the surname."""
    attendee = meeting.attendee(key)
    family = folded(attendee.person.family_name) if attendee else ""
    return bool(family) and f" {family} " in f" {folded(text)} "


def _replace_key(matter: mt.Matter, old_key: str, new_key: str) -> mt.Matter:
    if isinstance(matter, mt.Declaration):
        return replace(
            matter, members=tuple(new_key if k == old_key else k for k in matter.members)
        )
    changed = {name: new_key for name in _WHO if getattr(matter, name, "") == old_key}
    return replace(matter, **changed)
