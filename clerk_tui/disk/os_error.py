"""The words in which the clerk is told why the disk refused something."""


def os_error_reason(error: OSError | ValueError) -> str:
    """Return why a file could not be used, in the few small-letter words that go in brackets.

    A ValueError is what Python raises for a path that no file can have, as one with a NUL in it.
    """
    if isinstance(error, OSError):
        return (error.strerror or "it is refused").casefold()
    if isinstance(error, UnicodeError):
        return "it is no text in UTF-8"
    return "it is no name for a file"
