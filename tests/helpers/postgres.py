"""A PostgreSQL cluster of the tests' own, thrown away afterwards, and hubs in it."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SUPERUSER = "postgres"
PORT = "5432"  # a part of the socket's name; no port is opened
SETTINGS = """
listen_addresses = ''
fsync = off
full_page_writes = off
max_connections = 60
shared_buffers = 64MB
wal_level = logical
max_replication_slots = 20
max_wal_senders = 20
max_logical_replication_workers = 8
autovacuum = off
logging_collector = off
"""
ACCESS = """
local all postgres trust
local replication postgres trust
local all all scram-sha-256
hostssl all all all scram-sha-256
"""
NOBODY = ("postgres", "nobody")  # whom PostgreSQL runs as where the tests run as root


def binaries() -> Path | None:
    """Return the folder with PostgreSQL's own programs, the newest; None where there is none."""
    initdb = shutil.which("initdb")
    folders = [Path(initdb).resolve().parent] if initdb else []
    debian = Path("/usr/lib/postgresql")
    folders += sorted(
        debian.glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True
    )
    return next((folder for folder in folders if (folder / "postgres").exists()), None)


def why_not() -> str:
    """Return the reason for which no cluster can be started here; empty if one can."""
    try:
        import psycopg  # noqa: F401 - only whether it is there
    except ImportError:
        return 'psycopg is not installed: pip install "clerk-tui[hub]"'
    folder = binaries()
    if folder is None:
        return "PostgreSQL is not installed here: apt-get install postgresql"
    return ""


class Cluster:
    """A cluster on a Unix socket in a temporary folder, run as an ordinary user."""

    def __init__(self, folder: Path, settings: str = "") -> None:
        """Use *folder*, in which `make` makes the cluster, with more *settings*."""
        self.folder = folder
        self.data = folder / "data"
        self._settings = settings
        self.port = PORT
        programs = binaries()
        assert programs
        self._programs = programs

    @classmethod
    def in_new_folder(cls, settings: str = "") -> "Cluster":
        """Make a cluster in a folder of its own and start it."""
        cluster = cls(Path(tempfile.mkdtemp(prefix="clerk-hub-", dir="/tmp")), settings)
        cluster.make()
        cluster.start()
        return cluster

    def make(self) -> None:
        """Make the cluster's files."""
        if os.getuid() == 0:
            user = self._user()
            os.chown(self.folder, user.pw_uid, user.pw_gid)
        self.run(
            *("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8"),
            *("-U", SUPERUSER, "-D", str(self.data)),
        )
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write(f"unix_socket_directories = '{self.folder}'\nport = {PORT}\n")
            file.write(SETTINGS + self._settings)
        (self.data / "pg_hba.conf").write_text(ACCESS, encoding="utf-8")

    def start(self) -> None:
        """Start the server and wait until it answers."""
        self.run("pg_ctl", "-D", str(self.data), "-w", "-l", str(self.folder / "log"), "start")

    def stop(self) -> None:
        """Stop the server in order."""
        self.run("pg_ctl", "-D", str(self.data), "-w", "-m", "fast", "stop")

    def kill(self) -> None:
        """Kill the server as a power cut of its machine would end it, and all its processes."""
        pid = int((self.data / "postmaster.pid").read_text(encoding="utf-8").split()[0])
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 10
        while self._socket_answers() and time.monotonic() < deadline:
            time.sleep(0.01)

    def start_again(self) -> None:
        """Start after a kill, once the last of its processes has seen that the server is gone."""
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        deadline = time.monotonic() + 20
        while True:
            try:
                self.start()
            except subprocess.CalledProcessError:
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.1)
            else:
                return

    def remove(self) -> None:
        """Stop the server and delete its files."""
        if (self.data / "postmaster.pid").exists():
            self.run("pg_ctl", "-D", str(self.data), "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str, login: str = SUPERUSER) -> str:
        """Return the address of a database as *login*."""
        return f"postgresql://{login}@/{database}?host={self.folder}&port={self.port}"

    def connect(self, database: str, login: str = SUPERUSER, password: str = "") -> Any:
        """Connect straight to a database, each statement committed by itself."""
        import psycopg

        return psycopg.connect(self.url(database, login), password=password, autocommit=True)

    def give(self, file: Path) -> None:
        """Let the cluster's user own *file*."""
        if os.getuid() == 0:
            os.chown(file, self._user().pw_uid, self._user().pw_gid)

    def run(self, program: str, *arguments: str) -> str:
        """Run one of PostgreSQL's programs as the cluster's user; returns what it printed."""
        user = self._user().pw_name if os.getuid() == 0 else None
        result = subprocess.run(
            [str(self._programs / program), *arguments],
            check=True,
            user=user,
            group=self._user().pw_gid if user else None,
            extra_groups=[] if user else None,
            cwd="/",
            stdout=subprocess.PIPE if program != "pg_ctl" else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL if program == "pg_ctl" else None,
            text=True,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
        return result.stdout or ""

    def _user(self) -> pwd.struct_passwd:
        for name in NOBODY:
            try:
                return pwd.getpwnam(name)
            except KeyError:
                continue
        return pwd.getpwuid(65534)

    def _socket_answers(self) -> bool:
        import psycopg

        try:
            psycopg.connect(self.url(SUPERUSER), connect_timeout=1).close()
        except psycopg.Error:
            return False
        return True


@contextmanager
def a_cluster(settings: str = "") -> Iterator[Cluster]:
    """Give a cluster that is removed afterwards."""
    cluster = Cluster.in_new_folder(settings)
    try:
        yield cluster
    finally:
        cluster.remove()
