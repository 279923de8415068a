"""A real Chroma server on this machine, and servers that are none."""

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from factories.model_servers import OFTEN


def free_port() -> int:
    """A port of the loopback interface that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def chroma_server(folder: Path, port: int | None = None) -> Iterator[str]:
    """Run `chroma run` on the loopback interface; yield its address."""
    port = port or free_port()
    # What `chroma` does, without importing the client first.
    program = "import sys, chromadb_rust_bindings as chroma; chroma.cli(['chroma', *sys.argv[1:]])"
    running = subprocess.Popen(
        [
            sys.executable,
            "-c",
            program,
            "run",
            "--path",
            folder,
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "ANONYMIZED_TELEMETRY": "False"},
    )
    try:
        _until_it_answers(port, running)
        yield f"http://127.0.0.1:{port}"
    finally:
        running.kill()
        running.wait()


def _until_it_answers(port: int, running: subprocess.Popen[bytes]) -> None:
    for _ in range(600):
        assert running.poll() is None, "the Chroma server has stopped"
        with contextlib.suppress(OSError):
            heartbeat = f"http://127.0.0.1:{port}/api/v2/heartbeat"
            with urllib.request.urlopen(heartbeat, timeout=5):
                return
        time.sleep(0.1)
    raise AssertionError("the Chroma server does not answer")


@contextlib.contextmanager
def silent_server() -> Iterator[str]:
    """Listen, take what is sent, and say nothing."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        yield f"http://127.0.0.1:{one.getsockname()[1]}"


@contextlib.contextmanager
def answering(status: int, body: str) -> Iterator[str]:
    """Answer everything in one way."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            blob = body.encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(blob)))
            self.end_headers()
            self.wfile.write(blob)

        do_GET = do_POST = do_DELETE = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(OFTEN,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextlib.contextmanager
def overheard(at: str, wanted: str = "") -> Iterator[tuple[str, list[bytes]]]:
    """Stand between a client and a server; yield an address and all that is sent to it.

    Whoever has not that authorization is not let through.
    """
    said: list[bytes] = []

    class Handler(BaseHTTPRequestHandler):
        def _pass_on(self) -> None:
            blob = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if wanted and self.headers.get("Authorization") != wanted:
                self.send_response(401)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            said.append(f"{self.command} {self.path} {self.headers}".encode() + blob)
            asked = urllib.request.Request(
                at + self.path,
                data=blob or None,
                method=self.command,
                headers={"Content-Type": "application/json"},
            )
            try:
                with urllib.request.urlopen(asked, timeout=60) as answer:
                    status, told = answer.status, answer.read()
            except urllib.error.HTTPError as error:
                status, told = error.code, error.read()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        do_GET = do_POST = do_DELETE = _pass_on  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(OFTEN,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", said
    finally:
        server.shutdown()
        server.server_close()
