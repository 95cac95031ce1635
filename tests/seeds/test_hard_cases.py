"""The calls on which this corpus stands or falls, each read back from the frames that charts and exports use."""

import pandas as pd

from core.filters import Filters
from core.frames import Tables
from core.view import View, view


def claim(corpus: Tables, claim_id: str) -> pd.Series:
    return corpus.claims.set_index("claim_id").loc[claim_id]


def verdict(seen: View, left: str, right: str) -> tuple[str, str]:
    """Verdict and reason of one pair, in whichever order it stands."""
    pairs = seen.comparisons
    found = pairs[
        ((pairs["left"] == left) & (pairs["right"] == right)) | ((pairs["left"] == right) & (pairs["right"] == left))
    ]
    assert len(found) == 1, f"{left} and {right} are paired {len(found)} times"
    return found.iloc[0]["verdict"], found.iloc[0]["reason"]


def test_no_problem_is_left(corpus: Tables) -> None:
    assert corpus.problems.empty
    assert len(corpus.documents) == 5


def test_1000_of_the_11000_is_told_twice_and_said_once(seen: View) -> None:
    killed = seen.statements.set_index("statement_id").loc["western-officials-killed-1000"]
    assert (killed["n_claims"], killed["n_documents"], killed["origin"]) == (2, 2, "western-officials")
    assert (killed["low"], killed["hedge"], killed["measure"]) == (1000, "at_least", "killed")
    assert pd.isna(killed["best"])
    assert pd.isna(killed["high"])
    assert (killed["lower"], killed["upper"]) == (1000, float("inf"))
    whole = seen.statements.set_index("statement_id").loc["western-officials-deployed-11000"]
    assert (whole["best"], whole["measure"], whole["n_claims"]) == (11000, "deployed", 2)


def test_one_utterance_in_two_articles_confirms_nothing(seen: View) -> None:
    heard = seen.comparisons[seen.comparisons["left"] == "western-officials-killed-1000"]
    same = heard[heard["right"] == "western-officials-killed-1000"]
    assert list(same["verdict"]) == ["same statement"]
    assert "western-officials" not in set(seen.agreement.query("agree > 0 and right_origin == 'bbc'")["left_origin"])


def test_two_different_at_least_1000_in_one_article(corpus: Tables) -> None:
    one = corpus.claims[(corpus.claims["document"].str.startswith("002")) & (corpus.claims["low"] == 1000)]
    assert dict(zip(one["measure"], one["origin"], strict=True)) == {
        "deployed_additional": "military-sources",
        "killed": "western-officials",
    }
    assert one["statement_id"].nunique() == 2


def test_casualties_that_are_probably_deaths_stay_casualties(corpus: Tables) -> None:
    for claim_id in ("001-casualties-ukrainian-45100", "002-casualties-ukrainian-45100"):
        row = claim(corpus, claim_id)
        assert (row["measure"], row["best"], row["hedge"]) == ("casualties", 45100, "exact")
        assert "Probably deaths" in row["note"]
    assert claim(corpus, "001-casualties-ukrainian-45100")["statement_id"] == "zelenskyy-ukrainian-casualties-45100"


def test_hundreds_of_russian_and_north_korean_are_nobodys_alone(seen: View, corpus: Tables) -> None:
    row = claim(corpus, "001-casualties-hundreds-mixed")
    assert (row["subject"], row["hedge"], row["term"]) == ("russian-and-north-korean-forces", "vague", "eliminated")
    assert pd.isna(row["low"])
    assert pd.isna(row["high"])
    assert pd.isna(row["best"])
    for subject in ("north-korean-troops", "russian-forces"):
        alone = view(corpus, Filters(subjects=(subject,)))
        assert "001-casualties-hundreds-mixed" not in set(alone.claims["claim_id"])
    assert not seen.comparisons[["left", "right"]].eq("001-casualties-hundreds-mixed").any(axis=None) or set(
        seen.comparisons[seen.comparisons[["left", "right"]].eq("001-casualties-hundreds-mixed").any(axis=1)]["verdict"]
    ) == {"not comparable"}


