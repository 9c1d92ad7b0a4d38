"""Every command, in the order in which help and the palette list them."""

from clerk_tui.commands import of_actions as ac
from clerk_tui.commands import of_agenda as ag
from clerk_tui.commands import of_attending as at
from clerk_tui.commands import of_business as bu
from clerk_tui.commands import of_chair as ch
from clerk_tui.commands import of_corrections as co
from clerk_tui.commands import of_decisions as de
from clerk_tui.commands import of_interests as it
from clerk_tui.commands import of_minutes as mi
from clerk_tui.commands import of_motions as mo
from clerk_tui.commands import of_names as na
from clerk_tui.commands import of_pad as pa
from clerk_tui.commands import of_paper as pp
from clerk_tui.commands import of_private as pr
from clerk_tui.commands import of_questions as qn
from clerk_tui.commands import of_quorum as qu
from clerk_tui.commands import of_room as ro
from clerk_tui.commands import of_times as ti
from clerk_tui.commands import of_votes as vo
from clerk_tui.commands.command import Command

ALL: tuple[Command, ...] = (
    Command("next", "/next", "Go to the next item; it takes its number", ag.next_item, "F2"),
    Command("break", "/break", "Adjourn, or resume", ti.adjourn_or_resume, "^T"),
    Command(
        "goto", "/goto 60", "Go to an item by number or words of its title", ag.goto, "", ("item",)
    ),
    Command("new", "/new Urgent business", "Take an item that is not on the agenda", ag.new_item),
    Command("leave", "/leave", "Leave the item in hand", ag.leave),
    Command("defer", "/defer 9 because the officer was ill", "Defer an item, and why", de.defer),
    Command(
        "withdraw", "/withdraw 9 because it was late", "An item was withdrawn, and why", de.withdraw
    ),
    Command(
        "adjournitem",
        "/adjournitem 14 April: the officer was ill",
        "Adjourn the item in hand to another day, and why",
        de.adjourn_item,
    ),
    Command(
        "refer",
        "/refer Cabinet: the cost was not stated",
        "Refer the item in hand back: to whom, and why",
        de.refer,
    ),
    Command("enbloc", "/enbloc 5 6 7", "Take several items together", ag.en_bloc),
    Command(
        "number", "/number 9A", "Set the minute number by hand; auto for the pattern", ag.number
    ),
    Command("title", "/title Work programme", "Change the title of the item in hand", ag.title),
    Command(
        "section",
        "/section Reports of officers",
        "Set the heading the item stands under",
        ag.section,
    ),
    Command("part", "/part 1", "The item is public (1) or private (2)", ag.part),
    Command("moveitem", "/moveitem 9 4", "Move an item to after another", ag.move_item),
    Command("q", "/q kinver what was being done", "A question put", qn.question, "F4"),
    Command("a", "/a the scheme was under review", "The response to it", qn.answer),
    Command("s", "/s dawley whether the cost was known", "A supplementary", qn.supplementary),
    Command(
        "written", "/written by 3 May", "A written response promised, and its action", qn.written
    ),
    Command(
        "onnotice",
        "/onnotice kinver to Clerk: How many lamps are lit?",
        "A question of which notice was given; /put puts it",
        qn.on_notice,
    ),
    Command("put", "/put 1 3", "Put the next question on notice, or several together", qn.put),
    Command(
        "unreached",
        "/unreached",
        "The questions on notice not reached: written responses",
        qn.unreached,
    ),
    Command(
        "speaking", "/speaking kinver", "Who has the floor; alone: they have finished", qn.speaking
    ),
    Command("times", "/times", "Who spoke, and for how long"),
    Command(
        "m",
        "/m findern edgley That the report be noted; 7 3 1",
        "A motion: mover, seconder, words; its vote too, if it is taken at once",
        mo.motion,
        "F5",
    ),
    Command(
        "amend",
        "/amend kinver marden That the words be added",
        "An amendment to the motion before the meeting",
        mo.amendment,
    ),
    Command(
        "substantive",
        "/substantive That the lamps be lit at dusk",
        "The motion as amended, on which the main vote is (F5 puts its words in the pad)",
        mo.substantive,
    ),
    Command(
        "proc",
        "/proc kinver marden That the question be now put",
        "A procedural motion, which interrupts",
        mo.procedural,
    ),
    Command("second", "/second edgley", "Who seconded what is before the meeting", mo.second),
    Command(
        "v",
        "/v 7 3 1, or /v all in favour",
        "The vote: for, against, abstained, not voting; or its words; also /v voice, "
        "unanimous, secret 7 3 1, together 7 3 1",
        vo.vote,
        "F8",
    ),
    Command(
        "named",
        "/named all for but -dawley ~kinver =marden",
        "A recorded vote: everybody and groups, then + for, - against, ~ abstained, = not voting",
        na.named,
        "",
        ("n",),
    ),
    Command("division", "/division", "A recorded vote, one key a member"),
    Command(
        "ownvote",
        "/ownvote dawley against",
        "A member asks that their vote be recorded",
        vo.own_vote,
    ),
    Command(
        "budget",
        "/budget",
        "The budget decision: its votes need names; no; override and why",
        na.budget,
    ),
    Command("casting", "/casting 5 5 for", "An equal vote, with the casting vote", vo.casting),
    Command("settle", "/settle withdrawn", "A motion withdrawn, unseconded or not put", mo.settle),
    Command(
        "r", "/r That the report be noted", "A resolution; (1) … (2) … make clauses", bu.resolve
    ),
    Command(
        "rec",
        "/rec Cabinet by 14 April: That the scheme be approved",
        "A recommendation: to whom, and by when",
        de.recommend,
    ),
    Command("reasons", "/reasons The lights had failed.", "Why it was decided", de.reasons),
    Command(
        "alternatives",
        "/alternatives To do nothing: rejected as unsafe.",
        "What was considered instead, and rejected",
        de.alternatives,
    ),
    Command(
        "conflicts",
        "/conflicts none",
        "Conflicts of interest about the decision, and dispensations",
        de.conflicts,
    ),
    Command("key", "/key", "The last decision is a key decision", de.key_decision),
    Command("callin", "/callin 14 March", "Until when the decision may be called in", de.call_in),
    Command(
        "veto",
        "/veto kinver marden That the precept be vetoed",
        "A veto: two thirds of all members",
        mo.veto,
    ),
    Command(
        "urgent", "/urgent Storm damage: the road is closed", "An urgent item, and why", bu.urgent
    ),
    Command("noted", "/noted", "Resolved that the report be noted", bu.noted, "F6"),
    Command("received", "/received", "Resolved that the report be received", de.received),
    Command("agreed", "/agreed", "Resolved that the recommendation be agreed", bu.agreed, "F7"),
    Command("approve", "/approve 24 March 2027", "The minutes of a meeting approved", mi.approve),
    Command(
        "correction",
        "/correction 24 March 2027 12: “May” for “March”",
        "Correct signed minutes by resolution",
        mi.correction,
    ),
    Command(
        "reopen",
        "/reopen the vote on item 5 was left out",
        "Open closed minutes again, and say why",
        mi.reopen,
    ),
    Command(
        "x", "/x Clerk by 3 March: write to the county", "An action: owner, date, what", bu.action
    ),
    Command(
        "update",
        "/update 2027/04 done: The briefing was sent.",
        "How an action of an earlier meeting stands",
        ac.update,
    ),
    Command("takeup", "/takeup", "Every action still open from earlier meetings", ac.take_up),
    Command(
        "dec",
        "/dec marden 8 dpi owner of land beside the site",
        "A declaration of interest; alone: there were none",
        it.declare,
        "",
        ("d", "nil"),
    ),
    Command("apologies", "/apologies", "The sentence of apologies, from the roll", bu.apologies),
    Command("h", "/h Questions on notice", "A heading inside the item", pa.heading),
    Command("b", "/b a new scheme;", "A bulleted point (or type - and a space)", pa.bullet),
    Command("subpara", "/subpara a smaller point", "A paragraph set below another", pa.sub),
    Command("table", "/table Payee | Purpose | Amount", "Begin a table, with its header", pa.grid),
    Command("row", "/row Clerk | Wages | 268.40", "Add a row to the table", pa.row),
    Command(
        "event",
        "/event The fire alarm sounded.",
        "Something that happened in the room",
        pa.happening,
    ),
    Command(
        "margin", "/margin Strategic Director", "Who acts, beside the last paragraph", pa.margin
    ),
    Command("note", "/note ask about the figure", "For your eyes only, never printed", pa.note),
    Command(
        "say",
        "/say The motion was put and carried.",
        "Put the last entry in your own words",
        pa.word,
    ),
    Command("edit", "/edit", "Edit the last entry in the pad"),
    Command("up", "/up", "Move the last entry up", pa.up),
    Command("remove", "/remove", "Remove the last entry", pa.remove),
    Command("undo", "/undo", "Take back the last step", pa.undo),
    Command("redo", "/redo", "Bring it back", pa.redo),
    Command(
        "in",
        "/in marden 11.05",
        "Somebody arrives, now, at a time or from a minute",
        ro.arrive,
        "",
        ("i",),
    ),
    Command("out", "/out dawley 11.02", "Somebody leaves", ro.depart, "", ("o",)),
    Command(
        "leaves",
        "/leaves marden",
        "Somebody leaves for an interest they declared (add: spoke); /in brings them back",
        ro.withdraw_for_interest,
    ),
    Command(
        "correct",
        "/correct dawley 11.10",
        "The time somebody last came or went, put right (also: dawley left 11.10; chair, private "
        "or public 11.10)",
        co.correct_time,
    ),
    Command(
        "rename", "/rename kinver: A Kynver", "A name put right, wherever it stands", co.rename
    ),
    Command("remote", "/remote kinver 11.05", "Somebody attends remotely from now on", at.remote),
    Command("inperson", "/inperson kinver 11.20", "… and in the room again", at.in_person),
    Command("absentfor", "/absentfor marden 5 7", "Somebody is out for items", at.absent_for),
    Command("coopt", "/coopt Jane Doe, Plumley Ward 11.05", "A member is co-opted", at.coopt),
    Command("sworn", "/sworn Jane Doe 11.05", "A member is sworn in, and counts", at.sworn),
    Command("elected", "/elected Jane Doe 11.05", "A member is elected, and counts", at.elected),
    Command("inquorate", "/inquorate", "That the meeting became inquorate", qu.inquorate),
    Command("deferrest", "/deferrest", "All remaining business is deferred", qu.defer_the_rest),
    Command(
        "stands",
        "/stands the count was mistaken",
        "Why a decision without a quorum stands (kept, not printed)",
        qu.let_stand,
    ),
    Command("here", "/here kinver", "Mark somebody present, or all", ro.present),
    Command("sorry", "/sorry thornby unwell", "Apologies, with a reason", ro.sent_apologies),
    Command(
        "absent", "/absent thornby on council business", "Absent, with what is printed", ro.absent
    ),
    Command("sub", "/sub thornby: Jo Reed", "A substitute for a member", ro.substitute),
    Command("who", "/who Jane Doe, Head of Finance", "Add somebody in attendance", ro.who),
    Command("officer", "/officer Jane Doe, Head of Finance", "Add an officer", ro.officer),
    Command("chair", "/chair edgley 11.05", "Somebody takes the chair", ch.preside),
    Command(
        "elect",
        "/elect kinver findern edgley",
        "Somebody is elected chairman: who, mover, seconder",
        ch.elect,
    ),
    Command("count", "/count 11", "How many of the public are there", ro.count),
    Command("start", "/start 10.30", "Call the meeting to order", ti.start),
    Command("adjourn", "/adjourn 11.15", "Adjourn, now or at a time", ti.adjourn),
    Command("resume", "/resume 11.30", "Go on after an adjournment, or reopen", ti.resume),
    Command(
        "private",
        "/private 3 moved kinver marden 7 0",
        "The press and public are excluded; without mover and vote it is resolved at once",
        pr.private,
    ),
    Command("public", "/public", "The public come back", pr.public),
    Command(
        "confidential",
        "/confidential furnished by the Home Office in confidence",
        "Confidential information: the public leave without a resolution",
        pr.confidential,
    ),
    Command(
        "publictitle",
        "/publictitle A staffing matter",
        "The title in public copies; none withholds it",
        pr.title,
    ),
    Command(
        "publicsummary",
        "/publicsummary A sale was agreed.",
        "What public copies say in place of a private minute",
        pr.summary,
    ),
    Command(
        "markprivate",
        "/markprivate paragraph 1",
        "The last entry is private after all, and why",
        pr.mark_private,
    ),
    Command(
        "markpublic",
        "/markpublic agreed by the monitoring officer",
        "The last entry is public after all, and why",
        pr.mark_public,
    ),
    Command("close", "/close 12.50", "End the meeting", ti.close),
    Command(
        "heading",
        "/heading NORTHMERE COUNCIL",
        "The heading of the minutes; | between lines",
        pp.head_lines,
    ),
    Command(
        "opening",
        "/opening At a meeting of the Board on …",
        "The opening sentence, by hand",
        pp.opening,
    ),
    Command("venue", "/venue Council Chamber", "Where the meeting is", pp.venue),
    Command(
        "closing", "/closing Meeting ended at 7.50 p.m.", "A closing line, by hand", pp.closing
    ),
    Command(
        "signature",
        "/signature Councillor H Moss (Chairman)",
        "The line the chairman signs over",
        pp.signature,
    ),
    Command(
        "nextmeeting",
        "/nextmeeting 23 June 2027 at 10.30 am",
        "When the next meeting is",
        pp.next_meeting,
    ),
    Command(
        "attach", "/attach Briefing note", "Attach a paper: title, then its text below", pp.attach
    ),
    Command("roll", "/roll", "The roll call", key="F3", also=("people",)),
    Command("readback", "/readback", "The motion in large type", key="F9"),
    Command("review", "/review", "The minutes as they print, and export", also=("export",)),
    Command("check", "/check", "What does not add up, is missing or reads wrong"),
    Command("takeover", "/takeover", "Minute here what another window has; it then follows"),
    Command("clock", "/clock", "Go by the computer's clock after it was set back or changed"),
    Command("order", "/order", "Show or hide the running order"),
    Command("room", "/room", "Show or hide who is in the room"),
    Command("codes", "/codes", "The short codes of standing wording (; and a code, then Tab)"),
    Command("help", "/help", "What can be typed here", key="F1", also=("?",)),
    Command("home", "/home", "Back to the meetings", also=("quit",)),
)
