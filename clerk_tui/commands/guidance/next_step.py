"""The guiding line: the one thing to do next, and the command that does it."""

from clerk_tui.commands.command import Table
from clerk_tui.commands.guidance.debate import guide_debate
from clerk_tui.commands.guidance.decision import guide_recommendation
from clerk_tui.commands.guidance.guidance import Guidance
from clerk_tui.commands.guidance.notices import guide_motion_on_notice, guide_next_meeting
from clerk_tui.commands.guidance.questions import guide_questions
from clerk_tui.commands.guidance.room import (
    guide_absences,
    guide_chair,
    guide_interests,
    guide_quorum,
)
from clerk_tui.desk import Desk
from clerk_tui.domain.agenda.item_reference import shortest_reference
from clerk_tui.domain.agenda.next_agenda import is_for_actions, is_for_minutes
from clerk_tui.domain.agenda.questions import is_for_public_questions
from clerk_tui.domain.attendance.interests import is_for_declarations
from clerk_tui.domain.dates.dates import short_date
from clerk_tui.domain.model.matters import Happening, Note
from clerk_tui.domain.model.meeting import Item, Meeting
from clerk_tui.domain.model.people import folded
from clerk_tui.domain.voting.tally import veto_warning
from clerk_tui.minutes.style.house_style import HouseStyle, style_of_meeting


def guide(desk: Desk, style: HouseStyle | None = None) -> Guidance:
    """Return what the clerk most likely wants next, in a house of this *style*."""
    meeting, table = desk.meeting, Table(desk, style or style_of_meeting(desk.meeting))
    if meeting.details.status == "signed":
        return Guidance("These minutes are signed.", "/review")
    if meeting.ended is not None:
        return Guidance("The meeting is closed. Review the minutes", "/review")
    if meeting.adjourned:
        return Guidance("The meeting stands adjourned. Resume", "/resume")
    if not meeting.taken and not any(a.presence == "present" for a in meeting.people):
        return Guidance("Call the roll", "/roll")
    if meeting.started is None and not meeting.taken:
        return Guidance("Call the meeting to order", "/start")
    return _guide_session(table, meeting)


def _guide_session(table: Table, meeting: Meeting) -> Guidance:
    desk = table.desk
    law = _guide_room(desk, meeting)
    if law:
        return law
    debated = guide_debate(meeting)
    if debated:
        return debated
    item = meeting.in_hand
    questions_guidance = guide_questions(table)
    if questions_guidance:
        return questions_guidance
    if item is not None and not (item.private or item.entries) and meeting.public_excluded:
        return Guidance("This item is public, and the public are out. Bring them back", "/public")
    if item is not None and _says_nothing(item) and not item.disposition:
        hint = _guide_earlier_business(desk, item) or _guide_usual_business(table, meeting, item)
        if hint:
            return hint
    printed = guide_motion_on_notice(meeting) or guide_recommendation(meeting)
    return printed or _guide_public(table, meeting) or _guide_onwards(desk)


def _says_nothing(item: Item) -> bool:
    """Return True if nothing is minuted under *item* but notes, and that the public came back."""
    matters = [entry.matter for entry in item.entries if not isinstance(entry.matter, Note)]
    return all(isinstance(each, Happening) and each.kind == "readmitted" for each in matters)


def _guide_onwards(desk: Desk) -> Guidance:
    """Offer the next item, or the end."""
    upcoming = desk.agenda.upcoming()
    if upcoming is None:
        unminuted_item = _unminuted(desk.meeting)
        if unminuted_item is not None:
            text = f"Nothing is minuted under {_item_name(unminuted_item)}. Go back to it"
            return Guidance(
                text, f"/goto {shortest_reference(desk.meeting, unminuted_item)}", fill=True
            )
        return Guidance("Every item has been taken. Close the meeting", "/close ", fill=True)
    return Guidance(f"Next: {_item_name(upcoming)}", "/next")


