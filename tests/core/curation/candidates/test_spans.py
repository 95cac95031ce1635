"""Which stretch of a text lies within which."""

from hypothesis import given
from hypothesis import strategies as st

from core.curation.candidates.spans import first_around, number_spans

stretches = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda pair: (pair[0], sum(pair))))


def test_number_words_are_found_where_they_stand() -> None:
    assert number_spans("\U0001f600 300 of 11,000") == ((2, 5), (9, 15))


@given(stretches.map(sorted), stretches)
def test_the_first_of_those_around_is_told(spans: list[tuple[int, int]], wide: list[tuple[int, int]]) -> None:
    found = first_around(spans, wide)
    for start, end in spans:
        around = [index for index, (left, right) in enumerate(wide) if left <= start and end <= right]
        assert found.get((start, end)) == next(iter(around), None)
