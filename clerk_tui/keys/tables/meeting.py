"""The keys of the meeting screen; those without an action are taken by the pad itself."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("meeting.file", "enter", "File what is in the pad"),
    KeyAction("meeting.next-item", "f2", "Next item", "type('/next')"),
    KeyAction("meeting.people", "f3", "People: the roll call", "type('/roll')"),
    KeyAction("meeting.question", "f4", "A question put"),
    KeyAction("meeting.motion", "f5", "A motion; an amendment of the one that is open"),
    KeyAction("meeting.noted", "f6", "Resolved that the report be noted"),
    KeyAction("meeting.agreed", "f7", "Resolved that the recommendation be agreed"),
    KeyAction("meeting.vote", "f8", "The vote"),
    KeyAction("meeting.read-back", "f9", "The motion in large type", "type('/readback')"),
    KeyAction("meeting.adjourn", "ctrl+t", "Adjourn, and resume"),
    KeyAction("meeting.new-line", "ctrl+j", "A new line in the pad"),
    KeyAction("meeting.complete", "tab", "Complete the command or the name"),
    KeyAction("meeting.find", "ctrl+f", "Find words in these minutes", "find_words"),
    KeyAction("meeting.saved", "ctrl+s", "Say that everything is saved", "reassure"),
    KeyAction("meeting.panel", "ctrl+l", "The next panel, alone; then all again", "next_panel"),
    KeyAction("meeting.let-go", "escape", "Put away what is in the pad; Up brings it back"),
)
BOUND = tuple(action for action in KEYS if action.act)