def _unminuted(meeting: Meeting) -> Item | None:
    """Return the private item that was left before anything was minuted under it."""
    unminuted_items = (
        i for i in meeting.taken_items if i.ident != meeting.current and not i.disposition
    )
    return next((item for item in unminuted_items if item.private and item.is_empty), None)


def _guide_public(table: Table, meeting: Meeting) -> Guidance | None:
    """Say when the public must go, and when they may come back."""
    item, upcoming = meeting.in_hand, table.desk.agenda.upcoming()
    if not meeting.public_excluded:
        if item is not None and item.private and not meeting.taken_in_private(item):
            text = "This item is private. Exclude the public"
            return Guidance(text, _exclusion_command(item, table), fill=True)
        if upcoming is not None and upcoming.private:
            text = f"The {meeting.body.chair_title} may now move the exclusion"
            return Guidance(text, _exclusion_command(upcoming, table), fill=True)
        return None
    going_on = upcoming is not None and upcoming.private and bool(item and not item.private)
    if item is not None and not (item.disposition or going_on or meeting.taken_in_private(item)):
        # Enter on an empty pad must not let the public in before anything was said in private.
        return Guidance("In private: minute this item. /public brings the public back")
    if upcoming is not None and not upcoming.private:
        return Guidance("The next item is public. Bring the public back", "/public")
    if upcoming is None and meeting.taken:
        text = "Every item has been taken. Bring the public back (or /close in private)"
        return Guidance(text, "/public")
    return None


def _exclusion_command(item: Item, table: Table) -> str:
    """Return the command that excludes the public for *item*."""
    from clerk_tui.commands.parsing.exclusion import (
        exclusion_command,  # loaded after the first drawing
    )

    return exclusion_command(item, table)


def _guide_room(desk: Desk, meeting: Meeting) -> Guidance | None:
    """Say what cannot wait: no quorum, an interest in the room, or somebody to be called back."""
    impossible = veto_warning(meeting) if not meeting.taken else ""
    if impossible:
        return Guidance(f"{impossible}. Go on", "/next")
    inquorate = guide_quorum(desk)
    if inquorate:
        return inquorate
    return guide_interests(meeting) or guide_absences(meeting) or guide_chair(meeting)


def _guide_earlier_business(desk: Desk, item: Item) -> Guidance | None:
    """Offer what an earlier meeting left for this item: its minutes, or its actions."""
    if is_for_minutes(item.title):
        day = desk.earlier_minutes.day_to_approve(item)
        if day is None:
            return Guidance("Approve the minutes of: (date)", "/approve ", fill=True)
        when = short_date(day)
        return Guidance(f"Approve the minutes of {when}", f"/approve {when}")
    count = len(desk.actions.open_actions()) if is_for_actions(item.title) else 0
    if not count:
        return None
    actions = "action of an earlier meeting is" if count == 1 else "actions of earlier meetings are"
    return Guidance(f"{count} {actions} open. Take up", "/takeup")


def _guide_usual_business(table: Table, meeting: Meeting, item: Item) -> Guidance | None:
    """Offer what an item usually holds, going by its title."""
    title = folded(item.title)
    if "apolog" in title:
        return Guidance("Minute the apologies from the roll", "/apologies")
    if is_for_declarations(item) or "interest" in title.split():
        return Guidance("Nobody declared an interest? Minute that", "/dec")
    if (
        {"complaint", "complaints"} & set(title.split())
        and meeting.body.is_panel
        and not item.private
    ):
        # No command: Enter is no way to exclude the public unasked.
        return Guidance("A live complaint is minuted in public without any detail (or /private)")
    if is_for_public_questions(item):
        return Guidance("No public questions? Minute that", "/q none")
    return guide_next_meeting(table, item)


def _item_name(item: Item) -> str:
    return f"{item.bare_number} {item.title}".strip()


__all__ = ["Guidance", "guide"]