def test_92_a_day_is_a_rate_and_nobodys_total(seen: View, corpus: Tables) -> None:
    row = claim(corpus, "003-rate-92")
    assert (row["measure"], row["counts"], row["origin"]) == ("casualties_per_day", "rate", "isw")
    assert (row["best"], row["hedge"], row["period"]) == (92, "about", "2024-12-0X/..")
    assert verdict(seen, "003-rate-92", "003-casualties-4000") == ("not comparable", "other measure")


def test_a_weekends_30_is_of_that_weekend(seen: View, corpus: Tables) -> None:
    row = claim(corpus, "004-casualties-weekend-30")
    assert (row["measure"], row["counts"], row["origin"]) == ("casualties", "period", "gur")
    assert (row["best"], row["hedge"], row["period"]) == (30, "about", "2024-12-14?/2024-12-15?")
    assert not row["period_certain"]
    assert row["attribution_basis"] == "inferred", "its own sentence names nobody"
    assert verdict(seen, "004-casualties-weekend-30", "003-casualties-4000")[0] == "not comparable"


def test_two_soldiers_detained_this_year_are_no_running_total(corpus: Tables) -> None:
    row = claim(corpus, "000-captured-2")
    assert (row["measure"], row["counts"], row["best"]) == ("captured", "period", 2)
    assert row["period"] == "[2025-01-01..2025-02-09]", "at some time within these weeks, which it does not fill"
    assert pd.isna(row["as_of"])


def test_september_2022_is_older_and_no_rival(seen: View) -> None:
    assert verdict(seen, "russian-military-killed-5937", "001-killed-russian-350000") == (
        "not comparable",
        "other period or as-of",
    )


def test_20000_to_25000_had_not_arrived(seen: View, corpus: Tables) -> None:
    forecast = seen.statements.set_index("statement_id").loc["zelenskyy-forecast-20000-25000"]
    assert (forecast["modality"], forecast["low"], forecast["high"]) == ("forecast", 20000, 25000)
    assert pd.isna(forecast["best"])
    assert verdict(seen, "zelenskyy-forecast-20000-25000", "002-additional-1000") == ("not comparable", "forecast")
    arrived = corpus.positions.set_index("position_id").loc["003-reinforcement-not-arrived-zelenskyy"]
    assert (arrived["proposition"], arrived["stance"]) == ("nk-reinforcement-not-arrived", "affirms"), "nobody said so"


def test_the_special_forces_spoke_of_their_own_sector(seen: View, corpus: Tables) -> None:
    unseen = seen.statements.set_index("statement_id").loc["special-forces-unseen"]
    assert (unseen["place"], unseen["n_claims"]) == ("the special forces' own sector in Kursk", 2)
    assert pd.isna(claim(corpus, "002-unseen-several-weeks")["place"]), "article 002 does not say so"
    spoken = corpus.positions[corpus.positions["origin"] == "ukrainian-special-forces"]
    assert set(spoken["proposition"]) == {"nk-unseen-by-special-forces", "nk-withdrawn-from-sector"}
    assert set(spoken[spoken["proposition"] == "nk-withdrawn-from-sector"]["stance"]) == {"uncertain"}


def held_on(corpus: Tables, *matters: str) -> set[tuple[str, str, str]]:
    told = corpus.positions[corpus.positions["proposition"].isin(matters)]
    return set(told[["proposition", "origin", "stance"]].itertuples(index=False, name=None))


def test_the_withdrawal_has_no_month_that_those_who_report_it_do_not_give(corpus: Tables) -> None:
    matter = corpus.propositions.set_index("proposition").loc["nk-withdrawn"]
    assert "January" not in matter["text"] + matter["short"]
    holders = ("nis", "zelenskyy", "unattributed-001")
    assert held_on(corpus, "nk-withdrawn") == {("nk-withdrawn", name, "affirms") for name in holders}


