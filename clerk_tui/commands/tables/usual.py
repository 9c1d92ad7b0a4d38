"""What comes up at every meeting: the last minutes, actions, interests, apologies."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import actions as of_actions
from clerk_tui.commands.handlers import attendance_list as of_attendance_list
from clerk_tui.commands.handlers import earlier_minutes as of_minutes
from clerk_tui.commands.handlers import interests as of_interests

USUAL: tuple[Command, ...] = (
    Command(
        "approve",
        "/approve 24 March 2027",
        "The minutes of a meeting approved, or of two; or none",
        of_minutes.approve,
    ),
    Command(
        "correction",
        "/correction 24 March 2027 12: “May” for “March”",
        "Correct signed minutes by resolution",
        of_minutes.correction,
    ),
    Command(
        "reopen",
        "/reopen the vote on item 5 was left out",
        "Open closed minutes again, and say why",
        of_minutes.reopen,
    ),
    Command(
        "x",
        "/x Clerk by 3 March: write to the county",
        "An action: owner, date, what; as they are typed: /x AK | 3/3/27 | write to the county",
        of_actions.action,
    ),
    Command(
        "xbeside",
        "/xbeside Clerk by 3 March",
        "An action whose words stand in the last entry: owner and date beside it; after a colon, "
        "its words in the action log",
        of_actions.beside_entry,
    ),
    Command(
        "update",
        "/update 2027/04 done: The briefing was sent.",
        "How an action of an earlier meeting stands",
        of_actions.update,
    ),
    Command(
        "actionupdate",
        "/actionupdate done: The briefing was sent.",
        "What is said of the action last minuted: one of before this minute book",
        of_actions.report_here,
    ),
    Command(
        "takeup", "/takeup", "Every action still open from earlier meetings", of_actions.take_up
    ),
    Command(
        "dec",
        "/dec marden 8 dpi owner of land beside the site",
        "A declaration of interest; alone: there were none; /dec also 9 personal …: a further one "
        "of the same member, in one sentence",
        of_interests.declare,
        "",
        ("d", "nil"),
    ),
    Command(
        "apologies",
        "/apologies",
        "The sentence of apologies, from the roll",
        of_attendance_list.apologies,
    ),
)
