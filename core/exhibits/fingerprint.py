"""A short name for one state of a corpus: the same on every machine, another one whenever a letter of it changes."""

from hashlib import sha256
from itertools import chain

from core.exports.csvs import to_csv
from core.frames import Tables

DIGITS = 8
"""So many digits tell two states of one corpus apart."""

_TABLES = (
    *("documents", "claims", "positions", "dismissals"),
    *("sources", "measures", "subjects", "propositions", "readings"),
)


def fingerprint(tables: Tables) -> str:
    """The first digits of a SHA-256 over all titles, all tables as CSV and all texts with their names."""
    digest = sha256("\n".join((tables.title, *chain.from_iterable(tables.pages.items()))).encode())
    for name in _TABLES:
        digest.update(f"\n{name}\n{to_csv(getattr(tables, name))}".encode())
    for name, text in sorted(tables.texts.items()):
        digest.update(f"\n{name}\n{text}".encode())
    return digest.hexdigest()[:DIGITS]
