"""Words that were looked for, marked where they stand: reversed, which needs no colour."""

from textual.content import Content

from clerk_tui.domain.word_search import WordSearch

HIT = "bold reverse"


def mark_words(content: Content, search: WordSearch | None) -> Content:
    """Return *content* with every hit of *search* marked."""
    if search is None or not content.plain:
        return content
    for start, end in search.hits(content.plain):
        content = content.stylize(HIT, start, end)
    return content
