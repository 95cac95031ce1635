"""Attribution: who told whom, with the way of one statement lit where one is chosen."""

from collections.abc import Sequence

import pandas as pd

from core.exhibits import strands
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.nothing import nothing
from core.exhibits.state import State
from core.figures import legends
from core.figures.stacked import stacked
from core.frames.columns import id_column
from core.wording.numbers import say_count
from core.wording.ways.attribution import attribution_title, say_drawn
from core.wording.ways.telling import Told, told

MEASURE = "Numbers and positions, by who said them first, who passed them on, and the articles that tell them"
STRANDS = "Each strand is one number or position; one that two articles tell has two strands"
AT_ONCE = 120
"""So many statements can be opened from the picture."""


def flows(state: State, order: Sequence[str] = ()) -> list[Exhibit]:
    """The one chart of attribution, with its origins in this order, where one is given."""
    everything, title = told(state.view), attribution_title(state.view)
    if everything.links.empty:
        return [nothing(state, "attribution", title, "statements", lambda claims: claims["claim_id"].notna())]
    ways = drawn_of(state)
    return [_drawn(state, ways, title, say_drawn(ways.travels, ways.count, everything.count), order)]


def drawn_of(state: State) -> Told:
    """What the chart of this state draws."""
    everything = told(state.view)
    lit = state.shown.lit if state.shown.lit in everything.words else None
    return everything.drawn(lit, everything=state.shown.all_strands)


def _drawn(state: State, ways: Told, title: str, shown: str, order: Sequence[str]) -> Exhibit:
    lit = state.shown.lit if state.shown.lit in ways.words else None
    drawn = strands.drawn(ways, state.tables, lit, state.look, order)
    return Exhibit(
        key="attribution",
        title=f"{title}; {shown}",
        subtitle=f"{MEASURE}. {_lit(ways, lit) or STRANDS}",
        figure=stacked(drawn.figure, drawn.key),
        alt=drawn.alt,
        lines=(drawn.rule,) if drawn.rule else (),
        table=strands.in_words(ways, state.tables),
        rows=ways.links,
        marks=tuple(_marks(ways, drawn.order, lit)),
        caveats=_caveats(state, ways, shown, doubted=drawn.doubted),
    )


def _caveats(state: State, ways: Told, shown: str, *, doubted: bool) -> Caveats:
    return caveats(
        state,
        _told(ways),
        MEASURE,
        legend=legends.of_kinds(strands.kinds_of(ways), doubted=doubted),
        count=[*_counted(ways), shown],
        counting="by origin: a number or position counts once, with a strand for every article that tells it",
        definitions=strands.NOTES,
    )


def _told(ways: Told) -> pd.DataFrame:
    """Every telling, with the article that it stands in."""
    columns = ["document", "origin", "origin_kind", "origin_label", "attribution_basis"]
    both = pd.concat([ways.claims[columns], ways.positions[columns]])
    return both.assign(documents=both["document"])


def _lit(ways: Told, lit: str | None) -> str:
    return f"Lit is the way of: {ways.words[lit]}" if lit else ""


def _counted(ways: Told) -> list[str]:
    statements, positions = ways.claims["statement_id"].nunique(), ways.positions["statement_id"].nunique()
    articles = pd.concat([ways.claims["document"], ways.positions["document"]]).nunique()
    told = f"{say_count(statements, 'number')} and {say_count(positions, 'position')}"
    return [f"{told} in {say_count(articles, 'article')}, by {say_count(len(ways.links), 'link')}"]


def _marks(ways: Told, order: Sequence[str], lit: str | None) -> list[Mark]:
    """The statement that is lit, then the others from the top down; each opens its fullest telling.

    Of too many, those that travelled come before the others.
    """
    first = [lit] if lit else []
    kept = set(list(dict.fromkeys([*first, *ways.travels["statement_id"], *order]))[:AT_ONCE])
    ordered = dict.fromkeys([*first, *(name for name in order if name in kept)])
    return [Mark(number, ways.words[name], (_record(ways, name),)) for number, name in enumerate(ordered, 1)]


def _record(ways: Told, statement: str) -> str:
    fullest = ways.travels.loc[ways.travels["statement_id"] == statement, "record_id"]
    if len(fullest):
        return str(fullest.iloc[0])
    records = ways.records(statement)
    return str(records.loc[records["statement_id"] == statement, id_column(records)].iloc[0])
