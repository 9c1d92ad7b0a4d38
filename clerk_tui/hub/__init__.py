"""The office's shared minute book on PostgreSQL: the only room that speaks to a hub (psycopg)."""
