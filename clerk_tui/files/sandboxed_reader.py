"""Run readers of untrusted files in a process of their own, with limits of time and memory.

A parser that loops or swells there is ended, and the clerk gets a sentence; in the program itself
the screen would freeze. The reader is a function of this program (`"module:function"`) that takes a
path and returns what JSON can hold, or raises Refusal.
"""

import contextlib
import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from clerk_tui.domain.errors import Refusal
from clerk_tui.files.untrusted import MEGABYTE, quoted_name

MOST_SECONDS = 20
MOST_MEMORY = 1024 * MEGABYTE
_LARGEST_ANSWER = 8 * MEGABYTE
# The child looks for modules where this process does, never in the folder it is started from:
# a clerk's downloads may hold a file called like a library's.
_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]); "
    "from clerk_tui.files.sandboxed_reader import run_child; run_child(*sys.argv[2:])"
)


def read_in_sandbox(reader: str, path: Path, seconds: float = MOST_SECONDS) -> Any:
    """Return what the function *reader* reads from the file at *path*, in another process.

    Args:
        reader: The reader, as "module:function".
        path: The file.
        seconds: The time after which the process is ended.

    Raises:
        Refusal: if the reader does, or takes more time or memory than it is allowed.
    """
    command = [sys.executable, "-I", "-c", _CHILD, json.dumps(sys.path)]
    try:
        process = subprocess.run(  # noqa: S603 - this program's own Python and code, and no shell
            [*command, reader, str(path), str(int(seconds) + 1)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
        reply = json.loads(process.stdout)
    except (subprocess.TimeoutExpired, OSError, ValueError):
        raise unreadable_file(path) from None
    if "refused" in reply:
        raise Refusal(*reply["refused"])
    return reply["read"]


def unreadable_file(path: Path) -> Refusal:
    """Return the refusal for a file that a reader could not read."""
    return Refusal(
        f"{quoted_name(path)} cannot be read: it is damaged, or made in an unusual way.",
        "Copy the text and paste it, or save the file again from the program that made it.",
    )


def run_child(reader: str, path_text: str, seconds: str) -> None:
    """Call *reader* in the child process, and print its answer as JSON."""
    _limit_resources(int(seconds))
    pipe, sys.stdout = sys.stdout.buffer, sys.stderr
    encoded = _encode_answer(reader, Path(path_text))
    pipe.write(encoded)
    pipe.flush()
    os._exit(0)


def read_in_process(reader: str, path: Path) -> Any:
    """Return what the function *reader* reads from the file at *path*, in this process.

    Raises:
        Refusal: and nothing else, whatever the reader raises.
    """
    module, function = reader.split(":")
    try:
        return getattr(importlib.import_module(module), function)(path)
    except Refusal:
        raise
    except Exception:  # noqa: BLE001 - whatever a parser raises, the file cannot be read
        raise unreadable_file(path) from None


def _encode_answer(reader: str, path: Path) -> bytes:
    try:
        encoded = json.dumps({"read": read_in_process(reader, path)}).encode()
        if len(encoded) > _LARGEST_ANSWER:
            raise unreadable_file(path)
    except Refusal as refusal:
        return json.dumps({"refused": [refusal.what, refusal.remedy]}).encode()
    return encoded


def _limit_resources(seconds: int) -> None:
    """Limit the time and memory of this process, if the system allows it."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        for resource_kind, limit_value in (
            (resource.RLIMIT_CPU, seconds),
            (resource.RLIMIT_AS, MOST_MEMORY),
        ):
            _, hard = resource.getrlimit(resource_kind)
            resource.setrlimit(resource_kind, (limit_value, hard))
