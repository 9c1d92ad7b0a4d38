"""The people of one group in one line or sentence, with what they share said once."""

from collections.abc import Sequence

from msgspec.structs import replace

from clerk_tui.domain.model.attendees import Attendee
from clerk_tui.domain.model.body import Group
from clerk_tui.minutes.compose.attendance_person import PersonPrinter
from clerk_tui.minutes.style.house_style import HouseStyle
from clerk_tui.minutes.wording.names import plural_title


def names_in_line(people: Sequence[Attendee], group: Group, printer: PersonPrinter) -> str:
    """Return the names in one line, with a title or organisation they share said once."""
    organisation = _shared_organisation(people, group)
    if organisation:
        details = tuple(detail for detail in group.details if detail != "organisation")
        group = replace(group, details=details)
    titles = (
        _titles_of_runs(people, group, printer.style)
        if group.titles == "runs"
        else [None] * len(people)
    )
    names = [
        printer.print_person(attendee, group, first=n == 0, title=title)
        for n, (attendee, title) in enumerate(zip(people, titles, strict=True))
    ]
    text = _joined(names, group) + (f", {organisation}" if organisation else "")
    shared_titles = {attendee.person.title for attendee in people}
    if group.titles == "plural" and len(shared_titles) == 1 and (title := shared_titles.pop()):
        text = f"{plural_title(title, printer.style) if len(people) > 1 else title} {text}"
    return text if not group.stop or text.endswith(group.stop) else f"{text}{group.stop}"


def _shared_organisation(people: Sequence[Attendee], group: Group) -> str:
    """Return the organisation of all the people, if the group prints it and there are several."""
    organisations = {attendee.person.organisation for attendee in people}
    is_shared = "organisation" in group.details and len(people) > 1 and len(organisations) == 1
    return organisations.pop() if is_shared else ""


def _titles_of_runs(
    people: Sequence[Attendee], group: Group, style: HouseStyle
) -> list[str | None]:
    """Return the title to print before each name: in the plural before the first of a run.

    A run is people with one title who follow one another; whoever has words before the title, such
    as a role, stands alone.
    """
    before_title = group.name.partition("{title}")[0]
    runs: list[tuple[str, int]] = []
    for attendee in people:
        person = attendee.person
        stands_alone = not person.name or not person.title or bool(person.styled(before_title))
        last_run = runs[-1] if runs else ("", 0)
        if not stands_alone and last_run[0] == person.title:
            runs[-1] = (person.title, last_run[1] + 1)
        else:
            runs.append(("" if stands_alone else person.title, 1))
    titles: list[str | None] = []
    for title, length in runs:
        title_shown = plural_title(title, style) if length > 1 else title
        titles += [title_shown, *[""] * (length - 1)] if title else [None]
    return titles


def _joined(names: list[str], group: Group) -> str:
    """Return *names* with the separator and the joiner of *group* between them."""
    if len(names) < 2:
        return "".join(names)
    separator = _spaced(group.separator)
    return f"{separator.join(names[:-1])}{_spaced(group.joiner) or separator}{names[-1]}"


def _spaced(mark: str) -> str:
    """Return a word or a mark with the spaces it has in a line of names."""
    if not mark:
        return ""
    return f"{mark} " if mark[0] in ",;:." else f" {mark} "
