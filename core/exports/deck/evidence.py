"""Who says so: the quotes behind a slide, verbatim, each with its article; and what these articles are."""

from collections import Counter
from collections.abc import Container, Iterator, Sequence
from functools import cached_property

import pandas as pd

from core.analysis.evidence import paragraph_number
from core.analysis.rules.verdicts import VERDICTS
from core.exhibits.exhibit import Exhibit
from core.exhibits.state import State
from core.exports.deck.words import plain
from core.filters import filter_positions
from core.frames import Tables
from core.wording.articles import article_named, uncut
from core.wording.inferred import is_inferred, with_basis
from core.wording.names import say_origin
from core.wording.quoting import quoted_once
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.times import say_within

QUOTED = ["claim_id", "position_id", "statement_id", "origin", "proposition", "document", "quote", "start"]
BASED = ["origin_label", "origin_kind", "attribution_basis"]


class Evidence:
    """The records of a state, to be looked up by what a mark opens."""

    def __init__(self, state: State) -> None:
        self._state = state
        positions = filter_positions(state.tables.positions, state.view.filters)
        told = pd.concat([state.view.claims, positions], ignore_index=True).reindex(columns=[*QUOTED, *BASED])
        self._records = told.drop_duplicates(["claim_id", "position_id"])
        self._articles = _called(state.tables)

    def told(self, exhibit: Exhibit) -> list[str]:
        """A line a mark, with its number and name, and below it every quote that it stands for; each quote once."""
        lines: list[str] = []
        seen: dict[str, int] = {}
        for mark in exhibit.marks:
            lines.append(f"{mark.number} · {plain(mark.name)}")
            for quote in self.quotes(mark.opens):
                first = seen.setdefault(quote, mark.number)
                lines.append(f"    {quote}" if first == mark.number else f"    as at {first}")
        return list(_merged(lines))

    def cited(self, exhibit: Exhibit) -> set[str]:
        """The files of the articles that these quotes stand in."""
        return {name for mark in exhibit.marks for name in self.records(mark.opens)["document"].tolist()}

    def quotes(self, opens: Sequence[str]) -> list[str]:
        """The quotes of what a mark opens: of a record and of all that tell the same statement, or of both sides."""
        places: dict[tuple[str, str], list[Record]] = {}
        for row in rows_of(self.records(opens)):
            places.setdefault((row["document"], row["quote"]), []).append(row)
        return [self._quote(rows) for rows in places.values()]

    def _quote(self, rows: Sequence[Record]) -> str:
        """A quote with its place; where it does not name whose words they are, that this is inferred."""
        inferred = dict.fromkeys(plain(say_origin(row)) for row in rows if is_inferred(row))
        basis = "".join(f"; attribution to {name} inferred" for name in inferred)
        return f"{quoted_once(plain(rows[0]['quote']))} – {self._place(rows[0])}{basis}"

    def _place(self, row: Record) -> str:
        """The article of a quote, and in which paragraph it stands, where its text is at hand."""
        name, text = row["document"], self._state.tables.texts.get(row["document"])
        if not text:
            return self._articles[name]
        return f"{self._articles[name]}, paragraph {paragraph_number(text, int(row['start']))} of its text"

    def records(self, opens: Sequence[str]) -> pd.DataFrame:
        """The claims and positions of what a mark opens."""
        records = self._records
        own = records["claim_id"].isin(opens) | records["position_id"].isin(opens) | records["statement_id"].isin(opens)
        if own.any():
            same = records["statement_id"].isin(records.loc[own, "statement_id"].dropna())
            return records[own | same]
        on_matter = records["origin"].isin(opens[:1]) & records["proposition"].isin(opens[1:])
        return records[on_matter if on_matter.any() else records["statement_id"].isin(self._between(opens))]

    @cached_property
    def _pairs(self) -> pd.DataFrame:
        return self._state.view.compared.first(VERDICTS)

    def _between(self, origins: Sequence[str]) -> set[str]:
        """The statements and positions of two origins that were set side by side."""
        pairs = self._pairs
        both = pairs["left_origin"].isin(origins) & pairs["right_origin"].isin(origins)
        return {*pairs.loc[both, "left"], *pairs.loc[both, "right"]}


def _called(tables: Tables) -> dict[str, str]:
    """What each article is called behind a quote: in short, and with its file where another is called so, too."""
    named = {name: plain(article_named(name, tables)) for name in tables.documents["document"].tolist()}
    shared = Counter(named.values())
    return {name: called if shared[called] == 1 else f"{called} ({plain(name)})" for name, called in named.items()}


def articles(tables: Tables, cited: Container[str]) -> list[str]:
    """A line for each of these articles: its title or first words, its file, and when it was published."""
    rows = (row for row in rows_of(tables.documents) if row["document"] in cited)
    return [f"{plain(uncut(row))} ({plain(row['document'])}, published {_published(row)})" for row in rows]


def _published(row: Record) -> str:
    return with_basis(say_within(row["published"]), row["published_basis"])


def _merged(lines: Sequence[str]) -> Iterator[str]:
    """The lines without two alike in a row."""
    before = ""
    for line in lines:
        if line != before:
            yield line
        before = line
