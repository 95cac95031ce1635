"""What changed between two states of a corpus, and how far the stated numbers of each measure reach in both.

| change      | when                                                                                            |
|-------------|-------------------------------------------------------------------------------------------------|
| new         | a document, statement or position of which the old state holds nothing                          |
| removed     | one of which the new state holds nothing                                                        |
| withdrawn   | a statement of both states that its origin took back since; `restored`: the other way round     |
| revised     | a new statement that updates another one, which `detail` names                                  |
| told again  | a statement or position that further documents carry, named by `detail`; `told less`: fewer     |
| recoded     | a record of both states that the annotators changed; `detail` has the fields                    |
| edited      | a document of both states whose text is another one; a state that does not tell counts as same  |

Swapped, the two states give the same rows with new for removed, withdrawn for restored, told again for told less; but
what is removed revises nothing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from core.analysis.retractions import retracted
from core.frames.columns import TEXT, Row, frame
from core.models.annotation import AMOUNTS

NEW, REMOVED, WITHDRAWN, RESTORED = "new", "removed", "withdrawn", "restored"
REVISED, TOLD_AGAIN, TOLD_LESS, RECODED = "revised", "told again", "told less", "recoded"
EDITED = "edited"
DOCUMENT, STATEMENT, POSITION, CLAIM = "document", "statement", "position", "claim"

SEVERAL = "; "
"""What parts several documents in one cell."""

CHANGES = dict.fromkeys(("change", "kind", "id", "matter", "detail"), TEXT)
"""`matter`: the proposition of a position; `id`: of a position that of its statement, of a recoded record its own."""

_SAID = ("statement_id", "attribution", "attribution_basis", "said", "quote")
RECORDED = {
    DOCUMENT: ("document", ("title", "publisher", "original", "published")),
    CLAIM: (
        "claim_id",
        (
            *_SAID,
            *("measure", "subject", "counts", "stated", *AMOUNTS, "hedge", "modality"),
            *("certainty", "period", "as_of", "target", "condition", "place", "term", "term_means"),
        ),
    ),
    POSITION: ("position_id", (*_SAID, "proposition", "stance", "certainty")),
}
"""The id of each kind of record, and its fields that an annotator decides on; notes and evidence are not among them."""


class CorpusState(NamedTuple):
    """One state of a corpus: its records, its `statements` (those of `by_origin`), and its positions as `held` once."""

    documents: pd.DataFrame
    claims: pd.DataFrame
    statements: pd.DataFrame
    positions: pd.DataFrame
    held: pd.DataFrame


def changes(old: CorpusState, new: CorpusState) -> pd.DataFrame:
    """One row a change, with the columns of CHANGES; none where nothing changed."""
    rows = [
        *_came(old, new, NEW),
        *_came(new, old, REMOVED),
        *_taken_back(old, new, WITHDRAWN),
        *_taken_back(new, old, RESTORED),
        *_revised(old, new),
        *_told(old, new, TOLD_AGAIN),
        *_told(new, old, TOLD_LESS),
        *_recoded(DOCUMENT, old.documents, new.documents),
        *_recoded(CLAIM, old.claims, new.claims),
        *_recoded(POSITION, old.positions, new.positions),
        *_edited(old.documents, new.documents),
    ]
    return frame(rows, CHANGES)


def _row(change: str, kind: str, name: str, matter: str | None = None, detail: str | None = None) -> Row:
    return {"change": change, "kind": kind, "id": name, "matter": matter, "detail": detail}


def _came(old: CorpusState, new: CorpusState, change: str) -> Iterator[Row]:
    """What the one state holds and the other does not: no telling of it, under whatever name."""
    known = set(old.documents["document"])
    yield from (_row(change, DOCUMENT, name) for name in new.documents["document"] if name not in known)
    for name, _ in _unknown(old.claims, "claim_id", new.statements, "claim_ids"):
        yield _row(change, STATEMENT, name)
    for name, matter in _unknown(old.positions, "position_id", new.held, "position_ids"):
        yield _row(change, POSITION, name, matter)


def _unknown(old: pd.DataFrame, key: str, said: pd.DataFrame, tellings: str) -> Iterator[tuple[str, str | None]]:
    """Each utterance that is unknown by its name, and by the names of all its tellings."""
    matters = said["proposition"] if "proposition" in said else [None] * len(said)
    known, names = set(old[key]), _names(old)
    for name, ids, matter in zip(said["statement_id"], said[tellings], matters, strict=True):
        if (name, matter) not in names and known.isdisjoint(ids.split(" ")):
            yield name, matter


def _names(records: pd.DataFrame) -> set[tuple[str, str | None]]:
    matters = records["proposition"] if "proposition" in records else [None] * len(records)
    return set(zip(records["statement_id"], matters, strict=True))


def _taken_back(old: CorpusState, new: CorpusState, change: str) -> Iterator[Row]:
    """Statements that stand in the one state, and are withdrawn in the other."""
    stood = set(old.statements.loc[~retracted(old.statements), "statement_id"])
    now = new.statements.loc[retracted(new.statements), "statement_id"]
    yield from (_row(change, STATEMENT, name) for name in now if name in stood)


def _revised(old: CorpusState, new: CorpusState) -> Iterator[Row]:
    """New statements that update others."""
    owner = dict(zip(new.claims["claim_id"], new.claims["statement_id"], strict=True))
    known = set(old.statements["statement_id"])
    for name, targets in zip(new.statements["statement_id"], new.statements["revises"], strict=True):
        if name not in known and isinstance(targets, str):
            for target in dict.fromkeys(owner.get(each, each) for each in targets.split(" ")):
                yield _row(REVISED, STATEMENT, name, detail=target)


def _told(old: CorpusState, new: CorpusState, change: str) -> Iterator[Row]:
    """Utterances of both states that the one has from more documents."""
    for kind, before, after in ((STATEMENT, old.statements, new.statements), (POSITION, old.held, new.held)):
        known = _documents(before)
        for key, documents in _documents(after).items():
            more = [name for name in documents if name not in known.get(key, documents)]
            if more:
                yield _row(change, kind, *key, detail=SEVERAL.join(more))


def _documents(said: pd.DataFrame) -> dict[tuple[str, str | None], list[str]]:
    matters = said["proposition"] if "proposition" in said else [None] * len(said)
    keys = zip(said["statement_id"], matters, strict=True)
    return {key: names.split(SEVERAL) for key, names in zip(keys, said["documents"], strict=True)}


def _recoded(kind: str, old: pd.DataFrame, new: pd.DataFrame) -> Iterator[Row]:
    """Records of both states of which a field is another one."""
    key, fields = RECORDED[kind]
    then, now = (_indexed(rows, key, fields) for rows in (old, new))
    both = [name for name in now.index if name in then.index]
    then, now = then.loc[both], now.loc[both]
    other = (then != now) & ~(then.isna() & now.isna())
    for name, differs in other[other.any(axis="columns")].iterrows():
        yield _row(RECODED, kind, str(name), detail=" ".join(differs.index[differs]))


def _edited(old: pd.DataFrame, new: pd.DataFrame) -> Iterator[Row]:
    """Documents of both states whose texts are known to differ."""
    then = dict(zip(old["document"], old["text_sha256"], strict=True))
    for name, now in zip(new["document"], new["text_sha256"], strict=True):
        before = then.get(name, now)
        if isinstance(before, str) and isinstance(now, str) and before != now:
            yield _row(EDITED, DOCUMENT, name)


def _indexed(rows: pd.DataFrame, key: str, fields: Sequence[str]) -> pd.DataFrame:
    return rows.set_index(key)[list(fields)].astype(object)
