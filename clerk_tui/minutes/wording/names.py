"""Names in sentences, and the capital and full stop of a sentence."""

from msgspec import Struct

from clerk_tui.domain.agenda.questions import residents
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.motions.clauses import with_full_stop
from clerk_tui.minutes.style.house_style import HouseStyle


class Naming(Struct, frozen=True):
    """The names of the people of one meeting, as one house style prints them."""

    meeting: Meeting
    style: HouseStyle

    def name(self, who: str) -> str:
        """Return a person's name as the style prints it in a sentence; any other text as typed."""
        attendee = self.meeting.attendee(who)
        if attendee is None:
            return self.style.say("a_resident") if self.is_unnamed_resident(who) else who
        person = attendee.person
        return person.styled(self.style.layout_choice("name")) or person.role

    def is_unnamed_resident(self, who: str) -> bool:
        """Return True if *who* is a member of the public and the style does not name them."""
        return self.style.layout_choice("residents") != "named" and who in residents(self.meeting)

    def names(self, who: tuple[str, ...]) -> str:
        """Return several names as a list in a sentence: "A, B and C"."""
        return self.style.join_names([self.name(person) for person in who])


def action_words(words: str, style: HouseStyle) -> str:
    """Return the text of an action with or without a full stop, as the house style has it."""
    text = words.strip()
    if style.layout_choice("action_stop") == "bare":
        return text[:-1] if text.endswith(".") and not text.endswith("..") else text
    return with_full_stop([text])[0] if text else text


def complete_sentence(sentence: str) -> str:
    """Return *sentence* with a capital letter, and a full stop unless it ends in one."""
    capitalised = sentence[:1].upper() + sentence[1:]
    if not capitalised or capitalised.rstrip("”\"')")[-1:] in ".!?:;":
        return capitalised
    return f"{capitalised}."
