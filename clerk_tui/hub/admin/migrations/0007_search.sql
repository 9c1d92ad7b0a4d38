-- Searching, newest first. The word index gives no order, so the years are gone through backwards.
CREATE FUNCTION clerk.search_public(
  asked text, a_member text, a_body text, a_kind text, since date, until date, most integer
) RETURNS TABLE (
  meeting text, entry text, item text, date date, body text, minute text, title text, kind text,
  people text, text text
) LANGUAGE plpgsql STABLE SET search_path = clerk, pg_temp AS $$
#variable_conflict use_column
DECLARE
  oldest date := coalesce(since, (SELECT min(date) FROM public_entry));
  before date := coalesce(until, (SELECT max(date) FROM public_entry)) + 1;
  span integer := 366; wanted integer := most; got integer; from_day date; bodies text[];
  conditions text;
BEGIN
  IF a_body <> '' THEN
    SELECT array_agg(DISTINCT m.body) INTO bodies FROM public_meeting AS m
      WHERE folded(m.body) LIKE '%' || folded(a_body) || '%';
  END IF;
  conditions := CASE WHEN a_member = '' THEN '' ELSE
      ' AND folded(people) LIKE ''%'' || folded($4) || ''%''' END
    || CASE WHEN a_body = '' THEN '' ELSE ' AND body = ANY ($5)' END
    || CASE WHEN a_kind = '' THEN '' ELSE ' AND kind LIKE ''%'' || $6' END
    || ' ORDER BY date DESC, meeting, seq DESC LIMIT $7';
  -- What is seldom is fetched by its words alone: years without it would be read in vain.
  IF asked <> '' THEN
    EXECUTE 'SELECT count(*) FROM (SELECT 1 FROM public_entry
      WHERE words @@ websearch_to_tsquery(''clerk.minutes'', $1) LIMIT 1001) AS hits'
      INTO got USING asked;
    IF got <= 1000 THEN
      RETURN QUERY EXECUTE 'WITH hits AS MATERIALIZED (SELECT * FROM public_entry
          WHERE words @@ websearch_to_tsquery(''clerk.minutes'', $3))
        SELECT meeting, entry, item, date, body, minute, title, kind, people, text
        FROM hits WHERE date >= $1 AND date < $2' || conditions
        USING oldest, before, asked, a_member, bodies, a_kind, most;
      RETURN;
    END IF;
    conditions := ' AND words @@ websearch_to_tsquery(''clerk.minutes'', $3)' || conditions;
  END IF;
  WHILE before > oldest AND wanted > 0 LOOP
    from_day := greatest(oldest, before - span);
    RETURN QUERY EXECUTE
      'SELECT meeting, entry, item, date, body, minute, title, kind, people, text
       FROM public_entry WHERE date >= $1 AND date < $2' || conditions
      USING from_day, before, asked, a_member, bodies, a_kind, wanted;
    GET DIAGNOSTICS got = ROW_COUNT;
    wanted := wanted - got;
    before := from_day;
    span := span * 4;
  END LOOP;
END $$;

-- Private business and what is unpublished, of the officer's own bodies; each reading is noted.
CREATE FUNCTION clerk.search_private(
  asked text, a_member text, a_body text, a_kind text, since date, until date, most integer
) RETURNS TABLE (
  meeting text, entry text, item text, date date, body text, minute text, title text, kind text,
  people text, text text, private boolean
) LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
#variable_conflict use_column
DECLARE r record;
BEGIN
  FOR r IN
    SELECT e.* FROM my_bodies() AS b JOIN private_entry AS e ON e.body = b.body
    WHERE (asked = '' OR e.words @@ websearch_to_tsquery('clerk.minutes', asked))
      AND (a_member = '' OR folded(e.people) LIKE '%' || folded(a_member) || '%')
      AND (a_body = '' OR folded(e.body) LIKE '%' || folded(a_body) || '%')
      AND (a_kind = '' OR e.kind LIKE '%' || a_kind)
      AND (since IS NULL OR e.date >= since) AND (until IS NULL OR e.date <= until)
    ORDER BY e.date DESC, e.meeting, e.seq DESC LIMIT most
  LOOP
    IF r.private THEN
      INSERT INTO reading (login, body, meeting, how)
        VALUES (session_user, r.body, r.meeting, 'search');
    END IF;
    meeting := r.meeting; entry := r.entry; item := r.item; date := r.date; body := r.body;
    minute := r.minute; title := r.title; kind := r.kind; people := r.people; text := r.text;
    private := r.private;
    RETURN NEXT;
  END LOOP;
END $$;
CREATE FUNCTION clerk.private_actions() RETURNS SETOF clerk.private_action
LANGUAGE plpgsql SECURITY DEFINER SET search_path = clerk, pg_temp AS $$
BEGIN
  INSERT INTO reading (login, body, meeting, how)
    SELECT DISTINCT session_user::text, a.body, a.meeting, 'actions' FROM private_action AS a;
  RETURN QUERY SELECT * FROM private_action;
END $$;
