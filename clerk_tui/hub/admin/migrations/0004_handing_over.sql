-- Who minutes a meeting: a lease with a name and a time. The chain protects the record, not this.
-- A colleague is asked first, whose program sends what is not sent yet and gives it; where that
-- does not answer, it is taken. Both answer with the name of whoever had it.
CREATE FUNCTION clerk.ask_for(a_meeting text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE h head;
BEGIN
  SELECT * INTO h FROM head WHERE meeting = a_meeting FOR UPDATE;
  PERFORM refuse_unless_minuted(h.body);
  IF h.holder IN ('', session_user) THEN
    RETURN take(a_meeting);
  END IF;
  UPDATE head SET wanted_by = session_user WHERE meeting = a_meeting;
  RETURN staff_name(h.holder);
END $$;
CREATE FUNCTION clerk.take(a_meeting text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE h head;
BEGIN
  SELECT * INTO h FROM head WHERE meeting = a_meeting FOR UPDATE;
  PERFORM refuse_unless_minuted(h.body);
  IF h.holder <> session_user THEN
    UPDATE head SET holder = session_user, held_since = now(), wanted_by = '',
      xid = pg_current_xact_id() WHERE meeting = a_meeting;
  END IF;
  RETURN CASE WHEN h.holder = '' THEN '' ELSE staff_name(h.holder) END;
END $$;
-- Give the meeting to whoever asked for it; leaving the table gives it to nobody.
CREATE FUNCTION clerk.give(a_meeting text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE h head;
BEGIN
  SELECT * INTO h FROM head WHERE meeting = a_meeting FOR UPDATE;
  PERFORM refuse_unless_minuted(h.body);
  IF h.holder = session_user THEN
    UPDATE head SET holder = h.wanted_by, wanted_by = '',
      held_since = CASE WHEN h.wanted_by = '' THEN NULL ELSE now() END,
      xid = pg_current_xact_id() WHERE meeting = a_meeting;
  END IF;
  RETURN CASE WHEN h.wanted_by = '' THEN '' ELSE staff_name(h.wanted_by) END;
END $$;

-- What this officer minuted while another went on: it is put beside, and both are told.
CREATE FUNCTION clerk.put_beside(
  a_meeting text, common_n integer, common_digest text, steps integer[], ats text[], kinds text[],
  payloads text[], digests text[]
) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE h head; step_before integer := 0;
BEGIN
  SELECT * INTO h FROM head WHERE meeting = a_meeting FOR UPDATE;
  PERFORM refuse_unless_minuted(h.body);
  IF common_n > 0 THEN
    SELECT step INTO step_before FROM event WHERE body = h.body AND meeting = a_meeting
      AND n = common_n AND digest = common_digest;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the records have not that in common' USING ERRCODE = 'CT002';
    END IF;
  END IF;
  PERFORM check_chain(a_meeting, step_before, CASE WHEN common_n > 0 THEN common_digest ELSE '' END,
    steps, ats, kinds, payloads, digests);
  INSERT INTO branch (meeting, body, login, common, steps, ats, kinds, payloads, digests)
    VALUES (a_meeting, h.body, session_user, common_n, steps, ats, kinds, payloads, digests)
    ON CONFLICT (meeting, login) DO UPDATE SET common = excluded.common, steps = excluded.steps,
      ats = excluded.ats, kinds = excluded.kinds, payloads = excluded.payloads,
      digests = excluded.digests, at = now(), ended_at = NULL
    WHERE branch.digests IS DISTINCT FROM excluded.digests OR branch.ended_at IS NOT NULL;
END $$;
CREATE FUNCTION clerk.branches() RETURNS TABLE (
  meeting text, login text, officer text, common integer, steps integer[], ats text[],
  kinds text[], payloads text[], digests text[], at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT b.meeting, b.login, staff_name(b.login), b.common, b.steps, b.ats, b.kinds, b.payloads,
    b.digests, b.at
  FROM branch AS b WHERE b.ended_at IS NULL AND minutes_body(b.body) ORDER BY b.meeting, b.login
$$;
CREATE FUNCTION clerk.end_branch(a_meeting text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  UPDATE branch SET ended_at = now()
  WHERE meeting = a_meeting AND login = session_user AND ended_at IS NULL
$$;
