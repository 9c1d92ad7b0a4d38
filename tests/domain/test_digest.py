"""Digests are those that `sha256sum` prints, whichever part of Python works them out."""

import hashlib
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clerk_tui.domain import digest


@given(st.lists(st.binary()))
def test_a_digest_is_the_sha_256_of_all_its_pieces(pieces: list[bytes]) -> None:
    content = b"".join(pieces)
    assert digest.hex_digest_of_chunks(pieces) == hashlib.sha256(content).hexdigest()
    assert digest.hex_digest(content) == hashlib.sha256(content).hexdigest()


def test_a_python_without_a_sha_256_of_its_own_uses_that_of_openssl(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for module in ("_sha2", "_sha256"):
        monkeypatch.setitem(sys.modules, module, None)
    assert digest._load_sha256() is hashlib.sha256
