"""Every code that a record may hold has a plain-English label."""

from collections.abc import Mapping
from typing import Any, get_args

import pytest

from core.analysis.rules.verdicts import VERDICTS as VERDICT_CODES
from core.models.annotation import Hedge, Modality, Role, Stance
from core.models.time import Basis
from core.models.vocabulary import Counts, SourceKind
from core.wording.labels import BASES, COUNTS, HEDGES, KINDS, MODALITIES, ROLES, STANCES, VERDICTS, label

CODES: list[tuple[Mapping[str, str], set[str]]] = [
    (KINDS, {*get_args(SourceKind), "joint"}),
    (HEDGES, set(get_args(Hedge))),
    (MODALITIES, set(get_args(Modality))),
    (COUNTS, set(get_args(Counts))),
    (STANCES, {*get_args(Stance), "not_mentioned"}),
    (VERDICTS, set(VERDICT_CODES)),
    (ROLES, set(get_args(Role))),
    (BASES, {*get_args(Basis), "rounding", "tolerance", "reading", "none"}),
]


@pytest.mark.parametrize(("labels", "codes"), CODES)
def test_each_code_has_a_label_of_its_own(labels: Mapping[str, str], codes: set[str]) -> None:
    assert set(labels) == codes
    assert len(set(labels.values())) == len(labels)


@pytest.mark.parametrize(
    ("labels", "code", "words"),
    [
        (KINDS, "official", "person in office"),
        (HEDGES, "at_least", "at least"),
        (STANCES, "silent", "said to be silent"),
        (STANCES, "not_mentioned", "not mentioned"),
        (VERDICTS, "may differ", "may clash"),
        (MODALITIES, None, "not stated"),
        (MODALITIES, float("nan"), "not stated"),
    ],
)
def test_a_label_reads_as_english(labels: Mapping[str, str], code: Any, words: str) -> None:
    assert label(labels, code) == words


def test_an_unknown_code_names_those_that_are_known() -> None:
    with pytest.raises(KeyError, match="no label for 'total'; there are labels for cumulative, period, rate, snapshot"):
        label(COUNTS, "total")
