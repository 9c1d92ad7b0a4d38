"""A meeting with a draft that was changed since, and the chairman's file on that draft."""

from pathlib import Path

from clerk_tui.desk import Desk
from clerk_tui.office import Office
from clerk_tui.office.chairman_file import changes_of, receive
from clerk_tui.office.drafts import issue


def changed_draft(office: Office, desk: Desk) -> str:
    """Issue a draft of the minutes at *desk*, and change it; return the ident of the meeting.

    The clerk rewords an entry, leaves one out and adds one. The chairman has sent back two changes,
    of which one was taken.
    """
    desk.agenda.open_item(desk.meeting.items[0].ident)
    desk.paragraphs.write("The clerk reminded members of the register.")
    desk.paragraphs.write("The register lay on the table.")
    desk.paragraphs.write("Three members had looked into it.")
    desk.timings.conclude()
    issue(office, desk)
    file = Path(desk.meeting.afterwards.drafts[0].files[0])
    theirs = file.with_name("back.md")
    theirs.write_text(file.read_text().replace("lay on", "was on").replace("Three", "Two"))
    taken, _ = changes_of(desk, receive(desk, theirs))
    desk.chairman_changes.take(taken)
    reminder = next(
        entry for entry in desk.meeting.entries() if entry.item == desk.meeting.items[0].ident
    )
    desk.corrections.reword(
        reminder.ident, "The clerk reminded everybody of the register of interests."
    )
    thought = next(e for e in desk.meeting.entries() if "red dear" in getattr(e.matter, "text", ""))
    desk.corrections.remove_entry(thought.ident)
    desk.paragraphs.write("The harbour master would report.", item=desk.meeting.items[1].ident)
    return desk.meeting.ident
