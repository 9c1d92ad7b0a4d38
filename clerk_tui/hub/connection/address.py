"""The address of a hub: a URL without a password, with the host's certificate checked."""

from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from clerk_tui.domain.errors import Refusal

_SCHEMES = ("postgresql", "postgres")
_SECRETS = ("password", "sslpassword")
_CHECKED = "verify-full"
_AS_IN = "As in: postgresql://brook@books.ostermere.example/minutes"


def check_address(url: str) -> str:
    """Return *url* with TLS asked for unless it is a socket of this machine.

    Raises:
        Refusal: It is no address of a hub, has a password in it, or asks for less than the check
            of the host's certificate.
    """
    try:
        address_parts = urlsplit(url.strip())
        options = dict(parse_qsl(address_parts.query, keep_blank_values=True, strict_parsing=False))
        has_password = address_parts.password is not None
        host = options.get("host", address_parts.hostname or "")
        address_parts.port  # noqa: B018 - raises where it is no number
    except ValueError:
        raise _no_address(url) from None
    if address_parts.scheme not in _SCHEMES or not address_parts.path.strip("/"):
        raise _no_address(url)
    if has_password or any(secret in options for secret in _SECRETS):
        raise Refusal(
            "There is a password in that address, where other programs can read it.",
            "Leave it out: it is asked for, or kept in the file that PGPASSFILE names.",
        )
    if host and not _is_socket(host):
        _check_tls(options)
        options["sslmode"] = _CHECKED
    query = urlencode(options, quote_via=quote, safe="/")
    return urlunsplit(("postgresql", address_parts.netloc, address_parts.path, query, ""))


def describe_address(url: str) -> str:
    """Return the database and the host of *url*, in words."""
    address_parts = urlsplit(url)
    options = dict(parse_qsl(address_parts.query))
    host = options.get("host") or address_parts.hostname or "this machine"
    return f"{address_parts.path.strip('/')} on {'this machine' if _is_socket(host) else host}"


def officer_of(url: str) -> str:
    """Return the login name in *url*; empty if it names none."""
    address_parts = urlsplit(url)
    return address_parts.username or dict(parse_qsl(address_parts.query)).get("user", "")


def _is_socket(machine: str) -> bool:
    return machine.startswith(("/", "@"))


def _check_tls(options: dict[str, str]) -> None:
    if options.get("sslmode", _CHECKED) != _CHECKED:
        raise Refusal(
            "That address would send minutes without checking whose machine they go to.",
            "Leave sslmode out: the hub's certificate is then checked, with its name.",
        )


def _no_address(url: str) -> Refusal:
    printable_address = "".join(c for c in url if c.isprintable())[:80].split("@")[-1]
    return Refusal(f"“{printable_address}” is no address of a hub.", _AS_IN)
