"""The course of the meeting: its times, and whether the public are in."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import privacy_marks as of_marks
from clerk_tui.commands.handlers import private_business as of_private
from clerk_tui.commands.handlers import timings as of_times

SESSION: tuple[Command, ...] = (
    Command("start", "/start 10.30", "Call the meeting to order", of_times.start),
    Command(
        "adjourn",
        "/adjourn until 11.15",
        "Adjourn: now, at a time, untimed, until when",
        of_times.adjourn,
    ),
    Command(
        "resume",
        "/resume 11.30",
        "Go on after an adjournment (untimed too), or reopen",
        of_times.resume,
    ),
    Command(
        "private",
        "/private 3 moved kinver marden 7 0",
        "The press and public are excluded; without mover and vote it is resolved at once; "
        "/private 3 as minuted adds no resolution, as its words stand in the minutes",
        of_private.private,
    ),
    Command(
        "public",
        "/public",
        "The public are readmitted: they come back, now, at a time, or untimed",
        of_private.public,
    ),
    Command(
        "confidential",
        "/confidential furnished by the Home Office in confidence",
        "Confidential information: the public leave without a resolution",
        of_private.confidential,
    ),
    Command(
        "publictitle",
        "/publictitle A staffing matter",
        "The title in public copies; none withholds it",
        of_private.title,
    ),
    Command(
        "publicsummary",
        "/publicsummary A sale was agreed.",
        "What public copies say in place of a private minute",
        of_private.summary,
    ),
    Command(
        "markprivate",
        "/markprivate paragraph 1",
        "The last entry is private after all, and why",
        of_marks.mark_private,
    ),
    Command(
        "markpublic",
        "/markpublic agreed by the monitoring officer",
        "The last entry is public after all, and why",
        of_marks.mark_public,
    ),
    Command("close", "/close 12.50", "End the meeting", of_times.close),
)
