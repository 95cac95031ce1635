"""A real server and a real Chromium. Where the machine has no browser these tests say so and skip."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from benchmarks.chromium import CHROMIUM, QUIET
from benchmarks.servers import server
from tests.corpora import SEEDS


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


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The dashboard over the five articles."""
    with server(SEEDS, log=tmp_path_factory.mktemp("server") / "log.txt") as running:
        yield running.address


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Callable[[Path], str]]:
    """Start a dashboard over any corpus, on a server of its own: a fresh one, as after a restart."""
    with ExitStack() as started:
        numbers = count()
        yield lambda corpus: started.enter_context(server(corpus, log=tmp_path / f"log-{next(numbers)}.txt")).address


class Desk(NamedTuple):
    """A corpus that a test may change, and the address of the dashboard over it."""

    folder: Path
    address: str


@pytest.fixture(scope="session")
def lent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One dashboard for all that write: a server of its own for each had all its scripts loaded and compiled again."""
    root = tmp_path_factory.mktemp("lent")
    with server(anew(root / "corpus"), log=root / "log.txt") as running:
        yield Desk(root / "corpus", running.address)


@pytest.fixture
def desk(lent: Desk) -> Desk:
    """The shipped corpus as it ships, whatever another test has made of it."""
    anew(lent.folder)
    return lent


def anew(folder: Path) -> Path:
    """Lay the shipped corpus down in this folder, where nothing else stays."""
    folder.mkdir(exist_ok=True)
    for held in folder.iterdir():
        shutil.rmtree(held) if held.is_dir() else held.unlink()
    return Path(shutil.copytree(SEEDS, folder, dirs_exist_ok=True))


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


WINDOW = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def context(browser) -> Iterator[object]:  # type: ignore[no-untyped-def]  # a playwright Browser, imported where it is
    """One browser: it keeps the scripts and fonts that it has loaded; every page is a session of its own."""
    context = browser.new_context(viewport=WINDOW, accept_downloads=True)
    yield context
    context.close()


@pytest.fixture(scope="session")
def tab(context) -> object:  # type: ignore[no-untyped-def]
    """A tab that is used again and again: what it has compiled it keeps, and a page opens in half the time."""
    return context.new_page()


@pytest.fixture
def page(context, tab) -> Iterator[object]:  # type: ignore[no-untyped-def]
    """The tab, empty and of one size; whatever else a test opens is closed."""
    tab.set_viewport_size(WINDOW)
    yield tab
    tab.emulate_media(color_scheme="light", media="screen")
    tab.goto("about:blank")
    close_others(context, tab)


@pytest.fixture
def new_page(context, tab) -> Iterator[object]:  # type: ignore[no-untyped-def]
    """A tab of its own, for a test that leaves something behind in it: a script, or an ear for what happens."""
    yield context.new_page()
    close_others(context, tab)


def close_others(context: Any, tab: object) -> None:
    for page in context.pages:
        if page is not tab:
            page.close()
