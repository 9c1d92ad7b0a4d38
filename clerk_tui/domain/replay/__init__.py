"""From the record to the meeting: what each event does to it."""
