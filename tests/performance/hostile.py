"""Valid files and lines made hostile: bytes flipped, cut, doubled, spliced, things put in."""

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from random import Random

from clerk_tui.storage.event_log.digests import event_digest
from tests.helpers.odd_files import zipped

LARGEST = 400_000  # bytes that doubling may make of an input
PIECES = tuple(
    piece.encode("utf-8", "surrogatepass")
    for piece in (
        "\0", "\ud800", "\udfff", "\u202e", "\u2066", "\ufeff", "\uffff", "\x1b[2J",
        "\x1b]0;x\x07",
        "\x9b31m", "\x85", "\u2028", "\v\f", "\r", "\t", "\n\n", "../../x", "..\\..\\x",
        "C:\\x", "NUL",
        "{{ 7 * 7 }}", "{% for x in range(10**9) %}", "{{ ''.__class__.__mro__ }}", "{# ", "}",
        "{",
        "{{ 'x' * 10**9 }}", "{{ document.items|batch(10**9)|list }}", "{% include 'x' %}",
        '=HYPERLINK("x")', "@SUM(1)", "+1", "-1", "0", "9" * 400, "1e999", "-0", "NaN", "0x1F",
        "１２",
        "²", "99:99", "24.60", "31/02/2027", "0000-00-00", "9999-12-31", "Ⅷ", "[/b]", "[red]",
        "**", "|",
        "<b>", "</td>", "<!--", "<![CDATA[", "&#0;", "&x;", "<!DOCTYPE x>",
        "'; DROP TABLE event;--",
        '"', '"""', "'''", "\\", "\\u0000", "[[x]]\n", "[x]\n", "x = 1\n", "x.y.z = []\n",
        "true", "null",
        "@1", "@", "/", "//", " - ", ";", ":", ",", "1.", "a)", "(iv)", "🏳️‍🌈", "e\u0301" * 50,
        "\u200d",
        "\u00a0", "İ", "ß",
    )
)  # fmt: skip
NESTED = (
    b"[",
    b"{",
    b"(",
    b"<b>",
    b"<ul><li>",
    b"- ",
    b"> ",
    b"a.",
    b"{% if 1 %}",
    b"\n ",
    b'{"a":',
)


def mutated(rng: Random, samples: Sequence[bytes]) -> bytes:
    """One of *samples*, changed in one to three ways; within a zip, one of its parts is."""
    sample = rng.choice(samples)
    if rng.random() < 0.03:
        return sample
    if sample.startswith(b"PK") and rng.random() < 0.85:
        return _within_zip(rng, sample)
    for _ in range(rng.randint(1, 3)):
        sample = _changed(rng, sample, samples)
    return sample[:LARGEST]


def _changed(rng: Random, content: bytes, samples: Sequence[bytes]) -> bytes:
    at = rng.randint(0, len(content))
    to = min(len(content), at + rng.choice((1, 4, 40, 400)))
    match rng.randrange(8):
        case 0 if content:
            flipped = bytearray(content)
            for _ in range(rng.choice((1, 1, 3, 20))):
                flipped[rng.randrange(len(content))] ^= rng.randint(1, 255)
            return bytes(flipped)
        case 1:
            return content[:at]
        case 2:
            return content[:at] + content[to:]
        case 3:
            return content[:to] + content[at:to] * rng.choice((1, 2, 50)) + content[to:]
        case 4:
            other = rng.choice(samples)
            cut = rng.randint(0, len(other))
            return content[:at] + other[cut : cut + rng.choice((20, 400, len(other)))]
        case 5:
            times = rng.choice((5, 200, 5000))
            return content[:at] + rng.choice(NESTED) * times + content[at:]
        case 6:
            return content[:at] + rng.choice((b"x", b"9", b" ", b"x ")) * 20_000 + content[at:]
        case _:
            return content[:at] + rng.choice(PIECES) + content[at if rng.random() < 0.5 else to :]


def _within_zip(rng: Random, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        parts: dict[str, str | bytes] = {n: opened.read(n) for n in opened.namelist()}
    name = rng.choice([n for n in parts if n.endswith(".xml")] + ["word/document.xml"] * 6)
    part = parts[name]
    parts[name] = mutated(rng, [part if isinstance(part, bytes) else part.encode()])
    return zipped(parts)


def forged(rng: Random, samples: Sequence[bytes]) -> bytes:
    """A packed meeting, changed, and mostly by somebody who reckons its digests again."""
    if rng.random() < 0.3:
        return _ended(mutated(rng, samples)) if rng.random() < 0.7 else mutated(rng, samples)
    lines = [json.loads(line) for line in rng.choice(samples).splitlines()[:-1]]
    about = rng.choice(lines[1:])
    draft = next(iter(about.values()))
    field = rng.choice([key for key in draft if key != "digest"])
    mutated_draft = mutated(rng, [str(draft[field]).encode()])
    draft[field] = mutated_draft.decode("utf-8", "replace")
    if field in ("step", "number", "cursor") and rng.random() < 0.7:
        draft[field] = rng.choice((-1, 0, 1, 2, 10**9, 2**63, 2**70, 1.5, None))
    before = ""
    for event in (line["event"] for line in lines if "event" in line):
        with suppress(TypeError):
            facts = (lines[0]["meeting"], event["at"], event["kind"], event["payload"])
            before = event["digest"] = event_digest(before, *facts)
    return _ended(b"".join(json.dumps(line).encode() + b"\n" for line in lines) + b"\n")


def _ended(data: bytes) -> bytes:
    body = b"".join(line + b"\n" for line in data.split(b"\n")[:-2])
    end = {"lines": body.count(b"\n"), "digest": hashlib.sha256(body).hexdigest()}
    return body + json.dumps({"end": end}, separators=(",", ":")).encode() + b"\n"
