"""Whatever the corpus: a safe sentence says what was said, by whom it was said, and nothing else."""

import re
from collections.abc import Callable
from dataclasses import replace
from random import Random
from unittest.mock import patch

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from core.filters import Filters
from core.frames import tables
from core.models import Corpus, Document
from core.view import View, view
from core.wording.names import say_origin
from core.wording.numbers import say_quantity
from core.wording.record import Record, known
from core.wording.rows import rows_of
from core.wording.safe import short as safe_short
from core.wording.safe.number import clause, in_words, when
from core.wording.safe.otherwise import documents_alike
from core.wording.safe.sentence import Refusal, SafeSentence, safe_sentence
from core.wording.safe.short import short_number, short_position
from core.wording.safe.words import NO_SOURCE
from core.wording.times import say_time
from tests.builders import VOCABULARY
from tests.strategies import corpora

LABELS = {name: f"Measure {chr(65 + place)}" for place, name in enumerate(VOCABULARY.measures)}
PHRASES = {"killed": "{number} {subject} {had} been shot", "casualties": "{subject} {had} lost {number} men"}
WORDS = VOCABULARY.model_copy(
    update={
        "measures": {
            name: given_as.model_copy(update={"label": LABELS[name], "phrase": PHRASES.get(name)})
            for name, given_as in VOCABULARY.measures.items()
        }
    }
)
OTHERWISE = re.compile(r"; “Article [A-Z]” [^;]*")
"""What another article tells otherwise: it may be that it has it as an estimate."""

CITED = re.compile(r" \(see .*\)\.$|“Article [A-Z]”, published [^;]*")
"""Where it is to be found, with the days of publication."""
AGAINST_IT = re.compile(r"; (?:a figure|figures) of [^;]* with it[^;]*|; disput(?:ed|ing) [^;]*")
"""What others say, with their numbers."""

NUMBER = re.compile(r"\d+(?:[,.]\d+)*")


def seen(tiny: Corpus) -> View:
    """Its articles have titles: without one, a sentence points to their first words, which are theirs alone."""
    documents = tuple(titled(each, f"Article {chr(65 + place)}") for place, each in enumerate(tiny.documents))
    return view(tables(replace(tiny, vocabulary=WORDS, documents=documents)), Filters())


def titled(each: Document, title: str) -> Document:
    header = each.annotation.document.model_copy(update={"title": title})
    return replace(each, annotation=each.annotation.model_copy(update={"document": header}))


def told(shown: View, *names: str) -> str:
    found = safe_sentence(shown, names)
    assert isinstance(found, SafeSentence), found
    return found.text


def numbers_in(words: str) -> set[str]:
    return set(NUMBER.findall(words))


def inputs(row: Record, shown: View) -> set[str]:
    """Every number that may stand in a sentence of this statement: its own, what its other tellings have in its place,
    its times, and counts of origins."""
    said = say_time(row["said"]) if known(row["said"]) else ""
    counts = {str(n) for n in range(shown.statements["origin"].nunique() + 1)}
    tellings = shown.tables.claims.loc[shown.tables.claims["statement_id"] == row["statement_id"], "stated"]
    words = " ".join([str(row["period_text"]), *tellings])
    return numbers_in(f"{say_quantity(row)} {when(row)} {said} {words}") | counts


def keeps_the_number_its_hedge_and_its_origin(row: Record, text: str) -> None:
    assert (f"“{row['stated']}”" if in_words(row) else say_quantity(row)) in text
    assert (NO_SOURCE if row["origin_kind"] == "unattributed" else say_origin(row)) in text
    text = OTHERWISE.sub("", text)
    unsure = row["modality"] == "estimated" and not known(row["certainty"])
    assert ("forecast" in text, "estimate" in text) == (row["modality"] == "forecast", unsure)


def names_no_other_measure_and_no_other_number(row: Record, text: str, shown: View) -> None:
    assert [label for name, label in LABELS.items() if name != row["measure"] and label in text] == []
    assert " been shot " not in text or row["measure"] == "killed"
    assert numbers_in(CITED.sub("", AGAINST_IT.sub("", text))) <= inputs(row, shown)


def says_that_others_clash_as_the_comparisons_do(row: Record, text: str, pairs: pd.DataFrame) -> None:
    of = pairs[pairs[["left", "right"]].eq(row["statement_id"]).any(axis="columns")]
    assert bool(re.search(r"(?<!may) clash(es)? with it\b", text)) == (of["verdict"] == "differ").any()
    assert ("may clash with it" in text) == (of["verdict"] == "may differ").any()
    assert ("overlap" in text) == (of["verdict"] == "agree").any()


