"""Exhibits as picture files, drawn on the server by Chrome through kaleido. No other host is asked for anything."""

import asyncio
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from threading import Thread
from typing import Any, Literal, TypeVar, get_args

from core.exhibits.exhibit import Exhibit
from core.exhibits.framing import framed
from core.figures.theme import Theme

PictureForm = Literal["svg", "png"]
SCALES: Mapping[PictureForm, float] = {"svg": 1, "png": 2}
"""How many pixels a picture has for each of the chart."""

LONGEST_NAME = 60
"""So many characters of a chart's name go into the name of its file."""

NO_BROWSER = (
    "no Chrome or Chromium was found, which draws pictures on the server; install one, or name it in the environment "
    "variable BROWSER_PATH. In the dashboard, “Take this chart” makes the same pictures without it"
)
Made = TypeVar("Made")


class NoBrowserError(RuntimeError):
    """There is no browser on this machine that could draw; the message says what to do."""


def pictures(exhibits: Iterable[Exhibit], look: Theme, form: PictureForm) -> list[bytes]:
    """Pictures of exhibits by one browser, in their order. Raises NoBrowserError, ValueError on another form."""
    if form not in get_args(PictureForm):
        raise ValueError(f"{form!r} is no form of a picture; use one of {', '.join(get_args(PictureForm))}")
    figures = [framed(exhibit, look) for exhibit in exhibits]
    return _in_a_thread(lambda: asyncio.run(_drawn(figures, form))) if figures else []


def file_name(key: str, fingerprint: str, form: str) -> str:
    """A plain name for the picture of a chart: "casualties-killed-cumulative-89638f00.svg".

    Only small letters, digits and hyphens of ASCII come from the key, so that no key leads to another folder; where
    that leaves something out, digits of its hash keep names apart.
    """
    plain = re.sub(r"[^a-z0-9]+", "-", key.lower().replace("_", "-")).strip("-")[:LONGEST_NAME].strip("-")
    told_apart = "" if plain == re.sub(r"[ _]", "-", key) else f"-{sha256(key.encode()).hexdigest()[:6]}"
    return f"{plain or 'chart'}{told_apart}-{fingerprint}.{form}"


async def _drawn(figures: Sequence[Any], form: PictureForm) -> list[bytes]:
    from choreographer.errors import BrowserFailedError, ChromeNotFoundError  # noqa: PLC0415  no page needs Chrome's
    from kaleido import Kaleido  # type: ignore[import-untyped]  # noqa: PLC0415  it has no types, and nor does this

    try:
        async with Kaleido(mathjax=False) as browser:
            return [await browser.calc_fig(figure, opts=_options(figure, form)) for figure in figures]
    except (ChromeNotFoundError, BrowserFailedError) as error:
        raise NoBrowserError(NO_BROWSER) from error


def _options(figure: Any, form: PictureForm) -> dict[str, Any]:
    size = {"width": figure.layout.width, "height": figure.layout.height}
    return {"format": form, **size, "scale": SCALES[form]}


def _in_a_thread(make: Callable[[], Made]) -> Made:
    """What `make` makes, in a thread of its own: the caller may have an event loop that runs."""
    made: list[Made] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            made.append(make())
        except BaseException as error:
            failed.append(error)

    thread = Thread(target=run, name="pictures")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
    return made[0]
