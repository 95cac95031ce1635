"""The exported tables and their columns. Those that are listed here first stay; more may follow them (design §6)."""

from collections.abc import Mapping
from types import MappingProxyType

import pandas as pd

from core.analysis.bounds import TOLERANCE, Bands
from core.analysis.rules.verdicts import VERDICTS
from core.exports.untold import untold
from core.filters import Filters
from core.frames import Tables, columns
from core.models.annotation import AMOUNTS
from core.view import View, view
from core.wording.names import called

NO_BANDS: Bands = MappingProxyType({})
_CLAIMS = (
    *("claim_id", "statement_id", "document", "measure", "subject", "stated", *AMOUNTS, "hedge"),
    *("lower", "upper", "lower_open", "upper_open", "modality", "origin", "attribution", "attribution_basis"),
    *("period", "as_of", "said", "published", "place", "quote", "start", "end"),
)
_STATEMENTS = (
    *("statement_id", "origin", "measure", "subject", *AMOUNTS, "hedge", "as_of", "said"),
    *("n_claims", "documents"),
)
_POSITIONS = ("document", "proposition", "source", "stance", "attribution", "said", "quote", "start", "end")
_PROBLEMS = ("file", "line", "column", "field", "message")

EXPORTED: Mapping[str, tuple[str, ...]] = {
    "claims": tuple(dict.fromkeys((*_CLAIMS, *columns.CLAIMS, "bounds_basis", "retracted", "superseded"))),
    "statements": (
        *_STATEMENTS,
        *("stated", "counts", "modality", "lower", "upper", "lower_open", "upper_open", "bounds_basis"),
        *("period", "place", "claim_ids", "n_documents", "retracted", "superseded"),
        *("attribution_basis", "period_basis", "as_of_basis", "said_basis", "certainty"),
        *("origin_label", "measure_label", "unit", "quote"),
    ),
    "positions": tuple(dict.fromkeys((*_POSITIONS, *columns.POSITIONS))),
    "documents": tuple(columns.DOCUMENTS),
    "sources": tuple(columns.SOURCES),
    "propositions": tuple(columns.PROPOSITIONS),
    "measures": tuple(columns.MEASURES),
    "comparisons": ("left", "right", "left_origin", "right_origin", "verdict", "reason", "ratio", "kind", "topic"),
    "problems": (*_PROBLEMS, "value"),
    "subjects": tuple(columns.SUBJECTS),
    "readings": tuple(columns.READINGS),
    "dismissals": tuple(columns.DISMISSALS),
}
"""Each table with its columns, in their order."""


def exported_columns(table: str, rows: pd.DataFrame) -> list[str]:
    """The columns of an exported table, for rows that a reader downloads; and `known`, where a day was chosen."""
    return [*EXPORTED[table], *(["known"] if "known" in rows else [])]


PAIRS_UP_TO = 1_000_000
"""Up to so many pairs a package holds; of more, the first of each verdict."""


def export_tables(tables: Tables, bands: Bands = NO_BANDS, tolerance: float = TOLERANCE) -> dict[str, pd.DataFrame]:
    """The tables of EXPORTED, unfiltered. `bands` replace the vocabulary's readings of vague words."""
    seen = view(tables, Filters(bands=bands, tolerance=tolerance, retracted=True))
    statements = _labelled(seen.statements, tables)
    derived = {"claims": seen.claims, "statements": statements, "comparisons": _comparisons(seen)}
    as_loaded = {name: getattr(tables, name) for name in EXPORTED if name not in derived}
    return {name: untold((derived | as_loaded)[name])[list(held)] for name, held in EXPORTED.items()}


def _labelled(statements: pd.DataFrame, tables: Tables) -> pd.DataFrame:
    """With what is counted in words, so that a row can be read by itself."""
    return statements.assign(measure_label=statements["measure"].map(called(tables, "measure")))


def _comparisons(seen: View) -> pd.DataFrame:
    few = len(seen.compared) <= PAIRS_UP_TO
    return seen.compared.listed() if few else seen.compared.first(VERDICTS)
