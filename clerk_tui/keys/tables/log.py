"""The keys of the action log."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("log.done", "d,D", "Done", "report('done')"),
    KeyAction("log.withdrawn", "w,W", "Withdrawn", "report('withdrawn')"),
    KeyAction("log.open", "o,O", "Open again", "report('open')"),
    KeyAction("log.note", "n,N", "A note", "report('')"),
    KeyAction("log.all", "t,T", "All, or the open ones", "all_or_open"),
    KeyAction("log.leave", "escape", "Back", "leave"),
)
