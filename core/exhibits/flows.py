"""Attribution: who told whom, with the way of one statement lit where one is chosen."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from core.analysis.ways.chains import chains
from core.exhibits import strands
from core.exhibits.caveats import caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.gone import STATEMENT
from core.exhibits.nothing import nothing
from core.exhibits.state import State
from core.figures import legends
from core.figures.stacked import stacked
from core.frames.columns import id_column
from core.wording.numbers import say_count
from core.wording.ways.attribution import attribution_title, in_title, say_drawn, say_unhedged
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


def one_way(exhibit: Exhibit, state: State, lit: str) -> Exhibit:
    """The exhibit told of the way of one statement alone, where no other is drawn."""
    ways = drawn_of(state)
    rows = (each[each["statement_id"] == lit] for each in (ways.claims, ways.positions, ways.travels))
    claims, positions, travels = rows
    own = replace(ways, claims=claims, positions=positions, travels=travels, links=chains(claims, positions))
    told = replace(_caveats(state, own, "", doubted=False), measure=STATEMENT)
    title = say_unhedged(travels, state.tables) or ways.words[lit]
    return replace(exhibit, title=title, subtitle=STATEMENT, marks=exhibit.marks[:1], caveats=told)


def _drawn(state: State, ways: Told, title: str, shown: str, order: Sequence[str]) -> Exhibit:
    lit = _lit_of(state, ways, whole=not order)
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
        marks=tuple(_marks(ways, drawn.order, state.shown.lit if state.shown.lit == lit else None)),
        caveats=_caveats(state, ways, shown, doubted=drawn.doubted),
    )


def _lit_of(state: State, ways: Told, *, whole: bool) -> str | None:
    """The statement that was chosen; where none was, that of the title of the whole, unless all are to look alike."""
    if state.shown.lit in ways.words:
        return state.shown.lit
    return in_title(ways.travels, state.tables) if whole and not state.shown.alike else None


def _caveats(state: State, ways: Told, shown: str, *, doubted: bool) -> Caveats:
    return caveats(
        state,
        _told(ways),
        MEASURE,
        legend=legends.of_kinds(strands.kinds_of(ways), doubted=doubted),
        count=[*_counted(ways), shown],
        counting="by origin: a number or position counts once, with a strand for every article that tells it",
        definitions=[*strands.NOTES, *strands.original(ways, state.tables)],
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
    kinds = ((statements, "number"), (positions, "position"))
    told = " and ".join(say_count(n, one) for n, one in kinds if n)
    return [f"{told} in {say_count(articles, 'article')}, by {say_count(len(ways.links), 'link')}"]


def _marks(ways: Told, order: Sequence[str], lit: str | None) -> list[Mark]:
    """The statement that was chosen to be lit, then the others from the top down; each opens its fullest telling.

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
