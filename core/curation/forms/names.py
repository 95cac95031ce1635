"""Names for new records, and the sources that some words name."""

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from core.curation.keeping.names import untaken
from core.models import Vocabulary

LONGEST = 60
_WORDS = re.compile(r"[a-z0-9]+")


def record_id(stem: str, section: str, record: dict[str, Any], taken: Collection[str]) -> str:
    """A name that no record has yet, of the article, what is counted and how much: "001-killed-at-least-1000"."""
    what = record.get("measure") or record.get("proposition") or section
    detail = record.get("stated") if section == "claims" else record.get("stance")
    article = stem.partition("_")[0][:20]
    name = slug(f"{article} {what} {str(detail or '').replace(',', '')}")[:LONGEST].strip("-")
    return untaken(name, taken)


def slug(words: str) -> str:
    """Small letters and digits joined by hyphens, as ids are written."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return "-".join(_WORDS.findall(plain)) or "record"


def named_in(words: str, vocabulary: Vocabulary) -> list[str]:
    """The sources of which a name or alias stands in these words, in the order of the vocabulary."""
    lowered = words.casefold()
    return [
        source_id
        for source_id, source in vocabulary.sources.items()
        if any(_stands(name, lowered) for name in (source.name, source.short or "", *source.aliases))
    ]


def _stands(name: str, lowered: str) -> bool:
    return bool(name) and re.search(rf"(?<!\w){re.escape(name.casefold())}(?!\w)", lowered) is not None