def is_one_sentence_of_plain_text(text: str, end: str = ").") -> None:
    """`end`: the whole sentence ends in what it cites; the short form has that beside it."""
    assert text[0].isupper()
    assert text.endswith(end)
    assert text.count("“") == text.count("”")
    assert text.count("(") == text.count(")")
    assert not set("\n\r\t<>*`") & set(text)
    assert "_" not in re.sub("“[^”]*”", "", text), "an underscore stands in no words but printed ones"
    assert "  " not in text


@settings(max_examples=10)
@given(corpora())
def test_a_sentence_says_what_was_said_and_nothing_else(tiny: Corpus) -> None:
    shown = seen(tiny)
    pairs = shown.comparisons[shown.comparisons["kind"] == "quantity"]
    for row in rows_of(shown.statements):
        text = told(shown, row["statement_id"])
        keeps_the_number_its_hedge_and_its_origin(row, text)
        names_no_other_measure_and_no_other_number(row, text, shown)
        says_that_others_clash_as_the_comparisons_do(row, text, pairs)
        is_one_sentence_of_plain_text(text)


def short(tell: Callable[[Record, View], SafeSentence | Refusal], row: Record, shown: View) -> str:
    """The short form, however many words it has: in these corpora names may be long."""
    with patch.multiple(safe_short, LONGEST=10**6, WITH_CAVEAT=10**6):
        found = tell(row, shown)
    assert isinstance(found, SafeSentence)
    return found.text


@settings(max_examples=10)
@given(corpora())
def test_the_short_form_keeps_what_keeps_it_true(tiny: Corpus) -> None:
    """Every number and hedge of the first clause of the long one, who, what, where, and how it is meant.

    No article that tells all of it so, no short form.
    """
    shown = seen(tiny)
    for row in rows_of(shown.statements):
        if not documents_alike(row, shown.tables):
            assert isinstance(short_number(row, shown), Refusal)
            continue
        text, first = short(short_number, row, shown), clause(row, shown)
        keeps_the_number_its_hedge_and_its_origin(row, text)
        names_no_other_measure_and_no_other_number(row, text, shown)
        is_one_sentence_of_plain_text(text, ".")
        assert numbers_in(first.replace(when(row), "").split(" (")[0]) <= numbers_in(text)
        assert ("inferred" in first) == ("inferred" in text)
        assert [words for words in (row["place"], row["term_means"]) if known(words) and words not in text] == []
        assert len(text) <= len(told(shown, row["statement_id"]))
    for row in rows_of(shown.positions):
        if not documents_alike(row, shown.tables):
            continue
        text = short(short_position, row, shown)
        assert say_origin(row) in text or row["origin_kind"] == "unattributed"
        is_one_sentence_of_plain_text(text, ".")


@settings(max_examples=5)
@given(corpora(), st.randoms(use_true_random=False))
def test_several_are_one_sentence_of_all_of_them_or_none(tiny: Corpus, chance: Random) -> None:
    shown = seen(tiny)
    names = list(shown.statements["statement_id"])
    chosen = chance.sample(names, min(len(names), 3))
    found = safe_sentence(shown, chosen)
    if isinstance(found, Refusal):
        assert found.reason
        return
    rows = shown.statements[shown.statements["statement_id"].isin(chosen)]
    assert rows[["measure", "subject", "counts"]].drop_duplicates().shape[0] == 1
    for row in rows_of(rows):
        assert (row["stated"] if in_words(row) else say_quantity(row)) in found.text
        assert say_origin(row) in found.text


@settings(max_examples=5)
@given(corpora())
def test_a_position_is_one_sentence_that_names_who_took_it(tiny: Corpus) -> None:
    shown = seen(tiny)
    for row in rows_of(shown.positions):
        text = told(shown, row["position_ids"].split()[0])
        assert say_origin(row) in text
        is_one_sentence_of_plain_text(text)


@settings(max_examples=5)
@given(corpora())
def test_a_claim_is_told_as_its_statement_or_refused(tiny: Corpus) -> None:
    shown = seen(tiny)
    full = shown.statements.set_index("statement_id")
    for row in rows_of(shown.claims[shown.claims["claim_id"] != shown.claims["statement_id"]]):
        alike = row["subject"] == full.loc[row["statement_id"], "subject"]
        found = safe_sentence(shown, [row["claim_id"]])
        assert isinstance(found, SafeSentence) == alike
        assert not alike or found == safe_sentence(shown, [row["statement_id"]])
