"""PostgreSQL's errors in words for the clerk."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from clerk_tui.domain.errors import Busy, Refusal

_HERE = "Everything is safe on this machine; minuting goes on."

# Phrases of messages on connecting, what is wrong, and what to do.
_ON_CONNECTING = (
    (
        ("could not translate host name", "name or service not known", "failed to resolve host"),
        "There is no machine of that name.",
        "Look at the address, and at the network.",
    ),
    (
        ("server does not support ssl", "does not support ssl"),
        "The hub offers no TLS, so nothing was sent.",
        "Whoever runs it turns TLS on; the guide says how.",
    ),
    (
        ("does not match host name", "server certificate for"),
        "The certificate is another machine's, so nothing was sent.",
        "Look at the address; if it is right, tell whoever runs the hub.",
    ),
    (
        ("root certificate file", "certificate verify failed", "self-signed certificate"),
        "Nobody known here vouches for the hub's certificate, so nothing was sent.",
        "Put the office's root.crt into ~/.postgresql, as the guide says.",
    ),
    (
        ("no password supplied",),
        "The hub asks for a password.",
        "Type it at: clerk-tui sync",
    ),
    (
        ("password authentication failed", "authentication failed"),
        "The hub does not take this name with this password; it may be wrong, or have run out.",
        "Try it again, or ask whoever runs the hub for a new one.",
    ),
    (
        ("is not permitted to log in", "does not exist", "permission denied for database"),
        "The hub knows no such officer or no such book, or knows them no longer.",
        "Ask whoever runs it.",
    ),
    (
        ("timeout", "timed out"),
        "The hub does not answer.",
        "It is tried again later.",
    ),
    (
        ("connection refused", "no such file", "could not connect", "no route", "unreachable"),
        "Nobody answers at the hub's address.",
        "It is tried again later.",
    ),
)

# SQLSTATEs while it works, what is wrong, and what to do.
_AT_WORK = {
    "CT001": ("The hub keeps what was recorded as it was recorded.", "Nothing was changed there."),
    "CT002": (
        "What reached the hub is not what was sent: a digest does not fit.",
        "Nothing was changed there. Try again; then see: clerk-tui doctor",
    ),
    "CT003": (
        "The hub says that you do not minute that body, or no longer.",
        "Ask whoever runs it: clerk-tui hub body NAME --minute LOGIN",
    ),
    "CT004": (
        "Another body's meeting has that ident on the hub.",
        "Nothing was changed there. Pack the meeting instead: clerk-tui pack",
    ),
    "42501": (
        "The hub does not let this officer do that, or no longer.",
        "Ask whoever runs it.",
    ),
    "53100": ("The hub's disk is full.", "Tell whoever runs it; it is tried again later."),
    "57014": ("The hub is too slow.", "It is tried again later."),
    "57P01": ("The hub was shut down.", "It is tried again later."),
    "28000": ("The hub knows this officer no longer.", "Ask whoever runs it."),
    "25006": (
        "That hub is a standby, which is only read.",
        "Put the address of the one that is written to.",
    ),
}
_NO_BOOK = ("3F000", "42P01")  # no such schema or table


class HubGone(Busy):
    """The hub does not answer, or broke off: what was begun is tried again later."""


@contextmanager
def hub_errors_explained() -> Iterator[None]:
    """Raise what psycopg reports in the block as a Refusal. Raises HubGone if it broke off."""
    try:
        yield
    except psycopg.Error as error:
        raise explain(error) from error


def explain(database_error: psycopg.Error) -> Refusal:
    """Return the Refusal that says in plain words what *database_error* means."""
    state = database_error.sqlstate or ""
    if state in _AT_WORK:
        return Refusal(_AT_WORK[state][0], f"{_AT_WORK[state][1]} {_HERE}")
    if state in _NO_BOOK:
        return Refusal(
            "There is no shared minute book in that database.",
            "Whoever runs it makes one: clerk-tui hub setup URL",
        )
    message = str(database_error).casefold()
    for phrases, fault, remedy in _ON_CONNECTING:
        if any(phrase in message for phrase in phrases) and not state.startswith("22"):
            error_class = HubGone if "later" in remedy else Refusal
            return error_class(fault, f"{remedy} {_HERE}")
    if isinstance(database_error, psycopg.OperationalError | psycopg.InterfaceError):
        return HubGone("The hub broke off.", f"It is tried again later. {_HERE}")
    return Refusal(f"The hub could not be used ({type(database_error).__name__}).", _HERE)
