"""Names in sentences, and the capital and full stop of a sentence."""

from msgspec import Struct

from clerk_tui.domain.agenda.questions import residents
from clerk_tui.domain.model.editions import SHORTER_AGAIN
from clerk_tui.domain.model.meeting import Meeting
from clerk_tui.domain.model.people import Person, plural
from clerk_tui.domain.motions.clauses import with_full_stop
from clerk_tui.domain.text import with_capital
from clerk_tui.minutes.style.house_style import HouseStyle


class Naming(Struct, frozen=True):
    """The names of the people of one meeting, as one house style prints them."""

    meeting: Meeting
    style: HouseStyle
    recent: frozenset[str] = frozenset()
    """The keys of those who were named just before, and are named in the shorter form now."""

    def name(self, who: str, kind: str = "") -> str:
        """Return a person's name as the style prints it in a sentence; any other text as typed.

        Args:
            who: The key of the person, or a text.
            kind: The kind of sentence, which may have a pattern of its own: "declarations",
                "movements", "questions", "motions", "apologies" or "actions".
        """
        attendee = self.meeting.attendee(who)
        if attendee is None:
            return self.style.say("a_resident") if self.is_unnamed_resident(who) else who
        person = attendee.person
        if person.named:
            return person.named
        pattern = self._pattern(kind)
        if who in self.recent and (short := self._short_name(who, person, pattern)):
            return short
        if self._has_no_title_for(pattern, person):
            pattern = pattern.replace("{surname}", "{name}")
        return person.styled(pattern) or person.role

    def _has_no_title_for(self, pattern: str, person: Person) -> bool:
        """Return True where *pattern* would leave nothing of a name but the bare surname."""
        names_by_title = "{title}" in pattern and "{name}" not in pattern
        return self.meeting.edition >= SHORTER_AGAIN and names_by_title and not person.title

    def _pattern(self, kind: str) -> str:
        own_pattern = self.style.layout_choice(f"name_in_{kind}") if kind else ""
        return own_pattern or self.style.layout_choice("name")

    def _short_name(self, who: str, person: Person, pattern: str) -> str:
        """Return the shorter form of a name; "" where it could be somebody else's, or says less."""
        name_again = self.style.layout_choice("name_again")
        if not name_again and (self.meeting.edition < SHORTER_AGAIN or "{title}" not in pattern):
            return ""
        name_again = name_again or "{title} {surname}"
        if not person.title and "{title}" in name_again:
            return ""
        short = person.styled(name_again)
        other_names = (a.person.styled(name_again) for a in self.meeting.people if a.key != who)
        return "" if short in other_names else short

    def is_unnamed_resident(self, who: str) -> bool:
        """Return True if *who* is a member of the public and the style does not name them.

        Somebody on the list is named, whoever's question it was taken for.
        """
        if self.style.layout_choice("residents") == "named":
            return False
        return who in residents(self.meeting) and self.meeting.attendee(who) is None

    def names(self, who: tuple[str, ...], kind: str = "") -> str:
        """Return several names as a list in a sentence: "A, B and C".

        With sentence_titles = "plural" a title that follows itself is said once, in the plural.
        """
        names = [self.name(person, kind) for person in who]
        if self.style.layout_choice("sentence_titles") == "plural":
            names = self.with_titles_once(who, names)
        return self.style.join_names(names)

    def with_titles_once(self, who: tuple[str, ...], names: list[str]) -> list[str]:
        """Return *names* with the title of those who follow one another before the first alone."""
        titles = [self._leading_title(key, name) for key, name in zip(who, names, strict=True)]
        printed = []
        for n, (title, name) in enumerate(zip(titles, names, strict=True)):
            if not title:
                printed.append(name)
            elif n and titles[n - 1] == title:
                printed.append(name.removeprefix(f"{title} "))
            elif n + 1 < len(titles) and titles[n + 1] == title:
                many = plural_title(title, self.style)
                printed.append(f"{many} {name.removeprefix(f'{title} ')}")
            else:
                printed.append(name)
        return printed

    def _leading_title(self, key: str, name: str) -> str:
        """Return the title with which *name* begins; "" for none."""
        attendee = self.meeting.attendee(key)
        title = attendee.person.title if attendee else ""
        return title if title and name.startswith(f"{title} ") else ""

    def pronoun(self, who: tuple[str, ...]) -> str:
        """Return the pronoun of one person, as the committee file has it; "they" of several."""
        attendee = self.meeting.attendee(who[0]) if len(who) == 1 else None
        return (attendee.person.pronoun if attendee else "") or self.style.say("they")


def plural_title(title: str, style: HouseStyle) -> str:
    """Return the plural of a title: as the house has it, else with an s."""
    pairs = (pair.partition("=") for pair in style.say("plural_titles").split("|"))
    plural_by_singular = {singular.strip(): many.strip() for singular, _, many in pairs if many}
    return plural_by_singular.get(title) or plural(title)


def action_words(words: str, style: HouseStyle) -> str:
    """Return the text of an action with or without a full stop, as the house style has it."""
    text = words.strip()
    if style.layout_choice("action_stop") == "bare":
        return text[:-1] if text.endswith(".") and not text.endswith("..") else text
    return with_full_stop([text])[0] if text else text


def complete_sentence(sentence: str) -> str:
    """Return *sentence* with a capital letter, and a full stop unless it ends in one."""
    capitalised = with_capital(sentence)
    if not capitalised or capitalised.rstrip("”\"')")[-1:] in ".!?:;":
        return capitalised
    return f"{capitalised}."
