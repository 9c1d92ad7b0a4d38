"""Who is in the room, and who presides."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import attendance as of_room
from clerk_tui.commands.handlers import attendance_list as of_attendance_list
from clerk_tui.commands.handlers import chair as of_chair
from clerk_tui.commands.handlers import corrections as of_corrections
from clerk_tui.commands.handlers import membership as of_attending
from clerk_tui.commands.handlers import movements as of_movements
from clerk_tui.commands.handlers import quorum as of_quorum
from clerk_tui.commands.handlers.voting import elections as of_elections
from clerk_tui.commands.handlers.voting import rights as of_voting_rights

ROOM: tuple[Command, ...] = (
    Command(
        "in",
        "/in marden 11.05",
        "Somebody arrives, now, at a time or from a minute (untimed: without a time); several: "
        "marden, dawley and edgley",
        of_movements.arrive,
        "",
        ("i",),
    ),
    Command(
        "out",
        "/out dawley 11.02",
        "Somebody leaves, now, at a time or after a minute (untimed: without a time); several in "
        "a list",
        of_movements.depart,
        "",
        ("o",),
    ),
    Command(
        "leaves",
        "/leaves marden",
        "Somebody leaves for an interest they declared (add: spoke); /in brings them back",
        of_movements.withdraw_for_interest,
    ),
    Command(
        "correct",
        "/correct dawley 11.10",
        "The time somebody last came or went, put right (also: dawley left 11.10; chair, private "
        "or public 11.10; vote 5 3)",
        of_corrections.correct_time,
    ),
    Command(
        "rename",
        "/rename kinver: A Kynver",
        "A name put right, wherever it stands",
        of_corrections.rename,
    ),
    Command(
        "remote",
        "/remote kinver 11.05",
        "Somebody attends remotely from now on",
        of_attending.remote,
    ),
    Command(
        "inperson", "/inperson kinver 11.20", "… and in the room again", of_attending.in_person
    ),
    Command(
        "absentfor", "/absentfor marden 5 7", "Somebody is out for items", of_attending.absent_for
    ),
    Command(
        "coopt", "/coopt Jane Doe, Plumley Ward 11.05", "A member is co-opted", of_attending.coopt
    ),
    Command(
        "sworn", "/sworn Jane Doe 11.05", "A member is sworn in, and counts", of_attending.sworn
    ),
    Command(
        "elected",
        "/elected Jane Doe 11.05",
        "A member is elected, and counts",
        of_attending.elected,
    ),
    Command(
        "maynotvote",
        "/maynotvote dawley, or /maynotvote dawley quorum",
        "A member without a vote; quorum: nor counted to it",
        of_voting_rights.may_not_vote,
    ),
    Command(
        "mayvote",
        "/mayvote dawley on education",
        "A member who votes on items with these words alone; without words: on all",
        of_voting_rights.may_vote,
    ),
    Command("inquorate", "/inquorate", "That the meeting became inquorate", of_quorum.inquorate),
    Command(
        "deferrest", "/deferrest", "All remaining business is deferred", of_quorum.defer_the_rest
    ),
    Command(
        "stands",
        "/stands the count was mistaken",
        "Why a decision without a quorum stands (kept, not printed)",
        of_quorum.let_stand,
    ),
    Command(
        "here",
        "/here kinver",
        "Mark somebody present, several in a list, or all (but dawley)",
        of_room.present,
    ),
    Command(
        "sorry",
        "/sorry thornby unwell; accepted",
        "Apologies, with a reason, and after a semicolon their kind; late: expected late",
        of_room.sent_apologies,
    ),
    Command(
        "absent",
        "/absent thornby on council business",
        "Absent, with what is printed",
        of_room.absent,
    ),
    Command("sub", "/sub thornby: Jo Reed", "A substitute for a member", of_room.substitute),
    Command("who", "/who Jane Doe, Head of Finance", "Add somebody in attendance", of_room.who),
    Command("officer", "/officer Jane Doe, Head of Finance", "Add an officer", of_room.officer),
    Command(
        "person",
        "/person kinver: initials AK; organisation Tideway Trust",
        "Details of somebody on the list: title, initials, role, authority, party, organisation, "
        "surname, named (in sentences), pronoun; remark (words after the name); listed before or "
        "after the members, not at all",
        of_attendance_list.correct_details,
    ),
    Command(
        "remark",
        "/remark marden from minute 12",
        "Words after a name in the list of those present",
        of_attendance_list.set_remark,
    ),
    Command(
        "herefor",
        "/herefor doe 7 8",
        "Somebody who is no member came for these items alone",
        of_attendance_list.here_for,
    ),
    Command(
        "chair",
        "/chair edgley 11.05",
        "Somebody takes the chair, now or at a time (untimed: without a time)",
        of_chair.preside,
    ),
    Command(
        "elect",
        "/elect kinver findern edgley",
        "Somebody is elected to the chair: who, mover, seconder",
        of_chair.elect,
    ),
    Command(
        "nominate",
        "/nominate kinver findern edgley",
        "One of several for the chair (vice: the vice-chair): who, mover, seconder",
        of_elections.nominate,
    ),
    Command(
        "ballot",
        "/ballot kinver 5 marden 3",
        "The vote on all who are nominated; where equal: … casting kinver",
        of_elections.ballot,
    ),
    Command(
        "count",
        "/count 11 Eleven residents watched.",
        "How many of the public are there, and the words printed of them",
        of_room.count,
    ),
)
