"""Refusals, in words a clerk understands."""


class Refusal(Exception):
    """Something the clerk asked for cannot be done.

    The message is one or two plain sentences: what is wrong, and what to do. It is
    shown as it stands, so it never holds a traceback, a type name or a table name.
    """

    def __init__(self, what: str, remedy: str = "", *, wanting: bool = False) -> None:
        """Keep *what* is wrong and, where there is one, the *remedy* to offer.

        *wanting* means that what was typed only lacks more words: they go at its end.
        """
        self.wanting = wanting
        self.what = what
        self.remedy = remedy
        super().__init__(f"{what} {remedy}".strip())
