"""Servers on this machine for as long as a measurement or a test takes: the dashboard, and what it is held against."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0
"""Seconds after which an answer is given up."""


class FailedError(RuntimeError):
    """A server, or a session with one, did not do what was asked of it."""


@dataclass(frozen=True)
class Server:
    """A running server."""

    process: subprocess.Popen[bytes]
    port: int

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def memory(self) -> float:
        """What it holds in memory, in MB (Linux)."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS"))


def free_port() -> int:
    """A port of this machine on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def server(
    corpus: Path | None = None,
    port: int = 0,
    environment: Mapping[str, str] | None = None,
    *,
    script: str = "dashboard.py",
    log: Path | None = None,
) -> Iterator[Server]:
    """A dashboard over this corpus, else over the one that ships; or another Streamlit script."""
    variables = {name: value for name, value in os.environ.items() if name != "CORPUS"} | dict(environment or {})
    variables |= {"CORPUS": str(corpus)} if corpus else {}
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.headless", "true", "--server.port"]
    with serving(command, "/_stcore/health", port=port, environment=variables, log=log) as running:
        yield running


@contextmanager
def serving(
    command: Sequence[str],
    path: str = "/",
    *,
    port: int = 0,
    environment: Mapping[str, str] | None = None,
    log: Path | None = None,
) -> Iterator[Server]:
    """What `command`, which takes a port at its end, serves, once it answers at `path`; it is stopped at the end.

    What it prints goes to `log`. Raises FailedError where it does not come up.
    """
    chosen = port or free_port()
    with (log or Path(os.devnull)).open("wb") as output:
        process = subprocess.Popen([*command, str(chosen)], cwd=ROOT, env=environment, stdout=output, stderr=output)
    try:
        _await_answer(process, f"http://127.0.0.1:{chosen}{path}", log)
        yield Server(process, chosen)
    finally:
        process.kill()
        process.wait()


def _await_answer(process: subprocess.Popen[bytes], address: str, log: Path | None) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with suppress(OSError), urlopen(address, timeout=5):
            return
        time.sleep(0.05)
    why = "did not answer" if process.poll() is None else f"stopped with {process.returncode}"
    printed = f": {log.read_text(errors='replace')}" if log else ""
    raise FailedError(f"{process.args} {why}{printed}")
