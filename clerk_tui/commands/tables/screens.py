"""What the screen does itself."""

from clerk_tui.commands.command import Command

SCREENS: tuple[Command, ...] = (
    Command("roll", "/roll", "The roll call", key="F3", also=("people",)),
    Command("where", "/where", "Where the meeting stands: item, clock, who is here, what is open"),
    Command("readback", "/readback", "The motion in large type", key="F9"),
    Command("review", "/review", "The minutes as they print, and export", also=("export",)),
    Command("check", "/check", "What does not add up, is missing or reads wrong"),
    Command(
        "takeover",
        "/takeover",
        "Minute here what another window or a colleague has",
    ),
    Command("live", "/live", "Send each step to the office's hub as it is made, or no longer"),
    Command("clock", "/clock", "Go by the computer's clock after it was set back or changed"),
    Command("order", "/order", "Show or hide the running order"),
    Command("room", "/room", "Show or hide who is in the room"),
    Command(
        "panel",
        "/panel room",
        "One panel alone (order, minutes, room); all: side by side; nothing: the next",
        key="^L",
    ),
    Command("still", "/still", "Stop the clocks in the top line, or let them run again"),
    Command("theme", "/theme clerk-light", "The colours of the screen; alone: which there are"),
    Command(
        "copy",
        "/copy item",
        "Copy the last entry; item: this item; all: the minutes; private with it",
    ),
    Command("find", "/find lamps", "Every place of these minutes with the words, marked"),
    Command("refusals", "/refusals bell", "What a refusal does besides: bell, flash, quiet"),
    Command("codes", "/codes", "The short codes of standing wording (; and a code, then Tab)"),
    Command("help", "/help", "What can be typed here", key="F1", also=("?",)),
    Command("home", "/home", "Back to the meetings", also=("quit",)),
)
