"""Exhibits of sentences: comparisons, an article's quotes; and what those of any page are made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pandas as pd

from core.analysis.rules.verdicts import DIFFER, MAY_DIFFER
from core.exhibits.caveats import ONCE, caveats
from core.exhibits.exhibit import Caveats, Exhibit, Mark
from core.exhibits.state import State, each
from core.exports.tables import EXPORTED, exported_columns
from core.filters import filter_claims, filter_positions
from core.view import View
from core.wording.articles import article_row
from core.wording.choices import MARKS, topics, verdict_name
from core.wording.claims import say_claim_with_bases
from core.wording.inferred import say_origin_with_basis
from core.wording.names import proposition_text
from core.wording.numbers import say_count, say_number
from core.wording.pairs.comparisons import CLASHES_FIRST, clashes_first, comparisons_title, say_listed, with_sentences
from core.wording.pairs.hidden import say_hidden
from core.wording.pairs.table import pairs_table
from core.wording.quoting import quoted_once
from core.wording.stances import say_stance
from core.wording.titles.findings import document_title
from core.wording.titles.matters import POSITION

AT_FIRST = (DIFFER, MAY_DIFFER, "agree")
"""The verdicts that are listed unless others are chosen."""

AT_ONCE = 60
"""So many lines stand in any list."""

PAIRED = (
    "Paired are statements about one subject within one chart, those on one measure about different subjects, "
    "and those of which one names the other"
)


@dataclass(frozen=True, slots=True)
class ListLine:
    """A sentence, what it is called in short, and the record or the two ids that it opens."""

    words: str
    name: str
    opens: tuple[str, ...]


def comparisons(state: State) -> list[Exhibit]:
    """The pairs with the chosen verdicts about the chosen topic, clashes first, each as a sentence."""
    topic = state.shown.topic if state.shown.topic in state.view.compared.topics() else None
    wanted = [verdict for verdict in CLASHES_FIRST if verdict in (state.shown.verdicts or AT_FIRST)]
    found = clashes_first(state.view.compared.first(wanted, topic))
    lines = pair_lines(found[:AT_ONCE], state.view)
    about = topics(state.tables)[topic] if topic else "every measure and every yes/no matter"
    count = _counted(state.view.compared.verdicts(topic), wanted, len(lines), len(found))
    told = caveats(
        state,
        _sides(state, found),
        f"Pairs about {about}",
        count=count,
        counting=ONCE,
        definitions=[PAIRED],
        hidden=say_hidden(state.view, state.unfiltered, topic=topic),
    )
    nothing = [] if lines else [f"No pair about {about} has a verdict that is chosen."]
    rows = with_sentences(found, state.view)[[*EXPORTED["comparisons"], "sentence"]]
    title = comparisons_title(state.view, topic)
    made = listed("comparisons", (title, f"Pairs about {about}"), lines, rows, told, before=nothing)
    return [replace(made, table=pairs_table(state.view, found))]


def _sides(state: State, found: pd.DataFrame) -> pd.DataFrame:
    """The statements and positions that these pairs are made of, as `State.paired` has them."""
    on = found["topic"].where(found["kind"] == POSITION, "")
    named = {*zip(found["left"], on, strict=True), *zip(found["right"], on, strict=True)}
    paired = state.paired
    there = zip(paired["statement_id"], paired["proposition"].fillna(""), strict=True)
    return paired[np.array([each in named for each in there], dtype=bool)]


def _counted(held: Mapping[str, int], wanted: Sequence[str], lines: int, found: int) -> list[str]:
    """How many pairs of all have a verdict that is chosen, how many each, and how many are listed where not all are."""
    total, which = sum(held.values()), ", ".join(map(verdict_name, wanted))
    chosen = [f"shown: {say_number(found)} of {say_count(total, 'pair')} ({which})"] if found < total else []
    counted = [f"{verdict_name(verdict)}: {say_number(held.get(verdict, 0))}" for verdict in CLASHES_FIRST]
    shown = [f"listed are the first {lines} of {say_number(found)}"] if say_listed(lines, found) else []
    return [*chosen, ", ".join(counted), *shown]


def pair_lines(found: pd.DataFrame, view: View) -> list[ListLine]:
    """Pairs, each as a sentence that opens both of its ends."""
    return [
        ListLine(f"{MARKS[pair['verdict']]} {pair['sentence']}", pair["sentence"], (pair["left"], pair["right"]))
        for pair in with_sentences(found, view).to_dict("records")
    ]


def documents(state: State) -> list[Exhibit]:
    """The quotes of one article, each with who says it and what is recorded of it."""
    names = list(state.tables.documents["document"])
    name = state.shown.document if state.shown.document in names else next(iter(names), None)
    return [_no_document(state) if name is None else _document(state, name)]


def _no_document(state: State) -> Exhibit:
    words, empty = "There is no article in this corpus", state.view.claims[:0]
    told = caveats(state, empty, "Claims of one article")
    return listed("documents", (words, ""), [], empty, told, before=[f"{words}."])


def _document(state: State, name: str) -> Exhibit:
    claims, positions = _of_document(state, name)
    lines = _quote_lines(claims, positions, state)
    counted = f"{say_count(len(claims), 'claim')} and {say_count(len(positions), 'position')} of 1 article"
    told = caveats(
        state,
        claims.assign(documents=claims["document"]),
        "Claims and positions of one article",
        count=[counted],
        counting="as reported: each claim where this article prints it",
    )
    told = replace(told, times="An article is shown whole, whatever the clocks are set to")
    rows = claims[[column for column in EXPORTED["claims"] if column in claims]]
    title = document_title(article_row(name, state.tables))
    none = [] if lines else ["Of this article, nothing is recorded that the filters leave."]
    return listed("documents", (title, name), lines, rows, told, before=none)


def _quote_lines(claims: pd.DataFrame, positions: pd.DataFrame, state: State) -> list[ListLine]:
    """What an article says, in its order."""
    starts = [(line.start, _claim(line, state)) for line in each(claims)]
    starts += [(line.start, _position(line, state)) for line in each(positions)]
    return [line for _, line in sorted(starts, key=lambda pair: pair[0])]


def _of_document(state: State, name: str) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What the article holds and the filters leave: in its text, what was withdrawn or came later stands, too."""
    chosen = replace(state.view.filters, known_by=None, retracted=True)
    claims = filter_claims(state.tables.claims, chosen)
    positions = filter_positions(state.tables.positions, chosen)
    return claims[claims["document"] == name], positions[positions["document"] == name]


