"""What an article tells of its sources, and so whose some of its words are."""

from weakref import WeakKeyDictionary

from core.analysis.evidence import of_document
from core.analysis.ways.chains import NOBODY_NAMED
from core.frames import JOINT, Tables
from core.wording.names import named_origin
from core.wording.record import Record
from core.wording.rows import rows_of

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


def say_from(words: str, record: Record, document: str, tables: Tables) -> str:
    """Whose these words are, that the article sets against this record: "the NIS", of another than its origin.

    Empty where they are more than a sentence that tells what another says, or the article names nobody for it.
    """
    for each in spoken(document, tables):
        named = each["origin_kind"] != NOBODY_NAMED and apart(record["origin"], each["origin"])
        if named and plain(words) in plain(each["quote"]):
            inferred = " (inferred)" if each["attribution_basis"] == "inferred" else ""
            return f"{named_origin(each, tables)}{inferred}"
    return ""


def say_also(where: str, words: str, whose: str) -> str:
    """ "the article also says “…”"; of words of another: "the article also reports, from the NIS, “…”"."""
    return f"{where} also reports, from {whose}, {words}" if whose else f"{where} also says {words}"


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
