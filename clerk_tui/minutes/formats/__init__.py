"""The document on paper: Markdown, Word, a page, plain text, JSON."""
