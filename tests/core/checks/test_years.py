"""Years that are slips of the pen."""

import pytest

from core.checks import check_vocabulary
from tests.corpora import VOCABULARY, article, as_yaml, claim, messages, position, time

TEXT = "300 were killed."


def of(published: str = "2025-02-14", **times: str) -> list[str]:
    fields = {name: time(edtf) for name, edtf in times.items()}
    dead = claim("dead", "300", best=300, modality="forecast", **fields)
    return [line.split(": ", 2)[2] for line in messages(article(TEXT, dead, published=published))]


@pytest.mark.parametrize("times", [{"as_of": "1000-01-01"}, {"target": "2999-12-31"}, {"as_of": "2025-01/.."}])
def test_a_year_that_a_number_may_be_about(times: dict[str, str]) -> None:
    assert of(**times) == []


@pytest.mark.parametrize(
    ("name", "edtf", "year"),
    [
        ("as_of", "0025-02-01", "0025"),
        ("period", "0999/2025", "0999"),
        ("said", "0001-01", "0001"),
        ("target", "9999-12-31", "9999"),
        ("published", "3000-02-14", "3000"),
    ],
)
def test_a_year_that_none_is_about(name: str, edtf: str, year: str) -> None:
    told = f"{name} {edtf} is in the year {year}; years go from 1000 to 2999: "
    found = [line for line in of(**{name: edtf}) if told in line]
    assert [line.split(told)[1] for line in found] == ["correct it; a time without an end is written 2025-01/.."]


def test_so_of_a_position_and_of_the_period_of_a_matter() -> None:
    found = messages(article(TEXT, position("left", said=time("0025-02-01"))))
    assert "position 'left': said 0025-02-01 is in the year 0025; " in found[0]
    withdrawn = VOCABULARY["propositions"]["withdrawn"] | {"period": "0025-01"}
    written = as_yaml(VOCABULARY | {"propositions": {"withdrawn": withdrawn}})
    (problem,) = check_vocabulary(written).problems
    assert problem.message.startswith("proposition 'withdrawn': period 0025-01 is in the year 0025; ")
