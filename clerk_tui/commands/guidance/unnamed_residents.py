"""Members of the public whom the house does not name: said before their question is filed."""

from clerk_tui.commands.command import Table
from clerk_tui.domain.agenda.questions import RESIDENT, notices_waiting
from clerk_tui.domain.model.matters import Question


def resident_words(table: Table, question: Question) -> str:
    """Return the words that print in place of who *question*; nothing where they are named.

    The public are named only where the house says so; a member always is.
    """
    is_named = question.kind != "resident" or question.questioner in ("", RESIDENT)
    if is_named or table.style.layout_choice("residents") == "named":
        return ""
    return table.style.say("a_resident")


def preview_questioner(table: Table, command: str, arguments: str) -> str:
    """Say that the name in a question being typed will not print; "" where it will."""
    question: Question | None = None
    if command == "put" and not arguments.strip():
        question = next((notice.question for notice in notices_waiting(table.desk.meeting)), None)
    elif command in ("q", "onnotice"):
        from clerk_tui.commands.handlers.questions import resident_named  # loaded already

        question = Question(resident_named(arguments), kind="resident")
    resident_text = resident_words(table, question) if question else ""
    if question is None or not resident_text:
        return ""
    return (
        f"Prints as “{resident_text}”, not {question.questioner}: the house does not name residents"
    )
