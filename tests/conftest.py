"""What every test shares: generated cases have no time limit, since a busy machine is no defect.

`HYPOTHESIS_PROFILE=thorough pytest` looks for counter-examples for longer. Nothing is kept in the user's own cache.
"""

import gc
import os
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("house", deadline=None, max_examples=5)
settings.register_profile("thorough", deadline=None, max_examples=300)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))

os.environ["KEPT"] = ""

THOROUGH = os.environ.get("HYPOTHESIS_PROFILE") == "thorough"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out, unless asked to be thorough, what another test holds on another page."""
    left_out = [item for item in items if not THOROUGH and item.get_closest_marker("thorough")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


def pytest_collection_finish() -> None:
    """Pass over what is loaded by now whenever memory is tidied, and tidy seldom: a tenth of the time went there."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


WRITING = tuple(
    f"tests/browser/test_{name}.py"
    for name in (
        *("curate", "curate_more", "briefings", "saving_keys", "present_overview"),
        *("take", "links_and_files", "keyboard", "clocks"),
    )
)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Workers that drive Chromium over a dashboard each, and those that do the rest (see `together`)."""
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415  # the tests also run without it

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return together(nodeid)

    config.option.loadscopereorder = False  # as collected: browsers first, which take longest, then file by file
    return Together(config, log)


def together(nodeid: str) -> str:
    """What runs on one worker: tests that share a published site, tests that share a dashboard; else those of one file.

    What a file makes once would be made by every worker. Those that write to a corpus of their own, or stay short,
    share the second of two dashboards: one alone would take longer than all the rest.
    """
    file = nodeid.partition("::")[0]
    if "/site/" in file or file.startswith("tests/browser/test_site"):
        return "site"
    if file.endswith(WRITING):
        return "second dashboard"
    return "dashboard" if file.startswith("tests/browser/") else file
