"""Who told whom, in words: how far it all reaches, what a strand is, and what two texts share."""

from collections.abc import Iterator

import pandas as pd

from core.analysis.ways.chains import chains
from core.analysis.ways.crowds import Crowd
from core.analysis.ways.travels import travels
from core.filters import filter_positions
from core.frames import Tables
from core.frames.columns import id_column
from core.frames.links import CARRIER, DOCUMENT, ORIGIN, SILENCE
from core.view import View
from core.wording.articles import number_of, say_article
from core.wording.claims import meant_as
from core.wording.inferred import BY_PERIOD, say_covers_with_basis, say_origin_with_basis
from core.wording.labels import WITHDRAWN
from core.wording.names import in_brackets, proposition_text, quoted, say_list, say_measure, say_place, source_label
from core.wording.numbers import RECORDS, say_amount_with_unit, say_count, say_number
from core.wording.record import Record
from core.wording.rows import rows_of
from core.wording.sources.terms import term_beside
from core.wording.stances import is_silence, say_stance
from core.wording.times import is_dated
from core.wording.ways.suspects import printed_otherwise

OTHERS_NAMED = {
    ORIGIN: ("other origin", "other origins"),
    SILENCE: ("other said to be silent", "others said to be silent"),
    CARRIER: ("other carrier", "other carriers"),
    DOCUMENT: ("other article", "other articles"),
}


def say_others(crowd: Crowd) -> dict[str, str]:
    """What those are called who stand together in the chart, by kind: "88 other origins"."""
    return {kind: say_count(n, *OTHERS_NAMED[kind]) for kind, n in crowd.others.items()}


def say_gathered(crowd: Crowd) -> str:
    """Who stands together in the chart; empty where everybody has a place of their own."""
    named = list(say_others(crowd).values())
    if not named:
        return ""
    return f"Too many to draw one by one: {say_list(named)}, who tell least, stand together. The table has every link."


def attribution_title(view: View) -> str:
    """What was retold without its words for how sure it is; how much came by way of another, and changed.

    "Western officials: at least 1,000 people (Killed, North Korean troops; an estimate), retold without “they
    believed”; 9 of 91 numbers and positions came through another outlet; 17 of the 18 that were retold are told
    otherwise (1 with another number)"
    """
    told = (view.claims, filter_positions(view.tables.positions, view.filters))
    return say_ways(chains(*told), travels(*told), view.tables)


def say_ways(links: pd.DataFrame, travelled: pd.DataFrame, tables: Tables) -> str:
    """The same, of the links and of the statements that travelled."""
    if links.empty:
        return "Nobody tells anything here"
    through = len(set(links.loc[links["told_to_kind"] == CARRIER, "statement_id"].tolist()))
    told = say_count(len(set(links["statement_id"].tolist())), *RECORDS)
    of = f"{say_number(through) if through else 'None'} of {told}"
    said = [say_unhedged(travelled, tables), f"{of} came through another outlet", _say_changed(travelled)]
    return "; ".join(filter(None, said))


def say_original(links: pd.DataFrame, tables: Tables) -> str:
    """Which articles name an outlet as their source, not saying for what, and how much of theirs may be from there.

    "article 003 (27 of the 91) names RFA as its original source"; empty for none. What names its outlet does not count.
    """
    named = tables.documents.dropna(subset="original").set_index("document", drop=False)
    told = links[links["told_to"].isin(named.index) & (links["told_by_kind"] != CARRIER)]
    if told.empty:
        return ""
    n, everything, articles = told["statement_id"].nunique(), links["statement_id"].nunique(), told["told_to"].unique()
    of_them = f"({'all of them' if n == everything else f'{say_number(n)} of the {say_number(everything)}'})"
    if len(articles) > 1:
        return f"{say_count(len(articles), 'article')} {of_them} name outlets as their original sources"
    (article,) = rows_of(named.loc[articles])
    number, source = number_of(article), source_label(article["original"], tables)
    called = f"article {number}" if number else quoted(article["title"])
    return f"{called} {of_them} names {source} as its original source"


def say_drawn(travelled: pd.DataFrame, drawn: int, told: int) -> str:
    """Which numbers and positions chart and table have: "shown: the 24 that travelled, of 100"."""
    if travelled.empty or drawn == told:
        everything = "the one" if told == 1 else f"all {say_number(told)}"
        return f"shown: {everything}{', since nothing travelled' if travelled.empty else ''}"
    n = len(travelled)
    those = "the one" if n == 1 else f"the {say_number(n)}"
    return f"shown: {those} that travelled{' and the lit one' if drawn > n else ''}, of {say_number(told)}"


