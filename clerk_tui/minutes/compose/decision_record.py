"""The lines below a decision: when a reply is due, and the record of an executive decision."""

from clerk_tui.domain.model.matters import Resolution
from clerk_tui.minutes.compose.document import Block, Lines, Para
from clerk_tui.minutes.style.house_style import HouseStyle


def beside_decision(matter: Resolution, style: HouseStyle) -> list[Block]:
    """Return the alternatives, conflicts, reply date, key decision and call-in, with their labels.

    The reasons stand in the decision itself. Source: SI 2012/2089, regulation 12(2).
    """
    labelled_texts = (
        ("alternatives_label", matter.alternatives),
        ("conflicts_label", matter.conflicts),
    )
    blocks: list[Block] = [Lines(style.say(key), (text,)) for key, text in labelled_texts if text]
    if matter.respond_by:
        blocks.append(Para(style.say("respond_by", by=matter.respond_by)))
    if matter.key:
        blocks.append(Para(style.say("key_decision")))
    if matter.call_in:
        until = style.print_day(matter.call_in, "short_date")
        blocks.append(Para(style.say("call_in", date=until)))
    return blocks
