"""What an article tells of its sources, and so whose some of its words are."""

import re
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from core.analysis.evidence import of_document
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables
from core.wording.names import named_origin, say_list
from core.wording.record import Record
from core.wording.rows import rows_of

_CURLED = re.compile(r"“([^“”]+)”")

NO_WORD_OF_THEIRS = ("silent", "declined")
"""The stances that set nothing against what others say."""

SPOKEN = ["document", "origin", "origin_kind", "attribution_basis", "quote"]
"""What is asked of a claim that an article tells; of a position, besides, which side it takes."""

_SPOKEN: WeakKeyDictionary[Tables, dict[str, list[Record]]] = WeakKeyDictionary()
"""What articles tell of sources, by article: asked for with all words that may be of another."""


def spoken(document: str, tables: Tables) -> list[Record]:
    """What this article tells of sources that say something: records of SPOKEN."""
    held = _SPOKEN.setdefault(tables, {})
    if document not in held:
        positions = of_document(tables.positions[[*SPOKEN, "stance"]], document)
        positions = positions[~positions["stance"].isin(NO_WORD_OF_THEIRS)]
        told = (of_document(tables.claims[SPOKEN], document), positions)
        held[document] = [record for rows in told for record in rows_of(rows[SPOKEN])]
    return held[document]


def said_apart(origin: str, document: str, tables: Tables) -> Iterator[Record]:
    """The same of sources that have no part in this origin."""
    return (each for each in spoken(document, tables) if apart(origin, each["origin"]))


def quoted_from(words: str, record: Record, document: str, tables: Tables) -> str:
    """Whom the article quotes with these words, which it sets against this record: "the NIS".

    Empty where they are the article's own, be it that they tell what another says, or where it names nobody for them.
    """
    named = (each for each in said_apart(record["origin"], document, tables) if each["origin_kind"] != NOBODY_NAMED)
    found = (each for each in named if any(plain(words) in plain(own) for own in _in_marks(each["quote"])))
    return say_list(list(dict.fromkeys(_say_whom(each, tables) for each in found)))


def _say_whom(record: Record, tables: Tables) -> str:
    return named_origin(record, tables) + (" (inferred)" if record["attribution_basis"] == "inferred" else "")


def _in_marks(quote: str) -> list[str]:
    """What stands between quotation marks; of straight ones only where each has its other."""
    return [*_CURLED.findall(quote), *(quote.split('"')[1::2] if quote.count('"') % 2 == 0 else ())]


def say_also(where: str, words: str, whom: str) -> str:
    """ "the article also says “…”"; of words that it quotes: "the article also quotes the NIS: “…”"."""
    return f"{where} also quotes {whom}: {words}" if whom else f"{where} also says {words}"


def are_told_of(words: str, quote: str) -> bool:
    """Whether these words are told in this sentence, or hold it."""
    said, own = plain(words), plain(quote)
    return said in own or own in said


def apart(one: str, other: str) -> bool:
    """Whether two origins share no source."""
    return set(one.split(JOINT)).isdisjoint(other.split(JOINT))


def plain(words: str) -> str:
    """Words without what marks them as quoted, on one line."""
    return " ".join(words.split()).strip(".“”\"' ")
