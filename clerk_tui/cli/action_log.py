"""The action log."""

from typing import TYPE_CHECKING

import click

from clerk_tui.cli.common import refuse, say, with_office
from clerk_tui.cli.hub.office import office_option
from clerk_tui.cli.output.rows import Cell, answer, form_options

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from clerk_tui.domain.minute_book.action_log import LoggedAction
    from clerk_tui.office import Office

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
@with_office
def actions(
    office: "Office",
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
) -> None:
    """List the actions still open, overdue first; or report on one with --update REF."""
    from clerk_tui.domain.minute_book.action_log import find_action

    if whole_office and update:
        refuse("An action is reported on in its own book. Leave --office out.")
    today = office.clock.now().date()
    chosen_actions = [
        action
        for action in _all_actions(office, settled or bool(update), private, whole_office)
        if _is_asked_for(action, body, owner) and (private or not action.private)
    ]
    if update:
        action = find_action(chosen_actions, update)
        say(office.report(action, state or action.state, note))
        return
    if not chosen_actions and form == "text":
        say("No actions are open." if not settled else "There are no actions.")
    elif chart:
        _show_bars(chosen_actions, today)
    else:
        rows = [_row(action, today, private=private) for action in chosen_actions]
        answer(form, COLUMNS, rows, bom=bom, always_headed=True)


def _all_actions(
    office: "Office", settled: bool, private: bool, whole_office: bool
) -> "Sequence[LoggedAction]":
    """Return the actions of this book, or with *whole_office* those that are shared too."""
    if not whole_office:
        return office.minute_book.actions(settled=settled)
    from clerk_tui.cli.hub.office import office_actions

    return office_actions(office, settled=settled, private=private)


def _is_asked_for(logged_action: "LoggedAction", body: str, owner: str) -> bool:
    """Return True if *body* and *owner* are words of the names of the action's."""
    from clerk_tui.domain.model.people import folded

    return folded(body) in folded(logged_action.body) and folded(owner) in folded(
        logged_action.owner
    )


def _show_bars(actions: "Sequence[LoggedAction]", today: "date") -> None:
    from clerk_tui.cli.output.charts import show_charts
    from clerk_tui.minutes.pictures.actions import actions_by_age, actions_by_owner

    show_charts([actions_by_owner(actions, today), actions_by_age(actions, today)])


def _row(logged_action: "LoggedAction", today: "date", *, private: bool) -> tuple[Cell, ...]:
    """Return the cells of an action, in the order of the columns."""
    return (
        *(logged_action.ref, logged_action.state, logged_action.when),
        logged_action.due_on.isoformat() if logged_action.due_on else None,
        "overdue" if logged_action.overdue(today) else "",
        *(
            logged_action.owner,
            logged_action.text,
            logged_action.note if private else logged_action.public_note,
        ),
        *(
            logged_action.body,
            logged_action.day.isoformat(),
            logged_action.private,
            logged_action.meeting,
        ),
    )
