"""What statements say in short: put in words when asked for, and in the same words as if all had been."""

from collections import Counter

from hypothesis import given

from core.frames import tables
from core.models import Corpus
from core.wording.ways.attribution import say_told
from pages._ui.telling import StatementWords
from tests.builders import claim, one, position
from tests.strategies import corpora


@given(corpora())
def test_words_on_demand_are_those_of_all_statements_at_once(any_corpus: Corpus) -> None:
    built = tables(any_corpus)
    records = [built.claims, built.positions]
    said = {row["statement_id"]: say_told(row, built) for rows in records for _, row in rows.iterrows()}
    times = Counter(said.values())
    expected = {name: f"{words} [{name}]" if times[words] > 1 else words for name, words in said.items()}
    assert dict(StatementWords(records, built)) == expected


def test_two_that_say_the_same_are_told_apart_by_their_ids() -> None:
    built = tables(one(claim("a", best=300), claim("b", best=300), claim("c", best=40), position("p")))
    words = StatementWords([built.claims, built.positions], built)
    assert [words[name].endswith(f"[{name}]") for name in ("a", "b", "c", "p")] == [True, True, False, False]
    assert (len(words), "a" in words, "x" in words) == (4, True, False)
