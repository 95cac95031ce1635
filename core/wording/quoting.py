"""Words of an article in quotation marks, whatever marks stand within them."""

import re

from core.wording.names import quoted
from core.wording.record import Record, known

_SINGLE = str.maketrans({"“": "‘", "„": "‘", "”": "’", '"': "’"})
_OPENING = re.compile(r'(?:(?<=[\s(\[“‘])|^)"')
"""A straight mark that opens: at the beginning, after a blank, or after what opens, too."""


def quoted_once(words: str) -> str:
    """Words as printed, in quotation marks; those within them become single: “‘We do assess’, he said”."""
    return quoted(_OPENING.sub("‘", paired(words)).translate(_SINGLE))


def paired(words: str) -> str:
    """The same without a quotation mark at its beginning or its end of which the other one is not there.

    It belongs to more words of the article than stand here.
    """
    opening, closing = sum(map(words.count, "“„")), words.count("”")
    odd = words.count('"') % 2 == 1
    if (words.startswith(("“", "„")) and opening > closing) or (odd and words.startswith('"')):
        return words[1:]
    return words[:-1] if (words.endswith("”") and closing > opening) or (odd and words.endswith('"')) else words


def own_words(record: Record) -> tuple[str, str, str]:
    """The quote of a claim or position, on one line, in three: what comes before its own words, these, and the rest.

    The own words of a claim are those of its number; of a position, those printed for how sure it is, where the quote
    has them once. Without any, the whole quote is the first of the three.
    """
    quote, (start, end) = paired(record["quote"]), _own_span(record)
    cut = record["quote"].index(quote)
    start, end = max(start - cut, 0), max(end - cut, 0)
    before, own, after = (" ".join(part.split()) for part in (quote[:start], quote[start:end], quote[end:]))
    if not own:
        return " ".join(quote.split()), "", ""
    spaced = (" " if quote[start - 1 : start].isspace() else "", " " if quote[end : end + 1].isspace() else "")
    return f"{before}{spaced[0]}", own, f"{spaced[1]}{after}"


def _own_span(record: Record) -> tuple[int, int]:
    """Where in the quote its own words begin and end; nowhere where it has none."""
    if "stated_start" in record:
        return record["stated_start"] - record["start"], record["stated_end"] - record["start"]
    words = record["certainty"]
    if not known(words) or record["quote"].count(words) != 1:
        return 0, 0
    start = record["quote"].index(words)
    return start, start + len(words)
