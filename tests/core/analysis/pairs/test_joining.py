"""Joining: whom pairs join, directly or through others."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from core.analysis.pairs.joining import joined_by_pairs
from core.analysis.rules.rules import Rules
from core.analysis.rules.verdicts import AGREE, DIFFER, MAY_DIFFER
from core.models import Corpus
from tests.builders import claim, one, statements
from tests.strategies import corpora


def plainly(rules: Rules, among: np.ndarray) -> list[int]:
    """For each statement the first of those that a walk from pair to pair reaches."""
    verdicts, size = rules.texts()[0], len(rules.coded)
    left, right = np.triu_indices(size, k=1)
    decided = rules.decide(left, right)
    joins = {
        (int(a), int(b))
        for a, b, rule in zip(left, right, decided, strict=True)
        if among[a] and among[b] and rules.coded.kinds.of[a] == rules.coded.kinds.of[b]
        if verdicts[rule] in (AGREE, DIFFER, MAY_DIFFER)
    }
    firsts = list(range(size))
    for _ in range(size):
        for a, b in joins:
            firsts[a] = firsts[b] = min(firsts[a], firsts[b])
    return firsts


@given(corpora(), st.randoms(use_true_random=False))
def test_whoever_a_walk_over_pairs_reaches_is_joined(any_corpus: Corpus, random: object) -> None:
    held = statements(any_corpus).sort_values("statement_id", ignore_index=True)
    rules = Rules.of(held)
    among = np.array([random.random() < 0.8 for _ in range(len(held))], dtype=bool)  # type: ignore[attr-defined]
    assert joined_by_pairs(rules, among).tolist() == plainly(rules, among)


def test_two_that_no_pair_joins_are_joined_through_a_third() -> None:
    held = statements(
        one(
            claim("a", best=100, as_of="2025-01"),
            claim("b", best=110, as_of="2025-01/2025-02", attribution=("gur",)),
            claim("c", best=90, as_of="2025-02", attribution=("zelenskyy",)),
            claim("d", best=90, as_of="2025-04", attribution=("bbc",)),
        )
    )
    everyone = np.ones(4, dtype=bool)
    assert joined_by_pairs(Rules.of(held), everyone).tolist() == [0, 0, 0, 3]
    assert joined_by_pairs(Rules.of(held), np.array([True, False, True, True])).tolist() == [0, 1, 2, 3]
