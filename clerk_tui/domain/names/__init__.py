"""Names as they are typed, matched, mentioned and put right."""
