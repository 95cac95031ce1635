"""Why the numbers of the five articles differ: who told whom, what was lost, when it was known, on whom it rests."""

from datetime import date

import pandas as pd
import pytest

from core.analysis.clock import change_between, steps
from core.analysis.pairs.reliability import reliability
from core.analysis.standing import with_standing
from core.analysis.support import ends_of, ranges
from core.analysis.ways.chains import Reach, chains, reach
from core.analysis.ways.copying import shared_wording
from core.analysis.ways.drift import ladder
from core.analysis.ways.suspects import copied, unmerged
from core.commands.suspected import suspected
from core.filters import Filters, filter_documents
from core.frames import Tables
from core.loader import load
from core.view import View, view
from core.wording.steps.clock import say_change
from core.wording.titles.reach import say_view_reach
from core.wording.ways.drift import say_drift
from tests.corpora import SEEDS

EARLY, LATE = date(2025, 2, 8), date(2025, 2, 28)


def at(corpus: Tables, day: date) -> View:
    return view(corpus, Filters(known_by=day))


def holders(shown: View, proposition: str) -> set[str]:
    held = shown.positions
    return set(held.loc[(held["proposition"] == proposition) & (held["stance"] == "affirms"), "origin"])


def test_five_articles_rest_on_eleven_origins_and_seven_that_are_not_named(seen: View) -> None:
    assert reach(seen.statements) == Reach(documents=5, origins=11, nobody_named=7)


def test_the_1000_killed_went_through_the_bbc_to_two_articles(corpus: Tables) -> None:
    links = chains(corpus.claims)
    way = links[links["statement_id"] == "western-officials-killed-1000"]
    assert way[["told_by", "told_to_kind", "step"]].values.tolist() == [
        ["western-officials", "carrier", 0],
        ["bbc", "document", 1],
        ["bbc", "document", 1],
    ]


@pytest.mark.parametrize(
    ("statement", "record", "words"),
    [
        (
            "western-officials-killed-1000",
            "002-killed-nk-1000",
            "lost “they believed” and “sent from North Korea in the past three months”; added “within three months”; an"
            " estimate became asserted",
        ),
        (
            "special-forces-unseen",
            "002-unseen-several-weeks",
            "lost “in the area”, “only referring to the area where his forces were operating” and “in the past 21"
            " days”; added “for several weeks”; 21 became “several weeks”; a plain number became a vague word; the"
            " place (the special forces' own sector in Kursk) is not told any more; the way via BBC is not told any"
            " more",
        ),
        (
            "nis-no-fighting",
            "003-no-fighting-nis",
            "lost “mid-January”; added “no evidence of engagement” and “since January”; the way via Yonhap is not told"
            " any more",
        ),
        (
            "zelenskyy-ukrainian-casualties-45100",
            "002-casualties-ukrainian-45100",
            "the time (as of a day between 3 and 7 February 2025, inferred) is not told any more",
        ),
    ],
)
def test_what_was_lost_on_the_way(corpus: Tables, statement: str, record: str, words: str) -> None:
    held = corpus.claims if statement in set(corpus.claims["statement_id"]) else corpus.positions
    rungs = ladder(held, statement)
    (told,) = (row for _, row in rungs.iterrows() if row["record_id"] == record)
    assert say_drift(told, rungs.iloc[0], corpus) == words


def test_he_announced_it_and_a_later_article_has_him_confirm_it(corpus: Tables) -> None:
    rungs = ladder(corpus.positions, "zelenskyy-troops-back").set_index("record_id")
    assert rungs.index.tolist() == [
        "000-back-zelenskyy",
        "000-back-zelenskyy-lead",
        "001-back-zelenskyy",
        "001-back-zelenskyy-lead",
        "002-back-zelenskyy",
    ]
    assert rungs.loc["002-back-zelenskyy", "added"] == "confirmed"
    for name in ("001-back-zelenskyy", "001-back-zelenskyy-lead", "002-back-zelenskyy"):
        assert "alongside its troops" in rungs.loc[name, "lost"]


def test_the_check_warns_of_nothing() -> None:
    assert suspected(SEEDS, load(SEEDS)) == []


def test_origins_of_claims_and_of_all_matters_are_two_counts(seen: View) -> None:
    whole = "5 articles, 11 origins of claims (22 with yes/no matters) and 7 that name nobody"
    assert say_view_reach(seen) == whole


def test_nothing_is_left_to_merge_or_to_tell_apart(corpus: Tables) -> None:
    assert unmerged(corpus.claims).empty
    runs = shared_wording(corpus.texts)
    assert runs["words"].tolist() == ["Putin and North Korean leader Kim Jong Un"]
    assert copied(runs, corpus.claims, corpus.positions).empty


