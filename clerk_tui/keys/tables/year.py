"""The keys of the year in figures."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("year.body", "b,B", "Another body", "choose_body"),
    KeyAction("year.year", "y,Y", "Another year", "choose_year"),
    KeyAction("year.next", "right", "The next picture", "turn(1)"),
    KeyAction("year.previous", "left", "The picture before", "turn(-1)"),
    KeyAction("year.attendance", "1", "Attendance by member", "show('attendance')"),
    KeyAction("year.items", "2", "Where the time went by item", "show('items')"),
    KeyAction("year.meetings", "3", "How long each meeting sat", "show('meetings')"),
    KeyAction("year.votes", "4", "How each member voted, by name", "show('votes')"),
    KeyAction("year.owners", "5", "Open actions by owner", "show('owners')"),
    KeyAction("year.ages", "6", "Open actions by age", "show('ages')"),
    KeyAction("year.leave", "escape", "Back", "leave"),
)
