"""A meeting in which every place holds a text, and texts that are hard to print."""

from collections.abc import Callable

from hypothesis import strategies as st

from clerk_tui.desk import Desk
from clerk_tui.domain.model.body import Numbering
from clerk_tui.domain.model.people import Person
from clerk_tui.domain.model.votes import Vote
from clerk_tui.domain.text import clean
from tests.helpers.ostermere import MEMBERS, a_desk, harbours, opened

NASTY = (
    "1. 1) # ## - + * > >> === --- *** ___ ``` ~~~ <b>x</b> <!--x--> <?x?> &amp; &#65; &lt; a|b | "
    "|-| :-: \\ \\\\ \\| [a](b) ![a](b) [a]: <http://a.b> http://a.b a_b_c _a_ __a__ *a* **a** `a` "
    "~~a~~ {x} {{x}} £5 · • 👩‍👧‍👦 שלום مرحبا é ﬁ “q” C# #1 a\\ \u00a0x \u200bx 1\\. @1 {name}"
).split()
parts = st.sampled_from([*NASTY, " ", "  \n", "\n", "\t", "words"]) | st.text(max_size=4)
texts = st.lists(parts, min_size=1, max_size=6).map("".join).filter(lambda t: bool(clean(t)))
Draw = Callable[[], str]


def text_everywhere(style: str, draw: Draw) -> tuple[Desk, list[str]]:
    """Return the desk of a meeting with a text in every place, and these texts."""
    typed: list[str] = []

    def say() -> str:
        typed.append(draw())
        return typed[-1]

    people = (Person(say(), say(), role=say()), *MEMBERS[1:])
    numbering = Numbering(paragraph="{item}.{n}", action="A{n}")
    desk = opened(a_desk(harbours(style=style, members=people, numbering=numbering)), say())
    desk.roll.mark_all_present()
    desk.head_and_foot.describe(
        heading=(say(),), below_opening=(say(),), next_meeting=say(), signature=say()
    )
    desk.paragraphs.write(say(), margin=say())
    desk.paragraphs.write(say(), sub=True)
    desk.paragraphs.jot(f"plain\n- bullet {draw()}\n# heading {draw()}")
    desk.paragraphs.head(say())
    desk.paragraphs.bullet(say(), margin=say())
    desk.paragraphs.table([say(), "B"], [[say(), say()], [say()]], say())
    desk.questions.ask(say(), say())
    desk.questions.follow_up(say(), say())
    desk.motions.move(say(), say(), f"Cllr {say()}", note=say())
    desk.voting.vote(Vote(words=say()), "carried")
    desk.decisions.resolve([say(), say()], marks=("(1)", say()), reasons_label=say(), reasons=say())
    desk.decisions.resolve([say()])
    desk.actions.add(say(), say(), say(), update=say())
    desk.interests.declare(["@1"], kind=say(), nature=say(), relates_to=say())
    desk.paragraphs.happen("tribute", say())
    desk.head_and_foot.attach(say(), [say(), f"- {draw()}"])
    desk.head_and_foot.close_with([say()])
    return desk, typed