def test_by_8_february_only_zelenskyy_reports_the_return_and_the_last_word_of_the_nis_is_the_lull(
    corpus: Tables,
) -> None:
    early = at(corpus, EARLY)
    assert holders(early, "nk-back") == {"zelenskyy"}
    assert "nis" in holders(early, "nk-no-fighting")
    articles = filter_documents(corpus.documents, early.filters)["document"]
    assert articles.str[:3].tolist() == ["000", "001", "003", "004"]


CALM = (
    "Our reading: “Back at the front” does not clash with “Withdrawn from the front” or “No fighting from "
    "mid-January”, since it is about a later time."
)


def test_an_article_of_that_day_calls_it_a_contradiction_and_it_is_none(corpus: Tables) -> None:
    early = at(corpus, EARLY)
    article = early.tables.documents["document"].iloc[0]
    words = "This declaration contradicts the findings of South Korea\u2019s National Intelligence Service"
    assert words in corpus.texts[article]
    assert filter_documents(corpus.documents, early.filters)["known"].iloc[0] == "perhaps"
    both = early.comparisons[["left_origin", "right_origin"]].isin(["zelenskyy", "nis"]).all(axis=1)
    assert not early.comparisons.loc[both, "verdict"].isin(["differ", "may differ"]).any()
    before = at(corpus, date(2025, 2, 1))
    told = say_change(change_between(before, early), before, early, (date(2025, 2, 1), EARLY), corpus)
    (calm,) = (line for line in told if line.startswith(CALM))
    assert "Article 000: “" in calm
    assert "This declaration contradicts the findings" in calm
    assert "5 February" not in calm


def test_by_28_february_the_nis_reports_it_too_and_it_never_clashed(corpus: Tables) -> None:
    early, late = at(corpus, EARLY), at(corpus, LATE)
    assert holders(late, "nk-back") == {"zelenskyy", "nis"}
    told = say_change(change_between(early, late), early, late, (EARLY, LATE), corpus)
    came = "8 statements and 7 positions came; 41 earlier ones are now surely published (before: perhaps)"
    assert told[0] == f"Between 8 and 28 February 2025: {came}."
    nis = "South Korea's National Intelligence Service"
    words = f"“Back at the front” is now affirmed by {nis}, as perhaps before by Zelenskyy."
    assert words in told, "by 8 February, what he said was only perhaps published"
    assert any(line.startswith(CALM) for line in told)
    new = late.comparisons[late.comparisons["verdict"] == "differ"]
    assert "differ" not in set(new.loc[new["topic"] == "nk-back", "verdict"])
    assert change_between(early, late).verdicts["differ"] == 1, "5,937 Russians killed, which article 002 disputes"


def test_the_clock_steps_where_something_becomes_known(corpus: Tables) -> None:
    february = [date(2025, 2, day) for day in (1, 7, 9, 13, 28)]
    assert steps(corpus) == [date(2024, 12, 16), date(2024, 12, 18), *february]
    counts = [len(at(corpus, day).statements) for day in steps(corpus)]
    assert counts == sorted(counts)
    assert counts[-1] == len(view(corpus, Filters()).statements)


def test_who_holds_the_range_of_the_killed_up(seen: View) -> None:
    ends = ends_of(ranges(seen.statements)).set_index(["measure", "subject", "end"]).sort_index()
    killed = ends.loc[("killed", "north-korean-troops")]
    assert killed["statement_id"].to_dict() == {"lowest": "000-killed-300", "highest": "western-officials-killed-1000"}
    assert killed["origins_without"].to_dict() == {"lowest": 1, "highest": 0}
    assert killed["highest_without"].to_dict() == {"lowest": 1_000, "highest": 300}
    russian = ends.loc[("killed", "russian-forces")]
    assert set(russian["n_statements"]) == {1}, "5,937 of 2022 and 350,000 of 2025 have no range in common"


def test_who_speaks_of_an_enemy_and_who_of_himself(corpus: Tables, seen: View) -> None:
    stood = with_standing(seen.statements, corpus).set_index("statement_id")
    standings = stood["standing"].to_dict()
    assert standings["001-killed-russian-350000"] == standings["004-casualties-weekend-30"] == "enemy"
    assert standings["russian-military-killed-5937"] == standings["zelenskyy-ukrainian-casualties-45100"] == "itself"
    assert standings["western-officials-killed-1000"] == standings["nis-more-troops"] == "third"
    assert standings["000-killed-300"] == standings["003-casualties-4000"] == "unknown"
    assert standings["003-casualties-officials"] == "several"
    against = set(stood.index[stood["against_interest"]])
    assert against == {"russian-military-killed-5937", "zelenskyy-ukrainian-casualties-45100"}


def test_agreement_is_no_firmer_than_chance_would_make_it_at_this_n(corpus: Tables) -> None:
    rated = reliability(corpus.positions)
    assert (rated.values, rated.units, rated.unanimous, rated.commonest) == (23, 8, 7, 22)
    assert rated.alpha == pytest.approx(0)
    assert pd.isna(rated.reason)