def test_fighting_that_goes_on_denies_no_capture(corpus: Tables) -> None:
    assert held_on(corpus, "toretsk-captured", "toretsk-fighting") == {
        ("toretsk-captured", "russian-military", "affirms"),
        ("toretsk-fighting", "ukrainian-military", "affirms"),
    }


def test_only_who_is_said_to_be_silent_is_silent(corpus: Tables) -> None:
    silent = corpus.positions[corpus.positions["stance"] == "silent"]
    assert set(silent["proposition"]) == {"nk-1000-killed", "nk-in-ukraine"}
    assert set(silent["origin"]) == {"russian-government", "north-korean-government"}
    assert held_on(corpus, "nk-sent-not-acknowledged", "nk-more-not-confirmed") == {
        ("nk-sent-not-acknowledged", "unattributed-000", "affirms"),
        ("nk-more-not-confirmed", "unattributed-002", "affirms"),
    }


def test_what_an_article_takes_for_granted_in_its_own_words_is_no_position(corpus: Tables) -> None:
    assert {origin for _, origin, _ in held_on(corpus, "nk-troops-sent")} == {
        *("western-officials", "us-military-officials", "intelligence-estimates"),
        *("nis", "zelenskyy", "gur"),  # in passing: "already stationed", "the presence", "had recently arrived"
        "unattributed-003",  # "has previously sent troops", in a clause of its own
        "unattributed-004",  # "reportedly"
    }


def test_what_an_article_says_of_something_unsaid_is_set_against_no_one_by_guess(corpus: Tables) -> None:
    told = pd.concat([corpus.claims, corpus.positions])
    meant = told[told["against"].str.contains("This discrepancy", na=False)]
    assert set(meant["origin"]) == {"ukrainian-special-forces"}


def test_the_lull_and_the_return_do_not_clash(seen: View) -> None:
    about = seen.comparisons[seen.comparisons["topic"].isin(["nk-withdrawn", "nk-no-fighting", "nk-back"])]
    assert set(about["verdict"]) <= {"agree", "same statement"}


def test_what_is_a_sure_clash_and_nothing_else(seen: View) -> None:
    clashes = seen.comparisons[seen.comparisons["verdict"] == "differ"]
    assert set(clashes["topic"]) == {"casualties", "killed", "february-attack-gained"}
    disputed = clashes[clashes["kind"] == "quantity"]
    assert set(disputed[["left", "right"]].itertuples(index=False, name=None)) == {
        ("experts-ukrainian-losses-higher", "zelenskyy-ukrainian-casualties-45100"),
        ("002-killed-russian-higher", "russian-military-killed-5937"),
    }, "one half-sentence, of both sides"


def test_300_and_1000_killed_may_speak_of_different_moments(seen: View) -> None:
    assert verdict(seen, "000-killed-300", "western-officials-killed-1000")[0] == "may differ"


def test_confirming_a_deployment_confirms_no_number(corpus: Tables) -> None:
    assert claim(corpus, "004-deployed-10000-12000")["origin"] == "unattributed-004"
    assert "us-military-officials" not in set(corpus.claims["origin"])
    assert "us-military-officials" in set(corpus.positions["origin"])


def test_where_nobody_is_named_nobody_is_guessed(corpus: Tables) -> None:
    assert claim(corpus, "000-deployed-11000")["origin"] == "intelligence-estimates"
    assert claim(corpus, "000-killed-300")["origin"] == "unattributed-000"
    assert claim(corpus, "003-casualties-4000")["origin"] == "unattributed-003"


def test_every_publication_date_is_inferred_and_says_how(corpus: Tables) -> None:
    assert set(corpus.documents["published_basis"]) == {"inferred"}
    assert corpus.documents["published_evidence"].str.len().gt(40).all()
    assert not corpus.documents["published_certain"].any()
