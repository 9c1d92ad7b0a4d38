"""The action log."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, office_of, plainly, refuse, say
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.rows import answer, form_options

COLUMNS = (
    "Ref", "State", "Due", "Due on", "Overdue", "Owner", "Action", "Note", "Body", "Date",
    "Private", "Meeting",
)  # fmt: skip


@click.command()
@click.option("--body", default="", help="Words of the body's name.")
@click.option("--owner", default="", help="Words of the owner's name.")
@click.option("--all", "settled", is_flag=True, help="Those done, withdrawn and carried over too.")
@click.option("--private", is_flag=True, help="Private actions too.")
@click.option(
    "--update", default="", metavar="REF", help="Report on the action with this reference."
)
@click.option("--state", type=click.Choice(["open", "done", "withdrawn"]), help="Its new state.")
@click.option("--note", default="", help="What is to be said of it.")
@click.option("--chart", is_flag=True, help="Show bars by owner and by age: overdue, not due yet.")
@office_option
@form_options
@database_option
@click.pass_context
@plainly
def actions(
    context: click.Context,
    body: str,
    owner: str,
    settled: bool,
    private: bool,
    update: str,
    state: str | None,
    note: str,
    chart: bool,
    whole_office: bool,
    form: str,
    bom: bool,
    database: Path | None,
) -> None:
    """List the actions still open, overdue first; or report on one with --update REF."""
    from clerk_tui.domain.minute_book.action_log import find_action
    from clerk_tui.domain.model.people import folded

    with closing(office_of(context, database)) as office:
        today = office.clock.now().date()
        if whole_office and update:
            refuse("An action is reported on in its own book. Leave --office out.")
        if whole_office:
            from clerk_tui.cli.hub.office import office_actions

            action_rows = office_actions(office, settled=settled, private=private)
        else:
            action_rows = office.minute_book.actions(settled=settled or bool(update))
        printed_rows = [
            action
            for action in action_rows
            if folded(body) in folded(action.body)
            and folded(owner) in folded(action.owner)
            and (private or not action.private)
        ]
        if update:
            action = find_action(printed_rows, update)
            say(office.report(action, state or action.state, note))
            return
    if not printed_rows and form == "text":
        say("No actions are open." if not settled else "There are no actions.")
        return
    if chart:
        from clerk_tui.cli.output.charts import show_charts
        from clerk_tui.minutes.pictures.actions import actions_by_age, actions_by_owner

        show_charts([actions_by_owner(printed_rows, today), actions_by_age(printed_rows, today)])
        return
    rows = [
        (
            *(a.ref, a.state, a.when, a.due_on.isoformat() if a.due_on else None),
            "overdue" if a.overdue(today) else "",
            *(a.owner, a.text, a.note if private else a.public_note),
            *(a.body, a.day.isoformat(), a.private, a.meeting),
        )
        for a in printed_rows
    ]
    answer(form, COLUMNS, rows, bom=bom, always_headed=True)
