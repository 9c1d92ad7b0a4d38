"""The words of motions: clauses, amendments, resolutions."""
