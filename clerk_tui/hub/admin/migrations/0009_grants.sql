-- Functions are the only way in; PUBLIC has none of them.
REVOKE ALL ON ALL FUNCTIONS IN SCHEMA clerk FROM PUBLIC;
GRANT EXECUTE ON FUNCTION clerk.hub_position(), clerk.my_bodies(), clerk.heads(xid8),
  clerk.head_of(text), clerk.branches(), clerk.public_changes(xid8),
  clerk.take_public(text[]), clerk.office_files(), clerk.folded(text),
  clerk.search_public(text, text, text, text, date, date, integer),
  clerk.search_private(text, text, text, text, date, date, integer), clerk.private_actions()
  TO clerk_reader, clerk_minuter;
GRANT EXECUTE ON FUNCTION
  clerk.append(text, text, integer, text, integer[], text[], text[], text[], text[]),
  clerk.add_papers(text, text[], integer[], boolean[], text[], text[], text[], text[]),
  clerk.read_events(text, integer),
  clerk.digest_at(text, integer), clerk.read_papers(text), clerk.take(text),
  clerk.ask_for(text), clerk.give(text),
  clerk.put_beside(text, integer, text, integer[], text[], text[], text[], text[]),
  clerk.end_branch(text), clerk.share_file(text, text, text, integer),
  clerk.replace_book(text, integer, integer, text, jsonb, jsonb, jsonb, jsonb, jsonb, jsonb)
  TO clerk_minuter;
