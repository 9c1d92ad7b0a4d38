"""Drafts issued."""

from contextlib import closing
from pathlib import Path

import click

from clerk_tui.cli.common import database_option, force_option, office_of, plainly, say
from clerk_tui.cli.output.progress import progress_line


@click.command()
@click.argument("meeting")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write its copy.")
@click.option("--format", "form", default="", help="md or docx; else the suffix of --out decides.")
@click.option("--private", is_flag=True, help="Write the private copy. Never publish it.")
@click.option("--chairman", is_flag=True, help="Note that this draft goes to the chairman.")
@click.option("--published", is_flag=True, help="Note that this draft is published as a draft.")
@force_option
@database_option
@click.pass_context
@plainly
def draft(
    context: click.Context,
    meeting: str,
    out: Path | None,
    form: str,
    private: bool,
    chairman: bool,
    published: bool,
    force: bool,
    database: Path | None,
) -> None:
    """Issue the next draft of the minutes of MEETING, and say what changed since the last.

    A draft that was issued is kept as it is. Where nothing has changed since, --chairman and
    --published note what became of the one that is out.
    """
    from clerk_tui.cli.compare import list_differences
    from clerk_tui.domain.errors import Refusal
    from clerk_tui.office.drafts import issue

    if private and published:
        raise Refusal("A private copy is never published.", "Leave out --private or --published.")
    with closing(office_of(context, database)) as office:
        desk = office.sit_down(office.minute_book.find(meeting).ident)
        afterwards = desk.meeting.afterwards
        if afterwards.issued and not afterwards.touched and (chairman or published):
            number = afterwards.issued
        else:
            with progress_line("Writing the draft"):
                issued = issue(office, desk, out, private=private, form=form, replace=force)
            number = issued.number
            copy = "private copy" if private else "public copy"
            say(f"Issued draft {number}; its {copy} is {issued.file}.")
            if issued.before:
                list_differences(issued.before, issued.lines, f"since draft {number - 1}")
        if chairman:
            desk.drafts.send_to_chairman()
            chair = desk.meeting.body.chair_title.casefold()
            say(f"Draft {number} is with the {chair}.")
        if published:
            desk.drafts.publish()
            say(f"Draft {number} is published as a draft.")
