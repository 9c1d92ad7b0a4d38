-- Replacing and reading the rows of the book.
-- Returns where rows had gone that stood here and stand here no longer; nothing if all still do.
CREATE FUNCTION clerk.replace_book(
  a_meeting text, at_n integer, a_maker integer, a_fingerprint text, shown jsonb, entries jsonb,
  actions jsonb, attendance jsonb, private_entries jsonb, private_actions jsonb
) RETURNS text[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
DECLARE h head; p public_meeting; gone boolean := false; places text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(a_meeting, 0));
  SELECT * INTO h FROM head WHERE meeting = a_meeting;
  PERFORM refuse_unless_minuted(h.body);
  IF h.n <> at_n THEN  -- these rows are of an earlier record
    RETURN '{}';
  END IF;
  SELECT * INTO p FROM public_meeting WHERE meeting = a_meeting;
  IF p.meeting IS NULL AND shown IS NULL THEN
    NULL;
  ELSIF p.meeting IS NULL OR p.fingerprint <> a_fingerprint THEN
    gone := EXISTS (SELECT 1 FROM public_entry AS e WHERE e.meeting = a_meeting AND NOT EXISTS (
      SELECT 1 FROM jsonb_to_recordset(entries) AS s (title text, people text, text text)
      WHERE (s.title, s.people, s.text) = (e.title, e.people, e.text)));
    DELETE FROM public_entry WHERE meeting = a_meeting;
    DELETE FROM public_action WHERE meeting = a_meeting;
    DELETE FROM public_attended WHERE meeting = a_meeting;
    INSERT INTO public_meeting (meeting, body, kind, date, venue, state, maker, fingerprint,
        withdrawn)
      VALUES (a_meeting, CASE WHEN shown IS NULL THEN '' ELSE h.body END,
        coalesce(shown->>'kind', ''), (shown->>'date')::date, coalesce(shown->>'venue', ''),
        coalesce(shown->>'state', ''), a_maker, a_fingerprint, shown IS NULL)
      ON CONFLICT (meeting) DO UPDATE SET body = excluded.body, kind = excluded.kind,
        date = excluded.date, venue = excluded.venue, state = excluded.state,
        maker = excluded.maker, fingerprint = excluded.fingerprint,
        withdrawn = excluded.withdrawn, xid = pg_current_xact_id();
    INSERT INTO public_entry (meeting, entry, seq, date, body, minute, item, title, kind, people,
        text, lead, interest)
      SELECT a_meeting, s.entry, s.seq, (shown->>'date')::date, h.body, s.minute, s.item, s.title,
        s.kind, s.people, s.text, s.lead, s.interest
      FROM jsonb_to_recordset(entries) AS s (entry text, seq integer, minute text, item text,
        title text, kind text, people text, text text, lead text, interest text);
    INSERT INTO public_action SELECT a_meeting, s.entry, s.origin, s.ref, h.body,
        (shown->>'date')::date, s.title, s.text, s.owner, s.due, s.due_on, s.state, s.note
      FROM jsonb_to_recordset(actions) AS s (entry text, origin text, ref text, title text,
        text text, owner text, due text, due_on date, state text, note text);
    INSERT INTO public_attended SELECT a_meeting, s.n, s.member, s.authority, h.body,
        (shown->>'date')::date, s.year, s.how
      FROM jsonb_to_recordset(attendance) AS s (n integer, member text, authority text, year text,
        how text);
  END IF;
  DELETE FROM private_entry WHERE meeting = a_meeting;
  INSERT INTO private_entry (meeting, entry, seq, date, body, minute, item, title, kind, people,
      text, lead, interest, private)
    SELECT a_meeting, s.entry, s.seq, s.date, h.body, s.minute, s.item, s.title, s.kind, s.people,
      s.text, s.lead, s.interest, s.private
    FROM jsonb_to_recordset(private_entries) AS s (entry text, seq integer, date date, minute text,
      item text, title text, kind text, people text, text text, lead text, interest text,
      private boolean);
  DELETE FROM private_action WHERE meeting = a_meeting;
  INSERT INTO private_action SELECT a_meeting, s.entry, s.origin, s.ref, h.body, s.date, s.title,
      s.text, s.owner, s.due, s.due_on, s.state, s.note
    FROM jsonb_to_recordset(private_actions) AS s (entry text, origin text, ref text, date date,
      title text, text text, owner text, due text, due_on date, state text, note text);
  IF NOT gone THEN
    RETURN '{}';
  END IF;
  SELECT array_agg(place ORDER BY place) INTO places FROM (
    SELECT staff_name(login) AS place FROM taken WHERE meeting = a_meeting AND login <> session_user
    UNION SELECT name FROM subscriber) AS all_places;
  RETURN array_prepend('the hub', coalesce(places, '{}'));
END $$;

-- The public meetings that changed, and their rows; who took them is noted.
CREATE FUNCTION clerk.public_changes(since xid8) RETURNS TABLE (
  meeting text, body text, kind text, date date, venue text, state text, withdrawn boolean
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
  SELECT meeting, body, kind, date, venue, state, withdrawn FROM public_meeting
  WHERE xid >= since ORDER BY date, meeting
$$;
CREATE FUNCTION clerk.take_public(meetings text[]) RETURNS TABLE (
  meeting text, entry text, seq integer, date date, body text, minute text, item text, title text,
  kind text, people text, text text, lead text, interest text
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
#variable_conflict use_column
BEGIN
  INSERT INTO taken (meeting, login)
    SELECT p.meeting, session_user FROM public_meeting AS p WHERE p.meeting = ANY (meetings)
    ON CONFLICT (meeting, login) DO UPDATE SET at = now();
  RETURN QUERY SELECT e.meeting, e.entry, e.seq, e.date, e.body, e.minute, e.item, e.title, e.kind,
    e.people, e.text, e.lead, e.interest
  FROM public_entry AS e WHERE e.meeting = ANY (meetings) ORDER BY e.meeting, e.seq;
END $$;
