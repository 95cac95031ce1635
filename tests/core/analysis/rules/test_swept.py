"""The pairs of a sweep, counted: by origins and by kinds at once, however many blocks they come in."""

from typing import Any

import numpy as np
import pytest

from core.analysis.rules import moments, sweep
from core.analysis.rules.rules import Rules
from core.analysis.rules.sweep import OVERLAPPING, PERHAPS_APART
from core.analysis.rules.swept import Swept
from core.models import Claim
from tests.builders import claim, one, statements

ROWS = statements(
    one(
        claim("a", best=300, as_of=None),
        claim("b", best=300, as_of=None, attribution=("gur",)),
        claim("c", best=900, as_of=None, attribution=("gur",)),
        claim("d", best=900, as_of=None, attribution=(("gur", "nis"),)),
        claim("e", best=900, as_of="2025-02-01", measure="casualties"),
        claim("f", best=900, as_of="2025-02-02", measure="casualties"),
    )
)


@pytest.mark.parametrize(("at_once", "many"), [(1, 200), (2, 200), (3, 200), (100, 200), (100, 2), (100, 1)])
def test_a_sweep_is_counted_once_for_origins_and_for_kinds(
    at_once: int, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pair by pair, where fewer than `many` are of one moment; else as a crowd."""
    monkeypatch.setattr(sweep, "AT_ONCE", at_once)
    monkeypatch.setattr(moments, "MANY", many)
    swept = Swept.of(Rules.of(ROWS))
    assert swept.rules.coded.origin.names == ["gur", "gur + nis", "nis"]
    whole = swept.of_origins + swept.of_origins.transpose(1, 0, 2)
    assert whole[..., OVERLAPPING].tolist() == [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    assert whole[..., PERHAPS_APART].tolist() == [[2, 1, 1], [1, 0, 1], [1, 1, 0]]
    assert swept.of_kinds[:, [OVERLAPPING, PERHAPS_APART]].tolist() == [[1, 1], [0, 0]]
    assert swept.of_other_times.tolist() == [0, 1], "of one origin, two days apart"


@pytest.mark.parametrize("at_once", [1, 2, 100])
def test_each_kind_has_its_own_counts(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sweep, "AT_ONCE", at_once)
    lost, hurt = {"as_of": None}, {"as_of": None, "measure": "casualties"}
    rows = statements(
        one(
            *(claim("a", best=300, **lost), claim("b", best=300, attribution=("gur",), **lost)),
            *(claim("c", best=500, **hurt), claim("d", best=500, attribution=("gur",), **hurt)),
            *(claim("e", best=900, attribution=("gur",), **hurt), claim("f", best=900, attribution=("bbc",), **hurt)),
        )
    )
    swept = Swept.of(Rules.of(rows))
    kinds = [swept.rules.coded.measure.names[kind] for kind in swept.rules.coded.kinds.measure]
    found = dict(zip(kinds, swept.of_kinds[:, [OVERLAPPING, PERHAPS_APART]].tolist(), strict=True))
    assert found == {"killed": [1, 0], "casualties": [2, 3]}, "ab; cd and ef, ce, cf, df"
    assert swept.rules.coded.origin.names == ["bbc", "gur", "nis"]
    whole = (swept.of_origins + swept.of_origins.transpose(1, 0, 2))[..., [OVERLAPPING, PERHAPS_APART]]
    assert whole.tolist() == [[[0, 0], [1, 1], [0, 1]], [[1, 1], [0, 2], [2, 1]], [[0, 1], [2, 1], [0, 0]]]


def test_only_pairs_of_the_asked_are_counted() -> None:
    rules = Rules.of(ROWS)
    asked = np.array([True, True, False, False, True, False])
    swept = Swept.of(rules, asked)
    assert swept.of_origins.sum() == swept.of_kinds.sum() == 1
    assert Swept.of(rules, np.zeros(6, dtype=bool)).of_origins.sum() == 0


def test_the_pairs_of_whole_kinds_are_known_once_all_are_swept() -> None:
    rules = Rules.of(ROWS)
    swept, killed = Swept.of(rules), np.array([True, True, True, True, False, False])
    for asked in (killed, ~killed, killed | True, killed & False):
        known, again = swept.of_whole_kinds(asked), Swept.of(rules, asked)
        assert known is not None
        assert known.of_kinds.tolist() == again.of_kinds.tolist()
        assert known.of_other_times.tolist() == again.of_other_times.tolist()
    assert swept.of_whole_kinds(np.array([True, True, True, False, True, True])) is None


def test_numbers_of_one_origin_are_of_other_times_where_neither_day_nor_place_is_against_it() -> None:
    def counted(name: str, day: int, place: str | None, **more: Any) -> Claim:
        return claim(name, best=900, as_of=f"2025-02-{day:02}", place=place, **more)

    rows = statements(
        one(
            *(counted("a", 1, "Kursk"), counted("b", 2, "Kursk"), counted("c", 3, "Belgorod")),
            *(counted("d", 4, None), counted("e", 4, None)),
            *(counted("f", 1, "Kursk", attribution=("gur",)), counted("g", 2, "Kursk", attribution=("gur",))),
            *(counted("h", 1, "Kursk", measure="casualties"), counted("i", 2, None, measure="casualties")),
            counted("j", 3, "Belgorod", measure="casualties"),
        )
    )
    swept = Swept.of(Rules.of(rows))
    kinds = [swept.rules.coded.measure.names[kind] for kind in swept.rules.coded.kinds.measure]
    found = dict(zip(kinds, swept.of_other_times.tolist(), strict=True))
    assert found == {"killed": 8, "casualties": 2}, "ab, ad, ae, bd, be, cd, ce, and fg; hi and ij"
