"""Set up clerk-tui in this folder and run it, or its tests, with nothing but Python 3.11.

    python3 start.py demo     opens a demonstration meeting
    python3 start.py test     runs the tests
    python3 start.py lint     runs the linters and type checks
    python3 start.py ...      anything else is handed to clerk-tui

Everything goes into the folder .venv beside this file; nothing is installed elsewhere, so
it works where the system's own Python refuses to be changed.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE / ".venv"
BIN = HOME / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
# A test of a screen spends half its time waiting for it: two tests to a core fill the core.
WORKERS = 2 * (os.cpu_count() or 1)
IN_PARALLEL = ["-n", str(WORKERS)]
KEEPING_FAILED = ["-o", "tmp_path_retention_policy=failed"]  # files of what passed are let go
MEMORY = Path("/dev/shm")  # noqa: S108 - Linux's disk in memory; a thousand databases go to it
MEMORY_WANTED = 4 << 30  # bytes free there: the tests write up to 1 GiB
LINTERS = (
    ["ruff", "check", "."],
    ["mypy"],
    ["importlinter.cli", "lint"],
)


def main(arguments: list[str]) -> int:
    """Set up what is needed and run what was asked for; the exit status is its own."""
    asked = arguments[0] if arguments else ""
    for_developers = asked in ("test", "lint")
    prepare(for_developers)
    if asked == "test":
        return run("pytest", *KEEPING_FAILED, *(arguments[1:] or IN_PARALLEL))
    if asked == "lint":
        return max(run(*command) for command in LINTERS)
    # Files are named from the folder in which the clerk is, and none there hides a module (-P).
    return subprocess.call([str(PYTHON), "-P", "-m", "clerk_tui", *arguments])


def run(module: str, *arguments: str) -> int:
    """Run a developer's tool of the environment in this folder."""
    if module == "importlinter.cli":
        return subprocess.call([str(BIN / "lint-imports")], cwd=HERE)
    return subprocess.call([str(PYTHON), "-m", module, *arguments], cwd=HERE, env=environment())


def environment() -> dict[str, str]:
    """Return the environment of a developer's tool, in which no test waits for the disk in vain."""
    variables = dict(os.environ)
    # Else each of a thousand processes that the tests start would compile the modules again.
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > MEMORY_WANTED:
        variables.setdefault("TMPDIR", str(MEMORY))
    return variables


def prepare(for_developers: bool) -> None:
    """Make the environment, or bring it up to date where pyproject.toml has changed."""
    wanted = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    kind = "dev" if for_developers else "app"
    mark = HOME / f".set-up-{kind}"
    if mark.is_file() and mark.read_text(encoding="utf-8") == wanted:
        return
    print("Setting up clerk-tui in .venv (once; this takes a minute) …", flush=True)
    if not PYTHON.is_file():
        venv.create(HOME, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    subprocess.check_call([*pip, "--upgrade", "pip>=25.1"], cwd=HERE)
    group = ["--group", "dev"] if for_developers else []
    subprocess.check_call([*pip, "--editable", ".", *group], cwd=HERE)
    mark.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - said plainly to whoever has an older one
        sys.exit("clerk-tui needs Python 3.11 or newer.")
    try:
        sys.exit(main(sys.argv[1:]))
    except subprocess.CalledProcessError as error:
        sys.exit(f"Setting up failed (status {error.returncode}); see the lines above.")
    except KeyboardInterrupt:
        sys.exit(130)
