"""It must hold up: one origin, five outlets that repeat each other, and a second opinion; all of it read from files.

day 1  alpha    GUR: about 300 casualties, killed or wounded           (quoted)
day 2  beta     … as alpha reported
day 3  gamma    … as beta reported; "about" is gone
day 4  delta    … as gamma reported; the casualties are dead
day 5  epsilon  … "multiple independent reports" of that
day 6  zeta     NIS: 120 casualties of the same day; an earlier count of 900, before they looked again
day 7  eta      NIS takes the 900 back; GUR counts 450 by a later day; Moscow denies the 300; two are silent
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from core.analysis.evidence import record_of
from core.analysis.ways.chains import Reach, chains, reach
from core.analysis.ways.drift import ladder, ladders
from core.analysis.ways.suspects import unmerged
from core.filters import Filters
from core.frames import Tables, tables
from core.loader import load
from core.view import View, view
from tests.corpora import VOCABULARY, Article, Raw, article, claim, position, time, write_corpus

OUTLETS = ("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta")
DAY, LATER = "2025-01-10", "2025-02-10"
MATTER = {
    "text": "About 300 were killed or wounded by 10 January 2025.",
    "short": "About 300 casualties",
    "period": DAY,
}
WORDS: Raw = VOCABULARY | {
    "sides": VOCABULARY["sides"] | {"russia": "Russia"},
    "sources": {
        **VOCABULARY["sources"],
        **{name: {"name": name.title(), "kind": "outlet", "side": "none"} for name in OUTLETS},
        **{name: {"name": name.title(), "kind": "government", "side": "russia"} for name in ("moscow", "pyongyang")},
    },
    "propositions": VOCABULARY["propositions"] | {"casualties-300": MATTER},
}

ALPHA = 'GUR said on Friday: "We count about 300 casualties, killed or wounded, by 10 January."'
BETA = "GUR counts about 300 casualties by 10 January, Alpha reports."
GAMMA = "GUR counts 300 casualties by 10 January, according to Beta."
DELTA = "300 dead by 10 January, Gamma reports from Ukraine's intelligence."
EPSILON = "Multiple independent reports speak of 300 dead by 10 January; among them is Delta's, from GUR."
ZETA = "NIS counts 120 casualties by 10 January. It had spoken of 900 casualties by 10 January, before it looked again."
ETA = (
    "NIS withdrew its earlier figure. GUR now counts 450 casualties by 10 February. Moscow denied the 300. "
    "Pyongyang has been silent. The West has been silent."
)


def told(outlet: str, stated: str, *carriers: str, **fields: object) -> Raw:
    """GUR's count as one outlet tells it."""
    given: Raw = {"measure": "casualties", "statement": "gur-300", "as_of": time(DAY), "best": 300, "hedge": "exact"}
    return claim(outlet, stated, attribution=["gur", *carriers], **(given | fields))


def of_nis(claim_id: str, stated: str, **fields: object) -> Raw:
    return claim(claim_id, stated, measure="casualties", as_of=time(DAY), **fields)


def held(source: str, stance: str, quote: str) -> Raw:
    return position(f"{source}-{stance}", stance, proposition="casualties-300", attribution=[source], quote=quote)


def articles() -> Iterator[Article]:
    casualties = {"lost": ["casualties"], "measure": "killed"}
    yield article(
        ALPHA,
        told("alpha", "about 300 casualties", hedge="about", role="quote", term="casualties"),
        held("gur", "affirms", ALPHA),
    )
    yield article(BETA, told("beta", "about 300 casualties", "alpha", hedge="about", term="casualties"))
    yield article(GAMMA, told("gamma", "300 casualties", "alpha", "beta", lost=["about"], term="casualties"))
    dead = {"lost": ["about", "casualties, killed or wounded"], "term": "dead", **casualties}
    yield article(DELTA, told("delta", "300 dead", "alpha", "beta", "gamma", added=["dead"], **dead))
    added = ["Multiple independent reports", "dead"]
    yield article(EPSILON, told("epsilon", "300 dead", "alpha", "beta", "gamma", "delta", added=added, **dead))
    first, earlier = ZETA.split(". ")
    yield article(
        ZETA, of_nis("nis-120", "120", best=120, quote=first), of_nis("nis-900", "900", best=900, quote=earlier)
    )
    withdrew, now, denied, *silent = [f"{words}." for words in ETA.removesuffix(".").split(". ")]
    yield article(
        ETA,
        of_nis("nis-withdraws", "its earlier figure", hedge="none", retracts=["nis-900"], quote=withdrew),
        claim("gur-450", "450", measure="casualties", attribution=["gur"], as_of=time(LATER), best=450,
              revises=["gur-300"], quote=now),
        held("moscow", "denies", denied),
        held("pyongyang", "silent", silent[0]),
        held("western-officials", "silent", silent[1]),
    )  # fmt: skip


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    folder: Path = tmp_path_factory.mktemp("hold") / "corpus"
    dated = {}
    for day, (outlet, (text, annotation)) in enumerate(zip(OUTLETS, articles(), strict=True), start=1):
        annotation["document"] |= {"published": time(f"2025-03-0{day}"), "publisher": outlet}
        dated[outlet] = text, annotation
    return tables(load(write_corpus(folder, dated, WORDS)))


