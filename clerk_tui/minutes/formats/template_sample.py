"""A sample document with every kind of block, on which the template of a style is tried."""

from datetime import date

from clerk_tui.minutes.compose.document import (
    ActionLine,
    Actions,
    Bullets,
    Decision,
    Document,
    Grid,
    Heading,
    Lines,
    Para,
    Signature,
    Title,
)


def sample_document(*, private: bool = False) -> Document:
    """Return sample minutes, as a public copy or a private one."""
    return Document(
        head=(
            Title(("Harbour Committee", "Minutes of a meeting")),
            Lines("Present:", ("A Kinver (Chairman)",)),
            Lines("Officers:", ("H Pell", "J Ełk")),
            Para("The meeting began at half past ten."),
        ),
        business=(
            Heading("Reports", level=1),
            Heading("Lighting", "12", run_in="The lamps were looked at."),
            Heading("The inner basin", level=3),
            Para("The Committee considered a report.", "12.1", ("AK", "3 May")),
            Para("A smaller point.", "", (), sub=True),
            Bullets((Para("It silts up."), Para("It smells.", "", ("HP",)))),
            Grid((("East", "£40"), ("West", "£35")), ("Berth", "Fee"), "Fees by berth"),
            Grid((("Payee", "Amount"),)),
            Decision("RESOLVED", (Para("That the report be noted."),)),
            Decision("RESOLVED:", (Para("That it be noted.", "(1)"),), True, "Reasons", "Cost."),
            Actions("ACTIONS:", (ActionLine("Write.", "2027/01", "AK", "3 May", "Sent."),)),
            Actions("", (ActionLine("Ring."),)),
            Actions(
                "ACTIONS:",
                (ActionLine("Call.", "2027/02", "BM"),),
                ("Ref", "Task", "Who"),
                (("ref",), ("text",), ("owner",)),
            ),
        ),
        foot=(Para("The meeting ended at noon."), Signature("Signed ………………")),
        draft="DRAFT",
        copy="PRIVATE COPY" if private else "",
        columns=("Action by", "Date") if private else (),
        title="Harbour Committee",
        day=date(2027, 3, 24),
    )


# Words of the sample that show that each part of it was printed.
SAMPLE_WORDS = {"head": "Kinver", "business": "Committee considered", "foot": "Signed"}
