-- The book that is searched. Its rows are made by the client that pushes; they follow the record.
-- Public rows stand in tables without policies, so that searches use the word index.
CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA clerk;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA clerk;
CREATE TEXT SEARCH CONFIGURATION clerk.minutes (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION clerk.minutes
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, hword, hword_part, word
  WITH clerk.unaccent, english_stem;
CREATE FUNCTION clerk.folded(a_text text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT lower(clerk.unaccent('clerk.unaccent'::regdictionary, a_text))
$$;

CREATE TABLE clerk.public_meeting (
  meeting text PRIMARY KEY, body text NOT NULL, kind text NOT NULL, date date,
  venue text NOT NULL, state text NOT NULL, maker integer NOT NULL, fingerprint text NOT NULL,
  withdrawn boolean NOT NULL DEFAULT false, xid xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX public_meeting_xid ON clerk.public_meeting (xid);
CREATE TABLE clerk.public_entry (
  meeting text NOT NULL, entry text NOT NULL, seq integer NOT NULL, date date NOT NULL,
  body text NOT NULL, minute text NOT NULL, item text NOT NULL, title text NOT NULL,
  kind text NOT NULL, people text NOT NULL, text text NOT NULL, lead text NOT NULL,
  interest text NOT NULL,
  words tsvector GENERATED ALWAYS AS
    (to_tsvector('clerk.minutes', title || ' ' || people || ' ' || text)) STORED,
  PRIMARY KEY (meeting, entry)
);
CREATE INDEX public_entry_words ON clerk.public_entry USING gin (words);
CREATE INDEX public_entry_people ON clerk.public_entry
  USING gin (clerk.folded(people) clerk.gin_trgm_ops);
CREATE INDEX public_entry_body ON clerk.public_entry (body, date DESC);
CREATE INDEX public_entry_date ON clerk.public_entry (date DESC, meeting, seq DESC);
CREATE TABLE clerk.public_action (
  meeting text NOT NULL, entry text NOT NULL, origin text NOT NULL, ref text NOT NULL,
  body text NOT NULL, date date NOT NULL, title text NOT NULL, text text NOT NULL,
  owner text NOT NULL, due text NOT NULL, due_on date, state text NOT NULL, note text NOT NULL,
  PRIMARY KEY (meeting, entry)
);
CREATE INDEX public_action_origin ON clerk.public_action (origin, date, meeting, entry);
CREATE INDEX public_action_state ON clerk.public_action (state, body);
CREATE TABLE clerk.public_attended (
  meeting text NOT NULL, n integer NOT NULL, member text NOT NULL, authority text NOT NULL,
  body text NOT NULL, date date NOT NULL, year text NOT NULL, how text NOT NULL,
  PRIMARY KEY (meeting, n)
);
CREATE INDEX public_attended_body ON clerk.public_attended (body, year);
GRANT SELECT ON clerk.public_meeting, clerk.public_entry, clerk.public_action,
  clerk.public_attended TO clerk_reader, clerk_minuter;

-- Private business, and what is not published yet, for those who belong to the body.
CREATE TABLE clerk.private_entry (
  meeting text NOT NULL, entry text NOT NULL, seq integer NOT NULL, date date NOT NULL,
  body text NOT NULL, minute text NOT NULL, item text NOT NULL, title text NOT NULL,
  kind text NOT NULL, people text NOT NULL, text text NOT NULL, lead text NOT NULL,
  interest text NOT NULL, private boolean NOT NULL,
  words tsvector GENERATED ALWAYS AS
    (to_tsvector('clerk.minutes', title || ' ' || people || ' ' || text)) STORED,
  PRIMARY KEY (meeting, entry)
);
CREATE INDEX private_entry_body ON clerk.private_entry (body, date DESC);
ALTER TABLE clerk.private_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE clerk.private_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY own_bodies ON clerk.private_entry
  USING (clerk.belongs_to(body)) WITH CHECK (clerk.minutes_body(body));
CREATE TABLE clerk.private_action (
  LIKE clerk.public_action INCLUDING INDEXES
);
ALTER TABLE clerk.private_action ENABLE ROW LEVEL SECURITY;
ALTER TABLE clerk.private_action FORCE ROW LEVEL SECURITY;
CREATE POLICY own_bodies ON clerk.private_action
  USING (clerk.belongs_to(body)) WITH CHECK (clerk.minutes_body(body));

-- To whom the public rows of a meeting went, so that it can be said when they are withdrawn.
CREATE TABLE clerk.taken (
  meeting text NOT NULL, login text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (meeting, login)
);
CREATE TABLE clerk.subscriber (name text PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());
