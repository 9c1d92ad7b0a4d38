-- The record: events and papers, only ever added to, and the head of each chain.
CREATE TABLE clerk.head (
  meeting text PRIMARY KEY, body text NOT NULL REFERENCES clerk.body,
  n integer NOT NULL, digest text NOT NULL, xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  pushed_by text NOT NULL, pushed_at timestamptz NOT NULL DEFAULT now(),
  holder text NOT NULL DEFAULT '', held_since timestamptz, wanted_by text NOT NULL DEFAULT ''
);
CREATE INDEX head_xid ON clerk.head (xid);
CREATE INDEX head_body ON clerk.head (body);

CREATE TABLE clerk.event (
  body text NOT NULL, meeting text NOT NULL, n integer NOT NULL, step integer NOT NULL,
  at text NOT NULL, kind text NOT NULL, payload text NOT NULL, digest text NOT NULL,
  pushed_by text NOT NULL, pushed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (body, meeting, n)
) PARTITION BY HASH (body);
CREATE TABLE clerk.paper (
  body text NOT NULL, meeting text NOT NULL, kind text NOT NULL, number integer NOT NULL,
  private boolean NOT NULL, form text NOT NULL, at text NOT NULL, text text NOT NULL,
  lines text NOT NULL, PRIMARY KEY (body, meeting, kind, number, private, form)
) PARTITION BY HASH (body);

CREATE FUNCTION clerk.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the record is never changed' USING ERRCODE = 'CT001';
END $$;
CREATE TRIGGER event_stands BEFORE UPDATE OR DELETE ON clerk.event
  FOR EACH ROW EXECUTE FUNCTION clerk.refuse_change();
CREATE TRIGGER paper_stands BEFORE UPDATE OR DELETE ON clerk.paper
  FOR EACH ROW EXECUTE FUNCTION clerk.refuse_change();
CREATE TRIGGER event_is_not_emptied BEFORE TRUNCATE ON clerk.event
  FOR EACH STATEMENT EXECUTE FUNCTION clerk.refuse_change();
CREATE TRIGGER paper_is_not_emptied BEFORE TRUNCATE ON clerk.paper
  FOR EACH STATEMENT EXECUTE FUNCTION clerk.refuse_change();
DO $$
DECLARE part integer; parent text;
BEGIN
  FOREACH parent IN ARRAY ARRAY['event', 'paper'] LOOP
    FOR part IN 0..15 LOOP
      EXECUTE format('CREATE TABLE clerk.%I PARTITION OF clerk.%I FOR VALUES WITH '
        '(MODULUS 16, REMAINDER %s)', parent || '_' || part, parent, part);
      EXECUTE format('CREATE TRIGGER is_not_emptied BEFORE TRUNCATE ON clerk.%I '
        'FOR EACH STATEMENT EXECUTE FUNCTION clerk.refuse_change()', parent || '_' || part);
    END LOOP;
  END LOOP;
END $$;

-- What somebody minuted away from the hub on another branch: kept whole, and never merged.
CREATE TABLE clerk.branch (
  meeting text NOT NULL, body text NOT NULL, login text NOT NULL, common integer NOT NULL,
  steps integer[] NOT NULL, ats text[] NOT NULL, kinds text[] NOT NULL, payloads text[] NOT NULL,
  digests text[] NOT NULL, at timestamptz NOT NULL DEFAULT now(), ended_at timestamptz,
  PRIMARY KEY (meeting, login)
);
-- Who read which meeting whole, or its private business.
CREATE TABLE clerk.reading (
  login text NOT NULL, body text NOT NULL, meeting text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(), how text NOT NULL
);
CREATE INDEX reading_meeting ON clerk.reading (meeting, at);
