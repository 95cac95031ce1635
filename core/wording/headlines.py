"""A title in two: what is said aloud, and what must stand below it."""

from itertools import accumulate

OPENS, CLOSES = "([“", ")]”"
BETWEEN = "; "


def headline(title: str) -> tuple[str, str]:
    """The first clause of a title, and the others as a sentence; empty where there is no other.

    Clauses are parted by semicolons, and not by those within brackets or quotes.
    """
    cut = next((at for at in _cuts(title) if at), len(title))
    rest = title[cut + len(BETWEEN) :]
    return title[:cut], f"{rest[0].upper()}{rest[1:]}{'' if rest[-1] in '.?!' else '.'}" if rest else ""


def _cuts(title: str) -> list[int]:
    """Where a semicolon parts two clauses."""
    depths = accumulate((letter in OPENS) - (letter in CLOSES) for letter in title)
    return [at for at, depth in enumerate(depths) if depth <= 0 and title.startswith(BETWEEN, at)]
