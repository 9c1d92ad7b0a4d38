"""The tables and views of the minute book, all of them worked out from the record.

`entry` has a row for each thing minuted. Its `id` grows with the date, then with the order of the
meetings of a day, then with the order in which the entries were made. So newest first is the
order of the index itself, and no search has to sort its results. The views leave out private
business and the clerk's own notes; the tables mark them in a column `private`.
"""

MINUTE_BOOK_TABLES = """
ALTER TABLE meeting ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE number ADD COLUMN ident TEXT NOT NULL DEFAULT '';
CREATE INDEX number_ident ON number (meeting, ident);
CREATE TABLE entry (
  id INTEGER PRIMARY KEY, meeting TEXT NOT NULL REFERENCES meeting (ident),
  entry TEXT NOT NULL, item TEXT NOT NULL, date TEXT NOT NULL, body TEXT NOT NULL,
  kind TEXT NOT NULL, title TEXT NOT NULL, people TEXT NOT NULL, text TEXT NOT NULL,
  private INTEGER NOT NULL, lead TEXT NOT NULL, interest TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_meeting ON entry (meeting, entry);
CREATE VIRTUAL TABLE entry_fts USING fts5(
  title, text, people, body, kind, content='entry', content_rowid='id',
  tokenize='unicode61 remove_diacritics 2', prefix='2 3'
);
CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
INSERT INTO entry_fts (rowid, title, text, people, body, kind)
VALUES (NEW.id, NEW.title, NEW.text, NEW.people, NEW.body, NEW.kind); END;
CREATE TRIGGER entry_gone AFTER DELETE ON entry BEGIN
INSERT INTO entry_fts (entry_fts, rowid, title, text, people, body, kind)
VALUES ('delete', OLD.id, OLD.title, OLD.text, OLD.people, OLD.body, OLD.kind); END;
CREATE TRIGGER entry_changed AFTER UPDATE ON entry BEGIN
INSERT INTO entry_fts (entry_fts, rowid, title, text, people, body, kind)
VALUES ('delete', OLD.id, OLD.title, OLD.text, OLD.people, OLD.body, OLD.kind);
INSERT INTO entry_fts (rowid, title, text, people, body, kind)
VALUES (NEW.id, NEW.title, NEW.text, NEW.people, NEW.body, NEW.kind); END;
CREATE TABLE word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE action (
  meeting TEXT NOT NULL REFERENCES meeting (ident), entry TEXT NOT NULL, origin TEXT NOT NULL,
  ref TEXT NOT NULL, body TEXT NOT NULL, date TEXT NOT NULL, title TEXT NOT NULL,
  text TEXT NOT NULL, owner TEXT NOT NULL, due TEXT NOT NULL, due_on TEXT, state TEXT NOT NULL,
  private INTEGER NOT NULL, PRIMARY KEY (meeting, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_origin ON action (origin, date, meeting, entry);
CREATE INDEX action_state ON action (state, body);
CREATE TABLE action_note (
  meeting TEXT NOT NULL REFERENCES meeting (ident), entry TEXT NOT NULL, n INTEGER NOT NULL,
  origin TEXT NOT NULL, date TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL,
  private INTEGER NOT NULL, PRIMARY KEY (meeting, entry, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_note_origin ON action_note (origin, date);
CREATE TABLE attended (
  meeting TEXT NOT NULL REFERENCES meeting (ident), member TEXT NOT NULL,
  authority TEXT NOT NULL, body TEXT NOT NULL, date TEXT NOT NULL, year TEXT NOT NULL,
  how TEXT NOT NULL
) STRICT;
CREATE INDEX attended_meeting ON attended (meeting);
CREATE INDEX attended_body ON attended (body, year);
CREATE INDEX attended_member ON attended (authority, member, date);
CREATE TABLE book (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE about (
  name TEXT NOT NULL, "column" TEXT NOT NULL, means TEXT NOT NULL,
  PRIMARY KEY (name, "column")
) STRICT, WITHOUT ROWID;
CREATE VIEW minuted AS
SELECT entry.date, entry.body, coalesce(number.printed, '') AS minute, entry.title AS item,
entry.kind, entry.people, entry.text, entry.lead, entry.interest, entry.meeting, entry.entry
FROM entry LEFT JOIN number ON number.meeting = entry.meeting AND number.ident = entry.item
WHERE NOT entry.private;
CREATE VIEW resolutions AS
SELECT date, body, minute, item, lead, text AS resolution, meeting, entry
FROM minuted WHERE kind = 'resolution';
CREATE VIEW motions AS
SELECT date, body, minute, item, people, text AS motion, meeting, entry
FROM minuted WHERE kind = 'motion';
CREATE VIEW declarations AS
SELECT date, body, minute, item, people AS members, interest, text AS declaration, meeting, entry
FROM minuted WHERE kind = 'declaration' AND people <> '';
CREATE VIEW questions AS
SELECT date, body, minute, item, people, text AS question, meeting, entry
FROM minuted WHERE kind = 'question';
CREATE VIEW actions AS
SELECT ref, body, date, title AS item, text AS action, owner, due, due_on,
CASE WHEN state = 'open' AND EXISTS (
SELECT 1 FROM action AS later WHERE later.origin = action.origin
AND (later.date, later.meeting, later.entry) > (action.date, action.meeting, action.entry)
) THEN 'carried over' ELSE state END AS state,
coalesce((SELECT note FROM action_note AS said WHERE said.meeting = action.meeting
AND said.entry = action.entry AND note <> '' ORDER BY n DESC LIMIT 1), '') AS note,
meeting, entry FROM action WHERE NOT private;
CREATE VIEW attendance AS
SELECT member, body, year, sum(how <> 'substitute') AS expected, sum(how = 'present') AS present,
sum(how = 'apologies') AS apologies, sum(how = 'absent') AS absent, sum(how = 'away') AS away,
sum(how = 'not recorded') AS not_recorded, sum(how = 'substitute') AS substitute,
round(100.0 * sum(how = 'present') / nullif(sum(how <> 'substitute'), 0)) AS percentage
FROM attended GROUP BY member, body, year;
"""
