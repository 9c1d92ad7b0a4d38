-- Committee files, standing wording and house styles of the office: each version stays.
CREATE TABLE clerk.office_file (
  name text NOT NULL, version integer NOT NULL, kind text NOT NULL, content text NOT NULL,
  digest text NOT NULL, by text NOT NULL, at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (name, version)
);
CREATE FUNCTION clerk.office_files() RETURNS TABLE (
  name text, version integer, kind text, content text, digest text, officer text, at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT DISTINCT ON (name) name, version, kind, content, digest, staff_name(by), at
  FROM office_file ORDER BY name, version DESC
$$;
-- Share a file. It replaces the newest only if the officer had that one: else 'behind'.
CREATE FUNCTION clerk.share_file(
  a_name text, a_kind text, a_content text, after_version integer
) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE newest office_file; a_digest text := encode(sha256(convert_to(a_content, 'UTF8')), 'hex');
BEGIN
  IF NOT EXISTS (SELECT 1 FROM belongs WHERE login = session_user AND may IN ('minute', 'admin')) THEN
    RAISE EXCEPTION 'this officer minutes no body' USING ERRCODE = 'CT003';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(a_name, 1));
  SELECT * INTO newest FROM office_file WHERE name = a_name ORDER BY version DESC LIMIT 1;
  IF newest.digest = a_digest THEN
    RETURN 'same';
  ELSIF coalesce(newest.version, 0) <> after_version THEN
    RETURN 'behind';
  END IF;
  INSERT INTO office_file (name, version, kind, content, digest, by)
    VALUES (a_name, after_version + 1, a_kind, a_content, a_digest, session_user);
  RETURN 'added';
END $$;
