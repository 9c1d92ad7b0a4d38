"""Procedure beside the debate itself, and what planning committees minute."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import planning_applications as of_planning_applications
from clerk_tui.commands.handlers.voting import procedure as of_procedure

PROCEDURE: tuple[Command, ...] = (
    Command(
        "motionname",
        "/motionname The Residents' Motion",
        "What the motion before the meeting is called in its result; nothing: by its kind",
        of_procedure.call_motion,
    ),
    Command(
        "leadin",
        "/leadin Members had seen the lamps, and",
        "Words before the motion in its own paragraph (/resultnote: after it)",
        of_procedure.lead_in,
    ),
    Command(
        "asked",
        "/asked kinver, marden and findern",
        "Who asked that the vote be recorded by names, before it or after",
        of_procedure.ask_for_names,
    ),
    Command(
        "pointoforder",
        "/pointoforder kinver: the paper was late; it had been tabled in time",
        "A point of order, and after a semicolon the ruling",
        of_procedure.point_of_order,
    ),
    Command(
        "extend",
        "/extend 10.30 pm kinver marden; 7 0",
        "A motion that the meeting go on until a time; its movers and vote if they are known",
        of_procedure.extend,
    ),
    Command(
        "cutoff",
        "/cutoff 10 pm: the business left was put over to 3 May",
        "The end of the time allowed to the meeting, and what then became",
        of_procedure.cut_off,
    ),
    Command(
        "heard",
        "/heard Ms A Thrale, objector: the noise at night",
        "Somebody heard on an application: who, in what capacity, what they said",
        of_planning_applications.heard,
    ),
    Command(
        "lobbied",
        "/lobbied kinver and marden: the applicant",
        "Members who had been lobbied, and by whom",
        of_planning_applications.lobbied,
    ),
    Command(
        "sitevisit",
        "/sitevisit kinver and marden",
        "Members who had visited the site; all for all of them",
        of_planning_applications.site_visit,
    ),
    Command(
        "permission",
        "/permission granted: work begins within three years | the trees stay",
        "Permission granted, with conditions, or refused: reasons; either may end with reasons: …; "
        "a motion with its vote: /permission refused moved kinver marden: loss of light; 4 2",
        of_planning_applications.permission,
    ),
)
