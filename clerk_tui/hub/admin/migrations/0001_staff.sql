-- Who works here, for which body, and what this hub is. Run as the role that owns the hub.
-- Everything is refused to PUBLIC: an officer reads the public tables and calls functions.
CREATE SCHEMA clerk AUTHORIZATION clerk_hub_owner;
REVOKE ALL ON SCHEMA clerk FROM PUBLIC;
GRANT USAGE ON SCHEMA clerk TO clerk_reader, clerk_minuter;

CREATE TABLE clerk.hub (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  ident text NOT NULL DEFAULT gen_random_uuid()::text,
  reads_from integer NOT NULL DEFAULT 1,   -- the oldest protocol of a client that may read
  writes_from integer NOT NULL DEFAULT 1   -- the oldest protocol of a client that may write
);
INSERT INTO clerk.hub DEFAULT VALUES;

CREATE TABLE clerk.migration (
  number integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE clerk.member_of_staff (
  login text PRIMARY KEY, name text NOT NULL, since timestamptz NOT NULL DEFAULT now(),
  left_at timestamptz
);
CREATE TABLE clerk.body (name text PRIMARY KEY, since timestamptz NOT NULL DEFAULT now());
CREATE TABLE clerk.belongs (
  login text NOT NULL REFERENCES clerk.member_of_staff, body text NOT NULL REFERENCES clerk.body,
  may text NOT NULL CHECK (may IN ('read', 'minute', 'admin')), PRIMARY KEY (login, body)
);

-- The officer is the role that logged in: no SET ROLE and no function changes it.
CREATE FUNCTION clerk.belongs_to(a_body text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = clerk, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM belongs WHERE login = session_user AND body = a_body)
$$;
CREATE FUNCTION clerk.minutes_body(a_body text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = clerk, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM belongs
    WHERE login = session_user AND body = a_body AND may IN ('minute', 'admin'))
$$;
CREATE FUNCTION clerk.staff_name(a_login text) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = clerk, pg_temp AS $$
  SELECT coalesce((SELECT name FROM member_of_staff WHERE login = a_login), a_login)
$$;
CREATE FUNCTION clerk.my_bodies() RETURNS TABLE (body text, may text)
LANGUAGE sql STABLE ROWS 5 SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT body, may FROM belongs WHERE login = session_user ORDER BY body
$$;
-- What a client compares before it says anything else.
CREATE FUNCTION clerk.hub_position() RETURNS TABLE (
  hub text, cluster text, xmin xid8, reads_from integer, writes_from integer, version integer,
  clock timestamptz, officer text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT ident, (SELECT system_identifier FROM pg_control_system()) || '/'
    || (SELECT timeline_id FROM pg_control_checkpoint()),
    pg_snapshot_xmin(pg_current_snapshot()), reads_from, writes_from,
    (SELECT max(number) FROM migration), clock_timestamp(), staff_name(session_user) FROM hub
$$;
