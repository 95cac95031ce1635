"""What is recorded of a claim or position, in words: headings and plain text, not yet escaped."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from core.analysis.bounds import bands_of, with_bounds
from core.analysis.evidence import is_claim, times_of
from core.frames import Tables
from core.wording.facts import TIMES, say_meant, say_passed_on, say_sources
from core.wording.labels import BASES, ROLES, label
from core.wording.names import say_measure
from core.wording.numbers import say_bounds
from core.wording.record import known
from core.wording.times import say_time
from pages._ui import filters
from pages._ui.rows import each


def facts(tables: Tables, record: pd.Series) -> dict[str, str]:
    """What is recorded, as heading and words; what was not recorded is left out."""
    found = {
        "Who said it first": say_sources(record, tables),
        "Known because": f"the attribution is {label(BASES, record['attribution_basis'])}",
        "Passed on": say_passed_on(record, tables),
        "Article": article_name(tables, record["document"]),
    }
    return found | (_claim_facts(tables, record) if is_claim(record) else {})


def _claim_facts(tables: Tables, claim: pd.Series) -> dict[str, str]:
    explained = known(claim["term_means"]) and claim["term_means"] != claim["term"]
    meaning = f", which the speaker explains as “{claim['term_means']}”" if explained else ""
    optional = {
        "Word used": f"“{claim['term']}”{meaning}" if known(claim["term"]) else None,
        "Place": claim["place"],
        "Condition": claim["condition"],
    }
    return {
        "Counted": say_measure(claim, tables),
        "As printed": f"“{claim['stated']}”, {label(ROLES, claim['role'])}",
        "Hedge": say_meant(claim),
        "How we read it": say_bounds(bounded(tables, claim)),
        **{name: words for name, words in optional.items() if known(words)},
    }


def bounded(tables: Tables, claim: pd.Series) -> pd.Series:
    """The claim with its bounds, as the reader has hedges read."""
    chosen = filters.chosen(tables)
    bands = bands_of(tables.readings) | dict(chosen.bands)
    return with_bounds(claim.to_frame().T.infer_objects(), bands, chosen.tolerance).iloc[0]


def times(record: pd.Series) -> dict[str, str]:
    """Each time in words, the words of the article that it was read from, and what it rests on."""
    found = times_of(record)
    found = found[found["edtf"].notna() | (found["time"] != "target")]
    return {TIMES[row.time]: " ".join(_about_time(row)) for row in each(found)}


def _about_time(row: Any) -> Iterator[str]:
    yield f"{say_time(row.edtf)}."
    if known(row.text):
        yield f"The article: “{row.text}”."
    if known(row.basis):
        yield f"{label(BASES, row.basis).capitalize()}{f': {row.evidence}' if known(row.evidence) else '.'}"


def article_name(tables: Tables, document: str) -> str:
    """What the article is called."""
    return str(tables.documents.set_index("document").at[document, "label"])
