-- The only ways to write to the record. Each works the digests out again.
CREATE FUNCTION clerk.chain_digest(before text, meeting text, at text, kind text, payload text)
RETURNS text LANGUAGE sql IMMUTABLE SET search_path = clerk, pg_temp AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(E'\x1f', before, meeting, at, kind, payload), 'UTF8')), 'hex')
$$;

CREATE FUNCTION clerk.check_chain(
  a_meeting text, after_step integer, after_digest text, steps integer[], ats text[],
  kinds text[], payloads text[], digests text[]
) RETURNS void LANGUAGE plpgsql IMMUTABLE SET search_path = clerk, pg_temp AS $$
BEGIN
  IF cardinality(steps) IS DISTINCT FROM cardinality(digests)
    OR cardinality(ats) IS DISTINCT FROM cardinality(digests)
    OR cardinality(kinds) IS DISTINCT FROM cardinality(digests)
    OR cardinality(payloads) IS DISTINCT FROM cardinality(digests)
    OR EXISTS (
      SELECT 1 FROM (
        SELECT r.*, lag(r.digest, 1, after_digest) OVER (ORDER BY r.i) AS before,
          lag(r.step, 1, after_step) OVER (ORDER BY r.i) AS step_before
        FROM unnest(steps, ats, kinds, payloads, digests) WITH ORDINALITY
          AS r (step, at, kind, payload, digest, i)
      ) AS rows
      WHERE digest IS DISTINCT FROM chain_digest(before, a_meeting, at, kind, payload)
        OR step IS NULL OR step NOT IN (step_before, step_before + 1)
    )
  THEN
    RAISE EXCEPTION 'a digest is not that of what was sent' USING ERRCODE = 'CT002';
  END IF;
END $$;

CREATE FUNCTION clerk.refuse_unless_minuted(a_body text) RETURNS void
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
BEGIN
  IF NOT minutes_body(a_body) THEN
    RAISE EXCEPTION 'this officer does not minute that body' USING ERRCODE = 'CT003';
  END IF;
END $$;

