"""The sizes of letters of the smallest type on a page, in pixels."""

from re import sub

LETTER, BOLD = 6.3, 7.2
"""Width of a letter, plain and bold."""

LINE = 16.5
"""Height of a line."""


def plain(words: str) -> str:
    """Words without markup, lines as lines."""
    return sub("<[^>]*>", "", words.replace("<br>", "\n"))