@pytest.fixture(scope="module")
def seen(corpus: Tables) -> View:
    return view(corpus, Filters())


def verdict(seen: View, left: str, right: str) -> str:
    pairs = seen.comparisons.set_index(["left", "right"])["verdict"]
    return str(pairs[left, right])


def test_the_corpus_is_sound(corpus: Tables) -> None:
    assert corpus.problems["message"].tolist() == []
    assert unmerged(corpus.claims).empty


def test_five_outlets_told_one_statement_of_one_origin(seen: View) -> None:
    said = seen.statements.set_index("statement_id").loc["gur-300"]
    assert (said["n_claims"], said["n_documents"], said["origin"]) == (5, 5, "gur")
    assert (said["measure"], said["hedge"], said["best"], said["claim_id"]) == ("casualties", "about", 300, "alpha")


def test_seven_articles_rest_on_two_independent_origins(seen: View) -> None:
    assert reach(seen.statements) == reach(seen.claims) == Reach(documents=7, origins=2, nobody_named=0)
    assert reach(seen.statements[seen.statements["statement_id"] == "gur-300"]) == Reach(5, 1, 0)


def test_the_chain_runs_from_the_origin_through_every_outlet(corpus: Tables) -> None:
    links = chains(corpus.claims, corpus.positions)
    way = links[(links["statement_id"] == "gur-300") & (links["told_to_kind"] == "carrier")]
    assert way[["told_by", "told_to", "step"]].values.tolist() == [
        ["gur", "alpha", 0],
        ["alpha", "beta", 1],
        ["beta", "gamma", 2],
        ["gamma", "delta", 3],
    ]
    told_to = links[(links["statement_id"] == "gur-300") & (links["told_to_kind"] == "document")]
    told_by = dict(zip(told_to["told_to"].str.removesuffix(".txt"), told_to["told_by"], strict=True))
    assert told_by == {"alpha": "gur", "beta": "alpha", "gamma": "beta", "delta": "gamma", "epsilon": "delta"}


def test_the_ladder_tells_step_by_step_what_became_of_the_words(corpus: Tables) -> None:
    rungs = ladder(corpus.claims, "gur-300")
    assert rungs["record_id"].tolist() == ["alpha", "beta", "gamma", "delta", "epsilon"]
    flags = [name for name in rungs if name.startswith("other_")]
    assert [[name for name in flags if row[name]] for _, row in rungs.iterrows()] == [
        [],
        [],
        ["other_hedge"],
        ["other_hedge", "other_measure", "other_term"],
        ["other_hedge", "other_measure", "other_term"],
    ]
    assert rungs["lost"].fillna("").tolist()[2:4] == ["about", "casualties"]
    assert rungs["added"].fillna("").tolist()[3:] == ["dead", "Multiple independent reports | dead"]
    assert set(ladders(corpus.claims)["statement_id"]) == {"gur-300"}


def test_the_lower_count_of_another_origin_clashes_and_the_repetition_confirms_nothing(seen: View) -> None:
    assert verdict(seen, "gur-300", "nis-120") == "differ"
    assert verdict(seen, "gur-300", "gur-300") == "same statement"
    assert seen.agreement.set_index(["left_origin", "right_origin"]).loc[("gur", "nis"), "agree"] == 0


def test_the_revision_is_an_update_and_no_clash(seen: View) -> None:
    assert verdict(seen, "gur-300", "gur-450") == "revision"
    assert verdict(seen, "gur-450", "nis-120") == "not comparable"


def test_the_denial_clashes_and_the_silences_do_not(seen: View) -> None:
    of_positions = seen.comparisons[seen.comparisons["kind"] == "position"]
    assert of_positions[["left_origin", "right_origin", "verdict"]].values.tolist() == [["gur", "moscow", "differ"]]
    assert seen.positions["stance"].value_counts()["silent"] == 2


def test_the_retracted_figure_is_off_the_charts_and_still_to_be_found(corpus: Tables, seen: View) -> None:
    assert "nis-900" not in set(seen.marks["statement_id"])
    assert not seen.comparisons[["left", "right"]].eq("nis-900").any(axis=None)
    assert record_of(seen.tables, "nis-900") is not None
    whole = view(corpus, Filters(retracted=True))
    assert "nis-900" in set(whole.marks["statement_id"])
    assert verdict(whole, "nis-900", "nis-withdraws") == "revision"


def test_day_by_day_no_statement_is_known_before_it_is_told(corpus: Tables) -> None:
    known = [view(corpus, Filters(known_by=date(2025, 3, day))) for day in range(1, 8)]
    assert [len(each.claims) for each in known] == [1, 2, 3, 4, 5, 7, 8]
    assert [len(each.statements) for each in known] == [1, 1, 1, 1, 1, 3, 4]
    assert [reach(each.statements).origins for each in known] == [1, 1, 1, 1, 1, 2, 2]
    clashes = [set(each.comparisons.query("verdict == 'differ'")["left"]) for each in known]
    assert clashes[4:] == [set(), {"gur-300"}, {"gur-300", "gur-affirms"}]
