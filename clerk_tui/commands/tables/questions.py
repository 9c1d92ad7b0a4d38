"""Questions, their answers, and who has the floor."""

from clerk_tui.commands.command import Command
from clerk_tui.commands.handlers import chair as of_chair
from clerk_tui.commands.handlers import notices as of_notices
from clerk_tui.commands.handlers import questions as of_questions
from clerk_tui.commands.handlers import written_responses as of_written

QUESTIONS: tuple[Command, ...] = (
    Command("q", "/q kinver what was being done", "A question put", of_questions.question, "F4"),
    Command("a", "/a the scheme was under review", "The response to it", of_questions.answer),
    Command(
        "s", "/s dawley whether the cost was known", "A supplementary", of_questions.supplementary
    ),
    Command(
        "clarify",
        "/clarify dawley that it was a question",
        "What somebody made clear",
        of_questions.clarification,
    ),
    Command(
        "comment",
        "/comment dawley that the cost was known",
        "A remark after a question or an answer",
        of_questions.comment,
    ),
    Command(
        "undertake",
        "/undertake dawley to have it inspected",
        "What somebody undertook to do",
        of_questions.undertaking,
    ),
    Command(
        "written",
        "/written by 3 May",
        "A written response promised, and its action",
        of_written.written,
    ),
    Command(
        "onnotice",
        "/onnotice kinver to Clerk: How many lamps are lit?",
        "A question of which notice was given; /put puts it",
        of_notices.on_notice,
    ),
    Command(
        "put",
        "/put 1 3",
        "Put the next question on notice, or several together",
        of_notices.put_notices,
    ),
    Command(
        "unreached",
        "/unreached",
        "The questions on notice not reached: written responses",
        of_written.unreached,
    ),
    Command(
        "speaking",
        "/speaking kinver",
        "Who has the floor; alone: they have finished",
        of_chair.speaking,
    ),
    Command("times", "/times", "Who spoke, and for how long"),
)