-- Add rows to a meeting's chain. Answers: 'same', the hub has just these; 'added'; 'behind', the
-- hub has these and more; 'diverged', the hub has others. Repeated, it changes nothing.
CREATE FUNCTION clerk.append(
  a_meeting text, a_body text, after_n integer, after_digest text, steps integer[], ats text[],
  kinds text[], payloads text[], digests text[]
) RETURNS TABLE (answer text, n integer, digest text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
#variable_conflict use_column
DECLARE
  h head; step_before integer; had integer; sent integer := coalesce(cardinality(digests), 0);
  now_at text := after_digest;
BEGIN
  PERFORM refuse_unless_minuted(a_body);
  PERFORM pg_advisory_xact_lock(hashtextextended(a_meeting, 0));
  SELECT * INTO h FROM head WHERE head.meeting = a_meeting;
  IF h.meeting IS NULL THEN
    h.n := 0; h.digest := ''; h.body := a_body;
  END IF;
  IF h.body <> a_body THEN
    RAISE EXCEPTION 'that ident is another body''s meeting' USING ERRCODE = 'CT004';
  END IF;
  IF h.n < after_n THEN
    RAISE EXCEPTION 'the hub has fewer events than that' USING ERRCODE = 'CT005';
  END IF;
  IF after_n = 0 THEN
    step_before := 0;
    now_at := '';
  ELSE
    SELECT step INTO step_before FROM event
      WHERE body = a_body AND meeting = a_meeting AND event.n = after_n
        AND event.digest = after_digest;
    IF NOT FOUND THEN
      RETURN QUERY SELECT 'diverged', h.n, h.digest;
      RETURN;
    END IF;
  END IF;
  PERFORM check_chain(a_meeting, step_before, now_at, steps, ats, kinds, payloads, digests);
  had := least(sent, h.n - after_n);
  IF had > 0 AND NOT EXISTS (
    SELECT 1 FROM event WHERE body = a_body AND meeting = a_meeting AND event.n = after_n + had
      AND event.digest = digests[had])
  THEN
    RETURN QUERY SELECT 'diverged', h.n, h.digest;
  ELSIF had = sent THEN
    RETURN QUERY SELECT CASE WHEN h.n = after_n + sent THEN 'same' ELSE 'behind' END, h.n, h.digest;
  ELSE
    INSERT INTO event (body, meeting, n, step, at, kind, payload, digest, pushed_by)
      SELECT a_body, a_meeting, after_n + r.i, r.step, r.at, r.kind, r.payload, r.digest,
        session_user
      FROM unnest(steps, ats, kinds, payloads, digests) WITH ORDINALITY
        AS r (step, at, kind, payload, digest, i) WHERE r.i > had;
    INSERT INTO head (meeting, body, n, digest, pushed_by)
      VALUES (a_meeting, a_body, after_n + sent, digests[sent], session_user)
      ON CONFLICT (meeting) DO UPDATE SET n = excluded.n, digest = excluded.digest,
        xid = pg_current_xact_id(), pushed_by = session_user, pushed_at = now();
    RETURN QUERY SELECT 'added', after_n + sent, digests[sent];
  END IF;
END $$;

-- Add papers; those that are there stay. Returns the number that say something else.
CREATE FUNCTION clerk.add_papers(
  a_meeting text, kinds text[], numbers integer[], privates boolean[], forms text[], ats text[],
  texts text[], lines_of text[]
) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE a_body text; changed integer; added integer;
BEGIN
  SELECT body INTO a_body FROM head WHERE meeting = a_meeting;
  PERFORM refuse_unless_minuted(a_body);
  PERFORM pg_advisory_xact_lock(hashtextextended(a_meeting, 0));
  SELECT count(*) INTO changed FROM paper AS p
    JOIN unnest(kinds, numbers, privates, forms, ats, texts, lines_of)
      AS s (kind, number, private, form, at, text, lines) USING (kind, number, private, form)
    WHERE p.body = a_body AND p.meeting = a_meeting
      AND (p.at, p.text, p.lines) IS DISTINCT FROM (s.at, s.text, s.lines);
  INSERT INTO paper (body, meeting, kind, number, private, form, at, text, lines)
    SELECT a_body, a_meeting, s.* FROM unnest(kinds, numbers, privates, forms, ats, texts, lines_of)
      AS s (kind, number, private, form, at, text, lines)
    ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS added = ROW_COUNT;
  IF added > 0 THEN
    UPDATE head SET xid = pg_current_xact_id() WHERE meeting = a_meeting;
  END IF;
  RETURN changed;
END $$;

CREATE FUNCTION clerk.heads(since xid8) RETURNS TABLE (
  meeting text, body text, n integer, digest text, holder text, holder_name text,
  held_since timestamptz, pushed_by text, pushed_at timestamptz, wanted_by text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT h.meeting, h.body, h.n, h.digest, h.holder, staff_name(h.holder), h.held_since,
    staff_name(h.pushed_by), h.pushed_at, h.wanted_by
  FROM head AS h JOIN belongs AS b ON b.body = h.body AND b.login = session_user
    AND b.may IN ('minute', 'admin')
  WHERE h.xid >= since ORDER BY h.meeting
$$;

-- One meeting's head, to whoever minutes its body; no row else, as if it were not there.
CREATE FUNCTION clerk.head_of(a_meeting text) RETURNS TABLE (
  meeting text, body text, n integer, digest text, holder text, holder_name text,
  held_since timestamptz, pushed_by text, pushed_at timestamptz, wanted_by text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT h.meeting, h.body, h.n, h.digest, h.holder, staff_name(h.holder), h.held_since,
    staff_name(h.pushed_by), h.pushed_at, h.wanted_by
  FROM head AS h JOIN belongs AS b ON b.body = h.body AND b.login = session_user
    AND b.may IN ('minute', 'admin')
  WHERE h.meeting = a_meeting
$$;

-- The events after one of them; each reading is noted. No row where it is not this officer's.
CREATE FUNCTION clerk.read_events(a_meeting text, after_n integer) RETURNS TABLE (
  step integer, at text, kind text, payload text, digest text
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
#variable_conflict use_column
DECLARE a_body text;
BEGIN
  SELECT body INTO a_body FROM head WHERE meeting = a_meeting;
  IF a_body IS NULL OR NOT minutes_body(a_body) THEN
    RETURN;
  END IF;
  INSERT INTO reading (login, body, meeting, how) VALUES (session_user, a_body, a_meeting, 'whole');
  RETURN QUERY SELECT e.step, e.at, e.kind, e.payload, e.digest FROM event AS e
    WHERE e.body = a_body AND e.meeting = a_meeting AND e.n > after_n ORDER BY e.n;
END $$;
CREATE FUNCTION clerk.digest_at(a_meeting text, at_n integer) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT e.digest FROM head AS h JOIN event AS e ON e.body = h.body AND e.meeting = h.meeting
  WHERE h.meeting = a_meeting AND e.n = at_n AND minutes_body(h.body)
$$;
CREATE FUNCTION clerk.read_papers(a_meeting text) RETURNS TABLE (
  kind text, number integer, private boolean, form text, at text, text text, lines text
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT p.kind, p.number, p.private, p.form, p.at, p.text, p.lines
  FROM head AS h JOIN paper AS p ON p.body = h.body AND p.meeting = h.meeting
  WHERE h.meeting = a_meeting AND minutes_body(h.body)
  ORDER BY p.kind, p.number, p.private, p.form
$$;
