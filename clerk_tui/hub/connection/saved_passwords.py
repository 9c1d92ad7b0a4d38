"""Passwords in the system's keyring, where the package keyring is installed and has one."""

import importlib
from typing import Any

from clerk_tui.domain.errors import Refusal

_SERVICE = "clerk-tui hub"


def saved_password(address: str) -> str:
    """Return the password that the keyring keeps for *address*; empty where there is none."""
    keyring = _load_keyring()
    if keyring is None:
        return ""
    try:
        return str(keyring.get_password(_SERVICE, address) or "")
    except Exception:  # noqa: BLE001 - each system's keyring fails in a way of its own
        return ""


def save_password(address: str, password: str) -> None:
    """Keep *password* for *address*. Raises Refusal where there is no keyring."""
    keyring = _load_keyring()
    try:
        if keyring is not None:
            keyring.set_password(_SERVICE, address, password)
            return
    except Exception as error:
        raise Refusal(
            "The system's keyring did not take the password.",
            "The hub was joined; put the password into ~/.pgpass instead.",
        ) from error
    raise Refusal(
        "There is no keyring here: the package keyring is not installed.",
        "The hub was joined; put the password into ~/.pgpass instead.",
    )


def _load_keyring() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError:
        return None
