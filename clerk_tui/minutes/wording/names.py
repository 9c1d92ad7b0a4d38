"""The names in the sentences of the house, and how a sentence is begun and ended."""

from msgspec import Struct

from clerk_tui.domain.agenda.questions import residents
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import series
from clerk_tui.domain.motions.clauses import ended
from clerk_tui.minutes.style.house_style import HouseStyle


class Naming(Struct, frozen=True):
    """Names the people of one meeting in one house style."""

    meeting: Meeting
    style: HouseStyle

    def name(self, who: str) -> str:
        """A person's name as the house prints it in a sentence; other text as typed."""
        attendee = self.meeting.attendee(who)
        if attendee is None:
            return self.style.say("a_resident") if self.is_unnamed_resident(who) else who
        person = attendee.person
        return person.styled(self.style.layout_choice("name")) or person.role

    def is_unnamed_resident(self, who: str) -> bool:
        """Whether *who* is a member of the public whom this house does not name."""
        return self.style.layout_choice("residents") != "named" and who in residents(self.meeting)

    def names(self, who: tuple[str, ...]) -> str:
        """Several names run on."""
        return series([self.name(each) for each in who])


def action_words(words: str, style: HouseStyle) -> str:
    """The words of an action as the house ends them, however they came: typed or made."""
    kept = words.strip()
    if style.layout_choice("action_stop") == "bare":
        return kept[:-1] if kept.endswith(".") and not kept.endswith("..") else kept
    return ended([kept])[0] if kept else kept


def complete_sentence(sentence: str) -> str:
    """*Sentence* with a capital, and a full stop unless it ends in one, perhaps inside quotes."""
    begun = sentence[:1].upper() + sentence[1:]
    if not begun or begun.rstrip("”\"')")[-1:] in ".!?:;":
        return begun
    return f"{begun}."
