-- A county's public tables go to a national hub by logical replication; no other table is published.
-- The transaction is that of the hub which a row reaches, so that its own clients ask for it.
CREATE FUNCTION clerk.note_transaction() RETURNS trigger
LANGUAGE plpgsql SET search_path = clerk, pg_temp AS $$
BEGIN
  NEW.xid := pg_current_xact_id();
  RETURN NEW;
END $$;
CREATE TRIGGER transaction_is_noted BEFORE INSERT OR UPDATE ON clerk.public_meeting
  FOR EACH ROW EXECUTE FUNCTION clerk.note_transaction();
ALTER TABLE clerk.public_meeting ENABLE ALWAYS TRIGGER transaction_is_noted;
REVOKE ALL ON FUNCTION clerk.note_transaction() FROM PUBLIC;
CREATE PUBLICATION clerk_public FOR TABLE
  clerk.public_meeting (meeting, body, kind, date, venue, state, maker, fingerprint, withdrawn),
  clerk.public_entry (meeting, entry, seq, date, body, minute, item, title, kind, people, text,
    lead, interest),
  clerk.public_action, clerk.public_attended;
