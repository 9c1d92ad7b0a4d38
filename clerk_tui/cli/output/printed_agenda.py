"""An agenda as it is understood, printed for `clerk-tui agenda`."""

from clerk_tui.cli.output.tables import sentence, table
from clerk_tui.files.agendas.read import ProposedAgenda, ProposedItem, ProposedMember


def print_agenda(agenda: ProposedAgenda, source: str) -> None:
    """Print what was understood of an agenda, and every line that was not."""
    head = [
        ("Body", agenda.body),
        ("Authority", agenda.authority),
        ("Date", agenda.date.isoformat() if agenda.date else ""),
        ("Time", agenda.start.strftime("%H:%M") if agenda.start else ""),
        ("Venue", agenda.venue),
        ("Apologies", ", ".join(agenda.apologies)),
        ("Next meeting", agenda.next_meeting),
        ("Quorum", agenda.quorum),
    ]
    table(("", ""), [(name, value) for name, value in head if value])
    table(
        ("No", "Part", "Title", "Exemption", "Page", "Officer"),
        [_row(item) for item in agenda.items],
    )
    if any(item.recommendations for item in agenda.items):
        recommended = [(i.number, words) for i in agenda.items for words in i.recommendations]
        table(("Item", "Recommended"), recommended)
    motions = [(i.number, m.mover, m.seconder, m.text) for i in agenda.items for m in i.motions]
    if motions:
        table(("Item", "Moved by", "Seconded by", "Motion on notice"), motions)
    question_rows = [(i.number, q.questioner, q.text) for i in agenda.items for q in i.questions]
    if question_rows:
        table(("Item", "Asked by", "Question on notice"), question_rows)
    if agenda.members:
        table(("Member", "Role", "Party or authority"), [_member(m) for m in agenda.members])
    _print_rest(agenda, source)


def _row(proposed_item: ProposedItem) -> tuple[str, ...]:
    agenda_part = "private" if proposed_item.private else "public"
    return (
        proposed_item.number,
        agenda_part,
        proposed_item.title,
        proposed_item.exemption,
        proposed_item.page,
        proposed_item.officer,
    )


def _member(proposed: ProposedMember) -> tuple[str, ...]:
    stands_for = ", ".join(filter(None, (proposed.party, proposed.authority)))
    return (f"{proposed.title} {proposed.name}".strip(), proposed.role, stands_for)


def _print_rest(agenda: ProposedAgenda, source: str) -> None:
    missed = [line.shown for line in agenda.lines if line.text.strip() and not line.understood_as]
    if missed:
        table(("Not understood", ""), [("?", line) for line in missed])
    for line in agenda.lines:
        if line.doubt:
            sentence(f"Look at {line.doubted}.")
    for note in agenda.left_out:
        sentence(note)
    private = sum(item.private for item in agenda.items)
    sentence(
        f"{source}: {len(agenda.items)} items understood ({private} private), "
        f"{len(missed)} lines not understood."
    )
