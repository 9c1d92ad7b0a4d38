"""Descriptions of the tables, views and columns, for whoever opens the file in another program.

They are stored in the table `about`: a changed description needs a migration that writes it.
"""

_DESCRIPTIONS = """
event: The record, in order; it is only ever added to. PRIVATE business is in it.
meeting: The meetings, a row each, with the state they have got to.
number: Minute numbers and action references as printed; ident is the item or the entry.
unfinished: Text being typed and not yet filed. It may be PRIVATE.
paper: Drafts and files sent back, as they were. PRIVATE copies too: WHERE NOT private.
holder: Which copy of the program may add to a meeting.
entry: Everything minuted, a row each. PRIVATE rows too: for the public, WHERE NOT private.
entry_fts: The index of entry, for searching by words. It knows PRIVATE words too.
word: The words that occur in entry, PRIVATE ones too, to complete one while it is typed.
action: Each minuting of an action. PRIVATE rows too: for the public, WHERE NOT private.
action_note: What was said of an action, and its state then. PRIVATE rows too.
attended: How each member attended each meeting.
book: How the tables that are read off the record were made.
about: What each table, view and column is.
minuted: Public: everything minuted, with its minute number.
resolutions: Public: every decision, motions carried among them.
motions: Public: every motion and amendment, and what became of it.
declarations: Public: every interest declared.
questions: Public: every question put.
actions: Public: the action log.
attendance: Public: attendance of each member at each body in each municipal year (from May).
entry.id: Grows with the date: ORDER BY id DESC is newest first.
entry.private: 1 for what was minuted in private, and for the clerk's own notes.
minuted.people: Everybody named as speaker, mover, member and so on, parted by semicolons.
minuted.meeting: The ident of the meeting, as clerk-tui takes it: clerk-tui export IDENT
minuted.entry: The ident of the entry in its meeting.
resolutions.lead: RESOLVED, RECOMMENDED and so on.
declarations.interest: The kind of interest, as the body names its kinds.
actions.ref: The printed reference.
actions.due: As the clerk typed it.
actions.due_on: The day that due names (ISO), or nothing where it names none.
actions.state: open, done, withdrawn, or carried over: minuted again at a later meeting.
actions.note: The newest progress note that was given in public.
attendance.expected: Meetings held with the member on the list, not as a substitute.
attendance.away: Absent on the council's business.
attendance.observed: Followed from elsewhere, where the body counts only members in the room.
attendance.not_recorded: Marked neither present nor absent.
attendance.substitute: Meetings attended in another member's place.
attendance.percentage: Present of expected, in whole per cent.
"""


def table_descriptions() -> list[tuple[str, str, str]]:
    """Return a row for each: the table or view, the column (or an empty text), the description."""
    rows = []
    for line in _DESCRIPTIONS.strip().splitlines():
        name, _, description = line.partition(": ")
        table, _, column = name.partition(".")
        rows.append((table, column, description))
    return rows
