"""What the lists of a form offer: the vocabulary's terms, and what other records of the corpus hold."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import streamlit as st

from core.curation.forms_names import named_in
from core.models import Vocabulary
from core.wording.curation import REASONS, source_label
from core.wording.names import quoted
from pages._ui import corpus
from pages._ui.rows import each

OF_SECOND = ".second"
"""What the name of an article under work ends in, where it is a second annotation."""


def sources(vocabulary: Vocabulary, near: str) -> list[str]:
    """Every source; those first that are named in these words."""
    named = named_in(near, vocabulary)
    return [*named, *(source for source in vocabulary.sources if source not in named)]


@st.cache_resource(max_entries=8, show_spinner=False)
def _source_labels(key: int, _vocabulary: Vocabulary) -> dict[str, str]:
    return {source: source_label(source, _vocabulary) for source in _vocabulary.sources}


def source_name(vocabulary: Vocabulary, source: str) -> str:
    """A source by all of its names, so that a search finds it by any."""
    labels = _source_labels(hash(repr(vocabulary.sources)), vocabulary)
    return labels.get(source) or source_label(source, vocabulary)


def places() -> list[str]:
    """The places that the corpus names."""
    return _used("claims", "place")


def reasons() -> list[str]:
    """Reasons for which numbers were dismissed before."""
    return list(dict.fromkeys([*REASONS, *_used("dismissals", "reason")]))


def annotators() -> list[str]:
    """Who annotated before."""
    found = (document.annotation.document.annotator for document in corpus.loaded().corpus.documents)
    return list(dict.fromkeys(name for name in found if name))


def statements(record: dict[str, Any], stem: str) -> dict[str, str]:
    """The statements that this record may repeat: of the same origin, on the same matter; by id, in words."""
    if not record.get("attribution"):
        return {}
    others = [row for row in each(_same_matter(record, stem)) if row.id != record.get("id")]
    return {row.statement_id: f"the same utterance as {_in_short(row)}" for row in others}


def records(stem: str = "") -> dict[str, str]:
    """Every claim and position of the corpus that the annotator of `stem` may see, by id, in words."""
    tables = corpus.loaded().tables
    claims, held = _in_sight(tables.claims, stem), _in_sight(tables.positions, stem)
    named = {row.claim_id: f"{quoted(row.stated)}, {row.origin_label} ({row.claim_id})" for row in each(claims)}
    return named | {row.position_id: f"{row.origin_label} {row.stance} ({row.position_id})" for row in each(held)}


def _in_sight(rows: pd.DataFrame, stem: str) -> pd.DataFrame:
    """All rows; a second annotator (of STEM.second) is not shown what the first one recorded of the same text."""
    text = f"{stem.removesuffix(OF_SECOND)}.txt" if stem.endswith(OF_SECOND) else None
    return rows[rows["document"] != text]


def _same_matter(record: dict[str, Any], stem: str) -> Any:
    tables, step = corpus.loaded().tables, record["attribution"][0]
    if "proposition" in record:
        rows = _in_sight(tables.positions, stem).rename(columns={"position_id": "id"})
        rows = rows[(rows["proposition"] == record["proposition"]) & (rows["stance"] == record.get("stance"))]
    else:
        rows = _in_sight(tables.claims, stem).rename(columns={"claim_id": "id"})
        rows = rows[(rows["measure"] == record.get("measure")) & (rows["subject"] == record.get("subject"))]
    origin = {step} if isinstance(step, str) else set(step)
    return rows[[set(joined.split(" + ")) == origin for joined in rows["origin"]]]


def _in_short(row: Any) -> str:
    words = quoted(row.stated) if hasattr(row, "stated") else quoted(row.quote[:60])
    return f"{words} in {row.document}"


def _used(table: str, column: str) -> list[str]:
    found: Iterable[str] = getattr(corpus.loaded().tables, table)[column].dropna().unique()
    return sorted(found, key=str.casefold)


def vocabulary_link(missing: str) -> None:
    """The way to what the vocabulary lacks; in a tab of its own, so that no half-filled form is left behind."""
    words = f"{missing} is missing? Add it under Vocabulary (opens beside this page)"
    st.link_button(words, "vocabulary", icon=":material/open_in_new:", type="tertiary")
