"""A proxy between a client and its hub, which cuts an answer at a byte, delays it, or is silent."""

import contextlib
import selectors
import shutil
import socket
import tempfile
import threading
import time
from pathlib import Path

from tests.helpers.postgres import PORT, Cluster


class HubProxy:
    """Listens on a socket as the hub does; what it does to answers may be changed meanwhile."""

    def __init__(self, cluster: Cluster) -> None:
        """Stand before *cluster*."""
        self.folder = Path(tempfile.mkdtemp(prefix="clerk-proxy-", dir="/tmp"))
        self.cut_after: int | None = None
        """The number of bytes of an answer after which the connection is cut; None for none."""
        self.delay = 0.0
        """The seconds before each part of an answer is passed on."""
        self.is_silent = False
        """Whether no answer is passed on at all."""
        self.answered = 0
        """The bytes of the answers to the newest connection."""
        self._target = str(cluster.folder / f".s.PGSQL.{cluster.port}")
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(str(self.folder / f".s.PGSQL.{PORT}"))
        self._listener.listen()
        self._served: list[socket.socket] = []
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def through(self, url: str) -> str:
        """Return *url* as it goes through the proxy."""
        before, _, rest = url.partition("?host=")
        return f"{before}?host={self.folder}" + rest[len(rest.partition("&")[0]) :]

    def close(self) -> None:
        """Listen no more, and end what is still open.

        A connection that never got through its log-in keeps the server from dropping a database
        until the log-in times out, which is a minute.
        """
        for opened in (self._listener, *self._served):
            with contextlib.suppress(OSError):
                opened.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._served.append(client)
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        server = socket.socket(socket.AF_UNIX)
        with client, server, contextlib.suppress(OSError):
            server.connect(self._target)
            self.answered = 0
            with selectors.DefaultSelector() as selector:
                selector.register(client, selectors.EVENT_READ, server)
                selector.register(server, selectors.EVENT_READ, client)
                while self._pass_on(selector, client):
                    pass

    def _pass_on(self, selector: selectors.BaseSelector, client: socket.socket) -> bool:
        """Pass on what has come; False once either side has ended, or is cut off."""
        for key, _ in selector.select():
            source, target = key.fileobj, key.data
            assert isinstance(source, socket.socket)
            data = source.recv(1 << 16)
            if not data:
                return False
            if target is client:
                if self.is_silent:
                    continue
                time.sleep(self.delay)
                if self.cut_after is not None and self.answered + len(data) >= self.cut_after:
                    target.sendall(data[: self.cut_after - self.answered])
                    self.answered = self.cut_after
                    return False
                self.answered += len(data)
            target.sendall(data)
        return True
