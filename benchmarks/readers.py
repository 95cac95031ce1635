"""`python -m benchmarks.readers`: many readers at once, each changing a filter every few seconds.

First one reader alone, through every page in turn; then all of them; then what the server holds once they have left.
Streamlit keeps a closed session for two minutes, in case its reader comes back: so long is waited. Nobody's pauses are
alike: each is up to twice as long as the mean that `--every` gives. A change is mostly to a view that nobody has asked
for before.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from random import Random
from statistics import median, quantiles

import click

from benchmarks.servers import FailedError, Server, server
from benchmarks.sessions import Session, session
from benchmarks.tables import show

PAGES = ("deployment", "casualties", "agreement", "attribution", "comparisons", "cross-checks", "documents", "")
CHANGES_ALONE = 5
KEPT_AFTER_LEAVING = 135
"""Seconds: Streamlit's two minutes, and some."""


def change(reader: Session, random: Random) -> None:
    """Change one filter to what any reader might choose."""
    kind = random.choice(["slider", "multiselect", "button_group", "selectbox"])
    widgets = {"slider": "about", "multiselect": random.choice(["documents", "origins", "kinds"]),
               "button_group": "show", "selectbox": "known-by"}  # fmt: skip
    widget = reader.widgets(kind)[widgets[kind]]
    if kind == "slider":
        reader.choose(widget, "double_array_value", [float(random.randrange(0, 31))])
    elif kind == "selectbox":
        reader.choose(widget, "string_value", random.choice(widget.options))
    elif kind == "multiselect":
        some = random.sample(list(widget.options), k=min(2, len(widget.options)))
        reader.choose(widget, "string_array_value", random.choice([[], some]))
    else:
        reader.choose(widget, "string_array_value", [random.choice(widget.options).content])


async def _alone(port: int) -> list[float]:
    taken = []
    for seed, page in enumerate(PAGES):
        async with session(port, page) as reader:
            random = Random(seed)
            for _ in range(CHANGES_ALONE):
                await asyncio.sleep(0.5)
                change(reader, random)
                taken.append(await reader.run())
    return taken


async def _one_of_many(port: int, page: str, seed: int, every: float, until: float) -> tuple[list[float], str]:
    """The seconds of each change, and why the reader failed; empty where it did not."""
    random, taken = Random(seed), list[float]()
    await asyncio.sleep(random.uniform(0, every * 2))
    try:
        async with session(port, page) as reader:
            while time.monotonic() < until:
                await asyncio.sleep(random.uniform(0, every * 2))
                change(reader, random)
                taken.append(await reader.run())
    except (FailedError, OSError, TimeoutError) as error:
        return taken, str(error) or type(error).__name__
    return taken, ""


async def _together(port: int, readers: int, minutes: float, every: float) -> tuple[list[float], list[str]]:
    until = time.monotonic() + minutes * 60
    pages = islice(cycle(PAGES), readers)
    told = await asyncio.gather(*(_one_of_many(port, page, seed, every, until) for seed, page in enumerate(pages)))
    return [each for taken, _ in told for each in taken], [why for _, why in told if why]


async def _sampled(running: Server, readers: int, minutes: float, every: float) -> tuple[list[float], list[str], float]:
    """What `_together` gives, and the most memory that the server held meanwhile."""
    work = asyncio.create_task(_together(running.port, readers, minutes, every))
    most = 0.0
    while not work.done():
        await asyncio.wait([work], timeout=1)
        most = max(most, running.memory())
    return *work.result(), most


def measure(readers: int, minutes: float, paces: Sequence[float]) -> Iterator[dict[str, object]]:
    """One row for one reader alone, then one for each pace of many: times in ms, memory in MB.

    `paces`: how many seconds pass on average between an answer and the reader's next change.
    """
    with server() as running:
        alone = asyncio.run(_alone(running.port))
        yield {"every, s": "–"} | _row(1, alone, alone, [], (running.memory(), running.memory()))
        for every in paces:
            taken, failures, most = asyncio.run(_sampled(running, readers, minutes, every))
            time.sleep(KEPT_AFTER_LEAVING)
            asyncio.run(_alone(running.port))
            yield {"every, s": f"{every:g}"} | _row(readers, taken, alone, failures, (most, running.memory()))


def _row(
    readers: int, taken: list[float], alone: list[float], failures: list[str], memory: tuple[float, float]
) -> dict[str, object]:
    slow = quantiles(taken, n=20)[-1]
    return {
        "readers": readers,
        "changes": len(taken),
        "failed": len(failures),
        "why": "; ".join(sorted(set(failures)))[:200] or "–",
        "median_ms": median(taken) * 1000,
        "p95_ms": slow * 1000,
        "p95 / one reader's median": slow / median(alone),
        "memory at most, MB": memory[0],
        "after they left, MB": memory[1],
    }


@click.command()
@click.option("--readers", default=50, show_default=True)
@click.option("--minutes", default=5.0, show_default=True)
@click.option("--every", "paces", multiple=True, default=(2.0, 10.0), show_default=True, help="mean seconds of a pause")
def main(readers: int, minutes: float, paces: tuple[float, ...]) -> None:
    """Measure many readers against one, in one run on one machine; at each pace they come, and leave."""
    show(f"{readers} readers for {minutes:g} minutes", list(measure(readers, minutes, paces)))


if __name__ == "__main__":
    main()