def _claim(claim: Any, state: State) -> ListLine:
    said = say_claim_with_bases(claim._asdict(), state.tables)
    return ListLine(f"{_quoted(claim.quote)} – {said}.", said, (claim.claim_id,))


def _position(position: Any, state: State) -> ListLine:
    matter = proposition_text(position.proposition, state.tables)
    said = f"{say_origin_with_basis(position._asdict())} ({say_stance(position.stance, position.certainty)}): {matter}"
    return ListLine(f"{_quoted(position.quote)} – {said}.", said, (position.position_id,))


def _quoted(quote: str) -> str:
    return quoted_once(" ".join(quote.split()))


def claims_of(view: View) -> pd.DataFrame:
    """The claims that are left, as a file has them."""
    return view.claims[exported_columns("claims", view.claims)]


def listed(
    key: str,
    titles: tuple[str, str],
    lines: Sequence[ListLine],
    rows: pd.DataFrame,
    told: Caveats,
    *,
    before: Sequence[str] = (),
) -> Exhibit:
    """An exhibit of sentences, with its title and subtitle: some sentences that open nothing, then those that do."""
    shown = lines[:AT_ONCE]
    said, opens = [*before, *(line.words for line in lines)], [" ".join(line.opens) for line in lines]
    return Exhibit(
        key=key,
        title=titles[0],
        subtitle=titles[1],
        figure=None,
        alt=titles[0],
        lines=(*before, *(line.words for line in shown)),
        table=pd.DataFrame({"Sentence": said, "Opens": [""] * len(before) + opens}),
        rows=rows,
        marks=tuple(Mark(number, line.name, line.opens) for number, line in enumerate(shown, 1)),
        caveats=told,
    )
