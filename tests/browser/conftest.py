"""A real server and a real Chromium. Where the machine has no browser these tests say so and skip."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
QUIET = [
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test here; skip where no browser is, unless one is required (as it is in CI)."""
    missing = None if CHROMIUM else "no Chromium on this machine: the browser tests are skipped"
    if missing and os.environ.get("REQUIRE_BROWSER"):
        pytest.exit("REQUIRE_BROWSER is set, and there is no Chromium on this machine", returncode=1)
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(pytest.mark.skip(reason=missing))


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def start(corpus: Path, log: Path) -> tuple[subprocess.Popen[bytes], str]:
    """A dashboard over this corpus, with the project's own configuration; returns when it answers."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    environment = os.environ | {"CORPUS": str(corpus)}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "--server.headless", "true"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    address = f"http://127.0.0.1:{port}"
    _await_health(process, address, log)
    return process, address


def _await_health(process: subprocess.Popen[bytes], address: str, log: Path) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the server stopped: {log.read_text(errors='replace')}")
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"the server did not answer: {log.read_text(errors='replace')}")


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard over the five articles."""
    process, address = start(SEEDS, tmp_path_factory.mktemp("server") / "log.txt")
    yield address
    process.kill()
    process.wait()


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[[Path], str]]:
    """Start a dashboard over any corpus, on a server of its own: a fresh one, as after a restart."""
    running: list[subprocess.Popen[bytes]] = []

    def serve(corpus: Path) -> str:
        process, address = start(corpus, tmp_path / f"log-{len(running)}.txt")
        running.append(process)
        return address

    yield serve
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def own_seeds(tmp_path: Path) -> Path:
    """A copy of the shipped corpus that a test may change."""
    return Path(shutil.copytree(SEEDS, tmp_path / "corpus"))


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def context(browser) -> Iterator[object]:  # type: ignore[no-untyped-def]  # a playwright Browser, imported where it is
    """One browser: it keeps the scripts and fonts that it has loaded; every page is a session of its own."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture
def page(context) -> Iterator[object]:  # type: ignore[no-untyped-def]
    yield context.new_page()
    for page in context.pages:
        page.close()
