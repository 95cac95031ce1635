"""What the lists of a form offer: the vocabulary's terms, and what other records of article and corpus hold."""

from collections.abc import Iterable, Iterator
from typing import Any

import pandas as pd
import streamlit as st

from core.curation.forms.names import named_in
from core.curation.sheets.sheet import Item
from core.models import Vocabulary
from core.wording.curating.pages import REASONS, source_label
from core.wording.names import quoted
from pages._ui import corpus
from pages._ui.curate.work import Work
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


def places(article: Work) -> list[str]:
    """The places that this article and the corpus name."""
    return list(dict.fromkeys([*_held(article, "claims", "place"), *_used("claims", "place")]))


def reasons(article: Work) -> list[str]:
    """Reasons for which numbers of this article were dismissed before, and general ones: those that come up in most
    articles, or did in several of this corpus. What only one other article needed says nothing of this one.
    """
    others = _of_others(corpus.loaded().tables.dismissals, article.stem)
    several = others.groupby("reason", sort=False)["document"].nunique()
    general = sorted(map(str, several[several > 1].index), key=str.casefold)
    return list(dict.fromkeys([*_held(article, "dismissed", "reason"), *REASONS, *general]))


def annotators() -> list[str]:
    """Who annotated before."""
    found = (document.annotation.document.annotator for document in corpus.loaded().corpus.documents)
    return list(dict.fromkeys(name for name in found if name))


def statements(record: dict[str, Any], article: Work) -> dict[str, str]:
    """The statements that this record may repeat: of the same origin, on the same matter; by id, in words."""
    if not record.get("attribution"):
        return {}
    same = (item for item in _records(article) if _says_the_same(record, item.record))
    here = {str(item.record.get("statement") or item.name): f"{_in_words(item)} here" for item in same}
    there = {row.statement_id: _in_short(row) for row in each(_same_matter(record, article.stem))}
    return {name: f"the same utterance as {words}" for name, words in (there | here).items()}


def records(article: Work) -> dict[str, str]:
    """The claims and positions of this article, then those of the others, by id, in words."""
    tables = corpus.loaded().tables
    claims, held = _of_others(tables.claims, article.stem), _of_others(tables.positions, article.stem)
    named = {item.name: f"{_in_words(item)} here ({item.name})" for item in _records(article)}
    named |= {row.claim_id: f"{quoted(row.stated)}, {row.origin_label} ({row.claim_id})" for row in each(claims)}
    return named | {row.position_id: f"{row.origin_label} {row.stance} ({row.position_id})" for row in each(held)}


def vocabulary_link(missing: str, table: str) -> None:
    """The way to what the vocabulary lacks; in a tab of its own, so that no half-filled form is left behind."""
    words = f"{missing} is missing? Add it under Vocabulary"
    address = f"vocabulary?table={table}&entry=_new"
    st.link_button(words, address, icon=":material/open_in_new:", type="tertiary", help="Opens beside this page.")


def _records(article: Work) -> Iterator[Item]:
    """The claims and positions of the annotation that is under work: a second annotator sees no one else's."""
    yield from (*article.sheet.of("claims"), *article.sheet.of("positions"))


def _held(article: Work, section: Any, field: str) -> list[str]:
    return [str(item.record[field]) for item in article.sheet.of(section) if item.record.get(field)]


def _of_others(rows: pd.DataFrame, stem: str) -> pd.DataFrame:
    """The rows of all other texts; what the first annotator recorded of this one is not the second's to see."""
    return rows[rows["document"] != f"{stem.removesuffix(OF_SECOND)}.txt"]


def _says_the_same(record: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether another record of the article has this one's origin and matter, and is not this record."""
    matter = ("proposition", "stance") if "proposition" in record else ("measure", "subject")
    return (
        record.get("id") != other.get("id")
        and all(record.get(name) == other.get(name) for name in matter)
        and (other.get("attribution") or [None])[0] == record["attribution"][0]
    )


def _same_matter(record: dict[str, Any], stem: str) -> Any:
    tables, step = corpus.loaded().tables, record["attribution"][0]
    if "proposition" in record:
        rows = _of_others(tables.positions, stem)
        rows = rows[(rows["proposition"] == record["proposition"]) & (rows["stance"] == record.get("stance"))]
    else:
        rows = _of_others(tables.claims, stem)
        rows = rows[(rows["measure"] == record.get("measure")) & (rows["subject"] == record.get("subject"))]
    origin = {step} if isinstance(step, str) else set(step)
    return rows[[set(joined.split(" + ")) == origin for joined in rows["origin"]]]


def _in_words(item: Item) -> str:
    words = str(item.record.get("stated") or item.record.get("quote") or item.name)
    return quoted(words if len(words) <= 60 else f"{words[:59]}…")


def _in_short(row: Any) -> str:
    words = quoted(row.stated) if hasattr(row, "stated") else quoted(row.quote[:60])
    return f"{words} in {row.document}"


def _used(table: str, column: str) -> list[str]:
    found: Iterable[str] = getattr(corpus.loaded().tables, table)[column].dropna().unique()
    return sorted(found, key=str.casefold)
