"""Which stretches of a text surely stand in it once: found for all of them together, by comparing hashes.

Looking each quote up in the text would take time that grows with the square of its length. Here every window of a
length is hashed at once (polynomials by doubling); equal windows have equal hashes, so two windows that differ may be
taken for a repetition, but never a repetition for a window that stands once.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from core.curation.candidates.spans import Span

WIDEST = 64
"""The widest window, in code points. A longer stretch stands once where any of its windows of this width does."""

_BASE, _JOINT = 1_000_003, np.uint64(0x9E3779B97F4A7C15)

Hashes = NDArray[np.uint64]
Windows = dict[int, Hashes]


def stand_once(windows: Windows, spans: Sequence[Span]) -> list[bool]:
    """Whether the text within each span (code points, end exclusive) surely stands nowhere else in the text."""
    widths: dict[int, list[int]] = defaultdict(list)
    for index, (start, end) in enumerate(spans):
        widths[min(end - start, WIDEST)].append(index)
    found = [False] * len(spans)
    for width, indices in widths.items():
        for index, once in zip(indices, _of_width(windows, width, [spans[index] for index in indices]), strict=True):
            found[index] = once
    return found


def windows_of(text: str) -> Windows:
    """The hashes of all windows of 1, 2, 4, … code points."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32).astype(np.uint64)
    powers, width = {1: codes}, 1
    while 2 * width <= min(WIDEST, len(text)):
        codes = codes[:-width] * np.uint64(pow(_BASE, width, 2**64)) + codes[width:]
        width *= 2
        powers[width] = codes
    return powers


def _of_width(powers: Windows, width: int, spans: Iterable[Span]) -> list[bool]:
    """Whether any window of this width within each span stands once."""
    power = 2 ** (width.bit_length() - 1)
    hashes = powers[power]
    keys = hashes if power == width else hashes[: power - width] * _JOINT + hashes[width - power :]
    starts = [[*range(start, end - width, WIDEST // 2), end - width] for start, end in spans]
    asked = keys[np.concatenate(starts)]
    ordered = np.sort(keys)
    counts = np.searchsorted(ordered, asked, "right") - np.searchsorted(ordered, asked, "left")
    firsts = np.cumsum([0, *(len(each) for each in starts[:-1])])
    return [bool(least == 1) for least in np.minimum.reduceat(counts, firsts)]
