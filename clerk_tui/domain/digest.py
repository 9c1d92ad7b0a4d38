"""SHA-256 digests, worked out without OpenSSL.

Python's `hashlib` loads OpenSSL: three MiB for a digest. Python has a SHA-256 of its own too, which
its `random` takes for the same reason.
"""

from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module
from typing import Any


def hex_digest(content: bytes) -> str:
    """Return the SHA-256 digest of *content*, in hexadecimal."""
    return hex_digest_of_chunks((content,))


def hex_digest_of_chunks(chunks: Iterable[bytes]) -> str:
    """Return the SHA-256 digest of all *chunks* one after another, in hexadecimal."""
    digest = _SHA256()
    for chunk in chunks:
        digest.update(chunk)
    return str(digest.hexdigest())


def _load_sha256() -> Any:
    """Return Python's own SHA-256 (`_sha2` from Python 3.12 on), else that of `hashlib`."""
    for module in ("_sha2", "_sha256"):
        with suppress(ImportError, AttributeError):
            return import_module(module).sha256
    return import_module("hashlib").sha256


_SHA256 = _load_sha256()
