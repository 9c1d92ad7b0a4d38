"""The keys of Home."""

from clerk_tui.keys import KeyAction

KEYS = (
    KeyAction("home.new-meeting", "n,N", "New meeting", "prepare"),
    KeyAction("home.search", "slash", "Search", "search"),
    KeyAction("home.actions", "a,A", "Actions", "actions"),
    KeyAction("home.committees", "c,C", "Committees", "committees"),
    KeyAction("home.year", "y,Y", "The year in figures", "year"),
    KeyAction("home.shared", "s,S", "Shared", "hub"),
    KeyAction("home.put-away", "x,X", "Put away", "put_away"),
    KeyAction("home.bring-back", "z,Z", "Bring back", "bring_back"),
    KeyAction(
        "home.demonstration", "d,D", "A worked meeting, while the book is empty", "demonstration"
    ),
    KeyAction("home.quit", "q,Q", "Quit", "app.quit"),
)
