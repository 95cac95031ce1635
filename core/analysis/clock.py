"""The clock of what a reader could have known by a day: it goes by publication.

An uncertain time counts by its span: it is perhaps past once the span has begun and surely past when it is over; an end
that is open or unknown may be any day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

import numpy as np
import pandas as pd

from core.analysis.alike import codes_of
from core.analysis.intervals import Numbers
from core.analysis.pairs.compared import Compared
from core.analysis.pairs.newly import new_verdicts
from core.analysis.pairs.tally import ALIKE, BY, TALLY, verdicts_in
from core.frames import Tables, expect
from core.frames.columns import TEXT, array
from core.remembered import Once

KNOWN = NO, PERHAPS, YES = "no", "perhaps", "yes"
CAME = dict.fromkeys(("kind", "statement_id", "matter", "known"), TEXT)
KEY = ["kind", "statement_id", "matter"]
_MATTERS = {"quantity": ("statements", "measure"), "position": ("positions", "proposition")}


class Clocked(Protocol):
    """What a view with `known_by` holds: the frames of `core.view.View` that change with the clock."""

    @property
    def statements(self) -> pd.DataFrame: ...
    @property
    def positions(self) -> pd.DataFrame: ...
    @property
    def compared(self) -> Compared: ...
    @property
    def once(self) -> Once: ...


@dataclass(frozen=True, slots=True)
class Change:
    """What a step of the clock brought.

    `came` and `became_sure` have one row a statement and its matter (a measure or a proposition), with the columns of
    CAME. `verdicts` is n of each verdict that was not there before, on pairs that can be compared.
    """

    came: pd.DataFrame
    became_sure: pd.DataFrame
    verdicts: dict[str, int]


def steps(tables: Tables) -> list[date]:
    """The days on which a document is perhaps published for the first time, or surely, earliest first."""
    days = pd.concat([tables.documents["published_earliest"], tables.documents["published_latest"]])
    return [day.date() for day in sorted(days.dropna().unique())]


def known_by(records: pd.DataFrame, day: date) -> pd.DataFrame:
    """The claims, positions or documents that were, or may have been, published by that day; never a later one.

    `known` is "yes" or "perhaps". Claims and positions also get `statement_known`: "yes" where any telling of the same
    statement is surely known. Where the first day is not known, a record may always have been published.
    """
    known = _published_by(records, day)
    there = known > 0
    left, known = records[there], known[there]
    dated = {"known": _worded(KNOWN, known, left.index)}
    if "statement_id" in records:
        dated["statement_known"] = _worded(KNOWN, _of_sure_ones(left["statement_id"], known), left.index)
    return left.assign(**dated)


def published_by(records: pd.DataFrame, day: date) -> pd.Series:
    """Whether each claim, position or document was published by that day: "yes", "perhaps" or "no"."""
    return _worded(KNOWN, _published_by(records, day), records.index)


def change_between(before: Clocked, after: Clocked) -> Change:
    """What is seen after a step of the clock, and was not before; both views, with `known_by`, are of one corpus."""
    then, now = _held(before), _held(after)
    was_there, was_unsure = _among(now, then, then["known"] == PERHAPS)
    came = now[~was_there]
    became_sure = now[(now["known"] == YES) & was_unsure]
    verdicts = new_verdicts(before.compared, after.compared)
    return Change(came.reset_index(drop=True), became_sure.reset_index(drop=True), verdicts)


def unsure_pairs(seen: Clocked) -> set[tuple[str, str]]:
    """The pairs of origins, both ways round, that agree or clash, or may, where a side is perhaps not yet published."""
    if not unsure_statements(seen.statements, seen.positions):
        return set()
    held = _held(seen)
    sure = seen.compared.agreement_among(set(held.loc[held["known"] == YES, "statement_id"].tolist()))
    both = seen.compared.agreement.merge(sure, on=["left_origin", "right_origin"], how="left", suffixes=("", "_sure"))
    more = both[["n", "may_differ"]].sum(axis="columns") > both[["n_sure", "may_differ_sure"]].sum(axis="columns")
    return set(both.loc[more, ["left_origin", "right_origin"]].itertuples(index=False, name=None))


def unsure_counts(seen: Clocked) -> pd.DataFrame:
    """The pairs that agree or clash, or may, of which a side was perhaps not yet published, counted.

    The columns are those of `core.analysis.pairs.tally.TALLY`; no row without a clock. Shared: never change it.
    """
    return seen.once("unsure counts", lambda: _unsure_counts(seen))


def _unsure_counts(seen: Clocked) -> pd.DataFrame:
    counts = seen.compared.counts
    if not unsure_statements(seen.statements, seen.positions):
        return counts[:0]
    held = _held(seen)
    sure = seen.compared.counts_among(set(held.loc[held["known"] == YES, "statement_id"].tolist()))
    both = counts[counts["verdict"].isin(ALIKE)].merge(sure, on=BY, how="left", suffixes=("", "_sure"))
    both["n"] -= both["n_sure"].fillna(0).astype("int64")
    return both.loc[both["n"] > 0, list(TALLY)].reset_index(drop=True)


def newly_unsure(before: Clocked, after: Clocked) -> dict[str, int]:
    """n of each verdict among the pairs of `unsure_counts` after a step of the clock that were not there before."""
    found, then, now = verdicts_in(unsure_counts(after)), set(_held(before)["statement_id"].tolist()), _held(after)
    if not found:
        return {}
    sure = then & set(now.loc[now["known"] == YES, "statement_id"].tolist())
    there, surely = (verdicts_in(after.compared.counts_among(each)) for each in (then, sure))
    return {verdict: n - there.get(verdict, 0) + surely.get(verdict, 0) for verdict, n in found.items()}


def unsure_statements(*records: pd.DataFrame) -> set[str]:
    """The statements of these claims and positions of which no telling was surely published; none without a clock."""
    dated = [rows for rows in records if "statement_known" in rows]
    return {name for rows in dated for name in rows.loc[rows["statement_known"] == PERHAPS, "statement_id"].tolist()}


def _published_by(records: pd.DataFrame, day: date) -> Numbers:
    """Of each record the place of its word in KNOWN."""
    expect(records, "published_earliest", "published_latest")
    moment = pd.Timestamp(day)
    later, surely = records["published_earliest"] > moment, records["published_latest"] <= moment
    return np.select([each.to_numpy(dtype=bool) for each in (later, surely)], [0, 2], 1)


def _of_sure_ones(statements: pd.Series, known: Numbers) -> Numbers:
    """The same of records that may be known: that a statement is, of which some telling surely is."""
    sure = known == KNOWN.index(YES)
    return known if sure.all() else np.where(statements.isin(statements[sure]), KNOWN.index(YES), known)


def _worded(words: Sequence[str], places: Numbers, index: pd.Index) -> pd.Series:
    """The words at these places."""
    return pd.Series(array(list(words), dtype=TEXT).take(places), index=index)


def _held(seen: Clocked) -> pd.DataFrame:
    """Every statement that a view holds, with its matters and whether it is surely known."""
    held = []
    for kind, (frame, matter) in _MATTERS.items():
        rows: pd.DataFrame = getattr(seen, frame)
        expect(rows, "statement_id", "statement_known", matter)
        kinds = array([kind], dtype=TEXT).take(np.zeros(len(rows), dtype=np.int64))
        cells = (kinds, *(rows[name].array for name in ("statement_id", matter, "statement_known")))
        held.append(pd.DataFrame(dict(zip(CAME, cells, strict=True)), index=rows.index))
    return pd.concat(held)


def _among(rows: pd.DataFrame, others: pd.DataFrame, unsure: pd.Series) -> tuple[Numbers, Numbers]:
    """For each row whether the statement stands, on the same matter, among the others; and among the `unsure` ones."""
    codes = codes_of(*(pd.concat([rows[name], others[name]]) for name in KEY))
    asked, known = codes[: len(rows)], codes[len(rows) :]
    return np.isin(asked, known), np.isin(asked, known[unsure.to_numpy()])