def say_told(record: Record, tables: Tables) -> str:
    """What a statement says, in short, and what limits it: "NIS: 300 people (Killed, Russian forces; “reported”)"."""
    who = say_origin_with_basis(record)
    if "claim_id" in record:
        notes = filter(None, [say_measure(record, tables), *_limits(record, tables)])
        return f"{who}: {say_amount_with_unit(record)} {in_brackets('; '.join(notes))}"
    matter = quoted(proposition_text(record["proposition"], tables))
    stance = say_stance(record["stance"], record["certainty"])
    return f"{who}, {stance}: {matter}" if is_silence(record) else f"{who}: {matter} ({stance})"


def _limits(claim: Record, tables: Tables) -> Iterator[str]:
    """How it is meant and how sure, what the printed term is, of which place, within which time, whether it stands."""
    yield ", ".join(meant_as(claim))
    yield from (quoted(term) for term in term_beside(claim, tables))
    yield say_place(claim)
    yield say_covers_with_basis(claim) if claim["counts"] in BY_PERIOD and is_dated(claim) else ""
    yield WITHDRAWN if claim.get("retracted", False) else ""


def say_shared_runs(runs: pd.DataFrame, tables: Tables) -> list[str]:
    """Which words stand in which two articles, of each row of `core.analysis.ways.copying.shared_wording`."""
    ends = ["left_document", "right_document"]
    documents = tables.documents[tables.documents["document"].isin(pd.concat([runs[end] for end in ends]))]
    named = {row["document"]: say_article(row) for row in rows_of(documents[["document", "title", "label"]])}
    return [
        f"{say_count(run['n_words'], 'word')} in a row stand in {_in_both(run, *(named[run[end]] for end in ends))}."
        for run in rows_of(runs)
    ]


def _in_both(run: Record, left: str, right: str) -> str:
    """The words once, where both articles print the same; else those of each: marks and capitals may differ."""
    if not printed_otherwise(run):
        return f"{left} and in {right}: {quoted(run['words'])}"
    return f"{left}: {quoted(run['left_words'])}; and in {right}: {quoted(run['words'])}"


def _say_changed(travelled: pd.DataFrame) -> str:
    """How many of those that were told more than once are told otherwise, and how many of these with another number."""
    told = (("n_tellings", 1), ("n_changed", 0), ("n_renumbered", 0))
    again, changed, other = (int((travelled[name] > least).sum()) for name, least in told)
    if not again:
        return ""
    if again == 1:
        return f"the one that was retold is told {f'otherwise{_with_number(1, other)}' if changed else 'as fully'}"
    everyone = "both" if again == 2 else f"all {say_number(again)}"
    some = f"{say_number(changed) if changed else 'none'} of the {say_number(again)}"
    which = f"{everyone if changed == again else some} that were retold"
    return f"{which} {'are' if changed > 1 else 'is'} told otherwise{_with_number(changed, other)}"


def _with_number(changed: int, other: int) -> str:
    """How many of those that are told otherwise have another number: it is seldom the number that changed."""
    if changed > 1:
        return f" ({say_number(other) if other else 'none'} with another number)"
    return " (with another number)" if other else ""


def say_unhedged(travelled: pd.DataFrame, tables: Tables) -> str:
    """What was retold without its words for how sure it is; empty where nothing was."""
    own = _unhedged(travelled, tables)
    if own is None:
        return ""
    records = next(rows for rows in (tables.claims, tables.positions) if own["record_id"] in set(rows[id_column(rows)]))
    (fullest,) = rows_of(records[records[id_column(records)] == own["record_id"]].assign(certainty=None))
    return f"{say_told(fullest, tables)}, retold without {quoted(own['unhedged'])}"


def in_title(travelled: pd.DataFrame, tables: Tables) -> str | None:
    """The statement that the title tells, of those that travelled: None where it only counts."""
    own = _unhedged(travelled, tables)
    return None if own is None else str(own["statement_id"])


def _unhedged(travelled: pd.DataFrame, tables: Tables) -> Record | None:
    """A number, else a position, that was retold without its words for how sure it is."""
    without = travelled.dropna(subset="unhedged")
    numbers = without["record_id"].isin(tables.claims["claim_id"])
    return next(iter(rows_of(pd.concat([without[numbers], without[~numbers]])[:1])), None)
